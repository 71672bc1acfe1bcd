/**
 * The words of a line that is read for names: as `wordsOf` has them, but with their numbers, and of those that the lexicon knows no
 * letters are made. Most are names, and the same ones come again and again.
 */
import { lexicon, unknownWord } from './lexicon.js';
import { WordScanner } from './word-scanner.js';
import { fold, type Word } from './words.js';

export function knownWordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  word.aim(text, from, to);
  while (word.next()) {
    const { start, end, id } = word;
    const folded = id === unknownWord ? fold(text.slice(start, end)) : lettersOf(id);
    words.push({ start, end, folded, id });
  }
  return words;
}

function lettersOf(id: number): string {
  let known = letters.get(id);
  if (known === undefined) {
    known = lexicon.wordAt(id);
    letters.set(id, known);
  }
  return known;
}

/** Of the words that were met in such a line, by their numbers. */
const letters = new Map<number, string>();
const word = new WordScanner('', 0, 0);
