/**
 * Words to be looked up where they stand in a text, without a string being made of them: letters of ASCII, whatever their
 * case. It is asked at the beginning of every line of prose, so it compares hashes only. Two words with one hash are as good
 * as never met; if they are, one is taken for the other.
 */
export class WordTable {
  /** Where the word ended that was asked for last. */
  end = 0;
  /** By the end of its hash. At most a quarter full. */
  readonly #hashes: Int32Array;
  readonly #values: Uint8Array;

  /** The words in lower case, each with a value from 1 to 255. */
  constructor(words: ReadonlyMap<string, number>) {
    const size = 1 << (32 - Math.clz32(4 * words.size));
    this.#hashes = new Int32Array(size);
    this.#values = new Uint8Array(size);
    for (const [word, value] of words) {
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
      let seat = hash & (size - 1);
      while (this.#values[seat] !== 0) seat = (seat + 1) & (size - 1);
      this.#hashes[seat] = hash;
      this.#values[seat] = value;
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
    const mask = this.#hashes.length - 1;
    let seat = hash & mask;
    while (this.#values[seat] !== 0 && this.#hashes[seat] !== hash) seat = (seat + 1) & mask;
    return this.#values[seat] as number;
  }
}

function hashed(hash: number, letter: number): number {
  const mixed = Math.imul(hash ^ letter, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
