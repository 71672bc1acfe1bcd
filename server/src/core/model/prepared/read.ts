/** Puts the histories that ship together from their prepared form, reading a text only when somebody asks what stands in it. */
import { type Assembly, resolveAnchors } from '../assembly.js';
import { FileModel, type Slot } from '../file-model.js';
import type { EventThing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import { thingsIn } from './blocks.js';
import type { FileRecord } from './format.js';
import { Store } from './store.js';
import { PreparedTimeline } from './timeline.js';

/** The texts that were prepared, in the same order, and what they came to. */
export interface PreparedHistories {
  readonly prepared: string;
  readonly files: readonly { readonly uri: string; readonly text: () => string }[];
}

export function readPrepared({ prepared, files }: PreparedHistories): { files: FileModel[]; assembly: Assembly } {
  const models: PreparedFile[] = [];
  const store = new Store(prepared, ([file, slot]) => models[file]?.slots[slot] as Slot);
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
  readonly #record: FileRecord;
  readonly #timeline: () => Timeline;

  constructor(uri: string, text: () => string, store: Store, index: number, timeline: () => Timeline) {
    super(uri, text, 'shipped');
    this.#store = store;
    this.#index = index;
    this.#record = store.head.files[index] as FileRecord;
    this.#timeline = timeline;
  }

  protected override fill(slots: readonly Slot[]): void {
    const timeline = this.#timeline();
    for (const slot of slots) slot.timeline = timeline;
    if (slots.some(({ block: { kind } }) => kind === 'entry' || kind === 'heading')) this.#date();
    for (const [index, number] of thingsIn(this.#record)) {
      const slot = slots[index] as Slot;
      if (slot.block.kind === 'entry') slot.event = this.#store.thing(number) as EventThing;
    }
    for (const [index, count] of this.#record.stated.entries())
      if (count > 0) stateLater(slots[index] as Slot, () => this.#store.statedBy([this.#index, index]));
  }

  #date(): void {
    this.resolveDates(() => undefined);
    resolveAnchors([this]);
  }
}

/** What a block states is read when somebody asks, unless it has been put together anew by then. */
function stateLater(slot: Slot, read: () => readonly Statement[]): void {
  const put = (value: readonly Statement[]) => Object.defineProperty(slot, 'stated', { value, writable: true });
  Object.defineProperty(slot, 'stated', {
    configurable: true,
    get: () => {
      const value = read();
      put(value);
      return value;
    },
    set: put,
  });
}
