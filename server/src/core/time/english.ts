/**
 * Reads one moment as people write it in English: "Tuesday, 20 July 1926", "late autumn", "c. 85 BC", "the 1920s". Every
 * place where it may end is offered, since only the reader of the line knows which is followed by a colon or a dash.
 */
import { readEdtf } from './edtf.js';
import { readFeast, romanDay } from './feasts.js';
import type { Moment } from './moment.js';
import { readPortion, readQualifier } from './prefixes.js';
import type { Scanner, Token } from './scan.js';
import { readTime, withSuffixes } from './suffixes.js';
import { MONTHS, SEASONS, WEEKDAYS } from './words.js';
import { readOrdinal, readYear, readYears } from './years.js';

/** All moments that start at `at`, in no order; several may end at the same place, of which the first is the likelier. */
export function readMoments(scanner: Scanner, at: number): Moment[] {
  const start = scanner.at(at).start;
  const found: Moment[] = [];
  const qualifier = readQualifier(scanner, at);
  const weekday = qualifier === undefined ? readWeekday(scanner, at) : undefined;
  const after = scanner.skipWord(qualifier?.end ?? weekday?.after ?? at, 'the');
  for (const moment of readBareMoments(scanner, after)) {
    if (weekday !== undefined && moment.unit !== 'day') continue;
    const named = weekday === undefined ? moment : { ...moment, weekday: weekday.weekday, weekdayAt: weekday };
    for (const whole of withSuffixes(scanner, named)) found.push({ ...(qualifier?.widen(whole) ?? whole), start });
  }
  return found;
}

function readWeekday(
  scanner: Scanner,
  at: number,
): { readonly weekday: number; readonly start: number; readonly end: number; readonly after: number } | undefined {
  const token = scanner.at(at);
  const weekday = token.kind === 'word' ? WEEKDAYS.get(token.text) : undefined;
  if (weekday === undefined) return undefined;
  const dot = token.text.length < 6 ? (scanner.closeMark(token.end, '.')?.end ?? token.end) : token.end;
  return { weekday, start: token.start, end: token.end, after: scanner.skipMark(dot, ',') };
}

function readBareMoments(scanner: Scanner, at: number): Moment[] {
  const portion = readPortion(scanner, at);
  if (portion !== undefined) {
    const whole = readWholes(scanner, portion.end).filter(({ unit }) => unit !== 'day' && unit !== 'time');
    return whole.map((moment) => ({ ...moment, portion: portion.portion }));
  }
  return readWholes(scanner, at);
}

/** Moments without anything before them. */
function readWholes(scanner: Scanner, at: number): Moment[] {
  const token = scanner.at(at);
  if (token.kind === 'end') return [];
  const found: Moment[] = [];
  const iso = readEdtf(scanner.text, token.start, scanner.to);
  if (iso !== undefined) found.push(iso);
  const years = readYears(scanner, at);
  if (years !== undefined) found.push(years);
  if (token.kind === 'number') readDayFirst(scanner, { value: token.value, start: token.start, end: token.end }, found);
  else if (token.kind === 'word') readWordFirst(scanner, token, found);
  readYearAlone(scanner, token, found);
  const time = readTime(scanner, at);
  if (time !== undefined) found.push({ start: token.start, end: time, unit: 'time' });
  return found;
}

function readYearAlone(scanner: Scanner, token: Token, found: Moment[]): void {
  const at = token.kind === 'word' && token.text === 'year' ? token.end : token.start;
  const year = readYear(scanner, at);
  if (year !== undefined && token.start >= 0) found.push({ start: token.start, unit: 'year', ...year });
}

function readWordFirst(scanner: Scanner, token: Token, found: Moment[]): void {
  const month = MONTHS.get(token.text);
  if (month !== undefined) readMonthFirst(scanner, token, month, found);
  if (SEASONS.has(token.text)) readSeason(scanner, token, found);
  const ordinal = readOrdinal(scanner, token.start);
  if (ordinal !== undefined) readDayFirst(scanner, ordinal, found);
  const feast = readFeast(scanner, token.start);
  if (feast !== undefined) {
    withYears(scanner, { start: token.start, end: feast.end, unit: 'day', feast: feast.dateIn }, found);
  }
  readRoman(scanner, token, found);
  readPartOfDay(scanner, token, found);
}

