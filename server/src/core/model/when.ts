/** From a date somebody wrote to the days the world model counts. */
import type { DateValue, Instant } from '../time/index.js';

/** The days a date can touch at all. Of a date of one day nothing new is made: many statements have it. */
export function hullOf({ start, end }: DateValue): Instant {
  return start === end ? start : { earliest: start.earliest, latest: end.latest };
}

/** When something begins and ends that lasts over this date. */
export function instantsOf(date: DateValue): { from: Instant; to: Instant } {
  return { from: date.start, to: date.end };
}

export function isOpenEnd(instant: Instant): boolean {
  return instant.earliest === Number.POSITIVE_INFINITY;
}
