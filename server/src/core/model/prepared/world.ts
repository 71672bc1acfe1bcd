/** The world of a prepared history: what is true of a thing is read when somebody asks about that thing. */
import { noteAsked, noteAskedAll, unnoted } from '../asking.js';
import { isInert } from '../statements.js';
import type { Thing } from '../thing.js';
import { ThingMap } from '../world/noted-maps.js';
import { inOrder } from '../world/order.js';
import type { Statement } from '../world/statement.js';
import { type Period, type Tenure, World } from '../world/world.js';
import type { LaneName, MoreLines, ThingRecord, TimelineRecord } from './format.js';
import type { Store } from './store.js';

export class PreparedWorld extends World {
  override readonly births: ThingMap<Statement>;
  override readonly deaths: ThingMap<Statement>;
  override readonly offices: ThingMap<Tenure[]>;
  override readonly groups: ThingMap<Tenure[]>;
  override readonly stays: ThingMap<Tenure[]>;
  override readonly existence: ThingMap<Period[]>;
  override readonly names: ThingMap<Period[]>;
  override isOfItsOwn = true;
  readonly #store: Store;
  readonly #record: TimelineRecord;
  #all: readonly Statement[] | undefined;

  constructor(store: Store, record: TimelineRecord) {
    super();
    this.#store = store;
    this.#record = record;
    const lane = <V>(name: LaneName, read: (record: ThingRecord) => V | undefined) =>
      new PreparedLane(store, () => this.#lanes()[name], read);
    const statement = (number: number | undefined) => (number === undefined ? undefined : store.statement(number));
    const tenures = (numbers: readonly number[] | undefined) => numbers?.map((number) => store.tenure(number));
    this.births = lane('births', ({ births }) => statement(births));
    this.deaths = lane('deaths', ({ deaths }) => statement(deaths));
    this.offices = lane('offices', ({ offices }) => tenures(offices));
    this.groups = lane('groups', ({ groups }) => tenures(groups));
    this.stays = lane('stays', ({ stays }) => tenures(stays));
    this.existence = lane('existence', ({ existence }) => existence?.map((period) => store.period(period)));
    this.names = lane('names', ({ names }) => names?.map((period) => store.period(period)));
  }

  override get standing(): readonly Statement[] {
    noteAskedAll();
    this.#all ??= this.#readStanding();
    return this.#all;
  }

  override happeningOf(event: Thing): Statement | undefined {
    noteAsked(event);
    const happened = this.#store.recordOf(event)?.happened;
    return happened === undefined ? undefined : this.#store.statement(happened);
  }

  override heldBy(figure: Thing, lane: 'offices' | 'groups'): readonly Tenure[] {
    noteAsked(figure);
    const record = this.#store.recordOf(figure);
    const held = lane === 'offices' ? record?.inOffice : record?.inGroup;
    return held?.map((number) => this.#store.tenure(number)) ?? [];
  }

  #readStanding(): readonly Statement[] {
    this.#store.readAhead();
    const read = (what: 'idle' | 'added') =>
      this.#store.more(this.#record, what).map((number) => this.#store.statement(number));
    const idle = new Set(read('idle'));
    const stated = this.#store.statementsOf(this.#record).filter((statement) => !idle.has(statement));
    const standing = [...read('added'), ...stated];
    // As they were folded: entries that nothing can keep from taking place come after what is of the same day and kind.
    return [...standing.filter((one) => !isInert(one)), ...standing.filter(isInert)].sort(inOrder);
  }

  #lanes(): MoreLines['lanes'] {
    return this.#store.more(this.#record, 'lanes');
  }
}

/** One lane of each thing; whoever goes over all of them gets them in the order in which they began. */
class PreparedLane<V> extends ThingMap<V> {
  readonly #store: Store;
  readonly #keys: () => readonly number[];
  readonly #read: (record: ThingRecord) => V | undefined;
  #isComplete = false;

  constructor(store: Store, keys: () => readonly number[], read: (record: ThingRecord) => V | undefined) {
    super();
    this.#store = store;
    this.#keys = keys;
    this.#read = read;
  }

  override get(thing: Thing): V | undefined {
    const known = super.get(thing);
    if (known !== undefined || this.#isComplete) return known;
    const record = this.#store.recordOf(thing);
    const value = record && this.#read(record);
    if (value !== undefined) super.set(thing, value);
    return value;
  }

  override has(thing: Thing): boolean {
    return this.get(thing) !== undefined;
  }

  override get size(): number {
    this.#complete();
    return super.size;
  }

  override keys() {
    this.#complete();
    return super.keys();
  }

  override values() {
    this.#complete();
    return super.values();
  }

  override entries() {
    this.#complete();
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(each: (value: V, thing: Thing, map: Map<Thing, V>) => void): void {
    this.#complete();
    super.forEach(each);
  }

  #complete(): void {
    if (this.#isComplete) return;
    const all = this.#keys().map((number) => this.#store.thing(number));
    const values = unnoted(() => all.map((thing) => this.get(thing) as V));
    this.#isComplete = true;
    super.clear();
    for (const [index, thing] of all.entries()) super.set(thing, values[index] as V);
  }
}
