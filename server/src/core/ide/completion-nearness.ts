/** Who is spoken of around the cursor: likelier to be meant than others, most of all in the last few entries. */
import { numbersOf } from '../model/names/known-words.js';
import { lexicon, unknownWord } from '../model/names/lexicon.js';
import type { NameIndex } from '../model/names/name-index.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import type { Block } from '../syntax/block.js';

/** 0: all words of a name stand in the last few entries; 1: they stand further up or below; 2: they do not. */
export type Nearness = 0 | 1 | 2;

/** Answers for the words of a name, which are told by their numbers in the lexicon. */
export function nearnessTo({ file, index }: Slot, { names }: Timeline): (words: readonly number[]) => Nearness {
  /** By the number of a word. Of one that is in no name nothing is marked: whoever is called by it is not near. */
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
  const known = wordsWith.get(names) ?? new WeakMap<Block, readonly number[]>();
  wordsWith.set(names, known);
  let words = known.get(block);
  if (!words) {
    const end = block.sourceStart + block.length;
    words = [...new Set(numbersOf(block.source, block.sourceStart, end))].filter((word) => word !== unknownWord);
    known.set(block, words);
  }
  return words;
}

/** With new names the lexicon has more words. A block outlives the names of its time, so it must not be what keeps them. */
const wordsWith = new WeakMap<NameIndex, WeakMap<Block, readonly number[]>>();
