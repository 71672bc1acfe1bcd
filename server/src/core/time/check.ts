/** Checks of a single day: does its weekday fit, and did its calendar have that day. */
import { type CalendarDate, dayFromGregorian, dayFromJulian, weekdayOf } from './calendar.js';
import type { Calendar, Day } from './date.js';
import { type DateProblem, problem } from './problem.js';
import { monthName, weekdayName } from './words.js';

interface WrittenDay {
  readonly start: number;
  readonly end: number;
  readonly weekday?: number;
  readonly weekdayAt?: { readonly start: number; readonly end: number };
  readonly calendar?: Calendar;
}

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

/** Days that a country's new calendar skipped are worth a word: they are usually new style marked as old, or a slip. */
export function checkCalendar(moment: WrittenDay, date: CalendarDate, problems: DateProblem[]): void {
  const { year, month, day } = date;
  if (moment.calendar === undefined && year === 1582 && month === 10 && day > 4 && day < 15) {
    const message =
      'The Gregorian calendar went from 4 to 15 October 1582: this day is read in the old calendar, where it existed';
    problems.push(problem('calendar-gap', message, moment));
  }
  if (moment.calendar !== 'julian') return;
  if (year === 1918 && month === 2 && day < 14) {
    const message = 'Russia went from 31 January to 14 February 1918: this day of the old calendar was skipped there';
    problems.push(problem('calendar-gap', message, moment));
  } else if (dayFromJulian(year, month, day) >= LAST_SWITCH) {
    const message = 'The last country to count by the old calendar, Greece, left it on 15 February 1923';
    problems.push(problem('calendar-gap', message, moment));
  }
}
