/**
 * Which names the prose of which blocks has. Every name of every block is written down, and hardly ever is anybody asked
 * for it, so it is a log, written at its end: a list for each name would be fetched from another place each time.
 */
import type { Thing } from './thing.js';

/** A name as it is noted: whom or what it may stand for, and their numbers in the log that noted it last: most are of one thing. */
export interface Noted {
  readonly things: readonly Thing[];
  notedIn?: NameLog;
  first?: number;
  others?: readonly number[];
}

export class NameLog {
  /** A block as the complement of its number, behind it what its names may stand for by their numbers. */
  #log = new Int32Array(1 << 10);
  #size = 0;
  /** The block that was noted last, and the highest of all. */
  #block = -1;
  #highest = -1;
  /** How many blocks were noted, and how many of them again: what is read closely is noted where it is looked at, and there. */
  #count = 0;
  #again = 0;
  readonly #numbers = new Map<Thing, number>();

  /** How many numbers it takes. */
  get size(): number {
    return this.#size;
  }

  /** `block`: its number, 0 or more. That one is there twice, having been checked twice, does no harm. */
  add(name: Noted, block: number): void {
    if (name.notedIn !== this) this.#learn(name);
    const { first, others } = name;
    if (first === undefined) return;
    const count = others ? others.length + 2 : 2;
    if (this.#size + count > this.#log.length) this.#makeRoom(count);
    if (block !== this.#block) this.#begin(block);
    this.#log[this.#size++] = first;
    if (others) for (const number of others) this.#log[this.#size++] = number;
  }

  #learn(name: Noted): void {
    const [first, ...others] = name.things.map((thing) => this.#numberOf(thing));
    name.notedIn = this;
    if (first !== undefined) name.first = first;
    if (others.length > 0) name.others = others;
  }

  /** Hands on the blocks with a name that may stand for one of these things, and forgets their names. */
  take(things: ReadonlySet<Thing>, found: (block: number) => void): void {
    const isWanted = new Uint8Array(this.#numbers.size);
    for (const thing of things) {
      const number = this.#numbers.get(thing);
      if (number !== undefined) isWanted[number] = 1;
    }
    if (!isWanted.includes(1)) return;
    this.#keep((start, end) => {
      let at = start + 1;
      while (at < end && isWanted[this.#log[at] as number] !== 1) at++;
      if (at < end) found(~(this.#log[start] as number));
      return at === end;
    });
  }

  #numberOf(thing: Thing): number {
    const known = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, known);
    return known;
  }

  #begin(block: number): void {
    this.#block = block;
    this.#count++;
    if (block <= this.#highest) this.#again++;
    else this.#highest = block;
    this.#log[this.#size++] = ~block;
  }

  /** Room for so many numbers: where blocks were noted again and again, in the place of what is there twice. */
  #makeRoom(more: number): void {
    if (2 * this.#again > this.#count) this.#forgetRepeats();
    const least = more + 2 * this.#size;
    if (least <= this.#log.length) return;
    const longer = new Int32Array(Math.max(least, 2 * this.#log.length));
    longer.set(this.#log.subarray(0, this.#size));
    this.#log = longer;
  }

  /** Writes down once for each block what it was noted with, at whatever places. */
  #forgetRepeats(): void {
    const noted = new Map<number, Set<number>>();
    this.#keep((start, end) => {
      const numbers = noted.get(this.#log[start] as number) ?? new Set();
      for (let at = start + 1; at < end; at++) numbers.add(this.#log[at] as number);
      noted.set(this.#log[start] as number, numbers);
      return false;
    });
    for (const [block, numbers] of noted) {
      this.#log[this.#size++] = block;
      for (const number of numbers) this.#log[this.#size++] = number;
    }
    this.#count = noted.size;
    this.#again = 0;
  }

  /** Keeps of the blocks, each `start … end` of the log as it is before, those that are wanted. */
  #keep(isWanted: (start: number, end: number) => boolean): void {
    const log = this.#log;
    const size = this.#size;
    let kept = 0;
    this.#count = 0;
    for (let start = 0; start < size; ) {
      let end = start + 1;
      while (end < size && (log[end] as number) >= 0) end++;
      if (isWanted(start, end)) {
        log.copyWithin(kept, start, end);
        kept += end - start;
        this.#count++;
      }
      start = end;
    }
    this.#size = kept;
    this.#block = -1;
  }
}
