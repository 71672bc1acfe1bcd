/** Words as names are made of: runs of letters and digits, folded so that Józef, JÓZEF and Jozef are one. */

import { type Span, span } from '../../text/span.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics. */
  readonly folded: string;
  /** Its number in the lexicon; -1 until somebody has asked. */
  id: number;
}

/** The words of `text` between two offsets. Hyphens, apostrophes, points and blanks part them. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    while (at < to && !isWordUnit(text.charCodeAt(at))) at++;
    if (at >= to) break;
    const start = at;
    while (at < to && isWordUnit(text.charCodeAt(at))) at++;
    words.push({ start, end: at, folded: fold(text.slice(start, at)), id: -1 });
  }
  return words;
}

/** Where a name of `count` words stands: with the bracket that closes one opened in it, as of "RKP(b)". */
export function spanOfWords(text: string, words: readonly Word[], first: number, count: number): Span {
  const { start } = words[first] as Word;
  const { end } = words[first + count - 1] as Word;
  const opened = count > 1 && text.charCodeAt(end) === 41 ? text.lastIndexOf('(', end) : -1;
  return span(start, opened > start && text.indexOf(')', opened) === end ? end + 1 : end);
}

/** The name as the index keys it: its folded words, one blank between them. */
export function foldedName(name: string): string {
  if (areWordsAlone.test(name)) return name.toLowerCase();
  return wordsOf(name)
    .map((word) => word.folded)
    .join(' ');
}

/** Words of ASCII and single blanks, as most names are. */
const areWordsAlone = /^[a-z\d]+(?: [a-z\d]+)*$/i;

/** Lower case without diacritics; letters that Unicode does not decompose are spelled as English does. */
export function fold(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  const lower = word.toLowerCase();
  const known = foldedWords.get(lower);
  if (known !== undefined) return known;
  const folded = lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđıßæœþð]/g, (letter) => spelled[letter] ?? letter);
  if (foldedWords.size > 50_000) foldedWords.clear();
  foldedWords.set(lower, folded);
  return folded;
}

/** Whether `name` begins with a capital letter. */
export function isCapitalised(text: string, at = 0): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  if (Number.isNaN(unit)) return false;
  const known = capitals[unit];
  if (known !== 0) return known === isCapital;
  const letter = String.fromCharCode(unit);
  const isOne = letter !== letter.toLowerCase();
  capitals[unit] = isOne ? isCapital : noCapital;
  return isOne;
}

/** By UTF-16 unit, once somebody has asked: whether it is a capital. */
const capitals = new Uint8Array(1 << 16);
const noCapital = 1;
const isCapital = 2;

const foldedWords = new Map<string, string>();

const spelled: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** Whether a UTF-16 unit is a letter or a digit as far as names are concerned. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  // Everything beyond Latin-1 punctuation that is not general punctuation, a symbol or a blank counts as a letter.
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit === 0xd7 || unit === 0xf7) return false;
  return (
    !(unit >= 0x2000 && unit <= 0x2bff) &&
    !(unit >= 0x3000 && unit <= 0x303f) &&
    unit !== 0xfeff &&
    !(unit >= 0xd800 && unit <= 0xdfff)
  );
}
