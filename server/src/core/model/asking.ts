/**
 * Who has asked what. While a block is checked, whatever it asks of a world is noted, so that once facts have changed
 * elsewhere those blocks are checked again for which an answer may be another one, and no others.
 */
import { Askers, BlockNumbers } from './askers.js';
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

/** A name as it is noted: whom or what it may stand for, and, once it was noted, by whom and where. */
export interface Noted {
  readonly things: readonly Thing[];
  notedBy?: Asking;
  lists?: readonly Askers[];
}

export class Asking {
  /** Blocks with a name of a thing in prose, where all that mattered was that it is there. */
  readonly #naming = new Map<Thing, Askers>();
  readonly #asking = new Map<Thing, Askers>();
  readonly #askingAll = new Set<Slot>();
  readonly #numbers = new BlockNumbers();
  #slot: Slot | undefined;
  /** Of the block that is being checked. */
  #number = 0;

  /** From here on a block is being checked, until `end`. One at a time. */
  begin(slot: Slot): void {
    this.#slot = slot;
    this.#number = this.#numbers.of(slot);
    current = this;
  }

  end(): void {
    current = undefined;
  }

  /** The blocks that have asked for any of it. They are forgotten until they ask again. */
  take({ asked, named }: Changes): ReadonlySet<Slot> {
    const found = new Set(this.#askingAll);
    this.#askingAll.clear();
    for (const [things, lists] of [
      [asked, this.#asking],
      [named, this.#naming],
    ] as const) {
      for (const thing of things) {
        const list = lists.get(thing);
        for (const number of list ?? []) found.add(this.#numbers.at(number));
        list?.clear();
      }
    }
    for (const thing of asked) if (thing instanceof Slot) found.add(thing);
    return found;
  }

  named(name: Noted): void {
    // The same names are noted again and again: their lists are looked up once.
    if (name.notedBy !== this || !name.lists) {
      name.notedBy = this;
      name.lists = name.things.map((thing) => this.#listOf(this.#naming, thing));
    }
    for (const list of name.lists) list.add(this.#number);
  }

  /** That an entry asks about itself goes without saying: there are as many lists as entries otherwise. */
  asked(thing: Thing): void {
    if (thing !== this.#slot) this.#listOf(this.#asking, thing).add(this.#number);
  }

  askedAll(): void {
    if (this.#slot) this.#askingAll.add(this.#slot);
  }

  #listOf(lists: Map<Thing, Askers>, thing: Thing): Askers {
    let list = lists.get(thing);
    if (!list) {
      list = new Askers();
      lists.set(thing, list);
    }
    return list;
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
