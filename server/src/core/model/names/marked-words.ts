/** Words of the lexicon with marks on them: what a reader of prose has to stop at. All others it passes over. */
import { lexicon } from './lexicon.js';

/** A bit for so many hashes; with some thousand words, few others have a hash of the same bit. */
const FILTER_BITS = 17;

export class MarkedWords {
  /** By the number of a word. Words that are learnt later have no marks. */
  readonly #marks = new Uint8Array(lexicon.size + 1);
  /** By the end of a hash: whether a marked word may have it. */
  readonly #filter = new Uint8Array(1 << (FILTER_BITS - 3));

  /** Puts marks, one bit each, on the word of this number beside those that it has. */
  mark(id: number, bits: number): void {
    if (bits === 0 || id >= this.#marks.length) return;
    this.#marks[id] = this.marksOf(id) | bits;
    const hash = lexicon.hashOf(id) & FILTER_MASK;
    this.#filter[hash >>> 3] = (this.#filter[hash >>> 3] as number) | (1 << (hash & 7));
  }

  /** Whether a word with this hash may be marked; if not, it surely is not. */
  mayHave(hash: number): boolean {
    const low = hash & FILTER_MASK;
    return ((this.#filter[low >>> 3] as number) & (1 << (low & 7))) !== 0;
  }

  /** 0 for most words. */
  marksOf(id: number): number {
    return this.#marks[id] ?? 0;
  }
}

const FILTER_MASK = (1 << FILTER_BITS) - 1;
