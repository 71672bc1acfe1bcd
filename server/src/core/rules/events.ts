/** Entries as things that happen: the block of each, its date and its statement. */
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';
import type { DateValue, Instant } from '../time/index.js';
import { allStatedIn } from './own-statements.js';

export interface DatedEvent {
  readonly timeline: Timeline;
  readonly slot: Slot;
  readonly when: Instant;
  /** Read when somebody asks: of a history that ships the days are known before. */
  readonly date: DateValue;
  readonly statement?: Statement;
}

/** The entry that tells of an event, in this timeline or one it branches from; undefined where its date is not known. */
export function eventIn(timeline: Timeline, event: Thing): DatedEvent | undefined {
  for (const one of timeline.chain) {
    const slot = one.eventSlots.get(event);
    if (!slot) continue;
    const statement = allStatedIn(slot, one).find(({ kind, subject }) => kind === 'happen' && subject === event);
    const { when } = slot;
    if (!when) return undefined;
    return {
      timeline: one,
      slot,
      when,
      get date() {
        return slot.date as DateValue;
      },
      ...(statement ? { statement } : {}),
    };
  }
  return undefined;
}
