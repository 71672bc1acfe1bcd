/** Which blocks the prepared form speaks of: what each declares or is, and which statements it makes. */
import type { FileRecord, Head, Place } from './format.js';

/** The blocks of a file that declare a thing or are an event, with the number of that. */
export function thingsIn({ things }: FileRecord): (readonly [slot: number, thing: number])[] {
  const found: (readonly [number, number])[] = [];
  let [slot, thing] = [0, 0];
  for (let at = 0; at < things.length; at += 2) {
    slot += things[at] as number;
    thing += things[at + 1] as number;
    found.push([slot, thing]);
  }
  return found;
}

/** Where the blocks of a file begin: every line begins one that has no indent and is no comment. */
export function startsIn(text: string): number[] {
  return [...text.matchAll(/^(?!\/\/)\S/gm)].map(({ index }) => index);
}

/** The blocks that state something, and which of all statements is the first of each. */
export class Stated {
  readonly #firsts: number[] = [];
  readonly #places: Place[] = [];
  /** By file and slot. */
  readonly #ranges: (readonly [first: number, count: number])[][] = [];

  constructor({ files }: Head) {
    let first = 0;
    for (const [file, { stated }] of files.entries()) {
      const ranges: (readonly [number, number])[] = [];
      this.#ranges.push(ranges);
      for (const [slot, count] of stated.entries()) {
        ranges.push([first, count]);
        if (count === 0) continue;
        this.#firsts.push(first);
        this.#places.push([file, slot]);
        first += count;
      }
    }
  }

  /** The numbers of what the blocks of a file state: the first, and the first behind them. */
  within(file: number): readonly [first: number, end: number] {
    const ranges = this.#ranges[file] ?? [];
    const [last, count] = ranges.at(-1) ?? [0, 0];
    return [ranges[0]?.[0] ?? 0, last + count];
  }

  /** The numbers of what a block states. */
  by([file, slot]: Place): number[] {
    const [first, count] = this.#ranges[file]?.[slot] ?? [0, 0];
    return Array.from({ length: count }, (_, index) => first + index);
  }

  /** The block that states it: the last that does not begin behind it. */
  placeOf(statement: number): Place {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] as number) <= statement) low = middle;
      else high = middle - 1;
    }
    return this.#places[low] as Place;
  }
}
