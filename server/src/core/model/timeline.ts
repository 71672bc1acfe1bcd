/** One timeline, or one canon: the things it declares, the names it gives, and the world that its statements make. */

import type { Day, Instant } from '../time/index.js';
import { noteAsked, noteAskedAll, unnoted } from './asking.js';
import { claimsOf } from './claim.js';
import { declareBlocks } from './declaring.js';
import { declareEntries } from './entries.js';
import { EventSlots, Events } from './events.js';
import { markedWordsOf } from './marks.js';
import { EventTitles } from './names/event-titles.js';
import type { MarkedWords } from './names/marked-words.js';
import { NameIndex } from './names/name-index.js';
import { Settling } from './names/settling.js';
import { derivedSpellings } from './names/spellings.js';
import { TitleIndex } from './names/title-index.js';
import type { TitleSet } from './names/title-set.js';
import { type OfficeFacts, Offices, officeFactsOf, officesIn } from './offices.js';
import { type Declaration, keyOf, OwnThings } from './own-things.js';
import type { Butterfly } from './settings.js';
import type { Slot } from './slot.js';
import { allStatementsOf, inertStatementsOf, isInert, statedBy } from './statements.js';
import type { Thing, ThingKind } from './thing.js';
import { eachTitle, titlesUndoneIn } from './titles.js';
import { hullOf } from './when.js';
import { type Branch, worldOf } from './world/branch.js';
import type { Statement } from './world/statement.js';
import { World } from './world/world.js';

/** `notes`: a file without a header; its parents are the shipped canons that cover its entries. */
export type TimelineKind = 'canon' | 'timeline' | 'notes';

export class Timeline implements Branch {
  readonly kind: TimelineKind;
  readonly name: string;
  readonly #headers: Slot[] = [];
  #slots: readonly Slot[] = [];
  #others: readonly Slot[] = [];
  /** Where they are those of several files, or of parts of one. */
  #joined: { readonly slots: Slot[]; readonly others: Slot[] } | undefined;
  #parents: readonly Timeline[] = [];
  #chain: readonly Timeline[] | undefined;
  #own = new OwnThings();
  #officeFacts: OfficeFacts | undefined;
  #officesKnown: Offices | undefined;
  readonly events = new Events(this);
  readonly eventSlots = new EventSlots(this);
  #names = new NameIndex();
  /** What the declarations alone name, and the blocks with facts that bring in more names. */
  declaredNames = this.#names;
  introducing: ReadonlySet<Slot> = new Set();
  #titles = new TitleIndex();
  #changes: readonly Statement[] = [];
  /** Blocks with facts that depend on what the blocks above them state. */
  readonly lookingAbove = new Set<Slot>();
  #statements: readonly Statement[] | undefined;
  world = new World();
  /** Another one whenever a block of it, or its world, says something else. */
  edition: object = {};
  #input: Branch['input'] | undefined;
  #settling: Settling | undefined;
  #ownTitles = new EventTitles();
  #marked: MarkedWords | undefined;
  #undoneTitles: TitleSet | undefined;
  /** The earliest day of the point of divergence; -Infinity where anything may change. */
  divergence: Day = Number.NEGATIVE_INFINITY;
  /** How far its changes reach. */
  butterfly: Butterfly = 'soft';
  /** Where silence means absence; a canon's own spans and those of its parents. */
  coverage: Instant[] = [];

  constructor(kind: TimelineKind, name: string) {
    this.kind = kind;
    this.name = name;
  }

  /** Its own things beside events, by kind and folded name. */
  get things(): ReadonlyMap<string, Thing> {
    return this.#own.byKey;
  }

  /** The blocks that say what it is. */
  get headers(): Slot[] {
    return this.#headers;
  }

  /** All its blocks, in the order they are written. */
  get slots(): readonly Slot[] {
    return this.#slots;
  }

  /** Those of them that are no plain entries. */
  get others(): readonly Slot[] {
    return this.#others;
  }

  /** Adds blocks behind those it has. Most timelines are one file, and have the very lists of that. */
  take(slots: readonly Slot[], others: readonly Slot[]): void {
    if (this.#slots.length === 0) {
      this.#slots = slots;
      this.#others = others;
      return;
    }
    this.#joined ??= { slots: [...this.#slots], others: [...this.#others] };
    for (const slot of slots) this.#joined.slots.push(slot);
    for (const slot of others) this.#joined.others.push(slot);
    this.#slots = this.#joined.slots;
    this.#others = this.#joined.others;
  }

