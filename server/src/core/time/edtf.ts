/**
 * Reads one date of the Extended Date/Time Format (ISO 8601-2), levels 0 to 2: `1926-07-20`, `192X`, `1926-21`,
 * `2004-06-~11`, `Y-17E7`. Intervals and sets are put together from such dates elsewhere. Written by hand because it runs
 * at the start of every line; the tests hold it against a complete parser.
 */
import type { Instant, Precision } from './date.js';
import { maskedBounds } from './masks.js';
import { FARTHEST_YEAR, type Moment, type Qualifier } from './moment.js';
import { type DateProblem, problem } from './problem.js';
import { isDigit, isLetter } from './scan.js';

/** The longest such date that starts exactly at `at` and ends at a word's end; undefined where there is none. */
export function readEdtf(text: string, at: number, to: number): Moment | undefined {
  if (text[at] === 'Y') return readLongYear(text, at, to);
  return readPlain(text, at, to) ?? new EdtfReader(text, at, to).read();
}

/** `1926`, `1926-07`, `1926-07-20`, which nearly all are; undefined where it takes a closer look. */
function readPlain(text: string, at: number, to: number): Moment | undefined {
  const year = numberAt(text, at, 4, to);
  if (year < 0) return undefined;
  let end = at + 4;
  if (endsPlainly(text, end, to)) return { start: at, end, unit: 'year', year, iso: true };
  const month = text.charCodeAt(end) === HYPHEN ? numberAt(text, end + 1, 2, to) : -1;
  if (month < 1 || month > 12) return undefined;
  end += 3;
  if (endsPlainly(text, end, to)) return { start: at, end, unit: 'month', year, month, iso: true };
  const day = text.charCodeAt(end) === HYPHEN ? numberAt(text, end + 1, 2, to) : -1;
  if (day < 1 || !endsPlainly(text, end + 3, to)) return undefined;
  const dayAt = { start: end + 1, end: end + 3 };
  return { start: at, end: end + 3, unit: 'day', year, month, day, dayAt, iso: true };
}

const HYPHEN = 45;

/** The number of exactly so many digits, or -1. */
function numberAt(text: string, at: number, count: number, to: number): number {
  if (at + count > to) return -1;
  let value = 0;
  for (let offset = at; offset < at + count; offset++) {
    const unit = text.charCodeAt(offset);
    if (!isDigit(unit)) return -1;
    value = value * 10 + unit - 48;
  }
  return value;
}

/** Whether a date ends here, and no sign, time or further part may follow. */
function endsPlainly(text: string, at: number, to: number): boolean {
  if (at >= to) return true;
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 58 || unit === 44 || unit === 46 || unit === 47 || unit === 41 || unit === 0x2013;
}

interface Component {
  readonly start: number;
  /** As written: digits and X. */
  readonly digits: string;
}

class EdtfReader {
  readonly #text: string;
  readonly #start: number;
  readonly #to: number;
  #at: number;
  readonly #qualifiers: Qualifier[] = [];
  #uncertain = false;
  #approximate = false;

  constructor(text: string, at: number, to: number) {
    this.#text = text;
    this.#start = at;
    this.#at = at;
    this.#to = to;
  }

