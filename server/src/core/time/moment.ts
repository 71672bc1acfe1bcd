/**
 * One moment as somebody wrote it: a day, a month, "late 1926", "the 1920s", with the parts that were left out left
 * out. From here on no reader matters any more: filling the parts in and turning them into days is the same for all.
 */
import {
  addMonths,
  type CalendarDate,
  calendarOf,
  civilFromDay,
  dayFrom,
  daysInMonth,
  firstOfMonth,
} from './calendar.js';
import { checkCalendar, checkWeekday } from './check.js';
import type { Calendar, Day, Instant, Precision } from './date.js';
import { type DateProblem, problem } from './problem.js';
import { monthName } from './words.js';

/** Farther years are not read: their days would no longer be exact whole numbers. */
export const FARTHEST_YEAR = 1e12;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Widens a moment: by `amount` units on both sides. */
export interface Qualifier {
  readonly unit: Precision;
  readonly amount: number;
}

/** A part of a longer time, as the fractions where it begins and ends: "early", "the second half of". */
export interface Portion {
  readonly from: number;
  readonly to: number;
}

/** `until` and `since` make a range of a moment, the others leave it one. */
export type Relation = 'before' | 'after' | 'by' | 'until' | 'since';

export interface RepublicanParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly lastDay?: number;
}

export interface Moment extends Range {
  /** The unit of what was written, a portion or a relation left out of account. */
  readonly unit: Precision | 'time';
  /** Astronomical. */
  readonly year?: number;
  /** "'26": 0 to 99. */
  readonly shortYear?: number;
  /** Whether it was said that the year is before Christ, or after. */
  readonly era?: 'before' | 'after';
  readonly month?: number;
  readonly day?: number;
  /** Of "13/14 April". */
  readonly lastDay?: number;
  /** As in EDTF: 21 to 41. */
  readonly season?: number;
  /** A winter named by both its years, which begins in December of the first. */
  readonly bothYears?: true;
  /** A season named in English: a winter may lie at either end of its year. */
  readonly loose?: true;
  /** A feast: what day it is depends on the year. */
  readonly feast?: (year: number) => CalendarDate;
  /**
   * Counted in the French Republican calendar: the month from 1 to 13 (the complementary days). What has its year has `fixed`
   * bounds too.
   */
  readonly republican?: RepublicanParts;
  /** The years of a decade, century or millennium, both included. */
  readonly firstYear?: number;
  readonly lastYear?: number;
  /** Bounds known without reckoning: sets, and EDTF with unspecified digits. */
  readonly fixed?: Instant;
  readonly portion?: Portion;
  readonly weekday?: number;
  readonly calendar?: Calendar;
  readonly qualifiers?: readonly Qualifier[];
  readonly uncertain?: boolean;
  readonly approximate?: boolean;
  readonly relation?: Relation;
  /** "may", "fall": no date unless a year follows, here or at the other end of a range. */
  readonly needsYear?: true;
  /** Written in EDTF. */
  readonly iso?: true;
  /** Written with a Y. */
  readonly longYear?: true;
  /** Where the parts stand. */
  readonly dayAt?: Range;
  readonly weekdayAt?: Range;
  /** What its reader found. */
  readonly problems?: readonly DateProblem[];
}

export type MissingPart = 'century' | 'year' | 'month' | 'day';

/** The coarsest part that has to come from elsewhere. */
export function missingPart(moment: Moment): MissingPart | undefined {
  if (moment.fixed !== undefined || moment.firstYear !== undefined) return undefined;
  if (moment.unit === 'time') return 'day';
  if (moment.republican !== undefined) return 'year';
  if (moment.unit === 'day' && moment.month === undefined && moment.feast === undefined) return 'month';
  if (moment.year !== undefined) return undefined;
  return moment.shortYear === undefined ? 'year' : 'century';
}

/** What a moment comes to: its days, and what turned out to be wrong with it. */
export interface Reckoned extends Instant {
  readonly precision: Precision;
  readonly calendar: Calendar;
  readonly problems: readonly DateProblem[];
}

