/**
 * The titles of one timeline's entries that prose may speak of: those with a name in them. A quick look at prose asks
 * whether it has the title of something that is still to come; whoever needs to know more reads it closely.
 */
import type { Day } from '../../time/index.js';
import { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';
import { isCapitalised } from './words.js';

export class EventTitles {
  readonly trie = new Trie();
  /** By node: the first day of the last entry of this title. */
  readonly #days: number[] = [];

  add(title: string, day: Day): void {
    const word = new WordScanner(title, 0, title.length);
    let node = 0;
    let count = 0;
    let hasName = false;
    while (word.next()) {
      // "The peace of Tula" goes by "peace of Tula" as well.
      if (count === 0 && node === 0 && word.end - word.start === 3 && /^the$/i.test(title.slice(0, word.end))) continue;
      if (count > 0 && isCapitalised(title, word.start)) hasName = true;
      node = this.trie.add(node, word.learn());
      count++;
    }
    if (hasName) this.#days[node] = Math.max(this.#days[node] ?? Number.NEGATIVE_INFINITY, day);
  }

  /** Whether the words of a text from `word` on have a title of something that begins after `day`. */
  isAhead(word: WordScanner, text: string, to: number, day: Day): boolean {
    let node = this.trie.next(0, word.id);
    let more: WordScanner | undefined;
    while (node !== 0) {
      const begins = this.#days[node];
      if (begins !== undefined && begins > day) return true;
      if (!this.trie.hasMore(node)) return false;
      more ??= new WordScanner(text, word.end, to);
      if (!more.next() || more.id === 0) return false;
      node = this.trie.next(node, more.id);
    }
    return false;
  }
}