  read(): Moment | undefined {
    const yearPrefix = this.#qualifierSign();
    const sign = this.#sign();
    const year = this.#digits(sign === undefined ? 4 : 0);
    if (year === undefined || (sign === '+' && year.digits.length < 5) || year.digits.length < 4) return undefined;
    const significant = this.#significantDigits(year);
    const yearUnit = unitOfYear(year.digits);
    this.#qualify(yearPrefix, yearUnit);
    this.#qualify(this.#qualifierSign(), yearUnit);
    let found = this.#boundary() ? this.#moment(sign === '-', year, undefined, undefined, significant) : undefined;
    if (significant !== undefined || this.#character() !== '-') return found;
    const month = this.#component(yearUnit === 'year' ? 'month' : yearUnit);
    if (month === undefined) return found;
    if (this.#boundary()) found = this.#moment(sign === '-', year, month, undefined, undefined);
    if (this.#character() !== '-' || Number(month.digits) > 20) return found;
    const day = this.#component('day');
    if (day === undefined) return found;
    this.#skipTime();
    if (this.#boundary()) found = this.#moment(sign === '-', year, month, day, undefined);
    return found;
  }

  #character(): string {
    return this.#at < this.#to ? (this.#text[this.#at] as string) : '';
  }

  #sign(): '+' | '-' | undefined {
    const character = this.#character();
    if (character !== '-' && character !== '+' && character !== '−') return undefined;
    this.#at++;
    return character === '+' ? '+' : '-';
  }

  /** Digits and X, exactly `count` of them, or any number of them for 0. */
  #digits(count: number): Component | undefined {
    const start = this.#at;
    let at = start;
    while (at < this.#to && isDigitOrX(this.#text.charCodeAt(at))) at++;
    if (at === start || (count > 0 && at - start !== count)) return undefined;
    this.#at = at;
    return { start, digits: this.#text.slice(start, at) };
  }

  /** A hyphen, two digits and the signs around them; leaves the position alone where they are not there. */
  #component(unit: Precision): Component | undefined {
    const start = this.#at;
    this.#at++;
    const prefix = this.#qualifierSign();
    const component = this.#digits(2);
    if (component === undefined) {
      this.#at = start;
      return undefined;
    }
    this.#qualify(prefix, unit);
    this.#qualify(this.#qualifierSign(), unit);
    return component;
  }

  #qualifierSign(): string {
    const character = this.#character();
    if (character !== '?' && character !== '~' && character !== '%') return '';
    this.#at++;
    return character;
  }

  #qualify(sign: string, unit: Precision): void {
    if (sign === '') return;
    this.#qualifiers.push({ unit, amount: sign === '%' ? 2 : 1 });
    if (sign !== '~') this.#uncertain = true;
    if (sign !== '?') this.#approximate = true;
  }

