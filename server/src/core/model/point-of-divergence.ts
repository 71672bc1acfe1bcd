/** Where a timeline parts from what it branches from, as its headers say. */
import type { Span } from '../text/span.js';
import { type DateValue, readWholeDate } from '../time/index.js';
import { eventNamed } from './causes.js';
import { claimsOf, itemsOf } from './claim.js';
import type { Slot } from './file-model.js';
import type { Timeline } from './timeline.js';

/** One item of a `pod:` line; `where` counts from the start of the block. */
export interface PointOfDivergence {
  readonly slot: Slot;
  readonly where: Span;
  /** Absent where it names no entry with a date, and is none itself. */
  readonly date?: DateValue;
}

/** The dates of entries must be known; what a date in `pod:` needs to be completed from is not there. */
export function pointsOfDivergence(timeline: Timeline): PointOfDivergence[] {
  return timeline.headers.flatMap((slot) =>
    claimsOf(slot.block)
      .filter(({ key }) => key === 'pod')
      .flatMap(({ span }) => itemsOf(slot.block.text, span))
      .map((where) => {
        const date = dateOf(timeline, slot.block.text.slice(where.start, where.end));
        return date ? { slot, where, date } : { slot, where };
      }),
  );
}

function dateOf(timeline: Timeline, text: string): DateValue | undefined {
  const event = eventNamed(timeline, text);
  const slot = event && timeline.chain.map((one) => one.eventSlots.get(event)).find((one) => one);
  if (slot?.date) return slot.date;
  const expr = readWholeDate(text)?.expr;
  return expr?.kind === 'absolute' ? expr.value : undefined;
}
