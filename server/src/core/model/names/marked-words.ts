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
  /** By the number of a word: whether it is worth stopping at whatever follows, always or only with a capital. */
  readonly #stops = new Uint8Array(lexicon.size + 1);
  /** By the end of a hash: whether a marked word may have it. */
  readonly #words = new Filter();
  /** The same for a word and the letters that the next begins with: of those there are more where there are more words. */
  readonly #pairs = new Filter(4 * lexicon.size);

  /** Puts marks, one bit each, on a word beside those that it has: it is stopped at whatever follows. */
  mark(id: number, bits: number): void {
    this.#put(id, bits);
    this.#stops[id] = always;
  }

  /** Marks the words with which anything in a tree begins: they are stopped at whatever follows. */
  markFirsts(trie: Trie, bits: number): void {
    for (const word of trie.firsts) this.mark(word, bits);
  }

  /**
   * The same, where it is told what may follow. `isAlone`: whether a node of one word is something by itself; `fitsSmall`: also
   * where that word has no capital.
   */
  markBeginnings(
    trie: Trie,
    bits: number,
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
      this.#put(word, bits);
      if (isAlone(index + 1))
        this.#stops[word] = (this.#stops[word] as number) | (fitsSmall(index + 1) ? always : withCapital);
    }
    for (let index = 0; index < nodes.length; index++) {
      const first = firsts[nodes[index] as number] as number;
      if (first === 0) continue;
      let hash = first;
      for (let at = 0; at < LETTERS; at++) hash = carried(hash, lexicon.letterAt(words[index] as number, at));
      this.#pairs.add(ended(hash));
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
   * The same of the word that ends at `end` of a text, read no further than `to`: also 0 where nothing that is marked may be
   * that word, or begin with it and the one behind it.
   */
  marksAt(id: number, isSmall: boolean, text: string, end: number, to: number): number {
    const found = this.marksOf(id);
    if (found === 0 || (this.#stops[id] as number) >= (isSmall ? always : withCapital)) return found;
    return this.#mayGoOn(id, text, end, to) ? found : 0;
  }

  #mayGoOn(id: number, text: string, end: number, to: number): boolean {
    if (end + 1 >= to) return false;
    // Whatever else may join two words is left to a closer look.
    if (text.charCodeAt(end) !== 32) return true;
    let hash = id;
    let unit = 0;
    for (let at = 0; at < LETTERS; at++) {
      if (at === 0 || unit !== 0) unit = end + 1 + at < to ? foldedAt(text, end + 1 + at) : 0;
      if (unit === isHard || (at === 0 && unit === 0)) return true;
      hash = carried(hash, unit);
    }
    return this.#pairs.mayHave(ended(hash));
  }

  #put(id: number, bits: number): void {
    this.#marks[id] = this.marksOf(id) | bits;
    this.#words.add(lexicon.hashOf(id));
  }
}

/** When a word is worth stopping at whatever follows. */
const withCapital = 1;
const always = 2;

/** Bits by the end of a number: what was added is there, and of what was not most is not. */
class Filter {
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

function ended(hash: number): number {
  return hash ^ (hash >>> 15);
}
