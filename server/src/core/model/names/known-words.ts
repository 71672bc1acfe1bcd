/**
 * The words of what is read closely: as `wordsOf` has them, but with their numbers, and of those that the lexicon knows no
 * letters are made. The same ones come again and again.
 */
import { lexicon, unknownWord } from './lexicon.js';
import { WordScanner } from './word-scanner.js';
import { fold, type Word } from './words.js';

export function knownWordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  word.aim(text, from, to);
  while (word.next()) {
    const { start, end, id } = word;
    const folded = id === unknownWord ? fold(text.slice(start, end)) : lexicon.wordAt(id);
    words.push({ start, end, folded, id });
  }
  return words;
}

/** The numbers of the words of a text alone, `unknownWord` for those that the lexicon does not know. */
export function numbersOf(text: string, from = 0, to = text.length): number[] {
  const numbers: number[] = [];
  word.aim(text, from, to);
  while (word.next()) numbers.push(word.id);
  return numbers;
}

const word = new WordScanner('', 0, 0);