  get declarations(): readonly Declaration[] {
    return this.#own.declarations;
  }

  /** The thing that a block declares. */
  declaredIn(slot: Slot): Thing | undefined {
    return this.#own.declaredIn(slot);
  }

  /** Whether more than one block of it declares the thing. */
  isDeclaredAgain(thing: Thing): boolean {
    return this.#own.isDeclaredAgain(thing);
  }

  get names(): NameIndex {
    return this.#names;
  }

  /** The titles of its entries, and their other names. */
  get titles(): TitleIndex {
    return this.#titles;
  }

  get parents(): readonly Timeline[] {
    return this.#parents;
  }

  set parents(parents: readonly Timeline[]) {
    this.#parents = parents;
    this.#chain = undefined;
  }

  /** Whether it ships, or says more about a history that does. */
  get isShipped(): boolean {
    return this.headers.some(({ file }) => file.origin === 'shipped');
  }

  /** Whether nobody but we says anything of it. */
  get isAllShipped(): boolean {
    return this.headers.length > 0 && this.headers.every(({ file }) => file.origin === 'shipped');
  }

  /** The spans that it says it covers. */
  get ownCoverage(): readonly Instant[] {
    return this.headers.flatMap(({ block }) =>
      claimsOf(block).flatMap(({ key, date }) =>
        key === 'covers' && date?.expr.kind === 'absolute' ? [hullOf(date.expr.value)] : [],
      ),
    );
  }

  /** This timeline and all it branches from, the nearest first. The parents of all of them must be settled. */
  get chain(): readonly Timeline[] {
    this.#chain ??= [...new Set([this, ...this.parents.flatMap((parent) => parent.chain)])];
    return this.#chain;
  }

  /** The titles of its entries and of those above it that prose may speak of, timeline by timeline. */
  get eventTitles(): readonly EventTitles[] {
    return this.chain.map((timeline) => timeline.ownEventTitles);
  }

  protected get ownEventTitles(): EventTitles {
    return this.#ownTitles;
  }

  /** The words that a quick look at prose has to stop at, by what may begin there or what they may mean. */
  get marked(): MarkedWords {
    this.#marked ??= markedWordsOf(this.names, this.eventTitles, this.slots.length);
    return this.#marked;
  }

  /** The titles of what has not taken place here. */
  get undoneTitles(): TitleSet {
    return this.#undoneTitles ?? this.#findUndoneTitles();
  }