/** The days of a moment from which no part is missing. */
export function reckon(moment: Moment): Reckoned {
  const problems = [...(moment.problems ?? [])];
  const bare = bareBounds(moment, problems);
  let { earliest, latest } = moment.portion === undefined ? bare : portionOf(moment, moment.portion, bare);
  for (const { unit, amount } of moment.qualifiers ?? []) {
    earliest = shiftBy(earliest, unit, -amount);
    latest = shiftBy(latest + 1, unit, amount) - 1;
  }
  const bounds = related(moment, { earliest, latest });
  return {
    earliest: bounds.earliest,
    latest: bounds.latest,
    precision: moment.unit === 'time' ? 'day' : moment.unit,
    calendar: moment.calendar ?? (latest < 2299161 ? 'julian' : 'gregorian'),
    problems,
  };
}

const MONTHS_OF: Readonly<Record<Precision, number>> = {
  day: 0,
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};

/** The same day so many units further on, or back. */
function shiftBy(day: Day, unit: Precision, amount: number): Day {
  return unit === 'day' ? day + amount : addMonths(day, amount * MONTHS_OF[unit]);
}

/** Before something vague is before its last day, and after it after its first, but the ends of a time are not vague. */
function related(moment: Moment, bounds: Instant): Instant {
  const vague = moment.portion !== undefined || (moment.qualifiers?.length ?? 0) > 0;
  const sharpStart = !vague || (moment.portion?.from === 0 && moment.portion.to < 0.2);
  const sharpEnd = !vague || (moment.portion?.to === 1 && moment.portion.from > 0.8);
  switch (moment.relation) {
    case 'before':
      return { earliest: -Infinity, latest: (sharpStart ? bounds.earliest : bounds.latest) - 1 };
    case 'after':
      return { earliest: (sharpEnd ? bounds.latest : bounds.earliest) + 1, latest: Infinity };
    case 'by':
      return { earliest: -Infinity, latest: bounds.latest };
    default:
      return bounds;
  }
}

function bareBounds(moment: Moment, problems: DateProblem[]): Instant {
  if (moment.fixed !== undefined) {
    const { earliest, latest } = moment.fixed;
    if (moment.weekday !== undefined && earliest === latest) {
      checkWeekday(moment, civilFromDay(earliest), earliest, problems);
    }
    return moment.fixed;
  }
  const { calendar } = moment;
  if (moment.firstYear !== undefined) {
    return months(moment.firstYear * 12, ((moment.lastYear ?? moment.firstYear) + 1) * 12, calendar);
  }
  const year = moment.year ?? 0;
  if (moment.unit === 'day') return dayBounds(moment, year, problems);
  if (moment.season !== undefined) {
    const [from, to] = seasonMonths(moment.season, moment);
    return months(year * 12 + from, year * 12 + to, calendar);
  }
  if (moment.month !== undefined) return months(year * 12 + moment.month - 1, year * 12 + moment.month, calendar);
  return months(year * 12, year * 12 + 12, calendar);
}

function months(from: number, to: number, calendar: Calendar | undefined): Instant {
  return { earliest: firstOfMonth(from, calendar), latest: firstOfMonth(to, calendar) - 1 };
}

function dayBounds(moment: Moment, writtenYear: number, problems: DateProblem[]): Instant {
  const date = moment.feast?.(writtenYear) ?? { year: writtenYear, month: moment.month ?? 1, day: moment.day ?? 1 };
  const calendar = moment.calendar ?? calendarOf(date.year, date.month);
  const length = daysInMonth(date.year, date.month, calendar);
  const last = moment.lastDay ?? date.day;
  if (date.day > length || last > length) {
    problems.push(noSuchDay(moment, date.year, date.month, length));
    const clamped = dayFrom(calendar, date.year, date.month, length);
    return {
      earliest: date.day > length ? clamped : dayFrom(calendar, date.year, date.month, date.day),
      latest: clamped,
    };
  }
  const day = dayFrom(moment.calendar, date.year, date.month, date.day);
  if (moment.weekday !== undefined) checkWeekday(moment, date, day, problems);
  checkCalendar(moment, date, problems);
  if (moment.calendar === undefined && isBothStyles(date, { ...date, day: last })) {
    return { earliest: day + last - date.day, latest: day + last - date.day };
  }
  // The night of 31 March/1 April: the second number has started over.
  const latest =
    last < date.day ? firstOfMonth(date.year * 12 + date.month, moment.calendar) + last - 1 : day + last - date.day;
  return { earliest: day, latest };
}