interface Numbered {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** "20 July 1926", "20th of July", "13/14 April 1922", "20-Jul-1926", "the 20th". */
function readDayFirst(scanner: Scanner, day: Numbered, found: Moment[]): void {
  if (day.value < 1 || day.value > 99 || scanner.text.slice(day.start, day.end).includes(',')) return;
  const last = readLastDay(scanner, day.end);
  const days = { day: day.value, ...(last === undefined ? {} : { lastDay: last.value }) };
  const at = { start: day.start, end: last?.end ?? day.end };
  const moment = { start: day.start, unit: 'day', dayAt: at, ...days } as const;
  if (last === undefined && readOrdinal(scanner, day.start)?.end === day.end) found.push({ ...moment, end: day.end });
  const dot = scanner.closeMark(at.end, '.') ?? scanner.closeMark(at.end, '-');
  const token = scanner.at(scanner.skipWord(dot?.end ?? at.end, 'of'));
  const month = token.kind === 'word' ? MONTHS.get(token.text) : undefined;
  if (month === undefined) return;
  const end = dot?.text === '-' ? (scanner.closeMark(token.end, '-')?.end ?? token.end) : afterMonth(scanner, token);
  withYears(scanner, { ...moment, month, end: afterMonth(scanner, token) }, found, end);
}

/** "/14" behind the 13. */
function readLastDay(scanner: Scanner, at: number): Numbered | undefined {
  const slash = scanner.closeMark(at, '/');
  const number = slash && scanner.at(slash.end);
  if (number?.kind !== 'number' || number.spaced || number.end - number.start > 4) return undefined;
  return number.value >= 1 && number.value <= 31 ? number : undefined;
}

/** "July 20th, 1926", "July the 20th", "Jul 1926", "March '26", "July". */
function readMonthFirst(scanner: Scanner, token: Token, month: number, found: Moment[]): void {
  const end = afterMonth(scanner, token);
  const start = token.start;
  const number = scanner.at(scanner.skipWord(end, 'the'));
  const short = number.kind === 'number' && !number.plural && number.end - number.start <= (number.ordinal ? 4 : 2);
  const day = short ? number : readOrdinal(scanner, number.start);
  if (day !== undefined && day.value >= 1 && day.value <= 99 && readTime(scanner, number.start) === undefined) {
    const last = readLastDay(scanner, day.end);
    const lastDay = last === undefined ? {} : { lastDay: last.value };
    const dayAt = { start: day.start, end: last?.end ?? day.end };
    withYears(scanner, { start, end: dayAt.end, unit: 'day', month, day: day.value, dayAt, ...lastDay }, found);
  }
  const moment = { start, end, unit: 'month', month } as const;
  if (token.capital || !EASILY_PROSE.has(token.text)) withYears(scanner, moment, found);
  else withYears(scanner, { ...moment, needsYear: true }, found);
}

/** Months that are other words too, in lower case. */
const EASILY_PROSE = new Set(['may', 'march', 'mar', 'fall', 'spring']);

/** Behind the month and the dot of its abbreviation. */
function afterMonth(scanner: Scanner, token: Token): number {
  return token.text.length <= 5 ? (scanner.closeMark(token.end, '.')?.end ?? token.end) : token.end;
}

/** "spring 1926", "winter of 1928–29", "autumn". */
function readSeason(scanner: Scanner, token: Token, found: Moment[]): void {
  const season = SEASONS.get(token.text) as number;
  const moment = { start: token.start, end: token.end, unit: 'season', season, loose: true } as const;
  const year = readYear(scanner, skipOf(scanner, token.end));
  const next = year?.year === undefined ? undefined : readNextYear(scanner, year.year, year.end);
  if (season === 24 && next !== undefined)
    found.push({ ...moment, year: next.year - 1, end: next.end, bothYears: true });
  const plain = token.capital || !EASILY_PROSE.has(token.text);
  withYears(scanner, plain ? moment : { ...moment, needsYear: true }, found);
}

/** "–29" or "–1929" behind 1928. */
export function readNextYear(
  scanner: Scanner,
  first: number,
  at: number,
): { readonly year: number; readonly end: number } | undefined {
  const mark = scanner.at(at);
  if (mark.kind !== 'mark' || (mark.text !== '–' && mark.text !== '-' && mark.text !== '/') || mark.spaced)
    return undefined;
  const number = scanner.at(mark.end);
  if (number.kind !== 'number' || number.spaced || number.plural || number.ordinal) return undefined;
  const digits = number.end - number.start;
  const year = digits === 4 ? number.value : digits === 2 ? first + 1 : undefined;
  if (year !== first + 1 || (first + 1) % 100 !== number.value % 100) return undefined;
  return { year, end: number.end };
}

/** "Ides of March 44 BC". */
function readRoman(scanner: Scanner, token: Token, found: Moment[]): void {
  const of = scanner.word(token.end, 'of');
  const named = of && scanner.at(of.end);
  const month = named?.kind === 'word' ? MONTHS.get(named.text) : undefined;
  const day = month === undefined ? undefined : romanDay(token.text, month);
  if (named === undefined || month === undefined || day === undefined) return;
  withYears(scanner, { start: token.start, end: named.end, unit: 'day', month, day, dayAt: token }, found);
}

/** "night of 13/14 April 1922", "the morning of the 20th", "eve of 20 July": the day is what counts. */
function readPartOfDay(scanner: Scanner, token: Token, found: Moment[]): void {
  if (!PARTS_OF_DAY.has(token.text)) return;
  const of = scanner.word(token.end, 'of');
  const comma = of ?? scanner.mark(token.end, ',') ?? scanner.word(token.end, 'on');
  if (comma === undefined) return;
  for (const moment of readWholes(scanner, scanner.skipWord(comma.end, 'the'))) {
    if (moment.unit === 'day') found.push({ ...moment, start: token.start });
  }
}

const PARTS_OF_DAY = new Set(['night', 'morning', 'evening', 'afternoon', 'dawn', 'dusk', 'noon', 'midnight']);

/** Pushes the moment with the year that may follow it, and without one. */
function withYears(scanner: Scanner, moment: Moment, found: Moment[], yearAt: number = moment.end): void {
  const year = readYear(scanner, skipOf(scanner, scanner.skipMark(yearAt, ',')));
  if (year !== undefined) found.push({ ...moment, ...year });
  found.push(moment);
}

function skipOf(scanner: Scanner, at: number): number {
  return scanner.skipWord(at, 'of', 'in');
}
