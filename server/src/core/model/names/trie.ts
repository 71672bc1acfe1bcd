/** A tree of words in flat tables: from a node by a word to the next node. The root is 0. */

/** A seat in the table: a node, a word, where they lead, and one to spare, so that no seat lies across two lines of memory. */
const SEAT = 4;

export class Trie {
  /** Seats by a hash of node and word. At most half of them are taken. */
  #seats: Int32Array;
  #hasMore: Uint8Array;
  #count = 0;
  readonly #firsts: number[] = [];

  /** `expected`: how many nodes it will have, if that is known. */
  constructor(expected = 31) {
    const places = 1 << (33 - Math.clz32(expected));
    this.#seats = new Int32Array(SEAT * places);
    this.#hasMore = new Uint8Array(places / 2);
  }

  /** How many nodes there are beside the root; they are numbered in the order they were made. */
  get size(): number {
    return this.#count;
  }

  /** The words that lead on from the root, in the order they were added. */
  get firsts(): readonly number[] {
    return this.#firsts;
  }

  /** Of every node but the root, in their order: the node before it, and the word that leads on from there. */
  edges(): { readonly nodes: Int32Array; readonly words: Int32Array } {
    const edges = { nodes: new Int32Array(this.#count), words: new Int32Array(this.#count) };
    for (let at = 0; at < this.#seats.length; at += SEAT) {
      const target = this.#seats[at + 2] as number;
      if (target === 0) continue;
      edges.nodes[target - 1] = this.#seats[at] as number;
      edges.words[target - 1] = this.#seats[at + 1] as number;
    }
    return edges;
  }

  /** The node that a word leads to; 0 if none. */
  next(node: number, word: number): number {
    const seats = this.#seats;
    const last = seats.length - SEAT;
    for (let at = keyOf(node, word) & last; ; at = (at + SEAT) & last) {
      const target = seats[at + 2] as number;
      if (target === 0 || (seats[at + 1] === word && seats[at] === node)) return target;
    }
  }

  /** Whether any word leads on from a node. */
  hasMore(node: number): boolean {
    return this.#hasMore[node] === 1;
  }

  /** The node that a word leads to, made if there is none. */
  add(node: number, word: number): number {
    return this.next(node, word) || this.append(node, word);
  }

  /** The same where it is known that there is none. */
  append(node: number, word: number): number {
    const target = ++this.#count;
    if (target >= this.#hasMore.length) {
      const larger = new Uint8Array(2 * this.#hasMore.length);
      larger.set(this.#hasMore);
      this.#hasMore = larger;
    }
    this.#hasMore[node] = 1;
    if (node === 0) this.#firsts.push(word);
    if (2 * SEAT * target > this.#seats.length) this.#grow();
    this.#seat(node, word, target);
    return target;
  }

  #seat(node: number, word: number, target: number): void {
    const last = this.#seats.length - SEAT;
    let at = keyOf(node, word) & last;
    while (this.#seats[at + 2] !== 0) at = (at + SEAT) & last;
    this.#seats[at] = node;
    this.#seats[at + 1] = word;
    this.#seats[at + 2] = target;
  }

  #grow(): void {
    const old = this.#seats;
    this.#seats = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += SEAT)
      if (old[at + 2] !== 0) this.#seat(old[at] as number, old[at + 1] as number, old[at + 2] as number);
  }
}

function keyOf(node: number, word: number): number {
  const key = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return key ^ (key >>> 15);
}
