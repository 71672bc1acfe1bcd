/** Sums with dates: ages. */
import { civilFromDay } from './calendar.js';
import type { Day, Instant } from './date.js';

/** Completed years from a birth to a day, least and most; both may be infinite where a date is open. */
export function ageBetween(birth: Instant, on: Instant): { least: number; most: number } {
  return { least: years(birth.latest, on.earliest), most: years(birth.earliest, on.latest) };
}

/** Years completed from one day to another; negative before the first. Born on 29 February, one is older on 1 March. */
function years(from: Day, to: Day): number {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return to === from ? 0 : to - from;
  const a = civilFromDay(from);
  const b = civilFromDay(to);
  const early = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (early ? 1 : 0);
}
