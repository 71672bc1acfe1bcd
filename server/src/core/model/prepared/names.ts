/** Names and titles of the prepared form: the trees of words are made at once, what stands at their nodes when it is asked for. */
import { type EventTitle, EventTitles } from '../names/event-titles.js';
import { lexicon } from '../names/lexicon.js';
import { fitsSmall, NameLayer } from '../names/name-index.js';
import { TitleIndex } from '../names/title-index.js';
import { Trie } from '../names/trie.js';
import type { EventThing, NameEntry, Thing } from '../thing.js';
import type { MoreLines, TimelineRecord, TreeRecord } from './format.js';
import type { Store } from './store.js';

export class PreparedNames extends NameLayer {
  readonly #store: Store;
  readonly #record: TimelineRecord;
  readonly #entries: NameEntry[] = [];
  /** By node: the entries there, by their places in the list of all. */
  readonly #at: (number[] | undefined)[] = [];
  readonly #found: (readonly NameEntry[] | undefined)[] = [];
  #all: readonly NameEntry[] | undefined;

  constructor(store: Store, record: TimelineRecord) {
    super(treeOf(record.nameTree));
    this.#store = store;
    this.#record = record;
    for (const [index, node] of withNext(record.nameNodes).entries()) {
      const list = this.#at[node];
      if (list) list.push(index);
      else this.#at[node] = [index];
    }
  }

  override get all(): readonly NameEntry[] {
    this.#all ??= this.#record.nameNodes.map((_, index) => this.#entry(index));
    return this.#all;
  }

  override entriesAt(node: number): readonly NameEntry[] | undefined {
    const at = this.#at[node];
    if (!at) return undefined;
    this.#found[node] ??= at.map((index) => this.#entry(index));
    return this.#found[node];
  }

  override fitsSmall(node: number): boolean {
    // Names of several words are taken as they come.
    return this.#record.nameTree.back[node - 1] !== 0 || this.entriesAt(node)?.some(fitsSmall) === true;
  }

  #entry(index: number): NameEntry {
    this.#entries[index] ??= this.#store.name(this.#record.names[0] + index);
    return this.#entries[index] as NameEntry;
  }
}

export class PreparedEventTitles extends EventTitles {
  readonly #store: Store;
  readonly #titles: MoreLines['eventTitles'];
  readonly #found: EventTitle[] = [];

  constructor(store: Store, record: TimelineRecord) {
    super(treeOf(record.titleTree));
    this.#store = store;
    this.#titles = store.read('more', record.more.eventTitles) as MoreLines['eventTitles'];
  }

  override titleAt(node: number): EventTitle | null | undefined {
    const title = this.#titles[node];
    if (!title) return title;
    this.#found[node] ??= { written: title[0], event: this.#store.thing(title[1]) as EventThing };
    return this.#found[node];
  }
}

export function preparedTitles(store: Store, record: TimelineRecord): TitleIndex {
  const titles = store.read('more', record.more.titles) as MoreLines['titles'];
  return new TitleIndex(
    new Map(
      Object.entries(titles).map(([letter, list]) => [
        letter.charCodeAt(0),
        () => list.map(([title, event]): [string, Thing] => [title, store.thing(event)]),
      ]),
    ),
  );
}

function treeOf({ words, back, by }: TreeRecord): Trie {
  const ids = words.split(' ').map((word) => lexicon.add(word));
  const trie = new Trie();
  for (const [index, word] of withNext(by).entries()) {
    const far = back[index] as number;
    trie.add(far === 0 ? 0 : index + 1 - far, ids[word - 1] as number);
  }
  return trie;
}

/** Every 0 is the next behind the largest of the numbers before it. */
function withNext(numbers: readonly number[]): number[] {
  let largest = 0;
  return numbers.map((number) => {
    const one = number === 0 ? largest + 1 : number;
    largest = Math.max(largest, one);
    return one;
  });
}
