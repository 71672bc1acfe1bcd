/** Finds the entries of one timeline by their titles, whole or by a beginning that only one of them has. */
import { placeIn } from '../../text/sorted.js';
import type { Thing } from '../thing.js';
import { foldedName } from './words.js';

/** A title beside the one by which an entry is named, folded. */
interface OtherTitle {
  readonly title: string;
  readonly event: Thing;
}

export class TitleIndex {
  readonly #things = new Map<string, Thing>();
  /** Titles that several entries have, with all of them in the order they are written. */
  readonly #namesakes = new Map<string, Thing[]>();
  #sorted: readonly string[] | undefined;
  readonly #having = new Map<string, Thing[]>();
  /** Added since anybody asked for a title that begins with the same letter: where nobody does, titles cost nothing. */
  readonly #added = new Map<number, (Thing | OtherTitle)[]>();
  /** Folded titles that are known already, by their first letters; each is asked for once. */
  readonly #given: Map<number, () => Iterable<readonly [string, Thing]>>;

  constructor(given: ReadonlyMap<number, () => Iterable<readonly [string, Thing]>> = new Map()) {
    this.#given = new Map(given);
  }

  /** `firstUnit`: the first letter of the title by which the entry is named, as `foldedName` begins with it. */
  addEntry(event: Thing, firstUnit: number): void {
    this.#add(firstUnit, event);
  }

  /** Another name of an entry. */
  add(title: string, event: Thing): void {
    const folded = foldedName(title);
    this.#add(folded.charCodeAt(0), { title: folded, event });
  }

  #add(unit: number, one: Thing | OtherTitle): void {
    const list = this.#added.get(unit);
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
      if ('title' in one) this.#put(one.title, one.event);
      else this.#put(foldedName(one.name), one);
  }

  #put(folded: string, event: Thing): void {
    if (folded === '') return;
    // The same title twice: the last one is meant.
    const other = this.#things.get(folded);
    if (other && other !== event) this.#addNamesake(folded, other, event);
    this.#things.set(folded, event);
    this.#sorted = undefined;
    this.#having.clear();
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

  /** The entry of every title that has these words in it, whole: it is asked again for each sentence that counts from one of them. */
  having(folded: string): readonly Thing[] {
    const titles = this.all();
    let found = this.#having.get(folded);
    if (!found) {
      found = [];
      for (const [title, event] of titles) if (` ${title} `.includes(` ${folded} `)) found.push(event);
      this.#having.set(folded, found);
    }
    return found;
  }

  /** The only entry of which a title begins with these whole words; undefined if none or several do. */
  beginningWith(folded: string): Thing | undefined {
    this.#learn(folded.charCodeAt(0));
    this.#sorted ??= [...this.#things.keys()].sort();
    const start = `${folded} `;
    const place = placeIn(this.#sorted, (title) => title < start);
    const first = this.#sorted[place];
    if (!first?.startsWith(start)) return undefined;
    const event = this.#things.get(first);
    for (let at = place + 1; this.#sorted[at]?.startsWith(start); at++)
      if (this.#things.get(this.#sorted[at] as string) !== event) return undefined;
    return event;
  }
}
