/** Finds the entries of one timeline by their titles, whole or by a beginning that only one of them has. */
import type { Thing } from '../thing.js';
import { foldedUnit, isHard } from './lexicon.js';
import { foldedName, isWordUnit } from './words.js';

/** A title beside the one by which an entry is named. */
interface OtherTitle {
  readonly title: string;
  readonly event: Thing;
}

export class TitleIndex {
  readonly #things = new Map<string, Thing>();
  /** Titles that several entries have, with all of them in the order they are written. */
  readonly #namesakes = new Map<string, Thing[]>();
  #sorted: readonly string[] | undefined;
  /** Added since anybody asked for a title that begins with the same letter: where nobody does, titles cost nothing. */
  readonly #added = new Map<number, (Thing | OtherTitle)[]>();
  /** Folded titles that are known already, by their first letters; each is asked for once. */
  readonly #given: Map<number, () => Iterable<readonly [string, Thing]>>;

  constructor(given: ReadonlyMap<number, () => Iterable<readonly [string, Thing]>> = new Map()) {
    this.#given = new Map(given);
  }

  add(title: string, event: Thing): void {
    const unit = firstUnit(title);
    const list = this.#added.get(unit);
    const one = title === event.name ? event : { title, event };
    if (list) list.push(one);
    else this.#added.set(unit, [one]);
  }

  /** Takes in what was added under the first letter of a folded title. */
  #learn(unit: number): void {
    const given = this.#given.get(unit);
    if (given) {
      this.#given.delete(unit);
      for (const [folded, event] of given()) this.#put(folded, event);
    }
    const added = this.#added.get(unit);
    if (!added) return;
    this.#added.delete(unit);
    for (const one of added)
      if ('title' in one) this.#put(foldedName(one.title), one.event);
      else this.#put(foldedName(one.name), one);
  }

  #put(folded: string, event: Thing): void {
    if (folded === '') return;
    // The same title twice: the last one is meant.
    const other = this.#things.get(folded);
    if (other && other !== event) this.#addNamesake(folded, other, event);
    this.#things.set(folded, event);
    this.#sorted = undefined;
  }

  #addNamesake(folded: string, first: Thing, event: Thing): void {
    const known = this.#namesakes.get(folded);
    if (known) known.push(event);
    else this.#namesakes.set(folded, [first, event]);
  }

  /** The entry with this title, the last if there are several. `folded` as `foldedName` makes it. */
  exactly(folded: string): Thing | undefined {
    this.#learn(folded.charCodeAt(0));
    return this.#things.get(folded);
  }

  /** All entries with this title, in the order they are written. */
  named(folded: string): readonly Thing[] {
    this.#learn(folded.charCodeAt(0));
    const one = this.#things.get(folded);
    return this.#namesakes.get(folded) ?? (one ? [one] : []);
  }

  /** Every title, folded, with its entry. */
  all(): Iterable<[string, Thing]> {
    for (const unit of [...this.#given.keys(), ...this.#added.keys()]) this.#learn(unit);
    return this.#things;
  }

  /** The only entry of which a title begins with these whole words; undefined if none or several do. */
  beginningWith(folded: string): Thing | undefined {
    this.#learn(folded.charCodeAt(0));
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

/** The first letter of a title as `foldedName` begins with it; NaN for one without any. This is asked of every title. */
function firstUnit(title: string): number {
  let at = 0;
  while (at < title.length && !isWordUnit(title.charCodeAt(at))) at++;
  if (at === title.length) return Number.NaN;
  const unit = foldedUnit(title.charCodeAt(at));
  // Of some letters it takes the word to say.
  return unit === isHard ? foldedName(title).charCodeAt(0) : unit;
}
