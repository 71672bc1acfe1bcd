/** From a date somebody wrote to the days the world model counts. */
import type { DateValue, Instant } from '../time/index.js';

export { hullOf } from '../time/index.js';

/** When something begins and ends that lasts over this date. */
export function instantsOf(date: DateValue): { from: Instant; to: Instant } {
  return { from: date.start, to: date.end };
}

export function isOpenEnd(instant: Instant): boolean {
  return instant.earliest === Number.POSITIVE_INFINITY;
}
