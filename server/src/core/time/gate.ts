/**
 * Whether a line may start with a date at all, by its first words. Most lines are prose, and this is asked of each, so it
 * looks at no more than it must.
 */
import { FEAST_WORDS } from './feasts.js';
import { isBlank, isDigit, isLetter } from './scan.js';
import { WordTable } from './word-table.js';
import { CARDINALS, DECADES, FOREIGN_CALENDAR_WORDS, MONTHS, MULTIPLES, ORDINALS, SEASONS, WEEKDAYS } from './words.js';

export function mayStartDate(text: string, from: number, to: number): boolean {
  let at = from;
  // "in the early months of the": so many words may say nothing yet.
  for (let step = 0; step < 6; step++) {
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (at >= to) return false;
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) return true;
    if (!isLetter(unit)) {
      if (!isFiller(unit) || step === 0) return markMayStart(text, at, unit);
      at++;
      continue;
    }
    if (isEdtfWord(text, at)) return true;
    const kind = isFamiliar(unit, text.charCodeAt(at + 1)) ? kindOf(text, at, to) : 0;
    if (kind < fills) return kind === starts;
    if (kind === counts && isCounted(text, to)) return true;
    at = TABLE.end;
  }
  return false;
}

/** "An II", "An 2", with the word just looked up. Most lines with "an" go on with a noun. */
function isCounted(text: string, to: number): boolean {
  let at = TABLE.end;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at < to && (isDigit(text.charCodeAt(at)) || 'IVXLC'.includes(text.charAt(at)));
}

/** Marks behind a word: "A.D.", "mid-", "approx.". */
function isFiller(unit: number): boolean {
  return unit === 44 || unit === 46 || unit === 45 || unit === 0x2013;
}

function markMayStart(text: string, at: number, unit: number): boolean {
  const next = text.charCodeAt(at + 1);
  switch (unit) {
    case 39: // '
    case 0x2018:
    case 0x2019:
    case 0x2bc:
    case 126: // ~
    case 63: // ?
    case 37: // %
      return isDigit(next) || next === 45 || (unit === 126 && (isLetter(next) || next === 32));
    case 45: // -
    case 43: // +
    case 0x2212:
      return isDigit(next) || next === 88;
    case 46: // .
    case 0x2025: // ‥
      return unit !== 46 || next === 46;
    case 47: // /
    case 91: // [
    case 123: // {
      return isDigit(next) || OPENS.has(next);
    default:
      return false;
  }
}

/** What may follow a bracket or a slash: signs, dots, a blank, X and Y. */
const OPENS: ReadonlySet<number> = new Set([...'-+−.?~% XY'].map((character) => character.charCodeAt(0)));

/** `Y17E7` and `XXXX-12`. */
function isEdtfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit === 89 ? isDigit(next) || next === 45 : unit === 88 && (next === 88 || isDigit(next));
}

function wordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** Of the word at `from`: `starts`, `fills`, `counts`, or 0 if it is of no date. Leaves its end in the table. */
function kindOf(text: string, from: number, to: number): number {
  const kind = TABLE.valueAt(text, from, to);
  const { end } = TABLE;
  if (end >= to || !isLetter(text.charCodeAt(end))) return kind;
  // Letters of other alphabets are in few of the words.
  TABLE.end = wordEnd(text, end, to);
  return TABLE.end - from > LONGEST_WORD ? 0 : (WORDS.get(text.slice(from, TABLE.end).toLowerCase()) ?? 0);
}

const LONGEST_WORD = 15;

/** A date may be made from there on. */
const starts = 1;
/** The next word decides. */
const fills = 2;

/** As `fills`, and a numeral behind it makes a date of it. */
const counts = 3;

const FILLERS =
  'in on at by the a an from after before up to no not during throughout of until till since about around some ' +
  'within sometime towards toward near pre post all good new st lady corpus palm approx roughly probably perhaps possibly maybe presumably likely early mid middle midst late ' +
  'later earlier beginning start opening end close closing last latter final between next following previous preceding prior ' +
  'ensuing same very that this few several many couple half another exactly precisely just only nearly almost barely over ' +
  'more less than part roaring quarter';

const STARTERS =
  'd q eve jour ad ce b bc bce c ca cca circa approximately noon midnight night morning evening afternoon dawn dusk ides nones kalends calends ' +
  'day week fortnight month year decade century millennium minute hour moment days weeks months years decades centuries ' +
  'millennia minutes hours seconds moments nights';

const WORDS: ReadonlyMap<string, number> = new Map([
  ...[MONTHS, WEEKDAYS, SEASONS, DECADES, CARDINALS, MULTIPLES, ORDINALS].flatMap((map) =>
    kinds([...map.keys()], starts),
  ),
  ...kinds([...FEAST_WORDS, ...FOREIGN_CALENDAR_WORDS], starts),
  ...kinds(STARTERS.split(' '), starts),
  // Last, since the feasts have some of them.
  ...kinds(FILLERS.split(' '), fills),
  ['an', counts],
]);

/** Those of ASCII: what is taken for one of them is only looked at more closely. */
const TABLE = new WordTable(new Map([...WORDS].filter(([word]) => /^[a-z]+$/.test(word))));

function kinds(words: readonly string[], kind: number): (readonly [string, number])[] {
  return words.map((word) => [word, kind] as const);
}

/** The pairs of letters those words begin with, a bit each: most words of prose begin with none of them. */
const BEGINNINGS = new Uint8Array(1 << 12);
for (const word of WORDS.keys()) BEGINNINGS[pair(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0)] = 1;

function isFamiliar(first: number, second: number): boolean {
  return BEGINNINGS[pair(first, isLetter(second) ? second : 0)] === 1;
}

/** Six bits of each: letters of ASCII whatever their case, and all others as one. */
function pair(first: number, second: number): number {
  return ((first > 127 ? 32 : first & 31) << 6) | (second > 127 ? 32 : second & 31);
}
