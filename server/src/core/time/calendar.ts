/**
 * Days and the two calendars that count them, in whole numbers only. Years are astronomical (1 BC is 0, 44 BC is -43);
 * days are Julian Day Numbers. Exact for every year whose days are safe integers, so for some 24 million million years.
 */
import type { Calendar, Day } from './date.js';

export interface CalendarDate {
  /** Astronomical. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** 15 October 1582: the first day of the Gregorian calendar, and of our reading dates in it. */
const FIRST_GREGORIAN_DAY: Day = 2299161;

/** 1 March of the year 0; counting years from March puts the leap day at their end. */
const GREGORIAN_MARCH_0 = 1721120;
const JULIAN_MARCH_0 = 1721118;

export function dayFromGregorian(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return GREGORIAN_MARCH_0 + 365 * y + leaps + dayOfMarchYear(month) + day - 1;
}

export function dayFromJulian(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1;
  return JULIAN_MARCH_0 + 365 * y + Math.floor(y / 4) + dayOfMarchYear(month) + day - 1;
}

export function gregorianFromDay(day: Day): CalendarDate {
  const since = day - GREGORIAN_MARCH_0;
  const era = Math.floor(since / 146097);
  const dayOfEra = since - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return fromMarchYear(era * 400 + yearOfEra, dayOfEra - 365 * yearOfEra - leaps);
}

export function julianFromDay(day: Day): CalendarDate {
  const since = day - JULIAN_MARCH_0;
  const era = Math.floor(since / 1461);
  const dayOfEra = since - era * 1461;
  const yearOfEra = Math.min(3, Math.floor(dayOfEra / 365));
  return fromMarchYear(era * 4 + yearOfEra, dayOfEra - 365 * yearOfEra);
}

/** The day of a date as it was counted then: Julian before 15 October 1582, Gregorian from that day on. */
export function dayFromCivil(year: number, month: number, day: number): Day {
  return year > 1582 || (year === 1582 && (month > 10 || (month === 10 && day >= 15)))
    ? dayFromGregorian(year, month, day)
    : dayFromJulian(year, month, day);
}

export function civilFromDay(day: Day): CalendarDate {
  return day >= FIRST_GREGORIAN_DAY ? gregorianFromDay(day) : julianFromDay(day);
}

/** The day of a date in the calendar named, or as it was counted then. */
export function dayFrom(calendar: Calendar | undefined, year: number, month: number, day: number): Day {
  if (calendar === 'julian') return dayFromJulian(year, month, day);
  return calendar === 'gregorian' ? dayFromGregorian(year, month, day) : dayFromCivil(year, month, day);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return ((day % 7) + 7) % 7;
}

export function isLeapYear(year: number, calendar: Calendar = 'gregorian'): boolean {
  if (year % 4 !== 0) return false;
  return calendar === 'julian' || year % 100 !== 0 || year % 400 === 0;
}

export function daysInMonth(year: number, month: number, calendar: Calendar = 'gregorian'): number {
  if (month === 2) return isLeapYear(year, calendar) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The calendar in which an unmarked date of that year and month is read. */
export function calendarOf(year: number, month = 1): Calendar {
  return year > 1582 || (year === 1582 && month >= 10) ? 'gregorian' : 'julian';
}

/** The first day of a month counted from January of the year 0 (1926 · 12 is January 1926). */
export function firstOfMonth(index: number, calendar?: Calendar): Day {
  const year = Math.floor(index / 12);
  return dayFrom(calendar, year, index - year * 12 + 1, 1);
}

export function addDays(day: Day, days: number): Day {
  return day + days;
}

/** The same day of another month, or the last one of it where it is shorter: 31 January and a month is 28 February. */
export function addMonths(day: Day, months: number): Day {
  if (!Number.isFinite(day)) return day;
  const date = civilFromDay(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayFromCivil(year, month, Math.min(date.day, daysInMonth(year, month, calendarOf(year, month))));
}

/** The same day of another year; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Days from 1 March to the first of a month: 0 for March, 306 for January. */
function dayOfMarchYear(month: number): number {
  return Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5);
}

function fromMarchYear(year: number, dayOfYear: number): CalendarDate {
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return month < 10 ? { year, month: month + 3, day } : { year: year + 1, month: month - 9, day };
}
