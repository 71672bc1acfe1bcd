/** Fills in what a date leaves out, from what stands above it and the events it names. */

import { runsOverNewYear } from './borrow.js';
import { civilFromDay } from './calendar.js';
import { type DateValue, hullOf, type Instant } from './date.js';
import { stepFrom } from './distance.js';
import type { DateExpression, PartialDate, RelativeDate } from './expression.js';
import { impossibleDay, type Moment, missingPart } from './moment.js';
import { type DateProblem, problem } from './problem.js';
import { inRepublicanYear, republicanYearsOf } from './read-republic.js';
import { evaluate, isRepublican, type Valued, type Written } from './written.js';

export interface DateContext {
  /** Completes partial dates: the nearest date above, of a heading or an entry, for which `canComplete` holds. */
  readonly above?: DateValue | undefined;
  /** What relative dates count from: the entry before. */
  readonly previous?: DateValue | undefined;
  readonly eventNamed?: ((title: string) => DateValue | undefined) | undefined;
}

export interface Resolved {
  /** Absent where nothing can be said at all; with a problem it is the best guess. */
  readonly value?: DateValue;
  /** Only what `DateReading.problems` has not said. Offsets as in the text that was read. */
  readonly problems: readonly DateProblem[];
}

/** What a date comes to in its place. */
export function resolveDate(expr: DateExpression, context: DateContext): Resolved {
  if (expr.kind === 'absolute') return { value: expr.value, problems: [] };
  if (expr.kind === 'partial') return complete(expr, context.above);
  const anchor = anchorOf(expr, context);
  if ('problems' in anchor) return anchor;
  if (expr.weekdayAlone && !isOneWeek(anchor)) return { problems: [whichWeek(expr)] };
  return { value: stepFrom(anchor, expr), problems: [] };
}

/** Whether a date above has the parts that are missing here: a month for "the 20th", a day for "22:40". */
export function canComplete(expr: PartialDate, above: DateValue): boolean {
  if (expr.missing === 'century') return true;
  const limit = expr.missing === 'year' ? DAYS_THAT_NAME_A_YEAR : expr.missing === 'month' ? 62 : 14;
  const { earliest, latest } = hullOf(above);
  if (latest - earliest < limit) return true;
  return Number.isFinite(above.start.earliest) && above.start.latest - above.start.earliest < limit;
}

/** Three years: "c. 1926" still names a year. */
const DAYS_THAT_NAME_A_YEAR = 1097;

function complete(expr: PartialDate, above: DateValue | undefined): Resolved {
  const { written } = expr;
  const { text } = expr;
  if (above === undefined || !canComplete(expr, above)) {
    if (expr.missing === 'century') return finish(withYear(written, 1900), expr, text);
    return { problems: [incomplete(expr)] };
  }
  const { earliest, latest } = hullOf(above);
  const wide = latest - earliest >= DAYS_THAT_NAME_A_YEAR ? above.start : { earliest, latest };
  if (expr.missing === 'day') return { value: { ...above, kind: 'point', start: wide, end: wide, text }, problems: [] };
  if (expr.missing === 'century') return finish(withYear(written, nearestCentury(written, wide)), expr, text);
  const filled = isRepublican(written)
    ? republicanYearsOf(wide).map((year) => withYear(written, year))
    : expr.missing === 'year'
      ? yearsOf(wide).map((year) => withYear(written, year))
      : monthsOf(wide, written);
  if (filled.length === 0) return { problems: [beforeRepublic(expr)] };
  return between(
    filled.map((one) => finish(one, expr, text)),
    wide,
  );
}

/** "Monday" after an entry of a whole month might be any of four. */
function isOneWeek(anchor: DateValue): boolean {
  return anchor.end.latest - anchor.end.earliest < 7;
}

function whichWeek(expr: RelativeDate): DateProblem {
  const message = `The entry before is of no one day, so nothing says which ${expr.text} this is: add the date`;
  return problem('incomplete', message, expr);
}

function incomplete(expr: PartialDate): DateProblem {
  const part = expr.missing === 'day' ? 'which day' : expr.missing === 'month' ? 'which month' : 'which year';
  const fix = expr.missing === 'day' ? 'a date' : expr.missing === 'month' ? 'the month' : 'the year';
  const message = `Nothing above says ${part} this is. Add ${fix}, here or in a heading above`;
  return problem('incomplete', message, expr);
}

