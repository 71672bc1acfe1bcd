/** Reads years and what is made of years: "1926", "44 BC", "AD 14", "'26", "the 1920s", "nineteenth century". */
import type { Precision } from './date.js';
import { FARTHEST_YEAR, type Moment } from './moment.js';
import type { Scanner, Token } from './scan.js';
import { DECADES, ORDINALS } from './words.js';

export interface ReadYear {
  /** Astronomical; absent of "'26". */
  readonly year?: number;
  readonly shortYear?: number;
  /** Whether it stands there that the year is before Christ, or after. */
  readonly era?: 'before' | 'after';
  readonly end: number;
}

/** A single year at `at`: four digits, any number with an era, or an apostrophe and two digits. */
export function readYear(scanner: Scanner, at: number): ReadYear | undefined {
  const token = scanner.at(at);
  if (token.kind === 'number') return readNumberedYear(scanner, token);
  if (token.kind === 'word' && isEra(scanner, token)) {
    const number = scanner.at(token.end);
    if (number.kind !== 'number' || number.ordinal || number.plural) return undefined;
    return withEra(number.value, token.text.startsWith('b') ? 'before' : 'after', number.end);
  }
  if (token.kind !== 'mark') return undefined;
  if (token.text === "'") {
    const number = scanner.at(token.end);
    const short = number.kind === 'number' && !number.spaced && number.end - number.start === 2;
    return short ? { shortYear: number.value, end: number.end } : undefined;
  }
  if (token.text !== '-' && token.text !== '–') return undefined;
  const number = scanner.at(token.end);
  const negative = number.kind === 'number' && !number.spaced && number.end - number.start === 4;
  return negative && token.spaced ? { year: -number.value + 0, end: number.end } : undefined;
}

/** BC and its like behind a number; undefined where there is none. */
function readEra(scanner: Scanner, at: number): { readonly before: boolean; readonly end: number } | undefined {
  const token = scanner.at(at);
  return isEra(scanner, token) ? { before: token.text.startsWith('b'), end: token.end } : undefined;
}

/** Decades, centuries and millennia at `at`. */
export function readYears(scanner: Scanner, at: number): Moment | undefined {
  return readDecade(scanner, at) ?? readNamedDecade(scanner, at) ?? readCentury(scanner, at);
}

function readNumberedYear(scanner: Scanner, token: Token): ReadYear | undefined {
  if (token.ordinal || token.plural) return undefined;
  const era = readEra(scanner, token.end);
  if (era !== undefined) {
    return withEra(token.value, era.before ? 'before' : 'after', era.end);
  }
  return token.end - token.start === 4 ? { year: token.value, end: token.end } : undefined;
}

function withEra(value: number, era: 'before' | 'after', end: number): ReadYear | undefined {
  if (value === 0 || value > FARTHEST_YEAR) return undefined;
  return { year: era === 'before' ? 1 - value : value, era, end };
}

/** "AD" and "CE" need their capitals or dots: "1926 ad campaigns" has no era. */
function isEra(scanner: Scanner, token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (token.text === 'bc' || token.text === 'bce') return true;
  if (token.text !== 'ad' && token.text !== 'ce') return false;
  return token.upper || scanner.text.charCodeAt(token.end - 1) === 46;
}

/** "1920s", "'20s", "40s BC"; "1800s" may be a decade or a century and is taken as the longer. */
function readDecade(scanner: Scanner, at: number): Moment | undefined {
  const first = scanner.at(at);
  const number = first.kind === 'mark' && first.text === "'" ? scanner.at(first.end) : first;
  if (number.kind !== 'number' || !number.plural) return undefined;
  const era = readEra(scanner, number.end);
  const { value } = number;
  const shared = { start: first.start, end: era?.end ?? number.end };
  const step = value % 1000 === 0 ? 1000 : value % 100 === 0 ? 100 : value % 10 === 0 ? 10 : 0;
  if (step === 0) return undefined;
  if (era === undefined && first !== number && value < 100) {
    return { ...shared, unit: 'decade', firstYear: 1900 + value, lastYear: 1909 + value };
  }
  if (era === undefined && value < 1000) return undefined;
  const unit: Precision = step === 10 ? 'decade' : 'century';
  const length = step === 10 ? 10 : 100;
  if (era?.before) return { ...shared, unit, firstYear: 1 - (value + length - 1), lastYear: 1 - Math.max(1, value) };
  return { ...shared, unit, firstYear: value, lastYear: value + length - 1 };
}

/** "the twenties", "the Roaring Twenties": of the century that stands above. */
function readNamedDecade(scanner: Scanner, at: number): Moment | undefined {
  const first = scanner.at(at);
  const named = scanner.word(at, 'roaring') ? scanner.at(first.end) : first;
  const shortYear = named.kind === 'word' ? DECADES.get(named.text) : undefined;
  return shortYear === undefined ? undefined : { start: first.start, end: named.end, unit: 'decade', shortYear };
}

/** "19th century", "the nineteenth century BC", "2nd millennium BC". */
function readCentury(scanner: Scanner, at: number): Moment | undefined {
  const ordinal = readOrdinal(scanner, at);
  if (ordinal === undefined || ordinal.value < 1) return undefined;
  let token = scanner.at(ordinal.end);
  if (token.kind === 'mark' && token.text === '-') token = scanner.at(token.end);
  if (token.kind !== 'word') return undefined;
  const short = token.text === 'c' || token.text === 'cent';
  const unit = short || token.text === 'century' ? 'century' : token.text === 'millennium' ? 'millennium' : undefined;
  if (unit === undefined) return undefined;
  const bare = short ? scanner.skipMark(token.end, '.') : token.end;
  const era = readEra(scanner, bare);
  const length = unit === 'century' ? 100 : 1000;
  const last = ordinal.value * length;
  const years = era?.before
    ? { firstYear: 1 - last, lastYear: length - last }
    : { firstYear: last - length + 1, lastYear: last };
  return { start: ordinal.start, end: era?.end ?? bare, unit, ...years };
}

/** "3rd", "third", "twenty-third". */
export function readOrdinal(
  scanner: Scanner,
  at: number,
): { readonly value: number; readonly start: number; readonly end: number } | undefined {
  const token = scanner.at(at);
  if (token.kind === 'number') return token.ordinal ? token : undefined;
  if (token.kind !== 'word') return undefined;
  const value = ORDINALS.get(token.text);
  if (value !== undefined) return { value, start: token.start, end: token.end };
  const tens = token.text === 'twenty' ? 20 : token.text === 'thirty' ? 30 : 0;
  if (tens === 0) return undefined;
  const one = scanner.at(scanner.skipMark(token.end, '-'));
  const ones = one.kind === 'word' ? ORDINALS.get(one.text) : undefined;
  return ones === undefined || ones > 9 ? undefined : { value: tens + ones, start: token.start, end: one.end };
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
