/** Reads days, months and seasons with the year that may follow them: "20 July 1926", "July 20th", "winter 1928–29". */
import { romanDay } from './feasts.js';
import type { Moment } from './moment.js';
import { problem } from './problem.js';
import { readRepublicanDay } from './read-republic.js';
import type { Scanner, Token } from './scan.js';
import { readTime } from './suffixes.js';
import { MONTHS, SEASONS } from './words.js';
import { readNextYear, readOrdinal, readYear } from './years.js';

export interface Numbered {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** "20 July 1926", "20th of July", "13/14 April 1922", "20-Jul-1926", "the 20th". */
export function readDayFirst(scanner: Scanner, day: Numbered, found: Moment[], joins: readonly string[] = ['/']): void {
  if (day.end - day.start > 14 || day.value > 99 || scanner.text.slice(day.start, day.end).includes(',')) return;
  const last = readLastDay(scanner, day.end, joins);
  const dayAt = { start: day.start, end: last?.end ?? day.end };
  const moment = { start: day.start, unit: 'day', dayAt, ...daysOf(day, last) } as const;
  // "The 20th" is a day; "Second:" begins a list.
  const alone = scanner.at(day.start);
  if (last === undefined && alone.ordinal && day.value > 0) found.push({ ...moment, end: day.end });
  const mark = scanner.closeMark(dayAt.end, '.') ?? scanner.closeMark(dayAt.end, '-');
  const token = scanner.at(scanner.skipWord(mark?.end ?? dayAt.end, 'of'));
  const month = token.kind === 'word' ? MONTHS.get(token.text) : undefined;
  if (month === undefined) {
    if (token.kind === 'word') readRepublicanDay(scanner, moment, token, found);
    return;
  }
  const end = afterMonth(scanner, token);
  const yearAt = mark?.text === '-' ? (scanner.closeMark(end, '-')?.end ?? end) : end;
  withYears(scanner, { ...moment, month, end }, found, yearAt);
}

/** The days as numbers; the best guess at "0 May" is its first. */
function daysOf(day: Numbered, last: Numbered | undefined): Pick<Moment, 'day' | 'lastDay' | 'problems'> {
  const lastDay = last === undefined ? {} : { lastDay: last.value };
  if (day.value > 0) return { day: day.value, ...lastDay };
  return { day: 1, ...lastDay, problems: [problem('no-such-day', 'Days count from 1', day, ['1'])] };
}

/** "/14" behind the 13. */
function readLastDay(scanner: Scanner, at: number, joins: readonly string[]): Numbered | undefined {
  const join = scanner.at(at);
  if (join.kind !== 'mark' || join.spaced || !joins.includes(join.text)) return undefined;
  const number = scanner.at(join.end);
  if (number.kind !== 'number' || number.spaced || number.end - number.start > 4) return undefined;
  return number.value >= 1 && number.value <= 31 ? number : undefined;
}

/** "July 20th, 1926", "July the 20th", "Jul 1926", "March '26", "July". */
export function readMonthFirst(scanner: Scanner, token: Token, month: number, found: Moment[]): void {
  const end = afterMonth(scanner, token);
  const { start } = token;
  const number = scanner.at(scanner.skipWord(end, 'the'));
  const short = number.kind === 'number' && !number.plural && number.end - number.start <= (number.ordinal ? 4 : 2);
  const day = short ? number : readOrdinal(scanner, number.start);
  if (day !== undefined && day.value <= 99 && readTime(scanner, number.start) === undefined) {
    const last = readLastDay(scanner, day.end, ['/']);
    const dayAt = { start: day.start, end: last?.end ?? day.end };
    withYears(scanner, { start, end: dayAt.end, unit: 'day', month, dayAt, ...daysOf(day, last) }, found);
  }
  const moment = { start, end, unit: 'month', month } as const;
  withYears(scanner, isProse(token) ? { ...moment, needsYear: true } : moment, found);
}

/** Months and seasons that are other words too, in lower case. */
function isProse(token: Token): boolean {
  return !token.capital && EASILY_PROSE.has(token.text);
}

const EASILY_PROSE = new Set(['may', 'march', 'mar', 'fall', 'spring']);

/** Behind the month and the dot of its abbreviation. */
function afterMonth(scanner: Scanner, token: Token): number {
  return token.text.length <= 5 ? (scanner.closeMark(token.end, '.')?.end ?? token.end) : token.end;
}

/** "spring 1926", "winter of 1928–29", "autumn". */
export function readSeason(scanner: Scanner, token: Token, found: Moment[]): void {
  const season = SEASONS.get(token.text) as number;
  const moment = { start: token.start, end: token.end, unit: 'season', season, loose: true } as const;
  const year = readYear(scanner, skipOf(scanner, token.end));
  const next = year?.year === undefined ? undefined : readNextYear(scanner, year.year, year.end);
  if (season === 24 && next !== undefined) {
    found.push({ ...moment, year: next.year - 1, end: next.end, bothYears: true });
  }
  withYears(scanner, isProse(token) ? { ...moment, needsYear: true } : moment, found);
}

/** "Q1 1926", "Q3 of 1926": as EDTF counts quarters. */
export function readQuarter(scanner: Scanner, token: Token, found: Moment[]): void {
  const number = token.text === 'q' && token.capital ? scanner.at(token.end) : undefined;
  if (number?.kind !== 'number' || number.spaced || number.value < 1 || number.value > 4) return;
  if (number.end - number.start !== 1) return;
  const quarter = { start: token.start, end: number.end, unit: 'season', season: 32 + number.value } as const;
  withYears(scanner, quarter, found);
}

/** "Ides of March 44 BC". */
export function readRoman(scanner: Scanner, token: Token, found: Moment[]): void {
  const of = scanner.word(token.end, 'of');
  const named = of && scanner.at(of.end);
  const month = named?.kind === 'word' ? MONTHS.get(named.text) : undefined;
  const day = month === undefined ? undefined : romanDay(token.text, month);
  if (named === undefined || month === undefined || day === undefined) return;
  withYears(scanner, { start: token.start, end: named.end, unit: 'day', month, day, dayAt: token }, found);
}

/** Pushes the moment with the year that may follow it, and without one. */
export function withYears(scanner: Scanner, moment: Moment, found: Moment[], yearAt: number = moment.end): void {
  const year = readYear(scanner, skipOf(scanner, scanner.skipMark(yearAt, ',')));
  if (year !== undefined) {
    const both = readBothStyles(scanner, moment, year.year, year.end);
    if (both !== undefined) found.push(both);
    found.push({ ...moment, ...year });
  }
  found.push(moment);
}

/** "11 February 1731/32": the year began in March then, and the second number is the year as we count. */
function readBothStyles(scanner: Scanner, moment: Moment, year: number | undefined, at: number): Moment | undefined {
  if (year === undefined || year < 1100 || year > 1752 || (moment.month ?? 12) > 3) return undefined;
  const slash = scanner.closeMark(at, '/');
  const number = slash && scanner.at(slash.end);
  if (number?.kind !== 'number' || number.spaced || number.end - number.start > 2) return undefined;
  const digits = 10 ** (number.end - number.start);
  if ((year + 1) % digits !== number.value) return undefined;
  return { ...moment, year: year + 1, calendar: 'julian', end: number.end };
}

function skipOf(scanner: Scanner, at: number): number {
  return scanner.skipWord(at, 'of', 'in');
}
