/**
 * Words as numbers: every word that some name, or some table of words, is made of. Reading prose then costs one look into
 * a flat table a word, however many names there are, and no string is made of a word that nobody knows.
 */
import { fold, isWordUnit } from './words.js';

/** No word. */
export const unknownWord = 0;

/** What a quick look at a text wants to know of a word beside whether it is in a name: one bit each. */
export const wordFlags = {
  /** An age or a count may be told with it. */
  sums: 1,
  /** It begins a number. */
  number: 2,
  /** A stretch of time that may be counted: "three weeks after". */
  unit: 4,
  /** The sentence may speak of real history. */
  elsewhere: 8,
  /** A verb that may take an event back ends with it. */
  undoes: 16,
  /** A date that opens a sentence may stand behind it: "In June 1922". */
  leadsIn: 32,
  /** A verb of facts begins with it, or none does: known once somebody has asked. */
  verb: 64,
  noVerb: 128,
} as const;

/** What the look at prose stops at; verbs matter in titles only. */
const OF_PROSE = wordFlags.sums | wordFlags.number | wordFlags.unit | wordFlags.elsewhere;

/** Grows only; words are few, and the same ones come again. */
class Lexicon {
  /** By hash: the number of the word there. Never more than a quarter full, so that most unknown words meet nothing. */
  #slots = new Int32Array(1 << 14);
  #hashes = new Int32Array(1 << 12);
  #starts = new Int32Array(1 << 12);
  #letters = new Uint16Array(1 << 15);
  #flags = new Uint8Array(1 << 12);
  #count = 0;
  readonly #flagged: number[] = [];
  /** Those that somebody has asked for, by their numbers: hardly any is. */
  readonly #words = new Map<number, string>();

  get size(): number {
    return this.#count;
  }

  /** The number of a folded word, given one if it has none. */
  add(folded: string): number {
    const hash = hashOf(folded);
    return this.#find(folded, hash) || this.#insert(folded, hash);
  }

  /** The number of a folded word; `unknownWord` if it has none. */
  idOf(folded: string): number {
    return this.#find(folded, hashOf(folded));
  }

  /** The number of the word that stands at `start … end` of a text and has this hash. */
  idAt(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const id = this.#slots[at] as number;
      if (id === 0) return unknownWord;
      if (this.#hashes[id] === hash && this.#isAt(id, text, start, end)) return id;
    }
  }

