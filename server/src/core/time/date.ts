/**
 * What a date means. Whatever a writer types ("late 1926", `1926-07~`, "44 BC", "7–12 November 1926") becomes days with
 * bounds; every other module compares only those.
 */

/** A day as its Julian Day Number: an integer, 2424717 for 20 July 1926; ±Infinity where a date is open. */
export type Day = number;

/** A day of which only the bounds are known: it is one of `earliest … latest`, both included; `earliest ≤ latest`. */
export interface Instant {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The unit in which a date was given. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';

export type Calendar = 'gregorian' | 'julian';

/**
 * A date somebody wrote, understood.
 * `point`: one day somewhere in `start`, which then equals `end` ("1926" is some day of that year).
 * `range`: lasts from a day in `start` to a day in `end` ("1922-04-03..1926"); `start.earliest ≤ end.latest`.
 * `?`, `~` and "c." have widened the bounds by one unit of the precision, `%` by two.
 */
export interface DateValue {
  readonly kind: 'point' | 'range';
  readonly start: Instant;
  readonly end: Instant;
  readonly precision: Precision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  readonly calendar: Calendar;
  /** The words of the writer, trimmed. */
  readonly text: string;
}

/** The answer of every comparison: in all readings, in none, in some. */
export type Answer = 'yes' | 'no' | 'possibly';

/** The best of several: `yes` if one is, `no` only if all are. */
export function bestAnswer(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('possibly') ? 'possibly' : 'no';
}

/** Whether both have the same bounds, which is not yet to be the same day. */
export function isSameInstant(a: Instant, b: Instant): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

/** The days a date can touch at all. Of a date of one day nothing new is made: many statements have it. */
export function hullOf({ start, end }: DateValue): Instant {
  return start === end ? start : { earliest: start.earliest, latest: end.latest };
}

/** Is `a` before `b`? Both are single days of which the bounds are known. */
export function isBefore(a: Instant, b: Instant): Answer {
  if (a.latest < b.earliest) return 'yes';
  return a.earliest < b.latest ? 'possibly' : 'no';
}
