/** Where a timeline parts from what it branches from, as its headers say. */
import type { Span } from '../text/span.js';
import { type DateValue, type Instant, readWholeDate } from '../time/index.js';
import { eventNamed } from './causes.js';
import { claimsOf, itemsOf } from './claim.js';
import type { Slot } from './slot.js';
import type { Timeline } from './timeline.js';
import { hullOf } from './when.js';

/** One item of a `pod:` line; `where` counts from the start of the block. */
export interface PointOfDivergence {
  readonly slot: Slot;
  readonly where: Span;
  /** Absent where it names no entry with a date, and is none itself. */
  readonly when?: Instant;
  readonly date: () => DateValue | undefined;
}

/** The dates of entries must be known; what a date in `pod:` needs to be completed from is not there. */
export function pointsOfDivergence(timeline: Timeline): PointOfDivergence[] {
  return timeline.headers.flatMap((slot) =>
    claimsOf(slot.block)
      .filter(({ key }) => key === 'pod')
      .flatMap(({ span }) => itemsOf(slot.block.text, span))
      .map((where) => {
        const { when, date } = timeOf(timeline, slot.block.text.slice(where.start, where.end));
        return { slot, where, date, ...(when && { when }) };
      }),
  );
}

/** The days of an entry are known where its date may have to be read first. */
function timeOf(timeline: Timeline, text: string): Pick<PointOfDivergence, 'when' | 'date'> {
  const event = eventNamed(timeline, text);
  const slot = event && timeline.chain.map((one) => one.eventSlots.get(event)).find((one) => one);
  if (slot?.when) return { when: slot.when, date: () => slot.date };
  const expr = readWholeDate(text)?.expr;
  return expr?.kind === 'absolute' ? { when: hullOf(expr.value), date: () => expr.value } : { date: () => undefined };
}
