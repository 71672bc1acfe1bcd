/** A block of a prepared file: whose it is, when it takes place and what it states is known without its text. */

import type { Instant } from '../../time/index.js';
import { type FileModel, Slot } from '../file-model.js';
import type { EventThing, Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';

interface Known {
  readonly timeline: Timeline;
  /** What it declares or is. */
  readonly thing: Thing | undefined;
  /** When its entry took place. */
  readonly when: () => Instant | undefined;
  readonly stated: () => readonly Statement[];
  /** Dates every block of the file. */
  readonly date: () => void;
}

export class PreparedSlot extends Slot {
  readonly #when: Known['when'];

  constructor(file: FileModel, index: number, { timeline, thing, when, stated, date }: Known) {
    super(unread, file, index);
    this.#when = when;
    this.timeline = timeline;
    if (thing?.kind === 'event') this.event = thing as EventThing;
    later(this, 'block', () => file.tree.blocks[index] as Slot['block']);
    later(this, 'stated', stated);
    for (const key of dated) later(this, key, () => this.#dated(key, date));
  }

  override get when(): Instant | undefined {
    return this.#when() ?? super.when;
  }

  /** Dating the file has put all of them in their places. */
  #dated<K extends (typeof dated)[number]>(key: K, date: () => void): Slot[K] {
    date();
    return this[key];
  }
}

const dated = ['date', 'inner', 'dateProblems'] as const;

/** Until somebody asks for the block. */
const unread = {} as Slot['block'];

/** A part of a slot is worked out when somebody asks for it, unless it has been put there by then. */
function later<K extends 'block' | 'stated' | (typeof dated)[number]>(slot: Slot, key: K, read: () => Slot[K]): void {
  const put = (value: Slot[K]) => Object.defineProperty(slot, key, { value, writable: true });
  Object.defineProperty(slot, key, {
    configurable: true,
    get: () => {
      const value = read();
      put(value);
      return value;
    },
    set: put,
  });
}
