/** A date as written, one moment or two, and what it comes to once no part is missing. */
import type { DateValue, Instant, Precision } from './date.js';
import { type MissingPart, type Moment, missingPart, type Reckoned, reckon } from './moment.js';
import { type DateProblem, problem } from './problem.js';

/**
 * `moment`: `from` alone. `range`: lasts from `from` to `to`; where one is absent the range is open there. `either`: some
 * day from `from` to `to` ("between …", "1926 or 1927").
 */
export interface Written {
  readonly form: 'moment' | 'range' | 'either';
  readonly start: number;
  readonly end: number;
  readonly from?: Moment;
  readonly to?: Moment;
  /** One end gave the other what it left out: "7–12 November". */
  readonly borrowed?: true;
  /** EDTF's `/1985`: there is a start, only nobody knows it. */
  readonly unknownOpen?: true;
  readonly problems?: readonly DateProblem[];
}

const COARSENESS: readonly (MissingPart | undefined)[] = [undefined, 'century', 'year', 'month', 'day'];

/** The part that has to come from elsewhere; of two, the one that needs more. */
export function missingOf(written: Written): MissingPart | undefined {
  const from = written.from && missingPart(written.from);
  const to = written.to && missingPart(written.to);
  return COARSENESS.indexOf(from) > COARSENESS.indexOf(to) ? from : to;
}

/** Whether one of its ends is counted in the calendar of the French Republic. */
export function isRepublican({ from, to }: Written): boolean {
  return from?.republican !== undefined || to?.republican !== undefined;
}

export interface Valued {
  readonly value: DateValue;
  readonly problems: readonly DateProblem[];
}

/** What a date comes to from which no part is missing. `text` is the text it was read in. */
export function evaluate(written: Written, text: string): Valued {
  const from = written.from && reckon(written.from);
  const to = written.to === undefined || written.to === written.from ? from : reckon(written.to);
  const problems = [...(written.problems ?? []), ...(from?.problems ?? [])];
  if (to !== from) problems.push(...(to?.problems ?? []));
  const moments = [written.from, written.to];
  const shared = {
    precision: coarser(from?.precision, to?.precision),
    uncertain: moments.some((moment) => moment?.uncertain === true),
    approximate: moments.some((moment) => moment?.approximate === true),
    calendar: from?.calendar ?? to?.calendar ?? 'gregorian',
    text: text.slice(written.start, written.end).trim(),
  } as const;
  if (written.form === 'moment' && from !== undefined) {
    return { value: { kind: 'point', start: instant(from), end: instant(from), ...shared }, problems };
  }
  const ends = inOrder(written, text, from, to, problems);
  if (written.form !== 'either') return { value: { kind: 'range', ...ends, ...shared }, problems };
  const hull = { earliest: ends.start.earliest, latest: ends.end.latest };
  return { value: { kind: 'point', start: hull, end: hull, ...shared }, problems };
}

function inOrder(
  written: Written,
  text: string,
  from: Reckoned | undefined,
  to: Reckoned | undefined,
  problems: DateProblem[],
): { readonly start: Instant; readonly end: Instant } {
  const start = written.from === undefined ? open(written, -Infinity, to) : instant(from);
  const end = written.to === undefined ? open(written, Infinity, from) : instant(to);
  if (start.earliest <= end.latest) return { start, end };
  problems.push(reversed(written, text));
  return { start: end, end: start };
}

/** An open end is nowhere; an unknown one is somewhere. */
function open(written: Written, side: number, other: Reckoned | undefined): Instant {
  if (written.unknownOpen !== true || other === undefined) return { earliest: side, latest: side };
  return side < 0 ? { earliest: side, latest: other.latest } : { earliest: other.earliest, latest: side };
}

function reversed(written: Written, text: string): DateProblem {
  const { from, to } = written;
  const message = 'The range ends before it starts';
  if (from === undefined || to === undefined || text === '') return problem('reversed', message, written);
  const found = problem('reversed', message, { start: from.start, end: to.end });
  const [left, right] = written.borrowed ? [from.dayAt, to.dayAt] : [from, to];
  if (left === undefined || right === undefined || left.end > right.start) return found;
  if (written.borrowed && from.month !== to.month) return found;
  const between = text.slice(left.end, right.start);
  const outside = [text.slice(from.start, left.start), text.slice(right.end, to.end)] as const;
  const swapped = text.slice(right.start, right.end) + between + text.slice(left.start, left.end);
  return {
    ...found,
    replacements: [{ title: 'Swap the ends', text: outside[0] + swapped + outside[1] }],
  };
}

const UNITS: readonly Precision[] = ['day', 'month', 'season', 'year', 'decade', 'century', 'millennium'];

export function coarser(one: Precision | undefined, other: Precision | undefined): Precision {
  return UNITS[Math.max(0, UNITS.indexOf(one ?? 'day'), UNITS.indexOf(other ?? 'day'))] as Precision;
}

function instant(bounds: Instant | undefined): Instant {
  return { earliest: bounds?.earliest ?? -Infinity, latest: bounds?.latest ?? Infinity };
}
