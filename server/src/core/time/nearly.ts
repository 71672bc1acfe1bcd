/** Heads of lines that were surely meant as dates, by the marks and numerals that people put where no date has them. */
import { englishMonth } from './foreign-months.js';
import { monthIn, nearestOf } from './looks.js';
import { readWholeDate } from './read.js';
import { REPUBLICAN_MONTH_NAMES, REPUBLICAN_MONTHS, romanNumeral } from './republic.js';
import { monthName } from './words.js';

/** What is wrong with a spelling, and the whole of it put right. */
export interface Slip {
  readonly message: string;
  readonly instead?: readonly string[];
}

/**
 * Where the head of the line `from … to` ends, if a colon or a spaced dash closes it and it is one of the spellings that
 * `explainNearly` knows, or a misspelled month and a year; undefined of anything else.
 */
export function nearlyDateEnd(text: string, from: number, to: number): number | undefined {
  // Not in the rest of the text: this is asked of every line.
  const line = text.slice(from, Math.min(to, from + LONGEST));
  const closer = /:|\s(?:[–—-]|--)(?=\s)/.exec(line);
  if (closer === null) return undefined;
  const head = line.slice(0, closer.index).trimEnd();
  if (!/\d/.test(head)) return undefined;
  const isNearly =
    explainNearly(head) !== undefined || (/^\p{Lu}\p{L}+,? \d{4}$/u.test(head) && monthIn(head) !== undefined);
  return isNearly && readWholeDate(head) === undefined ? from + head.length : undefined;
}

const LONGEST = 40;

/** What is wrong with "3? May 1926", "3.V.1926", "<1926", "192?", "1926-?"; undefined of any other text. */
export function explainNearly(text: string): Slip | undefined {
  for (const look of LOOKS) {
    const slip = look(text);
    if (slip !== undefined) return slip;
  }
  return undefined;
}

