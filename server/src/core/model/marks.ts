/** Which words a quick look at prose has to stop at, and why. */
import type { EventTitles } from './names/event-titles.js';
import { lexicon } from './names/lexicon.js';
import { MarkedWords } from './names/marked-words.js';
import type { NameIndex } from './names/name-index.js';

/** A name begins with it, a title that prose may speak of does, or the lexicon has flags for it: one bit each. */
export const marks = { name: 1, title: 2, flags: 4 } as const;

/** So many blocks pay for knowing more of words than that something begins with them: some milliseconds, in which a start would be over. */
export function isLong(blocks: number): boolean {
  return blocks >= 200;
}

/** `blocks`: how many will be looked at. */
export function markedWordsOf({ layers }: NameIndex, titles: readonly EventTitles[], blocks: number): MarkedWords {
  const marked = new MarkedWords();
  for (const word of lexicon.flagged) marked.mark(word, marks.flags);
  if (!isLong(blocks)) {
    for (const { trie } of layers) marked.markFirsts(trie, marks.name);
    for (const { trie } of titles) marked.markFirsts(trie, marks.title);
  } else {
    for (const layer of layers) {
      const isName = (node: number) => layer.hasEntries(node);
      marked.markBeginnings(layer.trie, marks.name, isName, (node) => layer.mayFitSmall(node));
    }
    for (const one of titles) {
      const isTitle = (node: number) => one.candidateAt(node) !== undefined;
      marked.markBeginnings(one.trie, marks.title, isTitle);
    }
  }
  return marked;
}
