/** A block of a prepared file: whose it is, when it takes place and what it states is known without its text. */

import type { Block } from '../../syntax/block.js';
import { isPlainlyDated } from '../../syntax/plain-content.js';
import type { Instant } from '../../time/index.js';
import type { FileModel } from '../file-model.js';
import { Slot } from '../slot.js';
import type { EventThing, Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';

interface Known {
  readonly timeline: Timeline;
  readonly block: () => Block;
  /** Where it begins in its file. */
  readonly start: () => number;
  /** What it declares or is. */
  readonly thing: Thing | undefined;
  /** When its entry took place. */
  readonly when: () => Instant | undefined;
  readonly stated: () => readonly Statement[];
  /** Dates every block of the file. */
  readonly date: () => void;
}

export class PreparedSlot extends Slot {
  readonly #start: Known['start'];
  readonly #when: Known['when'];
  readonly #dateAll: Known['date'];

  constructor(file: FileModel, index: number, { timeline, block, start, thing, when, stated, date }: Known) {
    super(unread, file.section(timeline), index);
    this.#start = start;
    this.#when = when;
    this.#dateAll = date;
    if (thing?.kind === 'event') this.event = thing as EventThing;
    blockLater(this, block);
    this.stateLater(stated);
  }

  override get date(): Slot['date'] {
    if (!isPlainlyDated(this.block)) this.#dateAll();
    return super.date;
  }

  override get start(): number {
    return this.#start();
  }

  override get when(): Instant | undefined {
    return this.#when() ?? super.when;
  }

  override get inner(): Slot['inner'] {
    this.#dateAll();
    return super.inner;
  }

  override get dateProblems(): Slot['dateProblems'] {
    this.#dateAll();
    return super.dateProblems;
  }
}

/** Until somebody asks for the block. */
const unread = {} as Slot['block'];

/** Its block is cut when somebody asks for it, unless it has been put there by then. */
function blockLater(slot: Slot, read: () => Block): void {
  const put = (value: Block) => Object.defineProperty(slot, 'block', { value, writable: true });
  Object.defineProperty(slot, 'block', {
    configurable: true,
    get: () => {
      const value = read();
      put(value);
      return value;
    },
    set: put,
  });
}
