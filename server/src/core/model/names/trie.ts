/** A tree of words in flat tables: from a node by a word to the next node. The root is 0. */

export class Trie {
  /** By a hash of node and word: the two of them, and where they lead. At most half full. */
  #nodes = new Int32Array(1 << 6);
  #words = new Int32Array(1 << 6);
  #targets = new Int32Array(1 << 6);
  #hasMore = new Uint8Array(1 << 5);
  #count = 0;

  /** How many nodes there are beside the root; they are numbered in the order they were made. */
  get size(): number {
    return this.#count;
  }

  /** Of every node but the root, in their order: the node before it, and the word that leads on from there. */
  edges(): { readonly nodes: Int32Array; readonly words: Int32Array } {
    const edges = { nodes: new Int32Array(this.#count), words: new Int32Array(this.#count) };
    for (let at = 0; at < this.#targets.length; at++) {
      const target = this.#targets[at] as number;
      if (target === 0) continue;
      edges.nodes[target - 1] = this.#nodes[at] as number;
      edges.words[target - 1] = this.#words[at] as number;
    }
    return edges;
  }

  /** The node that a word leads to; 0 if none. */
  next(node: number, word: number): number {
    const mask = this.#targets.length - 1;
    for (let at = keyOf(node, word) & mask; ; at = (at + 1) & mask) {
      const target = this.#targets[at] as number;
      if (target === 0 || (this.#words[at] === word && this.#nodes[at] === node)) return target;
    }
  }

  /** The words that lead on from the root. */
  *firstWords(): Iterable<number> {
    for (let at = 0; at < this.#targets.length; at++)
      if (this.#targets[at] !== 0 && this.#nodes[at] === 0) yield this.#words[at] as number;
  }

  /** Whether any word leads on from a node. */
  hasMore(node: number): boolean {
    return this.#hasMore[node] === 1;
  }

  /** The node that a word leads to, made if there is none. */
  add(node: number, word: number): number {
    const known = this.next(node, word);
    if (known !== 0) return known;
    const target = ++this.#count;
    if (target >= this.#hasMore.length) {
      const larger = new Uint8Array(2 * this.#hasMore.length);
      larger.set(this.#hasMore);
      this.#hasMore = larger;
    }
    this.#hasMore[node] = 1;
    if (2 * target > this.#targets.length) this.#grow();
    this.#seat(node, word, target);
    return target;
  }

  #seat(node: number, word: number, target: number): void {
    const mask = this.#targets.length - 1;
    let at = keyOf(node, word) & mask;
    while (this.#targets[at] !== 0) at = (at + 1) & mask;
    this.#nodes[at] = node;
    this.#words[at] = word;
    this.#targets[at] = target;
  }

  #grow(): void {
    const [nodes, words, targets] = [this.#nodes, this.#words, this.#targets];
    this.#nodes = new Int32Array(2 * nodes.length);
    this.#words = new Int32Array(2 * words.length);
    this.#targets = new Int32Array(2 * targets.length);
    for (let at = 0; at < targets.length; at++)
      if (targets[at] !== 0) this.#seat(nodes[at] as number, words[at] as number, targets[at] as number);
  }
}

function keyOf(node: number, word: number): number {
  const key = Math.imul(node + 1, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return key ^ (key >>> 15);
}
