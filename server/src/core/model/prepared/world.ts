/** The world of a prepared history: what is true of a thing is read when somebody asks about that thing. */
import { noteAsked, noteAskedAll } from '../asking.js';
import { isInert } from '../statements.js';
import type { Thing } from '../thing.js';
import { LateMap, type ThingMap } from '../world/noted-maps.js';
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
    this.#all ??= this.#store.readingAhead(this.#record, () => this.#readStanding());
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
class PreparedLane<V> extends LateMap<V> {
  readonly #store: Store;
  readonly #keys: () => readonly number[];
  readonly #valueIn: (record: ThingRecord) => V | undefined;

  constructor(store: Store, keys: () => readonly number[], valueIn: (record: ThingRecord) => V | undefined) {
    super();
    this.#store = store;
    this.#keys = keys;
    this.#valueIn = valueIn;
  }

  protected override read(thing: Thing): V | undefined {
    const record = this.#store.recordOf(thing);
    return record && this.#valueIn(record);
  }

  protected override readAll(): Iterable<readonly [Thing, V]> {
    const things = this.#keys().map((number) => this.#store.thing(number));
    return things.map((thing) => [thing, this.get(thing) as V]);
  }
}
