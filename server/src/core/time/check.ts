/** Checks of a single day: does its weekday fit, and did its calendar have that day. */
import { type CalendarDate, dayFromGregorian, dayFromJulian, weekdayOf } from './calendar.js';
import type { Calendar, Day } from './date.js';
import { describeDay } from './print.js';
import { type DateProblem, problem } from './problem.js';
import { monthName, weekdayName } from './words.js';

interface WrittenDay {
  readonly start: number;
  readonly end: number;
  readonly weekday?: number;
  readonly weekdayAt?: { readonly start: number; readonly end: number };
  readonly calendar?: Calendar;
}

/**
 * When countries went over to the Gregorian calendar: the last day by the old one, the first by the new. Days between
 * these two dates a country never had. Of the countries that changed in 1582 Spain and Italy stand for all.
 */
const SWITCHES: readonly (readonly [country: string, last: CalendarDate, first: CalendarDate])[] = [
  ['Spain and Italy', { year: 1582, month: 10, day: 4 }, { year: 1582, month: 10, day: 15 }],
  ['France', { year: 1582, month: 12, day: 9 }, { year: 1582, month: 12, day: 20 }],
  ['Prussia', { year: 1610, month: 8, day: 22 }, { year: 1610, month: 9, day: 2 }],
  ['Denmark', { year: 1700, month: 2, day: 18 }, { year: 1700, month: 3, day: 1 }],
  ['Britain', { year: 1752, month: 9, day: 2 }, { year: 1752, month: 9, day: 14 }],
  ['Sweden', { year: 1753, month: 2, day: 17 }, { year: 1753, month: 3, day: 1 }],
  ['Bulgaria', { year: 1916, month: 3, day: 31 }, { year: 1916, month: 4, day: 14 }],
  ['Russia', { year: 1918, month: 1, day: 31 }, { year: 1918, month: 2, day: 14 }],
  ['Serbia', { year: 1919, month: 1, day: 14 }, { year: 1919, month: 1, day: 28 }],
  ['Romania', { year: 1919, month: 3, day: 31 }, { year: 1919, month: 4, day: 14 }],
  ['Greece', { year: 1923, month: 2, day: 15 }, { year: 1923, month: 3, day: 1 }],
];

/** 1 March 1923, when Greece was the last country to leave the Julian calendar. */
const LAST_SWITCH: Day = dayFromGregorian(1923, 3, 1);

/** The years in which a date could be meant in either calendar: some countries had changed, others not. */
const FIRST_SWITCH_YEAR = 1582;

export function checkWeekday(moment: WrittenDay, date: CalendarDate, day: Day, problems: DateProblem[]): void {
  const written = moment.weekday;
  if (written === undefined || weekdayOf(day) === written) return;
  const eitherInUse = moment.calendar === undefined && date.year >= FIRST_SWITCH_YEAR && day < LAST_SWITCH;
  if (eitherInUse && weekdayOf(dayFromJulian(date.year, date.month, date.day)) === written) return;
  const right = weekdayName(weekdayOf(day));
  const name = `${date.day} ${monthName(date.month)} ${date.year > 0 ? date.year : `${1 - date.year} BC`}`;
  const message = `${name} was a ${right}, not a ${weekdayName(written)}`;
  problems.push(problem('wrong-weekday', message, moment.weekdayAt ?? moment, [right]));
}

/**
 * Days that a country's new calendar skipped are worth a word: they are usually new style marked as old, or a slip. An old
 * day after the last state had changed is none: the Russian, Serbian and Athonite churches have counted so ever since.
 */
export function checkCalendar(moment: WrittenDay, date: CalendarDate, problems: DateProblem[]): void {
  const { year, month, day } = date;
  if (moment.calendar === undefined && year === 1582 && month === 10 && day > 4 && day < 15) {
    const message =
      'The Gregorian calendar went from 4 to 15 October 1582: this day is read in the old calendar, where it existed';
    problems.push(problem('calendar-gap', message, moment));
  }
  if (moment.calendar !== 'julian') return;
  const there = dayFromJulian(year, month, day);
  const skipped = SWITCHES.find(([, last, first]) => isAfter(date, last) && isAfter(first, date));
  if (skipped !== undefined) {
    const [country, last, first] = skipped;
    const message = `${country} went from ${print(last)} to ${print(first)}: this day of the old calendar was skipped there`;
    problems.push(problem('calendar-gap', message, moment, [describeDay(there)]));
  }
}

function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return a.year * 372 + a.month * 31 + a.day > b.year * 372 + b.month * 31 + b.day;
}

function print({ year, month, day }: CalendarDate): string {
  return `${day} ${monthName(month)} ${year}`;
}
