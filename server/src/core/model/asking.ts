/**
 * Who has asked what. While a block is checked, whatever it asks of a world is noted, so that once facts have changed
 * elsewhere those blocks are checked again for which an answer may be another one, and no others.
 */
import { Askers, BlockNumbers } from './askers.js';
import { NameLog, type Noted } from './name-log.js';
import { Slot } from './slot.js';
import type { Thing } from './thing.js';

/** What has changed in the worlds; more than what really has is only slower. */
export class Changes {
  /** Things of which some lane is another one, or of which the notes say something else. */
  readonly asked = new Set<Thing>();
  /** Those among them that are there, or bear their names, on other days. */
  readonly named = new Set<Thing>();
  /** Entries that have come to take place, or no longer do. */
  readonly undone = new Set<Thing>();
}

export class Asking {
  /** Blocks with a name of a thing in prose, where all that mattered was that it is there. */
  readonly #naming = new NameLog();
  readonly #asking = new Map<Thing, Askers>();
  readonly #askingAll = new Set<Slot>();
  readonly #numbers = new BlockNumbers();
  #slot: Slot | undefined;
  /** Of the block that is being checked. */
  #number = 0;
  /** The two things it has asked about last: a fact is mostly about two, and one rule after the other asks about both. */
  #last: Thing | undefined;
  #before: Thing | undefined;

  /** From here on a block is being checked, until `end`. One at a time. */
  begin(slot: Slot): void {
    this.#slot = slot;
    this.#number = this.#numbers.of(slot);
    this.#last = undefined;
    this.#before = undefined;
    current = this;
  }

  end(): void {
    current = undefined;
  }

  /** The blocks that have asked for any of it. They are forgotten until they ask again. */
  take({ asked, named }: Changes): ReadonlySet<Slot> {
    const found = new Set(this.#askingAll);
    this.#askingAll.clear();
    for (const thing of asked) {
      const list = this.#asking.get(thing);
      for (const number of list ?? []) found.add(this.#numbers.at(number));
      list?.clear();
    }
    if (named.size > 0) this.#naming.take(named, (number) => found.add(this.#numbers.at(number)));
    for (const thing of asked) if (thing instanceof Slot) found.add(thing);
    return found;
  }

  named(name: Noted): void {
    this.#naming.add(name, this.#number);
  }

  /** That an entry asks about itself goes without saying: there are as many lists as entries otherwise. */
  asked(thing: Thing): void {
    if (thing === this.#last || thing === this.#before || thing === this.#slot) return;
    this.#before = this.#last;
    this.#last = thing;
    let list = this.#asking.get(thing);
    if (!list) {
      list = new Askers();
      this.#asking.set(thing, list);
    }
    list.add(this.#number);
  }

  askedAll(): void {
    if (this.#slot) this.#askingAll.add(this.#slot);
  }
}

/** Who is told: nobody while no block is being checked. */
let current: Asking | undefined;

/** A name stands in prose, and whether something is wrong with it depends on when what it may stand for is there. */
export function noteNamed(name: Noted): void {
  current?.named(name);
}

/** Something is asked about this thing. */
export function noteAsked(thing: Thing): void {
  current?.asked(thing);
}

/** Something is asked that any fact may decide. */
export function noteAskedAll(): void {
  current?.askedAll();
}

/** Works something out for whoever will ask for it: what is asked for it is not asked by the block that is being checked. */
export function unnoted<T>(work: () => T): T {
  const before = current;
  current = undefined;
  try {
    return work();
  } finally {
    current = before;
  }
}