function beforeRepublic(expr: PartialDate): DateProblem {
  const message =
    'What stands above is before 22 September 1792, when the Republic begins to count its days. Add the year, as in Year II';
  return problem('incomplete', message, expr);
}

function finish(written: Written, expr: PartialDate, text: string): Valued {
  const { value, problems } = evaluate(written, '');
  const said = [written.from, written.to].flatMap((moment) => (moment && impossibleDay(moment)) ?? []);
  const unsaid = problems.filter((it) => !said.some((one) => one.code === it.code && one.start === it.start));
  return { value: { ...value, text }, problems: unsaid.map((it) => (it.code === 'reversed' ? atWhole(it, expr) : it)) };
}

/** The words to swap are not at hand any more. */
function atWhole(found: DateProblem, { start, end }: PartialDate): DateProblem {
  return problem(found.code, found.message, { start, end });
}

/** The year, with the next one for the end of a range that runs over New Year. */
function withYear(written: Written, year: number): Written {
  const from = written.from && inYear(written.from, year);
  let to = written.to && inYear(written.to, year);
  if (from && to && written.to && missingPart(written.to) !== undefined && runsOverNewYear(from, to)) {
    to = inYear(written.to, year + 1);
  }
  return { ...written, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

function inYear(moment: Moment, year: number): Moment {
  if (missingPart(moment) === undefined) return moment;
  if (moment.republican !== undefined) return inRepublicanYear(moment, year);
  if (moment.shortYear === undefined) return { ...moment, year };
  const whole = Math.floor(year / 100) * 100 + moment.shortYear;
  return moment.unit === 'decade' ? { ...moment, firstYear: whole, lastYear: whole + 9 } : { ...moment, year: whole };
}

/** "'26" is the year ending in 26 that is nearest to what stands above. */
function nearestCentury(written: Written, above: Instant): number {
  const short = written.from?.shortYear ?? written.to?.shortYear ?? 0;
  const day = Number.isFinite(above.earliest) ? above.earliest : above.latest;
  const { year } = civilFromDay(Number.isFinite(day) ? day : 2424717);
  return Math.round((year - short) / 100) * 100;
}

function yearsOf(within: Instant): number[] {
  const first = civilFromDay(within.earliest).year;
  const last = civilFromDay(within.latest).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function monthsOf(within: Instant, written: Written): Written[] {
  const first = civilFromDay(within.earliest);
  const last = civilFromDay(within.latest);
  const found: Written[] = [];
  for (let index = first.year * 12 + first.month - 1; index <= last.year * 12 + last.month - 1; index++) {
    const year = Math.floor(index / 12);
    const parts = { year, month: index - year * 12 + 1 };
    const fill = (moment: Moment | undefined) => (moment && missingPart(moment) ? { ...moment, ...parts } : moment);
    const from = fill(written.from);
    const to = fill(written.to);
    found.push({ ...written, ...(from ? { from } : {}), ...(to ? { to } : {}) });
  }
  return found;
}

/** Where a date above leaves a choice, what lies in it is meant; if several do, one of them. */
function between(candidates: readonly Valued[], within: Instant): Resolved {
  const inside = candidates.filter(({ value }) => {
    const { earliest, latest } = hullOf(value);
    return earliest <= within.latest && latest >= within.earliest;
  });
  const sound = inside.filter(({ problems }) => problems.length === 0);
  const chosen = sound.length > 0 ? sound : inside.length > 0 ? inside : candidates;
  const first = chosen[0];
  const last = chosen.at(-1);
  if (first === undefined || last === undefined) return { problems: [] };
  if (first === last) return first;
  const start = { earliest: first.value.start.earliest, latest: last.value.start.latest };
  const end = { earliest: first.value.end.earliest, latest: last.value.end.latest };
  return { value: { ...first.value, start, end }, problems: first.problems };
}

function anchorOf(expr: RelativeDate, context: DateContext): DateValue | { readonly problems: readonly DateProblem[] } {
  const { anchor } = expr;
  if (anchor.kind === 'date') {
    const { value, problems } = resolveDate(anchor.expr, context);
    return value ?? { problems };
  }
  if (anchor.kind === 'entry-before') {
    if (context.previous !== undefined) return context.previous;
    const message = 'No entry with a date stands before this one: there is nothing to count from';
    return { problems: [problem('incomplete', message, expr)] };
  }
  const value = context.eventNamed?.(anchor.title);
  if (value !== undefined) return value;
  const message = `No event with a known date is called “${anchor.title}”: there is nothing to count from`;
  return { problems: [problem('unknown-anchor', message, anchor)] };
}