  /** Apart from the asking, which every entry does: a function within a function is made before it is known to be of use. */
  #findUndoneTitles(): TitleSet {
    this.#undoneTitles = unnoted(() => titlesUndoneIn(this));
    return this.#undoneTitles;
  }

  /** What it states beside that entries take place for which it gives no reason: those change nothing by themselves. */
  get changes(): readonly Statement[] {
    noteAskedAll();
    return this.#changes;
  }

  set changes(changes: readonly Statement[]) {
    this.#changes = changes;
  }

  /** Everything it states: declarations, then entries, in the order they are written. */
  get statements(): readonly Statement[] {
    noteAskedAll();
    this.#statements ??= allStatementsOf(this);
    return this.#statements;
  }

  /** When its names are settled in its world. */
  get settling(): Settling {
    this.#settling ??= new Settling(this.names, this.world);
    return this.#settling;
  }

  /** Declares what its blocks declare, and makes the names known. Parents must be ready. */
  declare(): void {
    this.#own = new OwnThings();
    this.#chain = undefined;
    this.#officeFacts = undefined;
    this.#officesKnown = undefined;
    this.#names = new NameIndex(this.parents.map((parent) => parent.names));
    this.declaredNames = this.names;
    this.#settling = undefined;
    this.#marked = undefined;
    this.coverage = [...this.parents.flatMap((parent) => parent.coverage), ...this.ownCoverage];
    declareBlocks(this, this.#own);
  }

  /** Makes its entries known by their titles, and answers those that say something. Its things must be declared. */
  declareEntries(): readonly Slot[] {
    this.#titles = new TitleIndex();
    this.#ownTitles = new EventTitles(undefined, (take) => {
      for (const { event } of this.slots) if (event) eachTitle(event, take);
    });
    return declareEntries(this, this.#ownTitles);
  }

  /** The thing of this kind that bears exactly this name here or in a parent. */
  find(kind: ThingKind, name: string): Thing | undefined {
    for (const timeline of this.chain) {
      const thing = timeline.ownThing(kind, name);
      if (thing) return thing;
    }
    return undefined;
  }

  /** Whether it is a thing or an entry of its own, which it may tell of. */
  declares(thing: Thing): boolean {
    return thing.kind === 'event' ? this.eventSlots.has(thing) : this.#own.has(thing);
  }

  protected ownThing(kind: ThingKind, name: string): Thing | undefined {
    return this.#own.byKey.get(keyOf(kind, name));
  }

  /** The blocks that declare a thing, those of this timeline first. */
  declarationsOf(thing: Thing): Declaration[] {
    noteAsked(thing);
    return this.chain.flatMap((timeline) => timeline.ownDeclarationsOf(thing));
  }

  protected ownDeclarationsOf(thing: Thing): readonly Declaration[] {
    return this.#own.declarationsOf(thing);
  }

  /** Declares a thing that only a fact introduces ("The Fourth International is founded"). */
  introduce(kind: ThingKind, name: string): Thing {
    const thing = this.find(kind, name) ?? { kind, name, shortName: name };
    this.#own.add(thing, name);
    this.names.add({ thing, name, rank: 'full' });
    if (kind === 'figure')
      for (const spelling of derivedSpellings(name)) this.names.add({ thing, name: spelling, rank: 'derived' });
    return thing;
  }

  /** Makes the name known that a fact gives to something known ("Novonikolaevsk is renamed Smirnovsk"). */
  rename(known: string, name: string): void {
    const entry = this.names
      .named(known)
      .flat()
      .find(({ thing }) => thing.kind === 'place' || thing.kind === 'group' || thing.kind === 'office');
    if (entry) this.names.add({ thing: entry.thing, name, rank: 'dated' });
  }

  /** The office that takes the place of this one when it ends. */
  successorOf(office: Thing): Thing | undefined {
    return this.#offices.successorOf(office);
  }

  /** How many may hold an office at once. */
  seatsOf(office: Thing): number {
    return this.#offices.seats(office);
  }

  /** What it says of offices itself. */
  get officeFacts(): OfficeFacts {
    this.#officeFacts ??= officeFactsOf(this);
    return this.#officeFacts;
  }

  get #offices(): Offices {
    this.#officesKnown ??= new Offices(this.chain.map((timeline) => timeline.officeFacts));
    return this.#officesKnown;
  }

  get input(): Branch['input'] {
    if (!this.#input) throw new Error(`“${this.name}” is asked for before it is computed`);
    return this.#input;
  }

  get isCanon(): boolean {
    return this.kind === 'canon';
  }

  isOfBranchAbove({ origin }: Statement): boolean {
    const owner = origin.slot.timeline;
    return owner !== undefined && owner !== this && !owner.isCanon;
  }

  /** Computes the world from the statements collected so far. */
  compute(): void {
    this.#officesKnown = undefined;
    this.#settling = undefined;
    this.#undoneTitles = undefined;
    this.#statements = undefined;
    this.#input = {
      own: this.changes,
      inert: { all: () => inertStatementsOf(this), of: (event) => this.#inertHappening(event) },
      divergence: this.divergence,
      butterfly: this.butterfly,
      seats: (office) => this.seatsOf(office),
      successorOf: (office) => this.successorOf(office),
      predecessorOf: (office) => this.#offices.predecessorOf(office),
      bodyOf: (office) => this.#offices.bodyOf(office),
      officesOf: (body) => this.#offices.of(body),
      partsOf: (body) => this.#offices.partsOf(body),
      officesSaid: () => officesIn(this.officeFacts),
      isKnownAbove: (thing) => this.parents.some((parent) => parent.declares(thing)),
    };
    this.world = worldOf(this);
  }

  #inertHappening(event: Thing): Statement | undefined {
    const slot = this.eventSlots.get(event);
    const [happening] = slot ? statedBy(slot) : [];
    return happening && isInert(happening) ? happening : undefined;
  }
}
