/** What a `because:` names: an entry by its title, or a condition put with the verbs of facts. */
import type { Span } from '../text/span.js';
import { conditionOf } from './condition.js';
import { foldedName } from './names/words.js';
import type { Slot } from './slot.js';
import type { Thing } from './thing.js';
import type { Timeline } from './timeline.js';
import type { Cause } from './world/statement.js';

/** Reads one cause; `where` counts from the start of the slot's block. */
export function causesOf(timeline: Timeline, slot: Slot, where: Span): Cause {
  const text = slot.block.text.slice(where.start, where.end);
  const event = causeNamed(timeline, slot, text);
  if (event) return { kind: 'event', event, text };
  return conditionOf(timeline, text) ?? { kind: 'unknown', text };
}

/**
 * The entry that a title names: exactly, in the nearest timeline that has it, the last where it has several; else the
 * only one whose title begins so.
 */
export function eventNamed(timeline: Timeline, title: string): Thing | undefined {
  const wanted = foldedName(title);
  if (wanted === '') return undefined;
  for (const one of timeline.chain) {
    const found = one.titles.exactly(wanted);
    if (found) return found;
  }
  for (const one of timeline.chain) {
    const found = one.titles.beginningWith(wanted);
    if (found) return found;
  }
  return undefined;
}

/**
 * The entry that a title names as a cause: of several with one title the last that is not certainly later, and never the
 * entry itself while it may be another.
 */
function causeNamed(timeline: Timeline, slot: Slot, title: string): Thing | undefined {
  const found = eventNamed(timeline, title);
  const wanted = foldedName(title);
  const own = timeline.events.get(slot);
  const day = slot.when;
  for (const one of timeline.chain) {
    const namesakes = one.titles.named(wanted).filter((event) => event !== own);
    const before = namesakes.findLast((event) => {
      const when = one.eventSlots.get(event)?.when;
      return !day || !when || when.earliest <= day.latest;
    });
    if (namesakes.length > 0) return before ?? namesakes.at(-1);
  }
  return found === own && found && foldedName(found.name) !== wanted ? undefined : found;
}
