/** Goes over the words of a text as numbers of the lexicon, without making a string of any of them. */
import { endHash, foldedUnit, foldedUnits, hashed, isHard, lexicon } from './lexicon.js';
import { fold } from './words.js';

/** What stands between two words, as far as a quick look cares: one bit each. */
export const gapFlags = { endsSentence: 1, leadsToNumber: 2, markup: 4 } as const;

const ofUnit = new Uint8Array(128);
for (const mark of '.!?') ofUnit[mark.charCodeAt(0)] = gapFlags.endsSentence;
for (const mark of ',(') ofUnit[mark.charCodeAt(0)] = gapFlags.leadsToNumber;
for (const mark of '`[]<>@/') ofUnit[mark.charCodeAt(0)] = gapFlags.markup;
const ellipsis = 0x2026;

export class WordScanner {
  /** Where the word stands, in UTF-16 units of the text. */
  start: number;
  end: number;
  /** Its number in the lexicon; 0 if it is not there. */
  id = 0;
  /** What stands between it and the word before. */
  gap = 0;
  #text: string;
  #to: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#to = to;
    this.start = from;
    this.end = from;
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
      if (folded > 2) break;
      if (folded === 0) gap |= unit < 128 ? (ofUnit[unit] as number) : unit === ellipsis ? gapFlags.endsSentence : 0;
      else {
        folded = foldedUnit(unit);
        if (folded !== 0) break;
        if (unit === ellipsis) gap |= gapFlags.endsSentence;
      }
    }
    if (at >= to) return false;
    this.gap = gap;
    this.start = at;
    let hash = 0;
    let hard = false;
    while (folded !== 0) {
      if (folded === isHard) hard = true;
      hash = hashed(hash, folded);
      at++;
      if (at >= to) break;
      const unit = text.charCodeAt(at);
      folded = foldedUnits[unit] as number;
      if (folded === 2) folded = foldedUnit(unit);
    }
    this.end = at;
    this.id = hard ? lexicon.idOf(fold(text.slice(this.start, at))) : lexicon.idAt(text, this.start, at, endHash(hash));
    return true;
  }

  /** The number of the word, given one if it has none. */
  learn(): number {
    if (this.id === 0) this.id = lexicon.add(fold(this.#text.slice(this.start, this.end)));
    return this.id;
  }
}
