/**
 * Which names the prose of which blocks has. Every name of every block is written down, and hardly ever is anybody asked
 * for it, so it is a log, written at its end: a list for each name would be fetched from another place each time.
 */
import type { Thing } from './thing.js';

/** A name as it is noted: whom or what it may stand for, and its number in the log that noted it last. */
export interface Noted {
  readonly things: readonly Thing[];
  notedIn?: NameLog;
  number?: number;
}

export class NameLog {
  /** A block as the complement of its number, behind it its names by their numbers. */
  #log = new Int32Array(1 << 10);
  #size = 0;
  /** The block that was noted last. */
  #block = -1;
  readonly #names: Noted[] = [];

  /** `block`: its number, 0 or more. That one is there twice, having been checked twice, does no harm. */
  add(name: Noted, block: number): void {
    if (name.notedIn !== this || name.number === undefined) {
      name.notedIn = this;
      name.number = this.#names.push(name) - 1;
    }
    if (this.#size + 2 > this.#log.length) this.#grow();
    if (block !== this.#block) {
      this.#block = block;
      this.#log[this.#size++] = ~block;
    }
    this.#log[this.#size++] = name.number;
  }

  /** Hands on the blocks with a name that may stand for one of these things, and forgets their names. */
  take(things: ReadonlySet<Thing>, found: (block: number) => void): void {
    const isWanted = this.#names.map((name) => name.things.some((thing) => things.has(thing)));
    if (!isWanted.includes(true)) return;
    const log = this.#log;
    const size = this.#size;
    let kept = 0;
    for (let at = 0; at < size; ) {
      const start = at++;
      let isFound = false;
      for (; at < size && (log[at] as number) >= 0; at++) isFound ||= isWanted[log[at] as number] as boolean;
      if (isFound) found(~(log[start] as number));
      else {
        log.copyWithin(kept, start, at);
        kept += at - start;
      }
    }
    this.#size = kept;
    this.#block = -1;
  }

  #grow(): void {
    const longer = new Int32Array(2 * this.#log.length);
    longer.set(this.#log);
    this.#log = longer;
  }
}
