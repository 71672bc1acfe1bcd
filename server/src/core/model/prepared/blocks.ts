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

/** The blocks that state something, and which of all statements each of them makes. */
export class Stated {
  /** By file, and in it by slot: how many statements there are before it. The last is how many there are up to the end of the file. */
  readonly #before: readonly Int32Array[];

  constructor({ files }: Head) {
    let count = 0;
    this.#before = files.map(({ stated }) => {
      const before = new Int32Array(stated.length + 1);
      for (let slot = 0; slot < stated.length; slot++) {
        before[slot] = count;
        count += stated[slot] as number;
      }
      before[stated.length] = count;
      return before;
    });
  }

  /** The numbers of what the blocks of a file state: the first, and the first behind them. */
  within(file: number): readonly [first: number, end: number] {
    const before = this.#before[file];
    return [before?.[0] ?? 0, before?.at(-1) ?? 0];
  }

  /** The numbers of what a block states. */
  by([file, slot]: Place): number[] {
    const before = this.#before[file];
    const first = before?.[slot] ?? 0;
    return Array.from({ length: (before?.[slot + 1] ?? first) - first }, (_, index) => first + index);
  }

  /** The block that states it: the last with no more than so many before it. */
  placeOf(statement: number): Place {
    const file = this.#before.findLastIndex(([first = 0]) => first <= statement);
    const before = this.#before[file] as Int32Array;
    let low = 0;
    let high = before.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((before[middle] as number) <= statement) low = middle;
      else high = middle - 1;
    }
    return [file, low];
  }
}
