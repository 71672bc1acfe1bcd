/** Titles, to be asked whether another is one of them, whatever its capitals. */
import { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';

export class TitleSet {
  readonly #trie = new Trie();
  readonly #ends = new Set<number>();

  add(title: string): void {
    const word = new WordScanner(title, 0, title.length);
    let node = 0;
    while (word.next()) node = this.#trie.add(node, word.learn());
    if (node !== 0) this.#ends.add(node);
  }

  get isEmpty(): boolean {
    return this.#ends.size === 0;
  }

  has(title: string): boolean {
    if (this.isEmpty) return false;
    const word = new WordScanner(title, 0, title.length);
    let node = 0;
    while (word.next()) {
      node = word.id === 0 ? 0 : this.#trie.next(node, word.id);
      if (node === 0) return false;
    }
    return this.#ends.has(node);
  }
}
