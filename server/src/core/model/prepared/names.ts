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
  /** The first of its lines, and how many it has. */
  readonly #range: TimelineRecord['names'];
  /** By node, less one: how far back its parent is. */
  readonly #back: readonly number[];
  readonly #entries: NameEntry[] = [];
  /** By node: the place of the last entry there in the list of all, and by place that of the one before it; from 1 on, 0 for none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  readonly #found: (readonly NameEntry[] | undefined)[] = [];
  #all: readonly NameEntry[] | undefined;

  constructor(store: Store, record: TimelineRecord) {
    const tree = store.more(record, 'nameTree');
    super(treeOf(tree), store.more(record, 'nameCommas'));
    this.#store = store;
    this.#range = record.names;
    this.#back = tree.back;
    const nodes = withNext(store.more(record, 'nameNodes'));
    this.#last = new Int32Array(this.trie.size + 1);
    this.#before = new Int32Array(nodes.length + 1);
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as number;
      this.#before[index + 1] = this.#last[node] as number;
      this.#last[node] = index + 1;
    }
  }

  override get all(): readonly NameEntry[] {
    this.#all ??= Array.from({ length: this.#range[1] }, (_, index) => this.#entry(index));
    return this.#all;
  }

  override entriesAt(node: number): readonly NameEntry[] | undefined {
    const last = this.#last[node];
    if (!last) return undefined;
    this.#found[node] ??= this.#entriesTo(last);
    return this.#found[node];
  }

  override hasEntries(node: number): boolean {
    return this.#last[node] !== 0;
  }

  /** Without looking at what it is, which would have to be made. */
  override mayFitSmall(node: number): boolean {
    return this.hasEntries(node);
  }

  override fitsSmall(node: number): boolean {
    // Names of several words are taken as they come.
    return this.#back[node - 1] !== 0 || this.entriesAt(node)?.some(fitsSmall) === true;
  }

  #entriesTo(last: number): NameEntry[] {
    const found: NameEntry[] = [];
    for (let at = last; at !== 0; at = this.#before[at] as number) found.unshift(this.#entry(at - 1));
    return found;
  }

  #entry(index: number): NameEntry {
    this.#entries[index] ??= this.#store.name(this.#range[0] + index);
    return this.#entries[index] as NameEntry;
  }
}

export class PreparedEventTitles extends EventTitles {
  readonly #store: Store;
  readonly #titles: MoreLines['eventTitles'];
  readonly #found: EventTitle[] = [];

  constructor(store: Store, record: TimelineRecord) {
    super(treeOf(store.more(record, 'titleTree')));
    this.#store = store;
    this.#titles = store.more(record, 'eventTitles');
  }

  override candidateAt(node: number): EventTitle | null | undefined {
    const title = this.#titles[node];
    if (!title) return title;
    this.#found[node] ??= { written: title[0], event: this.#store.thing(title[1]) as EventThing };
    return this.#found[node];
  }
}

export function preparedTitles(store: Store, record: TimelineRecord): TitleIndex {
  const titles = store.more(record, 'titles');
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
  const trie = new Trie(by.length);
  const numbers = withNext(by);
  for (let index = 0; index < numbers.length; index++) {
    const far = back[index] as number;
    trie.append(far === 0 ? 0 : index + 1 - far, ids[(numbers[index] as number) - 1] as number);
  }
  return trie;
}

/** Every 0 is the next behind the largest of the numbers before it. */
function withNext(numbers: readonly number[]): Int32Array {
  const all = new Int32Array(numbers.length);
  let largest = 0;
  for (let index = 0; index < numbers.length; index++) {
    const number = (numbers[index] as number) || largest + 1;
    if (number > largest) largest = number;
    all[index] = number;
  }
  return all;
}
