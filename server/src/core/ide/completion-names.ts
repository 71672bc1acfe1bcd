/** By which names things are offered. That hangs on what is declared, not on facts: whoever types a fact finds it worked out. */
import { numbersOf } from '../model/names/known-words.js';
import type { NameIndex } from '../model/names/name-index.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { spellingOf } from '../rules/evidence.js';

/** A thing by one of its names. */
export class Named {
  readonly thing: Thing;
  readonly label: string;
  /** Its full name, if that is another. */
  readonly full: string;
  /** What the typed letters are matched against, as it is and in lower case. */
  readonly filterText: string;
  readonly lower: string;
  #words: readonly number[] | undefined;

  constructor(thing: Thing, label: string) {
    this.thing = thing;
    this.label = label;
    this.full = label === thing.name ? '' : thing.name;
    this.filterText = this.full ? `${label} ${this.full}` : label;
    this.lower = this.filterText.toLowerCase();
  }

  /** The words of the label by their numbers in the lexicon; most names are never asked for them. */
  get words(): readonly number[] {
    this.#words ??= numbersOf(this.label);
    return this.#words;
  }
}

/** Whether an editor would show a name to whoever has typed these letters; both in lower case. */
export function mayBeMeant(letters: string, name: string): boolean {
  if (letters === '') return true;
  for (let start = name.indexOf(letters.charAt(0)); start >= 0; start = name.indexOf(letters.charAt(0), start + 1)) {
    if (start > 0 && /[\p{L}\d]/u.test(name.charAt(start - 1))) continue;
    let at = start;
    let count = 1;
    for (; count < letters.length && at >= 0; count++) at = name.indexOf(letters.charAt(count), at + 1);
    if (at >= 0) return true;
  }
  return false;
}

/** Everything that is declared in a timeline or above it, with the name that means only this. */
export class Names {
  /** By a kind, and by a kind and the first letters of a name. */
  readonly #lists = new Map<string, Named[]>();

  constructor(timeline: Timeline) {
    for (const thing of new Set(timeline.chain.flatMap((one) => one.declarations).map((one) => one.thing))) {
      const name = new Named(thing, spellingOf(thing, timeline));
      const list = this.#lists.get(thing.kind);
      if (list) list.push(name);
      else this.#lists.set(thing.kind, [name]);
    }
  }

  /** Those of a kind that may be meant by the few letters with which somebody begins; what is found is kept. */
  of(kind: ThingKind, letters: string): readonly Named[] {
    if (letters === '') return this.#lists.get(kind) ?? none;
    const key = `${kind} ${letters}`;
    let list = this.#lists.get(key);
    if (!list) {
      list = this.of(kind, letters.slice(0, -1)).filter(({ lower }) => mayBeMeant(letters, lower));
      this.#lists.set(key, list);
    }
    return list;
  }
}

const none: readonly never[] = [];

export function namesOf(timeline: Timeline): Names {
  let names = known.get(timeline.names);
  if (!names) {
    names = new Names(timeline);
    known.set(timeline.names, names);
  }
  return names;
}

/** By the names of a timeline, which are others whenever it, or a timeline above, declares something else. */
const known = new WeakMap<NameIndex, Names>();
