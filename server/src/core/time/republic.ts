/**
 * The calendar of the French Republic, as days: twelve months of 30 days, then five complementary days, or six. Years count
 * from 22 September 1792; days are Julian Day Numbers.
 */
import { dayFromGregorian } from './calendar.js';
import type { Day } from './date.js';

export interface RepublicanDay {
  /** From 1. */
  readonly year: number;
  /** 1 (Vendémiaire) to 12 (Fructidor); 13 for the complementary days. */
  readonly month: number;
  /** 1 to 30; 1 to 5 or 6 of the complementary days. */
  readonly day: number;
}

export const REPUBLICAN_MONTH_NAMES = [
  'Vendémiaire',
  'Brumaire',
  'Frimaire',
  'Nivôse',
  'Pluviôse',
  'Ventôse',
  'Germinal',
  'Floréal',
  'Prairial',
  'Messidor',
  'Thermidor',
  'Fructidor',
] as const;

export const COMPLEMENTARY_DAYS = 13;

/** In lower case, with and without accents: 1 to 13. */
export const REPUBLICAN_MONTHS: ReadonlyMap<string, number> = new Map([
  ...REPUBLICAN_MONTH_NAMES.flatMap((name, index) => {
    const lower = name.toLowerCase();
    return [lower, withoutAccents(lower)].map((word) => [word, index + 1] as const);
  }),
  ['sansculottides', COMPLEMENTARY_DAYS],
  ['sansculottide', COMPLEMENTARY_DAYS],
]);

/** "Vendémiaire" as "Vendemiaire". */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The last year that was lived: from 1 January 1806, 11 Nivôse XIV, France counted as everybody did. */
export const LAST_LIVED_YEAR = 14;

/**
 * 1 Vendémiaire of the years I to XIV, in September from 1792 on: the day of the autumn equinox in Paris, as it was lived. Any
 * concordance has them; `calendar-french-leap-year-p` of GNU Emacs reckons the same.
 */
const FIRST_DAYS: readonly Day[] = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23].map((day, index) =>
  dayFromGregorian(1792 + index, 9, day),
);

/** 22 September 1792: the first day of the Republic. */
export const FIRST_REPUBLICAN_DAY: Day = FIRST_DAYS[0] as Day;

/**
 * The first day of a year from 1 on. Those beyond XIV nobody has lived, and they are a convention: the leap years XV and XX, as
 * the equinox would have had them, then Romme's proposal, never adopted, which is the Gregorian rule counted in years of the
 * Republic (XXIV, XXVIII …; not C, CC, CCC; CD again; not 4000). GNU Emacs counts so, and the Paris Commune's "16 floréal an 79"
 * of 6 May 1871 comes out right.
 */
export function firstOfRepublicanYear(year: number): Day {
  const known = FIRST_DAYS[year - 1];
  if (known !== undefined) return known;
  const years = year - LAST_LIVED_YEAR;
  const leaps = (year > 15 ? 1 : 0) + (year > 20 ? rommeLeaps(year - 1) - rommeLeaps(19) : 0);
  return (FIRST_DAYS[LAST_LIVED_YEAR - 1] as Day) + 365 * years + leaps;
}

/** Leap years up to a year, it included, had Romme's rule been there from the first. */
function rommeLeaps(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - Math.floor(year / 4000);
}

export function daysInRepublicanMonth(year: number, month: number): number {
  if (month < COMPLEMENTARY_DAYS) return 30;
  return firstOfRepublicanYear(year + 1) - firstOfRepublicanYear(year) - 360;
}

export function dayFromRepublican(year: number, month: number, day: number): Day {
  return firstOfRepublicanYear(year) + 30 * (month - 1) + day - 1;
}

/** Of a day from 22 September 1792 on. */
export function republicanFromDay(day: Day): RepublicanDay {
  // A year of the Republic is never shorter than 365 days, so that this is the year or a later one.
  let year = Math.floor((day - FIRST_REPUBLICAN_DAY) / 365) + 1;
  while (firstOfRepublicanYear(year) > day) year--;
  const past = day - firstOfRepublicanYear(year);
  const month = Math.floor(past / 30) + 1;
  return { year, month, day: past - 30 * (month - 1) + 1 };
}

/** Whether a text has a word that dates of the Republic are made of; what has been read as a whole date with one has its year. */
export function mayBeRepublican(text: string): boolean {
  return REPUBLICAN_WORDS.test(text);
}

const REPUBLICAN_WORDS = new RegExp(
  `${[...REPUBLICAN_MONTHS.keys()].join('|')}|culottide|complementary day|complémentaire|\\bjour d|\\b(?:year|an) \\S+ (?:of the|de la) `,
  'i',
);

/** Whether the word `start … end` of a text is the month of a date there: of "10 Thermidor", "Thermidor, Year II", "Thermidor II". */
export function isRepublicanMonth(text: string, start: number, end: number): boolean {
  if (!REPUBLICAN_MONTHS.has(text.slice(start, end).toLowerCase())) return false;
  return DAY_BEFORE.test(text.slice(Math.max(0, start - 20), start)) || YEAR_BEHIND.test(text.slice(end, end + 20));
}

const DAY_BEFORE = /(?:\d(?:st|nd|rd|th|er|e)?|(?:st|nd|rd|th)\s+of)\s+$/;
const YEAR_BEHIND = /^,?\s+(?:(?:of|in)\s+)?(?:the\s+)?(?:(?:Year|an|de l['’]an)\s|1[78]\d\d\b|[IVX]+(?!\p{L}))/iu;

const ROMAN: readonly (readonly [numeral: string, value: number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** 14 as "XIV". */
export function romanNumeral(value: number): string {
  let text = '';
  let rest = value;
  for (const [numeral, worth] of ROMAN) {
    while (rest >= worth) {
      text += numeral;
      rest -= worth;
    }
  }
  return text;
}

/** "xiv" as 14, in whatever case; undefined of what is no numeral, written as one writes it. */
export function romanValue(text: string): number | undefined {
  if (text.length > LONGEST_NUMERAL || !/^[ivxlcdm]+$/i.test(text)) return undefined;
  const upper = text.toUpperCase();
  let value = 0;
  let at = 0;
  for (const [numeral, worth] of ROMAN) {
    while (upper.startsWith(numeral, at)) {
      value += worth;
      at += numeral.length;
    }
  }
  return romanNumeral(value) === upper ? value : undefined;
}

/** MMMDCCCLXXXVIII has as many letters as any. */
const LONGEST_NUMERAL = 15;
