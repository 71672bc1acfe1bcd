/**
 * Words to be looked up where they stand in a text, without a string being made of them: letters of ASCII, whatever their
 * case. It is asked at the beginning of every line of prose.
 */
export class WordTable {
  /** Where the word ended that was asked for last. */
  end = 0;
  /** By hash: which word is there, counted from 1. At most a quarter full. */
  readonly #seats: Uint16Array;
  readonly #hashes: Int32Array;
  readonly #letters: Uint8Array;
  /** Where each word begins among the letters. */
  readonly #starts: Int32Array;
  readonly #values: Uint8Array;

  /** The words in lower case, each with a value from 1 to 255; of one word several times the last counts. */
  constructor(words: ReadonlyMap<string, number>) {
    const plain = [...words].filter(([word]) => /^[a-z]+$/.test(word));
    this.#seats = new Uint16Array(1 << (32 - Math.clz32(4 * plain.length)));
    this.#hashes = new Int32Array(plain.length + 1);
    this.#starts = new Int32Array(plain.length + 2);
    this.#values = new Uint8Array(plain.length + 1);
    this.#letters = Uint8Array.from(plain.flatMap(([word]) => [...word].map((letter) => letter.charCodeAt(0))));
    for (const [index, [word, value]] of plain.entries()) {
      const id = index + 1;
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
      hash = ended(hash);
      this.#hashes[id] = hash;
      this.#starts[id + 1] = (this.#starts[id] as number) + word.length;
      this.#values[id] = value;
      let seat = hash & (this.#seats.length - 1);
      while (this.#seats[seat] !== 0) seat = (seat + 1) & (this.#seats.length - 1);
      this.#seats[seat] = id;
    }
  }

  /**
   * The value of the letters of ASCII that stand at `start` of a text, up to the next unit that is none; 0 if they are no
   * word that is here. Leaves their end in `end`.
   */
  valueAt(text: string, start: number, to: number): number {
    let hash = 0;
    let at = start;
    for (; at < to; at++) {
      const letter = text.charCodeAt(at) | 32;
      if (letter < 97 || letter > 122) break;
      hash = hashed(hash, letter);
    }
    this.end = at;
    hash = ended(hash);
    const mask = this.#seats.length - 1;
    for (let seat = hash & mask; ; seat = (seat + 1) & mask) {
      const id = this.#seats[seat] as number;
      if (id === 0) return 0;
      if (this.#hashes[id] === hash && this.#isAt(id, text, start, at)) return this.#values[id] as number;
    }
  }

  #isAt(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (this.#letters[from + at - start] !== (text.charCodeAt(at) | 32)) return false;
    return true;
  }
}

function hashed(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

function ended(hash: number): number {
  return hash ^ (hash >>> 15);
}
