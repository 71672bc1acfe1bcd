/**
 * A day told by the calendar of the French Republic and by the common one: "9 Thermidor, Year II (27 July 1794)", "27 July 1794
 * (9 Thermidor II)". The common date counts, and where they disagree it is said.
 */
import { civilFromDay } from './calendar.js';
import type { Instant, Precision } from './date.js';
import { readMoments } from './english.js';
import { type Moment, missingPart, reckon } from './moment.js';
import { describeDay } from './print.js';
import { type DateProblem, problem } from './problem.js';
import { inRepublicanYear, republicanYearsOf } from './read-republic.js';
import { COMPLEMENTARY_DAYS, LAST_LIVED_YEAR, REPUBLICAN_MONTH_NAMES, romanNumeral } from './republic.js';
import type { Scanner } from './scan.js';
import { ordinalOf } from './words.js';
import { coarser, evaluate, missingOf, type Written } from './written.js';

/** ", 27 July 1794" behind "9 Thermidor, Year II". */
export function readOtherCalendar(scanner: Scanner, before: Moment, found: Written[]): void {
  const comma = scanner.mark(before.end, ',');
  if (comma === undefined) return;
  for (const moment of readMoments(scanner, comma.end)) {
    if (moment.unit !== 'day' || missingPart(moment) !== undefined) continue;
    const both = inBothCalendars(before, { form: 'moment', start: before.start, end: moment.end, from: moment });
    if (both !== undefined) found.push(both);
  }
}

/**
 * The two as one date; undefined where not exactly one of them is of the Republic, or where what stands in front only says less
 * than what is behind it. `behind` has the whole's start and end.
 */
export function inBothCalendars(before: Moment, behind: Written): Written | undefined {
  const { start, end } = behind;
  if (before.republican === undefined) {
    const republican = behind.form === 'moment' ? behind.from : undefined;
    if (republican?.republican === undefined) return undefined;
    if (isFiner(republican, before)) return narrowed(before, republican, behind);
    return told({ form: 'moment', start, end, from: { ...before, start } }, republican);
  }
  if (behind.from?.republican !== undefined || behind.to?.republican !== undefined) return undefined;
  const common = behind.form === 'moment' ? behind.from : undefined;
  if (before.fixed !== undefined && common !== undefined && isFiner(before, common)) {
    const { problems = [] } = checked(behind, before);
    // Its own are with it already.
    const unsaid = problems.filter((one) => before.problems?.includes(one) !== true);
    return withProblems({ form: 'moment', start, end, from: { ...before, start } }, unsaid);
  }
  return told(behind, before);
}

/** "The fall (9 Thermidor, Year II)", "July 1794 (9 Thermidor)": the day counts. */
function narrowed(before: Moment, republican: Moment, behind: Written): Written | undefined {
  if (republican.fixed !== undefined) return undefined;
  if (missingPart(before) !== undefined) return behind;
  const days = reckon(before);
  const found = republicanYearsOf(days)
    .map((year) => inRepublicanYear(republican, year))
    .filter((one) => meets(reckon(one), days));
  const [only, another] = found;
  return only === undefined || another !== undefined ? behind : { ...behind, from: only };
}

function isFiner(one: Moment, other: Moment): boolean {
  return one.unit !== other.unit && other.unit !== 'time' && coarser(unitOf(one), other.unit) === other.unit;
}

function unitOf({ unit }: Moment): Precision {
  return unit === 'time' ? 'day' : unit;
}

/** The common date, with the year that only the other tells. */
function told(common: Written, republican: Moment): Written {
  const { from } = common;
  if (missingOf(common) === undefined) return checked(common, republican);
  const there = republican.fixed;
  if (common.form !== 'moment' || from === undefined || missingPart(from) !== 'year' || there === undefined)
    return common;
  return checked({ ...common, from: { ...from, year: civilFromDay(there.earliest).year } }, republican);
}

function checked(common: Written, republican: Moment): Written {
  const { value } = evaluate(common, '');
  const days = { earliest: value.start.earliest, latest: value.end.latest };
  const candidates =
    republican.fixed === undefined
      ? republicanYearsOf(days).map((year) => inRepublicanYear(republican, year))
      : [republican];
  const problems = candidates.flatMap((one) => one.problems ?? []);
  if (candidates.length === 0 || candidates.some((one) => meets(reckon(one), days)))
    return withProblems(common, problems);
  // A day that never was is wrong enough.
  const [first] = problems.length > 0 ? [] : candidates;
  return withProblems(common, first ? disagreement(common, first) : problems);
}

/** Years beyond XIV follow a convention, and a writer may follow another. */
function disagreement({ from }: Written, { republican, fixed }: Moment): DateProblem[] {
  const { year = 0, month, day } = republican ?? {};
  if (year > LAST_LIVED_YEAR || fixed === undefined || from === undefined) return [];
  const name = describeRepublican(year, month, day);
  const isDay = fixed.earliest === fixed.latest;
  const when = isDay
    ? describeDay(fixed.earliest)
    : `from ${describeDay(fixed.earliest)} to ${describeDay(fixed.latest)}`;
  return [problem('no-such-day', `${name} was ${when}`, from, isDay ? [describeDay(fixed.earliest)] : [])];
}

function meets(one: Instant, other: Instant): boolean {
  return one.earliest <= other.latest && one.latest >= other.earliest;
}

function withProblems(written: Written, problems: readonly DateProblem[]): Written {
  return problems.length === 0 ? written : { ...written, problems: [...(written.problems ?? []), ...problems] };
}

/** "9 Thermidor, Year II", "Thermidor, Year II", "3rd complementary day, Year III", "Year II of the Republic". */
export function describeRepublican(year: number, month?: number, day?: number): string {
  const inYear = `Year ${romanNumeral(year)}`;
  if (month === undefined) return `${inYear} of the Republic`;
  if (month < COMPLEMENTARY_DAYS) {
    const name = REPUBLICAN_MONTH_NAMES[month - 1] as string;
    return `${day === undefined ? '' : `${day} `}${name}, ${inYear}`;
  }
  return day === undefined ? `the Sansculottides, ${inYear}` : `${ordinalOf(day)} complementary day, ${inYear}`;
}