/** The first that knows the spelling speaks. */
const LOOKS: readonly ((text: string) => Slip | undefined)[] = [
  function compared(text) {
    const [, sign, date] = /^([<>])\s?=?\s?(.+)$/.exec(text) ?? [];
    if (!isDate(date)) return undefined;
    const instead = `${sign === '<' ? 'before' : 'after'} ${date}`;
    return { message: `Dates are compared in words: ${instead}`, instead: [instead] };
  },

  /** "1926-?", "May 1926 – ?", "1926+". */
  function endUnknown(text) {
    const date = /^(.+?)(?:\s?[-–—]\s?\?|\+)$/.exec(text)?.[1];
    if (!isDate(date)) return undefined;
    const instead = [`${date}..`, date];
    return { message: `An end that nobody knows is left open: ${date}.., or only ${date}`, instead };
  },

  function startUnknown(text) {
    const date = /^\?\s?[-–—]\s?(.+)$/.exec(text)?.[1];
    if (!isDate(date)) return undefined;
    return { message: `A start that nobody knows is left open: ..${date}`, instead: [`..${date}`] };
  },

  /** "1926 (?)", "1926 ?". */
  function doubtedBehind(text) {
    const date = /^(.+?)(?:\s?\(\?\)|\s\?)$/.exec(text)?.[1];
    if (!isDate(date)) return undefined;
    return { message: `A doubt stands right behind the date: ${date}?`, instead: [`${date}?`] };
  },

  /** "1926ish", "≈1926", "1926 (approx.)". */
  function roughly(text) {
    const [, before, ish, behind] =
      /^(?:[≈≅]\s?(.+)|(.+?)-?ish|(.+?),? \(?(?:ca?|circa|approx)\.?\)?)$/.exec(text) ?? [];
    const date = before ?? ish ?? behind;
    if (!isDate(date)) return undefined;
    return { message: `A rough date begins with c.: c. ${date}`, instead: [`c. ${date}`] };
  },

  function framed(text) {
    const date = /^[([{?]\s?(.+?)\s?[)\]}?]?$/.exec(text)?.[1];
    if (!isDate(date)) return undefined;
    return { message: `A date stands bare: ${date}, or ${date}? where it is in doubt`, instead: [date] };
  },

  /** "1926 (spring)". */
  function partBehind(text) {
    const [, year, part] = /^(\d{4}) \((\p{L}+)\)$/u.exec(text) ?? [];
    const instead = `${part} ${year}`;
    return part !== undefined && isDate(instead)
      ? { message: `The part of the year comes first: ${instead}`, instead: [instead] }
      : undefined;
  },

  function doubtedDay(text) {
    const [, day, month] = /^(\d{1,2})[?~]\s?(\p{L}+ \d{4})$/u.exec(text) ?? [];
    if (month === undefined || !isDate(`${day} ${month}`)) return undefined;
    const instead = [`c. ${day} ${month}`, month];
    return { message: `A doubt about a day stands before the whole date: ${instead.join(', or only ')}`, instead };
  },

  /** "?? May 1926", "May ??, 1926", "1926-05-??". */
  function dayUnknown(text) {
    const [, worded, month, year, iso] =
      /^(?:\?{1,2} (\p{L}+ \d{4})|(\p{L}+) \?{1,2},? (\d{4})|(\d{4}(?:-\d\d)?)(?:-\?\?){1,2})$/u.exec(text) ?? [];
    const date = worded ?? iso ?? (month && `${month} ${year}`);
    return isDate(date) ? { message: `What is not known is left out: ${date}`, instead: [date] } : undefined;
  },

  /** "192?", "19--", "19xx". */
  function digitUnknown(text) {
    const known = /^((?:1\d|20)\d?)[?_*x-]{1,2}$/.exec(text)?.[1];
    if (known === undefined || text.length !== 4) return undefined;
    const instead = known.padEnd(4, 'X');
    return { message: `Unknown digits are written with an X: ${instead}`, instead: [instead] };
  },

  /** "3.V.1926", "7-8.XI.1926", "V/1926". */
  function romanMonth(text) {
    const [, days, , roman = '', year] =
      /^(?:(\d{1,2}(?:\s?[-–]\s?\d{1,2})?)([. /-])\s?)?([IVX]{1,4})(?:\2|(?<=^[IVX]+)[./-])\s?(\d{4})$/.exec(text) ??
      [];
    return monthAsWord(days, ROMAN.indexOf(roman) + 1, year);
  },

  /** "5/1926", "05.1926". */
  function monthAndYear(text) {
    const [, month, year] = /^(\d\d?)[./](\d{4})$/.exec(text) ?? [];
    return monthAsWord(undefined, Number(month), year);
  },

  /** "3. Mai 1926", "3 de mayo de 1926", "Juillet 1926". */
  function foreignMonth(text) {
    const [, day, word = '', year] =
      /^(?:\p{L}{2,3} )?(?:(\d{1,2})(?:\.|er|º)? (?:de )?)?(\p{L}+)\.?,? (?:del? )?(\d{4})$/u.exec(text) ?? [];
    // "Mars 2020: a rover" is no month.
    return day === undefined && word === 'Mars' ? undefined : monthAsWord(day, englishMonth(word), year);
  },

  /** "9 Thermidor 2", "9 Termidor, Year II". */
  function republican(text) {
    const [, day, word = '', year = '', number] =
      /^(\d{1,2}(?:st|nd|rd|th|er|e)? (?:of )?)(\p{L}+)(,? (?:(?:of the )?(?:[Yy]ear|an) (?:\d{1,3}|[IVX]+)|[IVX]+)|,? (\d{1,2}))$/u.exec(
        text,
      ) ?? [];
    if (day === undefined) return undefined;
    const isMonth = REPUBLICAN_MONTHS.has(word.toLowerCase());
    if (number !== undefined) {
      const instead = `${day}${word}, Year ${romanNumeral(Number(number))}`;
      if (!isMonth || !isDate(instead)) return undefined;
      return { message: `A year of the Republic is told as one: ${instead}`, instead: [instead] };
    }
    const month = isMonth ? undefined : nearestOf(REPUBLICAN_MONTH_NAMES, word.toLowerCase());
    const instead = `${day}${month}${year}`;
    if (month === undefined || !isDate(instead)) return undefined;
    return { message: `“${word}” is no month. Is ${month} meant?`, instead: [instead] };
  },

  function noSuchQuarter(text) {
    return /^Q[05-9],? (?:of )?\d{4}$/i.test(text) ? { message: 'A year has four quarters, Q1 to Q4' } : undefined;
  },
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** `month` from 1; whatever is no month is no slip. */
function monthAsWord(days: string | undefined, month: number | undefined, year: string | undefined): Slip | undefined {
  if (month === undefined || year === undefined || !(month >= 1 && month <= 12)) return undefined;
  const instead = `${days === undefined ? '' : `${days.replace(/\s?[-–]\s?/, '–')} `}${monthName(month)} ${year}`;
  return isDate(instead) ? { message: `Write the month as a word: ${instead}`, instead: [instead] } : undefined;
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /\d/.test(text) && readWholeDate(text)?.expr.kind === 'absolute';
}
