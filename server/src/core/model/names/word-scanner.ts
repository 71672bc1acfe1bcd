/** Goes over the words of a text as numbers of the lexicon, without making a string of any of them. */
import { asks, foldedUnit, foldedUnits, hashAt, hashed, isHard, lexicon, unknownWord } from './lexicon.js';
import type { MarkedWords } from './marked-words.js';
import { Window } from './window.js';
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
  /** Whether it takes the whole word to fold it. */
  isHard = false;
  #text = '';
  #to = 0;
  #window: Window | undefined;
  #isShown = false;

  constructor(text: string, from: number, to: number) {
    this.aim(text, from, to);
  }

  /** Begins anew in another stretch: one scanner may look ahead again and again. */
  aim(text: string, from: number, to: number): void {
    this.#text = text;
    this.#to = to;
    this.#isShown = false;
    this.start = from;
    this.end = from;
  }

  /** The same for one of the stretches of a text that are gone over in a row, which is quicker for `nextMarked`. */
  aimInRow(text: string, from: number, to: number): void {
    this.aim(text, from, to);
    this.#window ??= new Window();
    this.#isShown = this.#window.show(text, from, to);
  }

  /** Goes to the next word; false if there is none. */
  next(): boolean {
    if (!this.nextUnread()) return false;
    const text = this.#text;
    const { start, end } = this;
    this.id = this.isHard
      ? lexicon.idOf(fold(text.slice(start, end)))
      : lexicon.idAt(text, start, end, hashAt(text, start, end));
    return true;
  }

  /** The same without its number being looked up. */
  nextUnread(): boolean {
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
    this.isHard = false;
    while (folded !== 0) {
      if (folded <= asks) {
        folded = foldedUnit(text.charCodeAt(at));
        if (folded === 0) break;
        if (folded === isHard) this.isHard = true;
      }
      at++;
      if (at >= to) break;
      folded = foldedUnits[text.charCodeAt(at)] as number;
    }
    this.end = at;
    return true;
  }

  /**
   * Goes to the next word that anything could be said about: one that is marked, one that begins with a capital or a digit, or
   * one before which a sentence may end. All others, which most words are, are passed over; of most of them not even the
   * number is looked up.
   */
  nextMarked(marked: MarkedWords): boolean {
    this.passed = 0;
    const isStop = this.#isShown && this.#window ? this.#passBytes(this.#window, marked) : this.#passLetters(marked);
    if (isStop) return true;
    const isThere = this.next();
    this.marks = marked.marksOf(this.id);
    return isThere;
  }

  /** Passes over words, and answers whether it has stopped at one; else a closer look is needed from `end` on. */
  #passLetters(marked: MarkedWords): boolean {
    const text = this.#text;
    const to = this.#to;
    const folds = foldedUnits;
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
      // Small letters that are folded into themselves, behind one that may be a capital.
      do {
        end++;
        unit = end < to ? text.charCodeAt(end) : 0;
      } while (unit >= 97 && folds[unit] === unit);
      if (folds[unit] !== 0) break;
      if (this.#stopsAt(start, end, hashAt(text, start, end), isSmall, marked)) return true;
      at = end;
    }
    this.end = at;
    return false;
  }

  /** The same in a window, where four letters are hashed at once. */
  #passBytes({ bytes, view, start: base }: Window, marked: MarkedWords): boolean {
    const to = this.#to - base;
    const folds = foldedUnits;
    let at = this.end - base;
    while (at + 1 < to) {
      let start = at;
      let unit = bytes[start] as number;
      if (unit === 32) unit = bytes[++start] as number;
      while (unit < 97 && folds[unit] === 0 && ofUnit[unit] === 0 && ++start < to) unit = bytes[start] as number;
      if (start >= to) break;
      const isSmall = unit >= 97;
      unit |= 32;
      if (unit < 97 || unit > 122) break;
      let end = start;
      let hash = 0;
      // The first letter may be a capital.
      let group = view.getInt32(end, true) | 32;
      for (;;) {
        const others = noSmallLetters(group);
        if (others !== 0) {
          const lowest = others & -others;
          end += (31 - Math.clz32(lowest)) >>> 3;
          hash = hashed(hash, group & ((lowest >>> 7) - 1));
          break;
        }
        hash = hashed(hash, group);
        end += 4;
        group = view.getInt32(end, true);
      }
      if (end > to || (end < to && folds[bytes[end] as number] !== 0)) break;
      if (this.#stopsAt(start + base, end + base, hash, isSmall, marked)) return true;
      at = end;
    }
    this.end = at + base;
    return this.#passLetters(marked);
  }

  /** Stops at a word, or passes over it. */
  #stopsAt(start: number, end: number, hash: number, isSmall: boolean, marked: MarkedWords): boolean {
    if (!isSmall || marked.mayHave(hash)) {
      const text = this.#text;
      const id = lexicon.idAt(text, start, end, hash);
      const marks = id === unknownWord ? 0 : marked.marksAt(id, isSmall, text, end, this.#to);
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
    return false;
  }

  /** The number of the word, given one if it has none. */
  learn(): number {
    if (this.id === 0) this.id = lexicon.add(fold(this.#text.slice(this.start, this.end)));
    return this.id;
  }
}

/** Of four bytes, the highest bit of each that is no small letter of ASCII; behind the first such, of any. */
function noSmallLetters(four: number): number {
  return ~((four + 0x1f1f1f1f) & ~(four + 0x05050505)) & 0x80808080;
}
