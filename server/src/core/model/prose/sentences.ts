/** Cuts prose into sentences. */
import { isWhite } from '../../text/blank.js';
import { type Span, span } from '../../text/span.js';

/** The sentences of `text` between two offsets, blanks around them left out. */
export function sentencesOf(text: string, from: number, to: number): Span[] {
  const sentences: Span[] = [];
  let sentence = sentenceFrom(text, from, to);
  while (sentence) {
    sentences.push(sentence);
    sentence = sentenceFrom(text, sentence.end, to);
  }
  return sentences;
}

/** The first of them, where one ends or the text begins at `from`; undefined where no other follows. */
export function sentenceFrom(text: string, from: number, to: number): Span | undefined {
  const start = skipBlanks(text, from, to);
  // Nothing behind `to` is searched: there may be a book.
  const part = text.slice(0, to);
  for (let at = nextStop(part, start); at < to; at = nextStop(part, at + 1)) {
    let end = at + 1;
    while (end < to && closers.includes(text.charAt(end))) end++;
    if (end < to && !isWhite(text.charCodeAt(end))) continue;
    const next = skipBlanks(text, end, to);
    if (next < to && !opensSentence(text, next)) continue;
    if (text.charCodeAt(at) === 46 && isAbbreviation(text, start, at)) continue;
    return span(start, end);
  }
  return start < to ? span(start, trimEnd(text, start, to)) : undefined;
}

/** Where the next mark stands with which a sentence may end. */
function nextStop(text: string, from: number): number {
  stop.lastIndex = from;
  return stop.test(text) ? stop.lastIndex - 1 : text.length;
}

const stop = /[.!?…]/g;

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isWhite(text.charCodeAt(at - 1))) at--;
  return at;
}

function opensSentence(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() || /[\ud800-\udbff\d"“‘'„«([*_@#–—-]/.test(letter);
}

/** "I. N. Smirnov", "St. Petersburg", "c. 1926": a point that ends a word, not a sentence. */
function isAbbreviation(text: string, from: number, point: number): boolean {
  if (isBehindLongWord(text, from, point)) return false;
  let start = point;
  while (start > from && isLetterOrPoint(text.charAt(start - 1))) start--;
  const word = text.slice(start, point);
  return isInitials(word) || isFollowedByName(text, word, point) || abbreviations.has(word.toLowerCase());
}

// Expressions with all letters of Unicode are slow to make ready, and most texts need none.
function isLetterOrPoint(letter: string): boolean {
  return letter < '\x80' ? /[A-Za-z.]/.test(letter) : /\p{L}/u.test(letter);
}

/** A lone "I" is none. */
function isInitials(word: string): boolean {
  if (/^[A-Za-z.]*$/.test(word)) return /^(?:[A-HJ-Z]|(?:[A-Z]\.)+[A-Z])$/.test(word);
  return /^\p{Lu}$/u.test(word) || /^(\p{Lu}\.)+\p{Lu}$/u.test(word);
}

/** Whether five small letters stand before a point, as before most of them: no abbreviation has so many. */
function isBehindLongWord(text: string, from: number, point: number): boolean {
  if (point - from < 5) return false;
  for (let at = point - 5; at < point; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
  }
  return true;
}

/** A lone "I." is an initial where another initial or a capitalised word follows, if only in the next line. */
function isFollowedByName(text: string, word: string, point: number): boolean {
  return word === 'I' && /^\.\s*\p{Lu}/u.test(text.slice(point, point + LONGEST_INDENT));
}

const LONGEST_INDENT = 20;

const closers = '"”’\')]*_»';
const abbreviations: ReadonlySet<string> = new Set(
  'mr mrs ms dr st prof gen col capt lt sgt maj adm gov sen rep hon rev jr sr no nos vol vols pp ca c cf e.g i.e etc vs jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