  /** The word that has this number: one string for all times that it is met, which sets find at once. */
  wordAt(id: number): string {
    let word = this.#words.get(id);
    if (word === undefined) {
      word = String.fromCharCode(...this.#letters.subarray(this.#starts[id], this.#starts[id + 1]));
      this.#words.set(id, word);
    }
    return word;
  }

  /** A letter of a word, by its number, as a UTF-16 unit; 0 behind the last. */
  letterAt(id: number, at: number): number {
    const start = (this.#starts[id] as number) + at;
    return start < (this.#starts[id + 1] as number) ? (this.#letters[start] as number) : 0;
  }

  /** The hash of a word by its number. */
  hashOf(id: number): number {
    return this.#hashes[id] as number;
  }

  flag(folded: string, bits: number): void {
    const id = this.add(folded);
    const known = this.#flags[id] as number;
    if ((known & OF_PROSE) === 0 && (bits & OF_PROSE) !== 0) this.#flagged.push(id);
    this.#flags[id] = known | bits;
  }

  flagsOf(id: number): number {
    return this.#flags[id] as number;
  }

  /** Every word about which there is something to know beside whether it is in a name. */
  get flagged(): readonly number[] {
    return this.#flagged;
  }

  #find(folded: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const id = this.#slots[at] as number;
      if (id === 0 || (this.#hashes[id] === hash && this.#is(id, folded))) return id;
    }
  }

  #is(id: number, folded: string): boolean {
    const start = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - start !== folded.length) return false;
    for (let at = 0; at < folded.length; at++) if (this.#letters[start + at] !== folded.charCodeAt(at)) return false;
    return true;
  }

  #isAt(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.#letters[from + at - start] !== foldedUnits[text.charCodeAt(at)]) return false;
    return true;
  }

  #insert(folded: string, hash: number): number {
    const id = ++this.#count;
    if (id + 1 >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * this.#hashes.length));
      this.#starts = grown(this.#starts, new Int32Array(2 * this.#starts.length));
      this.#flags = grown(this.#flags, new Uint8Array(2 * this.#flags.length));
    }
    const start = this.#starts[id] as number;
    while (start + folded.length > this.#letters.length)
      this.#letters = grown(this.#letters, new Uint16Array(2 * this.#letters.length));
    for (let at = 0; at < folded.length; at++) this.#letters[start + at] = folded.charCodeAt(at);
    this.#starts[id + 1] = start + folded.length;
    this.#hashes[id] = hash;
    if (4 * id > this.#slots.length) this.#spread();
    else this.#seat(id);
    return id;
  }

  #seat(id: number): void {
    const mask = this.#slots.length - 1;
    let at = (this.#hashes[id] as number) & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = id;
  }

  #spread(): void {
    this.#slots = new Int32Array(4 * this.#slots.length);
    for (let id = 1; id <= this.#count; id++) this.#seat(id);
  }
}

/** One for all: a word is the same word in every file. */
export const lexicon = new Lexicon();

/**
 * By UTF-16 unit: what `fold` makes of it, where that is one unit; 0 for what is no part of a word; `asks` where it has
 * not been asked yet; `isHard` where it takes the whole word to say.
 */
export const foldedUnits = new Uint16Array(1 << 16).fill(2);
export const isHard = 1;
export const asks = 2;
for (let unit = 0; unit < 128; unit++)
  foldedUnits[unit] = isWordUnit(unit) ? (unit >= 65 && unit <= 90 ? unit + 32 : unit) : 0;

/** `foldedUnits` of a unit, asked for the first time. */
export function foldedUnit(unit: number): number {
  const known = foldedUnits[unit] as number;
  if (known !== asks) return known;
  const folded = isWordUnit(unit) ? foldOf(unit) : 0;
  foldedUnits[unit] = folded;
  return folded;
}

/** A Greek sigma is folded by where it stands, and some letters are folded into several or into none. */
function foldOf(unit: number): number {
  const folded = fold(String.fromCharCode(unit));
  return folded.length !== 1 || unit === 0x3a3 ? isHard : folded.charCodeAt(0);
}

/**
 * Carries the hash of a word further, by the next four folded units, eight bits behind one another; starts with 0. The last group
 * of a word has less than four, or none.
 */
export function hashed(hash: number, group: number): number {
  const mixed = Math.imul(hash ^ group, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** The hash of the word that stands at `start … end` of a text: its units must have been asked for, and none be hard. */
export function hashAt(text: string, start: number, end: number): number {
  const folds = foldedUnits;
  let hash = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const group =
      (folds[text.charCodeAt(at)] as number) ^
      ((folds[text.charCodeAt(at + 1)] as number) << 8) ^
      ((folds[text.charCodeAt(at + 2)] as number) << 16) ^
      ((folds[text.charCodeAt(at + 3)] as number) << 24);
    hash = hashed(hash, group);
  }
  let group = 0;
  for (let bits = 0; at < end; at++, bits += 8) group ^= (folds[text.charCodeAt(at)] as number) << bits;
  return hashed(hash, group);
}

/** The hash of a folded word. */
export function hashOf(folded: string): number {
  let hash = 0;
  let group = 0;
  let bits = 0;
  for (let at = 0; at < folded.length; at++) {
    group ^= folded.charCodeAt(at) << bits;
    bits += 8;
    if (bits < 32) continue;
    hash = hashed(hash, group);
    group = 0;
    bits = 0;
  }
  return hashed(hash, group);
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
