/** What can be wrong with a date, said in a writer's words. */

export type DateProblemCode =
  /** 30 February, month 13, the year -0000. */
  | 'no-such-day'
  /** A range that certainly ends before it starts. */
  | 'reversed'
  /** A weekday that fits neither calendar in use there. */
  | 'wrong-weekday'
  /** A day that the change of calendars skipped. */
  | 'calendar-gap'
  /** Read one way, and it could be read another: "1904-05". */
  | 'two-readings'
  /** Parts are missing and nothing above has them. */
  | 'incomplete'
  /** A relative date after an event that cannot be found, or whose own date is not known. */
  | 'unknown-anchor'
  /** Not a date at all. */
  | 'unreadable';

export interface DateProblem {
  readonly code: DateProblemCode;
  readonly message: string;
  /** UTF-16 offsets in the text that was handed in. */
  readonly start: number;
  readonly end: number;
  /** What to write instead of the text from `start` to `end`, the likeliest first. */
  readonly replacements?: readonly Replacement[];
}

export interface Replacement {
  /** What a quick fix is called: "Write 28 February 1927". */
  readonly title: string;
  readonly text: string;
}

export function problem(
  code: DateProblemCode,
  message: string,
  at: { readonly start: number; readonly end: number },
  replacements: readonly string[] = [],
): DateProblem {
  const base = { code, message, start: at.start, end: at.end };
  if (replacements.length === 0) return base;
  return { ...base, replacements: replacements.map((text) => ({ title: `Write “${text}”`, text })) };
}