/** "2/15 March 1917": one day by the old calendar and by the new. */
export function isBothStyles(old: CalendarDate, now: CalendarDate): boolean {
  return (
    dayFrom('julian', old.year, old.month, old.day) === dayFrom('gregorian', now.year, now.month, now.day) &&
    calendarOf(now.year, now.month) === 'gregorian' &&
    (old.day !== now.day || old.month !== now.month)
  );
}

/** What is wrong with a day whatever its year: "30 February". */
export function impossibleDay(moment: Moment): DateProblem | undefined {
  if (moment.month === undefined || moment.unit !== 'day') return undefined;
  const length = daysInMonth(4, moment.month);
  if (Math.max(moment.day ?? 1, moment.lastDay ?? 1) <= length) return undefined;
  const never = moment.month === 2 ? 'February has 29 days at most' : `${monthName(moment.month)} has ${length} days`;
  return problem('no-such-day', never, moment.dayAt ?? moment, [String(length)]);
}

function noSuchDay(moment: Moment, year: number, month: number, length: number): DateProblem {
  const name = monthName(month);
  const why = month === 2 && moment.day === 29 ? ', for it was no leap year' : '';
  const at = moment.dayAt ?? moment;
  return problem('no-such-day', `${name} ${printYear(year)} has ${length} days${why}`, at, [String(length)]);
}

/** "1926", "44 BC". */
export function printYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

/**
 * First and last month of a season, counted from January of its year, the last not included. EDTF says of a winter
 * only that it belongs to its year, and it is December then; a writer's "winter 1928" may be either end of it.
 */
function seasonMonths(season: number, moment: Moment): readonly [number, number] {
  if (season >= 33 && season <= 36) return [(season - 33) * 3, (season - 32) * 3];
  if (season >= 37 && season <= 39) return [(season - 37) * 4, (season - 36) * 4];
  if (season >= 40) return [(season - 40) * 6, (season - 39) * 6];
  const southern = season >= 29;
  const inNorth = southern ? ((season - 29 + 2) % 4) + 21 : ((season - 21) % 4) + 21;
  if (inNorth !== 24) return [(inNorth - 21) * 3 + 2, (inNorth - 21) * 3 + 5];
  if (moment.bothYears) return [11, 14];
  return moment.loose ? [0, 14] : [11, 12];
}

/** A portion counts in the next smaller unit: a year in months, a decade in years, a month or season in days. */
function portionOf(moment: Moment, portion: Portion, whole: Instant): Instant {
  if (!Number.isFinite(whole.earliest) || !Number.isFinite(whole.latest)) return whole;
  const inMonths = moment.unit === 'year' && moment.fixed === undefined;
  const years = moment.firstYear === undefined ? 0 : (moment.lastYear ?? moment.firstYear) - moment.firstYear + 1;
  const count = inMonths ? 12 : years > 0 ? years : whole.latest - whole.earliest + 1;
  const from = Math.floor(portion.from * count + ROUNDING);
  const to = Math.ceil(portion.to * count - ROUNDING);
  if (inMonths || years > 0) {
    const step = inMonths ? 1 : 12;
    const first = (moment.firstYear ?? moment.year ?? 0) * 12;
    return months(first + from * step, first + to * step, moment.calendar);
  }
  return { earliest: whole.earliest + from, latest: whole.earliest + to - 1 };
}

/** Fractions of whole units come out whole. */
const ROUNDING = 1e-9;
