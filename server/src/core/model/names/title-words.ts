/** The words of a title as a way through a tree of words. */
import type { Trie } from './trie.js';
import { WordScanner } from './word-scanner.js';

/** The node that the words of a title lead to, made if there is none; 0 for a title without any. It stands at `from … to` of a text. */
export function addTitle(trie: Trie, text: string, from = 0, to = text.length): number {
  word.aim(text, from, to);
  let node = 0;
  while (word.next()) node = trie.add(node, word.learn());
  return node;
}

/** The node that they lead to; 0 if none. */
export function findTitle(trie: Trie, text: string, from = 0, to = text.length): number {
  word.aim(text, from, to);
  let node = 0;
  while (word.next()) {
    node = word.id === 0 ? 0 : trie.next(node, word.id);
    if (node === 0) return 0;
  }
  return node;
}

/** One for all: both are asked of every title. */
const word = new WordScanner('', 0, 0);
