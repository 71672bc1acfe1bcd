/**
 * Words of the lexicon with marks on them: what a reader of prose has to stop at. All others it passes over, and so most of
 * those that only begin something: "the" begins many names, but few words stand behind it in one.
 */
import { asks, foldedUnit, foldedUnits, isHard, lexicon } from './lexicon.js';
import type { Trie } from './trie.js';

/** At least so many bits for hashes: of thousands of words few others have a hash of the same bit. */
const FEWEST_BITS = 1 << 17;

export class MarkedWords {
  /** By the number of a word. Words that are learnt later have no marks. */
  readonly #marks = new Uint8Array(lexicon.size + 1);
  /** By the number of a word: those of its marks that it has whatever follows. */
  readonly #alone = new Uint8Array(lexicon.size + 1);
  /** The same where it has no capital. */
  readonly #aloneSmall = new Uint8Array(lexicon.size + 1);
  /** By the end of a hash: whether a marked word may have it. */
  readonly #words = new Filter();
  /** The same for a word, a mark on it, and the letters that the next begins with: of those there are more where there are more words. */
  readonly #pairs = new Filter(4 * lexicon.size);

  /** Puts marks, one bit each, on a word beside those that it has, whatever follows it. */
  mark(id: number, bits: number): void {
    this.#put(id, bits);
    this.#alone[id] = (this.#alone[id] as number) | bits;
    this.#aloneSmall[id] = (this.#aloneSmall[id] as number) | bits;
  }

  /** Marks the words with which anything in a tree begins, whatever follows them. */
  markFirsts(trie: Trie, bits: number): void {
    for (const word of trie.firsts) this.mark(word, bits);
  }

  /**
   * The same by one bit, where it is told what may follow. `isAlone`: whether a node of one word is something by itself;
   * `fitsSmall`: also where that word has no capital.
   */
  markBeginnings(
    trie: Trie,
    bit: number,
    isAlone: (node: number) => boolean,
    fitsSmall: (node: number) => boolean = isAlone,
  ): void {
    const { nodes, words } = trie.edges();
    /** By the nodes of one word: that word. */
    const firsts = new Int32Array(nodes.length + 1);
    for (let index = 0; index < nodes.length; index++) {
      if (nodes[index] !== 0) continue;
      const word = words[index] as number;
      firsts[index + 1] = word;
      this.#put(word, bit);
      if (isAlone(index + 1)) this.#alone[word] = (this.#alone[word] as number) | bit;
      if (fitsSmall(index + 1)) this.#aloneSmall[word] = (this.#aloneSmall[word] as number) | bit;
    }
    for (let index = 0; index < nodes.length; index++) {
      const first = firsts[nodes[index] as number] as number;
      if (first === 0) continue;
      let hash = first;
      for (let at = 0; at < LETTERS; at++) hash = carried(hash, lexicon.letterAt(words[index] as number, at));
      this.#pairs.add(ended(hash, bit));
    }
  }

  /** Whether a word with this hash may be marked; if not, it surely is not. */
  mayHave(hash: number): boolean {
    return this.#words.mayHave(hash);
  }

  /** 0 for most words. */
  marksOf(id: number): number {
    return this.#marks[id] ?? 0;
  }

  /**
   * The same of the word that ends at `end` of a text, read no further than `to`: without the marks of which none may be for
   * that word alone, or for it and the one behind it.
   */
  marksAt(id: number, isSmall: boolean, text: string, end: number, to: number): number {
    const found = this.marksOf(id);
    const alone = found === 0 ? 0 : ((isSmall ? this.#aloneSmall[id] : this.#alone[id]) as number);
    return found === alone ? found : alone | this.#goingOn(found & ~alone, id, text, end, to);
  }

  /** Those of the marks that the word and what follows may have. */
  #goingOn(found: number, id: number, text: string, end: number, to: number): number {
    if (end + 1 >= to) return 0;
    // Whatever else may join two words is left to a closer look.
    if (text.charCodeAt(end) !== 32) return found;
    let hash = id;
    let unit = 0;
    for (let at = 0; at < LETTERS; at++) {
      if (at === 0 || unit !== 0) unit = end + 1 + at < to ? foldedAt(text, end + 1 + at) : 0;
      if (unit === isHard || (at === 0 && unit === 0)) return found;
      hash = carried(hash, unit);
    }
    let fitting = 0;
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const bit = rest & -rest;
      if (this.#pairs.mayHave(ended(hash, bit))) fitting |= bit;
    }
    return fitting;
  }

  #put(id: number, bits: number): void {
    this.#marks[id] = this.marksOf(id) | bits;
    this.#words.add(lexicon.hashOf(id));
  }
}

/** Bits by the end of a number: what was added is there, and of what was not most is not. */
export class Filter {
  readonly #bits: Uint8Array;
  readonly #mask: number;

  /** `fewest`: bits that it must have. */
  constructor(fewest = FEWEST_BITS) {
    let size = FEWEST_BITS;
    while (size < fewest) size *= 2;
    this.#bits = new Uint8Array(size >>> 3);
    this.#mask = size - 1;
  }

  add(hash: number): void {
    const at = hash & this.#mask;
    this.#bits[at >>> 3] = (this.#bits[at >>> 3] as number) | (1 << (at & 7));
  }

  mayHave(hash: number): boolean {
    const at = hash & this.#mask;
    return ((this.#bits[at >>> 3] as number) & (1 << (at & 7))) !== 0;
  }
}

/** So many letters of the next word are looked at; 0 stands for those that it has not. */
const LETTERS = 4;

function foldedAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = foldedUnits[unit] as number;
  return known === asks ? foldedUnit(unit) : known;
}

function carried(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x85ebca6b);
}

/** `bit`: the mark that the two words have. */
function ended(hash: number, bit: number): number {
  const mixed = Math.imul(hash ^ bit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
