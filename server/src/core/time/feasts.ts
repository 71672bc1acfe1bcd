/** Days that go by a name. Each is looked up by its words, then reckoned for a year. */
import { type CalendarDate, calendarOf, civilFromDay, dayFromCivil } from './calendar.js';
import type { Scanner } from './scan.js';

export interface Feast {
  readonly end: number;
  readonly dateIn: (year: number) => CalendarDate;
}

const FIXED: readonly (readonly [words: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24],
  ['christmas day', 12, 25],
  ['christmas', 12, 25],
  ['boxing day', 12, 26],
  ["new year's eve", 12, 31],
  ["new year's day", 1, 1],
  ["new year's", 1, 1],
  ['epiphany', 1, 6],
  ["valentine's day", 2, 14],
  ["st valentine's day", 2, 14],
  ["st patrick's day", 3, 17],
  ['lady day', 3, 25],
  ['may day', 5, 1],
  ['midsummer day', 6, 24],
  ["midsummer's day", 6, 24],
  ['bastille day', 7, 14],
  ['michaelmas', 9, 29],
  ['halloween', 10, 31],
  ['all saints day', 11, 1],
  ['armistice day', 11, 11],
  ['martinmas', 11, 11],
];

/** Days after Easter Sunday. */
const MOVABLE: readonly (readonly [words: string, days: number])[] = [
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter eve', -1],
  ['easter sunday', 0],
  ['easter monday', 1],
  ['easter', 0],
  ['ascension day', 39],
  ['whit sunday', 49],
  ['whitsun', 49],
  ['pentecost', 49],
  ['whit monday', 50],
  ['corpus christi', 60],
];

const ROMAN_MONTHS_WITH_LATE_IDES = new Set([3, 5, 7, 10]);

/** The first words of all of them. */
const FEAST_STARTERS: ReadonlySet<string> = new Set(
  [...FIXED, ...MOVABLE].map(([words]) => words.split(' ')[0] as string),
);

/** All their words, for the quick look at a line's beginning; possessives without their ending. */
export const FEAST_WORDS: ReadonlySet<string> = new Set(
  [...FIXED, ...MOVABLE].flatMap(([words]) => words.split(' ').map((word) => word.replace("'s", ''))),
);

/** The feast named at `at`, its longest name. */
export function readFeast(scanner: Scanner, at: number): Feast | undefined {
  const first = scanner.at(at);
  if (first.kind !== 'word' || !FEAST_STARTERS.has(first.text)) return undefined;
  let found: Feast | undefined;
  for (const [words, month, day] of FIXED) {
    const end = matchWords(scanner, at, words);
    if (end > (found?.end ?? 0)) found = { end, dateIn: (year) => ({ year, month, day }) };
  }
  for (const [words, days] of MOVABLE) {
    const end = matchWords(scanner, at, words);
    if (end > (found?.end ?? 0)) found = { end, dateIn: (year) => civilFromDay(easterSunday(year) + days) };
  }
  return found;
}

/** "Ides", "Nones" or "Kalends" of a month: the day of it. */
export function romanDay(name: string, month: number): number | undefined {
  const late = ROMAN_MONTHS_WITH_LATE_IDES.has(month);
  if (name === 'ides') return late ? 15 : 13;
  if (name === 'nones') return late ? 7 : 5;
  return name === 'kalends' || name === 'calends' ? 1 : undefined;
}

/** The offset behind the words, or 0. */
function matchWords(scanner: Scanner, at: number, words: string): number {
  let end = at;
  for (const word of words.split(' ')) {
    const token = scanner.at(end);
    if (token.kind !== 'word' || token.text !== word) return 0;
    end = scanner.closeMark(token.end, word === 'st' ? '.' : "'")?.end ?? token.end;
  }
  return end;
}

/** Western Easter, by the rule of the calendar in use that year (Meeus, "Astronomical Algorithms", chapter 8). */
function easterSunday(year: number): number {
  if (calendarOf(year) === 'julian' || year === 1582) {
    const d = (19 * mod(year, 19) + 15) % 30;
    const e = (2 * mod(year, 4) + 4 * mod(year, 7) - d + 34) % 7;
    const sum = d + e + 114;
    return dayFromCivil(year, Math.floor(sum / 31), (sum % 31) + 1);
  }
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayFromCivil(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
