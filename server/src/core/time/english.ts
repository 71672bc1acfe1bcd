/**
 * Reads one moment as people write it in English: "Tuesday, 20 July 1926", "late autumn", "c. 85 BC", "the 1920s". Every
 * place where it may end is offered, since only the reader of the line knows which is followed by a colon or a dash.
 */

import { readDayFirst, readMonthFirst, readQuarter, readRoman, readSeason, withYears } from './days.js';
import { readEdtf } from './edtf.js';
import { readFeast } from './feasts.js';
import type { Moment } from './moment.js';
import { readPortion, readQualifier } from './prefixes.js';
import { readRepublicanWord } from './read-republic.js';
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
    for (const whole of withSuffixes(scanner, named)) {
      const widened = qualifier?.widen(whole) ?? whole;
      found.push(widened.start === start ? widened : { ...widened, start });
    }
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
    if (whole.length > 0) return whole.map((moment) => ({ ...moment, portion: portion.portion }));
  }
  return readWholes(scanner, at);
}

/** Moments without anything before them. */
function readWholes(scanner: Scanner, at: number): Moment[] {
  const token = scanner.at(at);
  if (token.kind === 'end') return [];
  const found = readPlain(scanner, token);
  const time = readTime(scanner, at);
  if (time !== undefined) readTimeFirst(scanner, token, time, found);
  if (token.kind === 'word') readPartOfDay(scanner, token, found);
  return found;
}

/** Years and what they are made of, days, months and seasons. */
function readPlain(scanner: Scanner, token: Token): Moment[] {
  const found: Moment[] = [];
  const iso = readEdtf(scanner.text, token.start, scanner.to);
  if (iso !== undefined) found.push(iso);
  const years = readYears(scanner, token.start);
  if (years !== undefined) found.push(years);
  if (token.kind === 'number') readDayFirst(scanner, token, found);
  else if (token.kind === 'word') readWordFirst(scanner, token, found);
  readYearAlone(scanner, token, found);
  return found;
}

/** "22:40", "10:30 on 3 May 1926". */
function readTimeFirst(scanner: Scanner, token: Token, end: number, found: Moment[]): void {
  const then = scanner.mark(end, ',') ?? scanner.word(end, 'on');
  if (then !== undefined) pushDays(scanner, token, then.end, found);
  found.push({ start: token.start, end, unit: 'time' });
}

/** The days that may be read at `at`, as beginning with the words before them. */
function pushDays(scanner: Scanner, first: Token, at: number, found: Moment[]): void {
  for (const moment of readPlain(scanner, scanner.at(scanner.skipWord(at, 'the')))) {
    if (moment.unit === 'day') found.push({ ...moment, start: first.start });
  }
}

/** "1926", "the year 1926", "1926 July 20", "1926, summer". */
function readYearAlone(scanner: Scanner, token: Token, found: Moment[]): void {
  const year = readYear(scanner, token.kind === 'word' && token.text === 'year' ? token.end : token.start);
  if (year === undefined) return;
  found.push({ start: token.start, unit: 'year', ...year });
  const word = scanner.at(scanner.skipMark(year.end, ','));
  if (word.kind !== 'word' || year.year === undefined) return;
  const later: Moment[] = [];
  const month = word.capital ? MONTHS.get(word.text) : undefined;
  if (month !== undefined) readMonthFirst(scanner, word, month, later);
  else if (SEASONS.has(word.text)) readSeason(scanner, word, later);
  for (const moment of later) {
    if (moment.year === undefined) found.push({ ...moment, ...year, start: token.start, end: moment.end });
  }
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
  readQuarter(scanner, token, found);
  readRepublicanWord(scanner, token, found);
}

/** "night of 13/14 April 1922", "the morning of the 20th", "early on 20 July": the day is what counts. */
function readPartOfDay(scanner: Scanner, token: Token, found: Moment[]): void {
  const on = scanner.word(token.end, 'on');
  if (!PARTS_OF_DAY.has(token.text) && !((token.text === 'early' || token.text === 'late') && on)) return;
  const then = on ?? scanner.word(token.end, 'of') ?? scanner.mark(token.end, ',');
  if (then === undefined) return;
  const at = scanner.skipWord(then.end, 'the');
  const number = scanner.at(at);
  // A night has two days, however they are joined: "the night of 13–14 April".
  const nights: Moment[] = [];
  if (token.text === 'night' && number.kind === 'number') readDayFirst(scanner, number, nights, ['–', '-']);
  for (const night of nights) if (night.lastDay !== undefined) found.push({ ...night, start: token.start });
  pushDays(scanner, token, at, found);
}

const PARTS_OF_DAY = new Set(['night', 'morning', 'evening', 'afternoon', 'dawn', 'dusk', 'noon', 'midnight']);
