/** Finds the entries of one timeline by their titles, whole or by a beginning that only one of them has. */
import type { Thing } from '../thing.js';
import { foldedName } from './words.js';

export class TitleIndex {
  readonly #things = new Map<string, Thing>();
  /** Titles that several entries have, with all of them in the order they are written. */
  readonly #namesakes = new Map<string, Thing[]>();
  #sorted: readonly string[] | undefined;

  add(title: string, event: Thing): void {
    const folded = foldedName(title);
    if (folded === '') return;
    // The same title twice: the last one is meant.
    const other = this.#things.get(folded);
    if (other && other !== event) this.#namesakes.set(folded, [...(this.#namesakes.get(folded) ?? [other]), event]);
    this.#things.set(folded, event);
    this.#sorted = undefined;
  }

  /** The entry with this title, the last if there are several. `folded` as `foldedName` makes it. */
  exactly(folded: string): Thing | undefined {
    return this.#things.get(folded);
  }

  /** All entries with this title, in the order they are written. */
  named(folded: string): readonly Thing[] {
    const one = this.#things.get(folded);
    return this.#namesakes.get(folded) ?? (one ? [one] : []);
  }

  /** Every title, folded, with its entry. */
  all(): Iterable<[string, Thing]> {
    return this.#things;
  }

  /** The only entry of which a title begins with these whole words; undefined if none or several do. */
  beginningWith(folded: string): Thing | undefined {
    this.#sorted ??= [...this.#things.keys()].sort();
    const start = `${folded} `;
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] as string) < start) low = middle + 1;
      else high = middle;
    }
    const first = this.#sorted[low];
    if (!first?.startsWith(start)) return undefined;
    const event = this.#things.get(first);
    for (let at = low + 1; this.#sorted[at]?.startsWith(start); at++)
      if (this.#things.get(this.#sorted[at] as string) !== event) return undefined;
    return event;
  }
}
