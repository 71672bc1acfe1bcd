/** EDTF dates with unspecified digits (`15XX-12-3X`): the first and the last day of the calendar that fit. */
import { calendarOf, dayFromCivil, daysInMonth } from './calendar.js';
import type { Day, Instant } from './date.js';

/** Undefined where no day fits. Each part is digits and X; the year's sign stands apart. */
export function maskedBounds(
  negative: boolean,
  year: string,
  month: string | undefined,
  day: string | undefined,
): Instant | undefined {
  // There is no year -0000.
  const years = matching(year, negative ? 1 : 0, 9999).map((value) => (negative ? -value : value));
  years.sort((a, b) => a - b);
  const months = matching(month ?? 'XX', 1, 12);
  const days = matching(day ?? 'XX', 1, 31);
  const earliest = firstFit(years, months, days, 1);
  const latest = firstFit(years.reverse(), months.reverse(), days.reverse(), -1);
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** Leap days make the search look at eight years at most, wherever a day of that month exists at all. */
function firstFit(
  years: readonly number[],
  months: readonly number[],
  days: readonly number[],
  direction: 1 | -1,
): Day | undefined {
  for (const year of years) {
    for (const month of months) {
      const length = daysInMonth(year, month, calendarOf(year, month));
      const day = direction === 1 ? days[0] : days.find((value) => value <= length);
      if (day !== undefined && day <= length) return dayFromCivil(year, month, day);
    }
  }
  return undefined;
}

/** The numbers from `least` to `most` whose digits fit a pattern, ascending. */
function matching(pattern: string, least: number, most: number): number[] {
  let values = [0];
  for (const character of pattern) {
    const digits = character === 'X' ? TEN : [Number(character)];
    values = values.flatMap((value) => digits.map((digit) => value * 10 + digit));
  }
  return values.filter((value) => value >= least && value <= most);
}

const TEN = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
