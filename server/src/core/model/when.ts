/** From a date somebody wrote to the days the world model counts. */
import type { DateValue, Instant } from '../time/index.js';

/** The days a date can touch at all. */
export function hullOf(date: DateValue): Instant {
  return { earliest: date.start.earliest, latest: date.end.latest };
}

/** When something begins and ends that lasts over this date. */
export function instantsOf(date: DateValue): { from: Instant; to: Instant } {
  return { from: date.start, to: date.end };
}

export function isOpenEnd(instant: Instant): boolean {
  return instant.earliest === Number.POSITIVE_INFINITY;
}
