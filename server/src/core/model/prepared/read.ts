/** Puts the histories that ship together from their prepared form, reading a text only when somebody asks what stands in it. */

import type { Block } from '../../syntax/block.js';
import { Tree } from '../../syntax/tree.js';
import { LineIndex } from '../../text/line-index.js';
import type { Position } from '../../text/span.js';
import { type Assembly, resolveAnchors } from '../assembly.js';
import { FileModel } from '../file-model.js';
import type { Slot } from '../slot.js';
import type { Timeline } from '../timeline.js';
import { startsIn, thingsIn } from './blocks.js';
import type { FileRecord } from './format.js';
import { PreparedSlot } from './slot.js';
import { Store } from './store.js';
import { PreparedTimeline } from './timeline.js';

/** The texts that were prepared, in the same order, and what they came to. */
export interface PreparedHistories {
  /** ASCII. */
  readonly prepared: Uint8Array;
  readonly files: readonly { readonly uri: string; readonly text: () => string }[];
}

export function readPrepared({ prepared, files }: PreparedHistories): { files: FileModel[]; assembly: Assembly } {
  const models: PreparedFile[] = [];
  const store = new Store(prepared, ([file, slot]) => models[file]?.slotAt(slot) as Slot);
  const { head } = store;
  const timelines: Timeline[] = [];
  for (const [index, record] of head.files.entries()) {
    const { uri, text } = files[index] as PreparedHistories['files'][number];
    models.push(new PreparedFile(uri, text, store, index, () => timelines[record.timeline] as Timeline));
  }
  for (const [index, record] of head.timelines.entries()) {
    const own = models.filter((_, file) => head.files[file]?.timeline === index);
    timelines.push(new PreparedTimeline(store, record, own));
  }
  const sources = {
    get: (id: string) => {
      const place = Object.hasOwn(head.sources, id) ? head.sources[id] : undefined;
      return place && store.slot(place);
    },
  };
  return { files: models, assembly: { timelines, ordered: timelines, sources } };
}

class PreparedFile extends FileModel {
  readonly #store: Store;
  readonly #index: number;
  readonly #timeline: () => Timeline;
  readonly #text: () => string;
  readonly #made: PreparedSlot[] = [];
  #starts: readonly number[] | undefined;
  #lines: LineIndex | undefined;
  #things: ReadonlyMap<number, number> | undefined;
  #isDated = false;

  constructor(uri: string, read: () => string, store: Store, index: number, timeline: () => Timeline) {
    let known: string | undefined;
    const text = () => (known ??= read());
    super(uri, text, 'shipped');
    this.#text = text;
    this.#store = store;
    this.#index = index;
    this.#timeline = timeline;
  }

  /** One of its slots; nothing is read for that. */
  slotAt(index: number): PreparedSlot {
    this.#made[index] ??= this.#make(index);
    return this.#made[index] as PreparedSlot;
  }

  override positionAt(offset: number): Position {
    this.#lines ??= new LineIndex(this.#text());
    return this.#lines.positionAt(offset);
  }

  protected override slotOf(block: Block, index: number): Slot {
    const slot = this.slotAt(index);
    slot.block = block;
    return slot;
  }

  #startOf(index: number): number {
    this.#starts ??= startsIn(this.#text());
    return this.#starts[index] ?? this.#text().length;
  }

  /** A block is what its own lines make it, so the rest of the file need not be cut. */
  #blockAt(index: number): Block {
    const text = this.#text().slice(this.#startOf(index), this.#startOf(index + 1));
    return Tree.parse(text).blocks[0] as Block;
  }

  #make(index: number): PreparedSlot {
    this.#things ??= new Map(thingsIn(this.#store.head.files[this.#index] as FileRecord));
    const number = this.#things.get(index);
    return new PreparedSlot(this, index, {
      timeline: this.#timeline(),
      block: () => this.#blockAt(index),
      start: () => this.#startOf(index),
      thing: number === undefined ? undefined : this.#store.thing(number),
      when: () => (number === undefined ? undefined : this.#store.happeningOf(number)?.when),
      stated: () => this.#store.statedBy([this.#index, index]),
      date: () => this.#date(),
    });
  }

  #date(): void {
    if (this.#isDated) return;
    this.#isDated = true;
    this.resolveDates(() => undefined);
    resolveAnchors([this]);
  }
}
