/** Who is spoken of around the cursor: likelier to be meant than others, most of all in the last few entries. */
import { lexicon, unknownWord } from '../model/names/lexicon.js';
import type { NameIndex } from '../model/names/name-index.js';
import { WordScanner } from '../model/names/word-scanner.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import type { Block } from '../syntax/block.js';

/** 0: all words of a name stand in the last few entries; 1: they stand further up or below; 2: they do not. */
export type Nearness = 0 | 1 | 2;

/** Answers for the words of a name, which are told by their numbers in the lexicon. */
export function nearnessTo({ file, index }: Slot, { names }: Timeline): (words: readonly number[]) => Nearness {
  /** By the number of a word; nobody is called by a word that is in no name. */
  const near = new Uint8Array(lexicon.size + 1);
  const mark = (from: number, to: number, how: number) => {
    for (const { block } of file.slots.slice(Math.max(0, from), to))
      for (const word of wordsIn(block, names)) near[word] = how;
  };
  mark(index - 25, index + 25, around);
  mark(index - 3, index + 1, just);
  return (words) => {
    let least = just;
    for (const word of words) least = Math.min(least, near[word] as number);
    return (just - least) as Nearness;
  };
}

const around = 1;
const just = 2;

/**
 * The words of a block by their numbers in the lexicon; those that are not in it are in no name. Whoever types a name has
 * the same blocks around with every letter.
 */
function wordsIn(block: Block, names: NameIndex): readonly number[] {
  const known = wordsKnown.get(block);
  if (known?.names === names) return known.words;
  const words: number[] = [];
  scanner.aim(block.source, block.sourceStart, block.sourceStart + block.length);
  while (scanner.next()) if (scanner.id !== unknownWord) words.push(scanner.id);
  wordsKnown.set(block, { names, words });
  return words;
}

/** By block, as long as the names are the same: with new ones the lexicon has more words. */
const wordsKnown = new WeakMap<Block, { readonly names: NameIndex; readonly words: readonly number[] }>();

const scanner = new WordScanner('', 0, 0);
