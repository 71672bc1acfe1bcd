/** Heads of lines that were surely meant as dates, by the marks and numerals that people put where no date has them. */
import { monthIn } from './looks.js';
import { readWholeDate } from './read.js';
import { monthName } from './words.js';

/**
 * Where the head of the line `from … to` ends, if a colon closes it and it is one of the spellings that `explainNearly` knows,
 * or a misspelled month and a year; undefined of anything else.
 */
export function nearlyDateEnd(text: string, from: number, to: number): number | undefined {
  // Not in the rest of the text: this is asked of every line.
  const line = text.slice(from, Math.min(to, from + LONGEST));
  const colon = line.indexOf(':');
  if (colon < 0) return undefined;
  const head = line.slice(0, colon).trimEnd();
  const isNearly =
    explainNearly(head) !== undefined || (/^\p{Lu}\p{L}+,? \d{4}$/u.test(head) && monthIn(head) !== undefined);
  return isNearly && readWholeDate(head) === undefined ? from + head.length : undefined;
}

const LONGEST = 40;

/** What is wrong with "3? May 1926", "3.V.1926", "<1926", "Q5 1926", "19??"; undefined of any other text. */
export function explainNearly(
  text: string,
): { readonly message: string; readonly instead?: readonly string[] } | undefined {
  const before = /^([<>])\s?=?\s?(.+)$/.exec(text);
  if (before?.[2] !== undefined && isDate(before[2])) {
    const instead = `${before[1] === '<' ? 'before' : 'after'} ${before[2]}`;
    return { message: `Dates are compared in words: ${instead}`, instead: [instead] };
  }
  const framed = /^[(?]\s?(.+?)\s?[)?]?$/.exec(text);
  if (framed?.[1] !== undefined && /\d/.test(framed[1]) && isDate(framed[1]))
    return { message: `A date stands bare: ${framed[1]}, or ${framed[1]}? where it is in doubt`, instead: [framed[1]] };
  const doubted = /^(\d{1,2})[?~]\s?(\p{L}+ \d{4})$/u.exec(text);
  if (doubted !== null && isDate(`${doubted[1]} ${doubted[2]}`)) {
    const instead = [`c. ${doubted[1]} ${doubted[2]}`, doubted[2] ?? ''];
    return { message: `A doubt about a day stands before the whole date: ${instead.join(', or only ')}`, instead };
  }
  const roman = /^(\d{1,2})([. /-])\s?([IVX]{1,4})\2\s?(\d{4})$/.exec(text);
  const month = roman === null ? 0 : ROMAN.indexOf(roman[3] ?? '') + 1;
  if (roman !== null && month > 0) {
    const instead = `${roman[1]} ${monthName(month)} ${roman[4]}`;
    return { message: `Write the month as a word: ${instead}`, instead: [instead] };
  }
  if (/^Q[05-9],? (?:of )?\d{4}$/i.test(text)) return { message: 'A year has four quarters, Q1 to Q4' };
  const century = /^(\d\d)\?\?$/.exec(text);
  if (century !== null)
    return { message: `Unknown digits are written with an X: ${century[1]}XX`, instead: [`${century[1]}XX`] };
  return undefined;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

function isDate(text: string): boolean {
  return /\d/.test(text) && readWholeDate(text)?.expr.kind === 'absolute';
}
