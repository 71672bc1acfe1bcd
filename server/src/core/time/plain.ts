/**
 * The plainest dates, read without trying anything else: `1926-07-20`, `20 July 1926`, `July 1926` and `1926`, closed by a
 * colon and a blank. Nearly every line that opens an entry has one of them, so that long notes are read in no time. It
 * reads what `readDates` reads, or nothing.
 */
import { dayFromGregorian, daysInMonth } from './calendar.js';
import type { DateValue, Instant, Precision } from './date.js';
import type { DateReading } from './expression.js';
import { MONTH_NAMES } from './words.js';

/** A plain date in front of a colon, in one number; 0 if none starts at `from`. `to`: the end of the line. */
export function plainDateAt(text: string, from: number, to: number): number {
  if (!scan(text, from, to)) return 0;
  const { year, month, day, end, isIso } = found;
  return (((year * 16 + month) * 32 + day) * 2 + (isIso ? 1 : 0)) * 32 + end - from;
}

/** How many units of the text such a date takes. */
export function lengthOfPlainDate(packed: number): number {
  return packed % 32;
}

/**
 * The reading of a text that is a plain date, or two of one precision with `..` between them, and nothing else: what most
 * properties of a history have. Undefined if it is not, or the second comes before the first.
 */
export function readPlainSpan(text: string, from: number, to: number): DateReading | undefined {
  if (!scanDate(text, from, to)) return undefined;
  if (found.end === to) return readingOf(text, from, found);
  if (!text.startsWith('..', found.end)) return undefined;
  const first = pointOf(text, from, found);
  if (!scanDate(text, found.end + 2, to) || found.end !== to) return undefined;
  const last = pointOf(text, from, found);
  if (first.precision !== last.precision || last.start.earliest < first.start.latest) return undefined;
  const value = { ...first, kind: 'range', end: last.start, text: text.slice(from, to) } as const;
  return { end: to, expr: { kind: 'absolute', value }, problems: none };
}

/** The reading of a plain date in front of a colon; undefined if there is none. */
export function readPlainDate(text: string, from: number, to: number): DateReading | undefined {
  const packed = plainDateAt(text, from, to);
  return packed === 0 ? undefined : readingOfPlainDate(packed, text, from);
}

/** What a packed date says that stands at `from` of a text, or of the part of it that begins at `start`. */
export function readingOfPlainDate(packed: number, text: string, from: number, start = 0): DateReading {
  const value = valueOfPlainDate(packed, text, start + from);
  return { end: from + lengthOfPlainDate(packed), expr: { kind: 'absolute', value }, problems: none };
}

/** The days of a packed date, which stands at `from` of a text. */
export function valueOfPlainDate(packed: number, text: string, from: number): DateValue {
  // Many entries stand under one date: what it says is kept for the next of them, which has it in the same words.
  const at = packed % PLACES;
  const known = keptValues[at];
  if (known && keptDates[at] === packed) return known;
  const value = pointOf(text, from, unpacked(packed, from));
  keptDates[at] = packed;
  keptValues[at] = value;
  return value;
}

/** As `plainDateAt` has packed it. */
function unpacked(packed: number, from: number): Point {
  const end = from + lengthOfPlainDate(packed);
  return { year: packed >>> 15, month: (packed >>> 11) & 15, day: (packed >>> 6) & 31, end };
}

/** A prime number of places, so that dates that follow one another do not meet. */
const PLACES = 1021;
const keptDates = new Int32Array(PLACES);
const keptValues: (DateValue | undefined)[] = new Array(PLACES).fill(undefined);

function readingOf(text: string, from: number, date: Point): DateReading {
  return { end: date.end, expr: { kind: 'absolute', value: pointOf(text, from, date) }, problems: none };
}

