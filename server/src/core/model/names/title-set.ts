/** Titles, to be asked whether another is one of them, whatever its capitals. */
import { addTitle, findTitle } from './title-words.js';
import { Trie } from './trie.js';

export class TitleSet {
  readonly #trie = new Trie();
  readonly #ends = new Set<number>();

  add(title: string): void {
    const node = addTitle(this.#trie, title);
    if (node !== 0) this.#ends.add(node);
  }

  get isEmpty(): boolean {
    return this.#ends.size === 0;
  }

  has(title: string): boolean {
    return !this.isEmpty && this.#ends.has(findTitle(this.#trie, title));
  }
}
