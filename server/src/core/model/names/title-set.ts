/** Titles, to be asked whether some text is one of them, whatever its capitals, without a string being made of it. */
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

  has(text: string, from: number, to: number): boolean {
    if (this.#ends.size === 0) return false;
    const word = new WordScanner(text, from, to);
    let node = 0;
    while (word.next()) {
      node = word.id === 0 ? 0 : this.#trie.next(node, word.id);
      if (node === 0) return false;
    }
    return this.#ends.has(node);
  }
}
