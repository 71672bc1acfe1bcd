/** A history that ships, read from its prepared form. */
import type { Instant } from '../../time/index.js';
import { noteAskedAll } from '../asking.js';
import type { FileModel } from '../file-model.js';
import { addUnder } from '../lists.js';
import type { EventTitles } from '../names/event-titles.js';
import { NameIndex } from '../names/name-index.js';
import type { TitleIndex } from '../names/title-index.js';
import type { OfficeFacts } from '../offices.js';
import { type Declaration, keyOf } from '../own-things.js';
import type { Slot } from '../slot.js';
import type { Thing, ThingKind } from '../thing.js';
import { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import type { TimelineRecord } from './format.js';
import { PreparedEventTitles, PreparedNames, preparedTitles } from './names.js';
import { instant, type Store } from './store.js';
import { PreparedWorld } from './world.js';

export class PreparedTimeline extends Timeline {
  readonly #store: Store;
  readonly #record: TimelineRecord;
  readonly #files: readonly FileModel[];
  #allSlots: Slot[] | undefined;
  #allDeclarations: Declaration[] | undefined;
  #declarationsOf: Map<Thing, Declaration[]> | undefined;
  #allThings: ReadonlyMap<string, Thing> | undefined;
  #all: readonly Statement[] | undefined;
  #index: NameIndex | undefined;
  #namesKnown: PreparedNames | undefined;
  #titlesByName: TitleIndex | undefined;
  #titlesInProse: EventTitles | undefined;
  #offices: OfficeFacts | undefined;

  /** `files`: those that it is told in. */
  constructor(store: Store, record: TimelineRecord, files: readonly FileModel[]) {
    super('canon', record.name);
    this.#store = store;
    this.#record = record;
    this.#files = files;
    this.coverage = record.coverage.map(instant);
    this.world = new PreparedWorld(store, record);
  }

  override get names(): NameIndex {
    this.#index ??= new NameIndex([], this.#layer);
    return this.#index;
  }

  get #layer(): PreparedNames {
    this.#namesKnown ??= new PreparedNames(this.#store, this.#record);
    return this.#namesKnown;
  }

  override get titles(): TitleIndex {
    this.#titlesByName ??= preparedTitles(this.#store, this.#record);
    return this.#titlesByName;
  }

  override get slots(): readonly Slot[] {
    this.#allSlots ??= this.#files.flatMap(({ slots }) => slots);
    return this.#allSlots;
  }

  override get headers(): Slot[] {
    return this.slots.filter(({ block }) => block.kind === 'canon');
  }

  override get isShipped(): boolean {
    return true;
  }

  override get isAllShipped(): boolean {
    return true;
  }

  override get ownCoverage(): readonly Instant[] {
    return this.coverage;
  }

  override get declarations(): readonly Declaration[] {
    this.#allDeclarations ??= this.#store
      .blocksOf(this.#record)
      .filter(({ thing }) => thing.kind !== 'event')
      .map(({ thing, place }) => new PreparedDeclaration(thing, () => this.#store.slot(place)));
    return this.#allDeclarations;
  }

  override get statements(): readonly Statement[] {
    noteAskedAll();
    this.#all ??= this.#store.statementsOf(this.#record);
    return this.#all;
  }

  override get things(): ReadonlyMap<string, Thing> {
    this.#allThings ??= new Map(
      this.#store
        .more(this.#record, 'things')
        .map((number) => this.#store.thing(number))
        .map((thing) => [keyOf(thing.kind, thing.name), thing]),
    );
    return this.#allThings;
  }

  override get officeFacts(): OfficeFacts {
    this.#offices ??= this.#readOffices();
    return this.#offices;
  }

  protected override get ownEventTitles(): EventTitles {
    this.#titlesInProse ??= new PreparedEventTitles(this.#store, this.#record);
    return this.#titlesInProse;
  }

  override declares(thing: Thing): boolean {
    return this.#store.recordOf(thing) !== undefined;
  }

  /** By its name among all names, so that not all things have to be made. */
  protected override ownThing(kind: ThingKind, name: string): Thing | undefined {
    const entries = this.#layer.called(name);
    return entries.find(({ rank, thing }) => rank === 'full' && thing.kind === kind)?.thing;
  }

  protected override ownDeclarationsOf(thing: Thing): readonly Declaration[] {
    if (!this.#declarationsOf) {
      this.#declarationsOf = new Map();
      for (const declaration of this.declarations) {
        addUnder(this.#declarationsOf, declaration.thing, declaration);
      }
    }
    return this.#declarationsOf.get(thing) ?? [];
  }

  #readOffices(): OfficeFacts {
    const { seats, successors, bodies } = this.#store.more(this.#record, 'offices');
    const thing = (number: number) => this.#store.thing(number);
    return {
      seats: new Map(seats.map(([office, count]) => [thing(office), count])),
      successors: new Map(successors.map(([older, newer]) => [thing(older), thing(newer)])),
      bodies: new Map(bodies.map(([body, offices]) => [thing(body), offices.map(thing)])),
    };
  }
}

class PreparedDeclaration implements Declaration {
  readonly thing: Thing;
  readonly #slot: () => Slot;

  constructor(thing: Thing, slot: () => Slot) {
    this.thing = thing;
    this.#slot = slot;
  }

  get slot(): Slot {
    return this.#slot();
  }
}