function pointOf(text: string, from: number, { year, month, day, end }: Point) {
  const first = dayFromGregorian(year, month || 1, day || 1);
  const last = day > 0 ? first : dayFromGregorian(year, month || 12, month > 0 ? daysInMonth(year, month) : 31);
  const start: Instant = { earliest: first, latest: last };
  const precision: Precision = day > 0 ? 'day' : month > 0 ? 'month' : 'year';
  return {
    kind: 'point',
    start,
    end: start,
    precision,
    uncertain: false,
    approximate: false,
    calendar: 'gregorian',
    text: text.slice(from, end),
  } as const;
}

const none: DateReading['problems'] = [];

interface Point {
  year: number;
  /** 0 where none is told, as of the day. */
  month: number;
  day: number;
  /** Where it ends in its text. */
  end: number;
}

/** What was scanned last; one for all, for this is asked of every line. */
const found: Point & { isIso: boolean } = { year: 0, month: 0, day: 0, end: 0, isIso: false };

function scan(text: string, from: number, to: number): boolean {
  return scanDate(text, from, to) && isClosed(text, found.end, to);
}

function scanDate(text: string, from: number, to: number): boolean {
  found.month = 0;
  found.day = 0;
  found.isIso = false;
  let at = from;
  if (isDigit(text.charCodeAt(at))) {
    const digits = digitsAt(text, at, to);
    if (digits <= 2) {
      found.day = numberAt(text, at, digits);
      at += digits;
      if (found.day === 0 || text.charCodeAt(at) !== blank) return false;
      at = monthAt(text, at + 1);
      if (at < 0 || text.charCodeAt(at) !== blank || digitsAt(text, at + 1, to) !== 4) return false;
      found.year = numberAt(text, at + 1, 4);
      at += 5;
    } else {
      if (digits !== 4) return false;
      found.year = numberAt(text, at, 4);
      at += 4;
      if (text.charCodeAt(at) === hyphen) {
        if (digitsAt(text, at + 1, to) !== 2 || text.charCodeAt(at + 3) !== hyphen || digitsAt(text, at + 4, to) !== 2)
          return false;
        found.month = numberAt(text, at + 1, 2);
        found.day = numberAt(text, at + 4, 2);
        if (found.month === 0 || found.day === 0) return false;
        found.isIso = true;
        at += 6;
      }
    }
  } else {
    at = monthAt(text, at);
    if (at < 0 || text.charCodeAt(at) !== blank || digitsAt(text, at + 1, to) !== 4) return false;
    found.year = numberAt(text, at + 1, 4);
    at += 5;
  }
  found.end = at;
  return isDay();
}

/** A colon, and behind it nothing or a blank and no further number. */
function isClosed(text: string, at: number, to: number): boolean {
  if (at >= to || text.charCodeAt(at) !== colon) return false;
  if (at + 1 >= to) return true;
  return text.charCodeAt(at + 1) === blank && !isDigit(text.charCodeAt(at + 2));
}

/** Days of the calendar we live by; what came before it, and days that never were, need a closer look. */
function isDay(): boolean {
  const { year, month, day } = found;
  if (year < 1600 || month > 12) return false;
  return day === 0 ? true : month > 0 && day <= daysInMonth(year, month);
}

/** The end of the full name of a month that starts here; -1 if none does. Sets the month. */
function monthAt(text: string, at: number): number {
  const months = byLetter[text.charCodeAt(at) - 65];
  if (months === undefined) return -1;
  for (const month of months) {
    const name = MONTH_NAMES[month - 1] as string;
    if (!text.startsWith(name, at)) continue;
    found.month = month;
    return at + name.length;
  }
  return -1;
}

const byLetter: (number[] | undefined)[] = [];
for (const [index, name] of MONTH_NAMES.entries()) {
  const letter = name.charCodeAt(0) - 65;
  byLetter[letter] = [...(byLetter[letter] ?? []), index + 1];
}

function digitsAt(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && end - at < 5 && isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

function numberAt(text: string, at: number, digits: number): number {
  let value = 0;
  for (let digit = 0; digit < digits; digit++) value = 10 * value + text.charCodeAt(at + digit) - 48;
  return value;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const blank = 32;
const hyphen = 45;
const colon = 58;