  #significantDigits(year: Component): number | undefined {
    if (this.#character() !== 'S' || year.digits.includes('X')) return undefined;
    let end = this.#at + 1;
    while (end < this.#to && isDigit(this.#text.charCodeAt(end))) end++;
    const count = Number(this.#text.slice(this.#at + 1, end));
    if (count < 1) return undefined;
    this.#at = end;
    return count;
  }

  /** The time of day says nothing about the day; a time that cannot be leaves the date unread. */
  #skipTime(): void {
    if (this.#character() !== 'T') return;
    const time = /^T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?/.exec(
      this.#text.slice(this.#at, Math.min(this.#to, this.#at + 60)),
    );
    if (time === null || !isTime(time)) return;
    this.#at += time[0].length;
  }

  #boundary(): boolean {
    const unit = this.#at < this.#to ? this.#text.charCodeAt(this.#at) : 32;
    return !isDigit(unit) && !isLetter(unit);
  }

  #moment(
    negative: boolean,
    year: Component,
    month: Component | undefined,
    day: Component | undefined,
    significant: number | undefined,
  ): Moment | undefined {
    const shared = {
      start: this.#start,
      end: this.#at,
      iso: true,
      uncertain: this.#uncertain,
      approximate: this.#approximate,
      qualifiers: [...this.#qualifiers],
    } as const;
    const masked = `${year.digits}${month?.digits ?? ''}${day?.digits ?? ''}`.includes('X');
    if (masked && year.digits.length > 4) return undefined;
    if (masked) {
      const unit = unitOfMasked(year.digits, month?.digits, day?.digits);
      const fixed = maskedBounds(negative, year.digits, month?.digits, day?.digits);
      if (fixed !== undefined) return { ...shared, unit, fixed };
      const none = problem('no-such-day', 'No day of the calendar fits this pattern', shared);
      return { ...shared, unit, fixed: wholeYears(negative, year.digits), problems: [none] };
    }
    const value = (negative ? -1 : 1) * Number(year.digits) + 0;
    if (Math.abs(value) > FARTHEST_YEAR) return undefined;
    const problems: DateProblem[] = [];
    if (negative && value === 0) {
      const message = 'There is no year -0000: 1 BC is 0000, 2 BC is -0001';
      problems.push(problem('no-such-day', message, { start: this.#start, end: year.start + 4 }, ['0000']));
    }
    if (significant !== undefined) return { ...shared, unit: 'year', ...significantYears(value, significant) };
    if (month === undefined) return { ...shared, unit: 'year', year: value, problems };
    const monthNumber = Number(month.digits);
    if (monthNumber >= 21 && monthNumber <= 41 && day === undefined) {
      return { ...shared, unit: 'season', year: value, season: monthNumber, problems };
    }
    const checked = checkMonth(year, month, day, problems);
    if (day === undefined) return { ...shared, unit: 'month', year: value, month: checked, problems };
    const dayNumber = Number(day.digits);
    const dayAt = { start: day.start, end: day.start + 2 };
    if (dayNumber === 0) problems.push(problem('no-such-day', 'Days count from 1', dayAt, ['01']));
    return { ...shared, unit: 'day', year: value, month: checked, day: Math.max(1, dayNumber), dayAt, problems };
  }
}

/** The month, or the nearest there is, with a word about it. */
function checkMonth(year: Component, month: Component, day: Component | undefined, problems: DateProblem[]): number {
  const value = Number(month.digits);
  if (value >= 1 && value <= 12) return value;
  const message = value === 0 ? 'Months count from 1' : `There is no month ${value}: a year has 12`;
  if (day !== undefined && value > 12 && Number(day.digits) >= 1 && Number(day.digits) <= 12) {
    const swapped = `${day.digits}-${month.digits}`;
    const at = { start: month.start, end: day.start + 2 };
    problems.push(problem('no-such-day', `${message}. Year, month and day is the order here`, at, [swapped]));
    return 12;
  }
  const at = { start: month.start, end: month.start + 2 };
  const seasons = value > 12 && day === undefined ? '; 21 to 24 stand for spring to winter' : '';
  const likely = value === 0 ? ['01'] : [];
  problems.push(problem('no-such-day', message + seasons, { start: year.start, end: at.end }, []));
  if (likely.length > 0) problems[problems.length - 1] = problem('no-such-day', message, at, likely);
  return value === 0 ? 1 : 12;
}

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`: years of more than four digits. */
function readLongYear(text: string, at: number, to: number): Moment | undefined {
  const match = /^Y(-?)(\d+)(?:E(\d+))?(?:S(\d+))?/.exec(text.slice(at, Math.min(to, at + 40)));
  if (match === null) return undefined;
  const [whole, minus, digits = '', exponent, significant] = match;
  const end = at + whole.length;
  const next = end < to ? text.charCodeAt(end) : 32;
  // A hyphen and a digit behind it would be a month, which such years do not have; `Y17000..` is a range.
  if (isDigit(next) || isLetter(next) || (next === 45 && isDigit(text.charCodeAt(end + 1)))) return undefined;
  if (digits.startsWith('0') || (exponent === undefined && digits.length < 5)) return undefined;
  const value = (minus === '-' ? -1 : 1) * Number(digits) * 10 ** Number(exponent ?? 0);
  if (Math.abs(value) > FARTHEST_YEAR) return undefined;
  const shared = { start: at, end, unit: 'year', iso: true, longYear: true } as const;
  if (significant === undefined) return { ...shared, year: value };
  return Number(significant) < 1 ? undefined : { ...shared, ...significantYears(value, Number(significant)) };
}

/** "1950S2": estimated to be 1950, of which two digits mean anything, so some year from 1900 to 1999. */
function significantYears(value: number, significant: number): Partial<Moment> {
  const step = 10 ** Math.max(0, String(Math.abs(value)).length - significant);
  const near = Math.floor(Math.abs(value) / step) * step;
  const [firstYear, lastYear] = value < 0 ? [-near - step + 1, -near] : [near, near + step - 1];
  return { firstYear, lastYear, approximate: true };
}

function isTime(time: RegExpExecArray): boolean {
  const [, hours, minutes, seconds = '0', sign, zoneHours = '0', zoneMinutes = '0'] = time;
  const clock = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59 || clock > 86400) return false;
  const zone = Number(zoneHours) * 60 + Number(zoneMinutes);
  if (Number(zoneMinutes) > 59) return false;
  // Clocks run from 12 hours behind Greenwich to 14 before it, and "-00:00" is no zone.
  return sign === '-' ? zone > 0 && zone <= 720 : zone <= 840;
}

function unitOfYear(digits: string): Precision {
  if (digits[3] !== 'X') return 'year';
  if (digits[2] !== 'X') return 'decade';
  return digits[1] === 'X' ? 'millennium' : 'century';
}

function unitOfMasked(year: string, month: string | undefined, day: string | undefined): Precision {
  if (year.includes('X')) return unitOfYear(year);
  if (month === undefined || month.includes('X')) return 'year';
  return day?.includes('X') ? 'month' : 'day';
}

function isDigitOrX(unit: number): boolean {
  return isDigit(unit) || unit === 88;
}

function wholeYears(negative: boolean, digits: string): Instant {
  const bounds = maskedBounds(negative, digits, undefined, undefined);
  return bounds ?? { earliest: 0, latest: 0 };
}
