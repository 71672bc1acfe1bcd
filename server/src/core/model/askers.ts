/** Lists of blocks that have asked about something. There are many, and what they have in all is more than there are blocks. */
import type { FileModel } from './file-model.js';
import type { Slot } from './slot.js';

/** Numbers for all blocks, as long as no file has other ones. */
export class BlockNumbers {
  readonly #files: FileModel[] = [];
  /** The number of the first block of each; of those of a file that is checked as a whole all numbers follow one another. */
  readonly #firsts: number[] = [];
  readonly #known = new Map<FileModel, number>();
  #next = 0;
  /** The file that was asked for last. */
  #file: FileModel | undefined;
  #first = 0;

  of({ file, index }: Slot): number {
    return this.#firstOf(file) + index;
  }

  at(number: number): Slot {
    let low = 0;
    let high = this.#firsts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#firsts[middle] as number) <= number) low = middle;
      else high = middle - 1;
    }
    return this.#files[low]?.slots[number - (this.#firsts[low] as number)] as Slot;
  }

  /** Asked of one block after the other of a file. */
  #firstOf(file: FileModel): number {
    if (file === this.#file) return this.#first;
    this.#file = file;
    this.#first = this.#known.get(file) ?? this.#learn(file);
    return this.#first;
  }

  #learn(file: FileModel): number {
    const first = this.#next;
    this.#next += file.slots.length;
    this.#known.set(file, first);
    this.#files.push(file);
    this.#firsts.push(first);
    return first;
  }
}

/**
 * The numbers of blocks in the order in which they asked. Kept are the distances from one to the next, seven bits in a byte,
 * the lowest first; the eighth says that more follow. Blocks are checked one after the other, so that most take one or two.
 */
export class Askers {
  #bytes = new Uint8Array(16);
  #size = 0;
  #last = -1;

  /** One block asks many times in a row, and is noted once; that it is there twice, having been checked twice, does no harm. */
  add(number: number): void {
    if (number === this.#last) return;
    const distance = number - this.#last;
    this.#last = number;
    if (this.#size + 5 > this.#bytes.length) this.#grow();
    // The lowest bit is that of the sign.
    let rest = (distance << 1) ^ (distance >> 31);
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#size++] = (rest & 127) | 128;
    this.#bytes[this.#size++] = rest;
  }

  /** Forgets them all. */
  clear(): void {
    this.#size = 0;
    this.#last = -1;
  }

  *[Symbol.iterator](): Iterator<number> {
    let number = -1;
    let bits = 0;
    let distance = 0;
    for (let at = 0; at < this.#size; at++) {
      const byte = this.#bytes[at] as number;
      distance |= (byte & 127) << bits;
      bits += 7;
      if (byte > 127) continue;
      number += (distance >>> 1) ^ -(distance & 1);
      yield number;
      bits = 0;
      distance = 0;
    }
  }

  #grow(): void {
    const longer = new Uint8Array(this.#bytes.length + (this.#bytes.length >> 1) + 16);
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}
