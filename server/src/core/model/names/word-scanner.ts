/** Goes over the words of a text as numbers of the lexicon, without making a string of any of them. */
import { asks, endHash, foldedUnit, foldedUnits, hashed, isHard, lexicon, unknownWord } from './lexicon.js';
import type { MarkedWords } from './marked-words.js';
import { fold } from './words.js';

/** What stands between two words, as far as a quick look cares: one bit each. */
export const gapFlags = { endsSentence: 1, markup: 2 } as const;

const ofUnit = new Uint8Array(128);
for (const mark of '.!?') ofUnit[mark.charCodeAt(0)] = gapFlags.endsSentence;
for (const mark of '`[]<>@/') ofUnit[mark.charCodeAt(0)] = gapFlags.markup;
const ellipsis = 0x2026;

export class WordScanner {
  /** Where the word stands, in UTF-16 units of the text. */
  start = 0;
  end = 0;
  /** Its number in the lexicon; 0 if it is not there. */
  id = 0;
  /** What stands between it and the word before. */
  gap = 0;
  /** Why `nextMarked` stopped at it, as far as the marks on it say. */
  marks = 0;
  /** How many words `nextMarked` has passed over, and where the last of them stands. */
  passed = 0;
  passedStart = 0;
  passedEnd = 0;
  #text = '';
  #to = 0;

  constructor(text: string, from: number, to: number) {
    this.aim(text, from, to);
  }

  /** Begins anew in another stretch: one scanner may look ahead again and again. */
  aim(text: string, from: number, to: number): void {
    this.#text = text;
    this.#to = to;
    this.start = from;
    this.end = from;
  }

  /** Goes to the next word; false if there is none. */
  next(): boolean {
    const text = this.#text;
    const to = this.#to;
    let at = this.end;
    let folded = 0;
    let gap = 0;
    for (; at < to; at++) {
      const unit = text.charCodeAt(at);
      folded = foldedUnits[unit] as number;
      if (folded > asks) break;
      if (unit === 32) continue;
      folded = foldedUnit(unit);
      if (folded !== 0) break;
      gap |= unit < 128 ? (ofUnit[unit] as number) : unit === ellipsis ? gapFlags.endsSentence : 0;
    }
    if (at >= to) return false;
    this.gap = gap;
    this.start = at;
    let hash = 0;
    // Most words are done with the first of these loops.
    while (folded > asks) {
      hash = hashed(hash, folded);
      at++;
      if (at >= to) break;
      folded = foldedUnits[text.charCodeAt(at)] as number;
    }
    let hard = false;
    while (at < to && folded !== 0) {
      folded = foldedUnit(text.charCodeAt(at));
      if (folded === 0) break;
      if (folded === isHard) hard = true;
      hash = hashed(hash, folded);
      at++;
      folded = foldedUnits[text.charCodeAt(at)] as number;
    }
    this.end = at;
    this.id = hard ? lexicon.idOf(fold(text.slice(this.start, at))) : lexicon.idAt(text, this.start, at, endHash(hash));
    return true;
  }

  /**
   * Goes to the next word that anything could be said about: one that is marked, one that begins with a capital or a digit, or
   * one before which a sentence may end. All others, which most words are, are passed over; of most of them not even the
   * number is looked up.
   */
  nextMarked(marked: MarkedWords): boolean {
    const text = this.#text;
    const to = this.#to;
    const folds = foldedUnits;
    this.passed = 0;
    let at = this.end;
    while (at + 1 < to) {
      let start = at;
      let unit = text.charCodeAt(start);
      // Nearly always one blank; else blanks, commas and the like, between which no sentence ends.
      if (unit === 32) unit = text.charCodeAt(++start);
      while (unit < 97 && folds[unit] === 0 && ofUnit[unit] === 0 && ++start < to) unit = text.charCodeAt(start);
      if (start >= to) break;
      const first = unit;
      unit = folds[first] as number;
      if (unit < 97) break;
      const isSmall = unit === first;
      let end = start;
      let hash = 0;
      // Small letters that are folded into themselves, behind one that may be a capital.
      do {
        hash = hashed(hash, unit);
        end++;
        unit = end < to ? text.charCodeAt(end) : 0;
      } while (unit >= 97 && folds[unit] === unit);
      if (folds[unit] !== 0) break;
      const ended = endHash(hash);
      if (!isSmall || marked.mayHave(ended)) {
        const id = lexicon.idAt(text, start, end, ended);
        const marks = id === unknownWord ? 0 : marked.marksAt(id, isSmall, text, end, to);
        if (!isSmall || marks !== 0) {
          this.marks = marks;
          this.gap = 0;
          this.start = start;
          this.end = end;
          this.id = id;
          return true;
        }
      }
      this.passed++;
      this.passedStart = start;
      this.passedEnd = end;
      at = end;
    }
    this.end = at;
    const isThere = this.next();
    this.marks = marked.marksOf(this.id);
    return isThere;
  }

  /** The number of the word, given one if it has none. */
  learn(): number {
    if (this.id === 0) this.id = lexicon.add(fold(this.#text.slice(this.start, this.end)));
    return this.id;
  }
}
