/** Things, statements and tenures of the prepared form, each made once, when somebody first asks for it. */

import type { Citation } from '../../syntax/content.js';
import { type Span, span } from '../../text/span.js';
import type { Instant } from '../../time/index.js';
import { derivedSpellings } from '../names/spellings.js';
import type { Slot } from '../slot.js';
import type { EventThing, NameEntry, Thing } from '../thing.js';
import { begun } from '../world/lanes.js';
import type { Cause, Condition, Origin, Statement, StatementKind } from '../world/statement.js';
import { always, never, type Period, type Tenure } from '../world/world.js';
import { Stated, thingsIn } from './blocks.js';
import {
  type CauseRecord,
  type Days,
  type Head,
  kinds,
  type LineKind,
  lineKinds,
  type MoreLines,
  type NameRecord,
  type PartRecord,
  type PeriodRecord,
  type Place,
  parts,
  type StatementRecord,
  type StatementRest,
  type TenureRecord,
  type ThingRecord,
  type TimelineRecord,
} from './format.js';
import { Pages } from './lines.js';

export class Store {
  readonly head: Head;
  readonly #pages: Pages;
  readonly #starts: { readonly [kind in LineKind]: number };
  readonly #slotAt: (place: Place) => Slot;
  readonly #things: Thing[] = [];
  readonly #numbers = new Map<Thing, number>();
  readonly #records: ThingRecord[] = [];
  readonly #statements: Statement[] = [];
  readonly #tenures: Tenure[] = [];
  #stated: Stated | undefined;
  #spelled: { readonly thing: Thing; readonly spellings: readonly string[] } | undefined;
  /** Those that have been read ahead. */
  readonly #ahead: StatementRecord[] = [];

  /** `slotAt` reads the text that the block stands in, if nobody has yet. */
  constructor(prepared: Uint8Array, slotAt: (place: Place) => Slot) {
    this.#pages = new Pages(prepared);
    this.head = JSON.parse(this.#pages.line(0)) as Head;
    this.#slotAt = slotAt;
    let start = 1;
    const starts: Partial<Record<LineKind, number>> = {};
    for (const kind of lineKinds) {
      starts[kind] = start;
      start += this.head.counts[kind];
    }
    this.#starts = starts as Record<LineKind, number>;
  }

  read(kind: LineKind, number: number): unknown {
    return JSON.parse(this.#pages.line(this.#starts[kind] + number));
  }

  /** One of the further lines of a timeline. */
  more<What extends keyof MoreLines>({ more }: TimelineRecord, what: What): MoreLines[What] {
    return this.read('more', more[what]) as MoreLines[What];
  }

  slot(place: Place): Slot {
    return this.#slotAt(place);
  }

  thing(number: number): Thing {
    const known = this.#things[number];
    if (known) return known;
    const { kind, name, short = name, at } = this.#recordAt(number);
    const thing = kind === 'event' && at ? new PreparedEvent(name, this, at) : { kind, name, shortName: short };
    this.#things[number] = thing;
    this.#numbers.set(thing, number);
    return thing;
  }

  /** That an event took place, if it did. */
  happeningOf(event: number): Statement | undefined {
    const { happened } = this.#recordAt(event);
    return happened === undefined ? undefined : this.statement(happened);
  }

  /** What is told of a thing; undefined for one of somebody else's. */
  recordOf(thing: Thing): ThingRecord | undefined {
    const number = this.#numbers.get(thing);
    return number === undefined ? undefined : this.#recordAt(number);
  }

  #recordAt(number: number): ThingRecord {
    this.#records[number] ??= this.read('things', number) as ThingRecord;
    return this.#records[number] as ThingRecord;
  }

  statement(number: number): Statement {
    const known = this.#statements[number];
    if (known) return known;
    const record = this.#statementAt(number);
    const [kind, of, to, when, , , rest = nothing] = record;
    const { causes, within, ends, says, place = this.#blocks.placeOf(number), ...same } = rest;
    const statement: Statement = {
      kind: kinds[kind] as StatementKind,
      subject: this.thing(of),
      when: typeof when === 'number' ? { earliest: when, latest: when } : instant(when),
      causes: causes?.map((reason) => reason.map((cause) => this.#cause(cause))) ?? none,
      citations: this.#citationsOf(record, number),
      origin: new PreparedOrigin(this, place, this.#partOf(record, number)),
      ...(to !== null && { object: this.thing(to) }),
      ...(within !== undefined && { within: this.thing(within) }),
      ...(ends !== undefined && { ends: this.statement(number - ends) }),
      ...(says && { says: says.map((one) => this.statement(one)) }),
      ...same,
    };
    this.#statements[number] = statement;
    return statement;
  }

  #statementAt(number: number): StatementRecord {
    return this.#ahead[number] ?? (this.read('statements', number) as StatementRecord);
  }

  /** For a work that asks for most statements of a timeline: their lines are read at once, which is quicker than one by one. */
  readingAhead<T>(timeline: TimelineRecord, work: () => T): T {
    const index = this.head.timelines.indexOf(timeline);
    for (const [file, record] of this.head.files.entries()) {
      if (record.timeline !== index) continue;
      const [first, end] = this.#blocks.within(file);
      const lines: string[] = [];
      for (let number = first; number < end; number++) lines.push(this.#pages.line(this.#starts.statements + number));
      for (const [at, statement] of (JSON.parse(`[${lines.join(',')}]`) as StatementRecord[]).entries())
        this.#ahead[first + at] = statement;
    }
    const done = work();
    this.#ahead.length = 0;
    return done;
  }

  #partOf([, , , , at]: StatementRecord, number: number): PartRecord {
    return at || this.#partOf(this.#statementAt(number - 1), number - 1);
  }

  #citationsOf([, , , , , cited]: StatementRecord, number: number): readonly Citation[] {
    if (cited === 0) return this.#citationsOf(this.#statementAt(number - 1), number - 1);
    return cited.map(([id, start, length]) => ({ id, span: { start, end: start + length } }));
  }

  /** What a block states. */
  statedBy(place: Place): readonly Statement[] {
    return this.#blocks.by(place).map((number) => this.statement(number));
  }

  /** Everything a timeline states: what its declarations say, then its entries. */
  statementsOf(timeline: TimelineRecord): readonly Statement[] {
    const blocks = this.blocksOf(timeline);
    return [false, true].flatMap((isEvent) =>
      blocks.filter(({ thing }) => (thing.kind === 'event') === isEvent).flatMap(({ place }) => this.statedBy(place)),
    );
  }

  /** The blocks of a timeline that declare something or are events. */
  blocksOf(timeline: TimelineRecord): { readonly thing: Thing; readonly place: Place }[] {
    const index = this.head.timelines.indexOf(timeline);
    return this.head.files.flatMap((record, file) =>
      record.timeline === index
        ? thingsIn(record).map(([slot, thing]) => ({ thing: this.thing(thing), place: [file, slot] as const }))
        : [],
    );
  }

  get #blocks(): Stated {
    this.#stated ??= new Stated(this.head);
    return this.#stated;
  }

  tenure(number: number): Tenure {
    const known = this.#tenures[number];
    if (known) return known;
    const [first, last] = this.read('tenures', number) as TenureRecord;
    const tenure = begun(this.statement(first));
    if (last >= 0) endBy(tenure, this.statement(last));
    this.#tenures[number] = tenure;
    return tenure;
  }

  period([first, last]: PeriodRecord): Period {
    const start = first < 0 ? undefined : this.statement(first);
    const period: Period = {
      ...(start && { start }),
      from: start?.when ?? always,
      to: never,
      ...(start?.name && { name: start.name }),
    };
    if (last >= 0) endBy(period, this.statement(last));
    return period;
  }

  name(number: number): NameEntry {
    const [of, rank, spelling, from, to] = this.read('names', number) as NameRecord;
    const thing = this.thing(of);
    const name = typeof spelling === 'number' ? this.#spellingsOf(thing)[spelling] : spelling;
    return { thing, name: name ?? thing.name, rank, ...(from && to && { from: instant(from), to: instant(to) }) };
  }

  /** The names of one thing stand side by side. */
  #spellingsOf(thing: Thing): readonly string[] {
    if (this.#spelled?.thing !== thing) this.#spelled = { thing, spellings: derivedSpellings(thing.name) };
    return this.#spelled.spellings;
  }

  #cause([kind, text, first, second]: CauseRecord): Cause {
    if (kind === 'unknown') return { kind, text };
    if (kind === 'event') return { kind, text, event: this.thing(first as number) };
    return {
      kind: (kind.startsWith('!') ? kind.slice(1) : kind) as Condition['kind'],
      subject: this.thing(first as number),
      ...(second !== undefined && { object: this.thing(second) }),
      ...(kind.startsWith('!') && { isNot: true }),
      text,
    };
  }
}

const none: readonly never[] = [];
const nothing: StatementRest = {};

export function instant([earliest, latest]: Days): Instant {
  return { earliest, latest };
}

function endBy(stretch: Tenure | Period, end: Statement): void {
  stretch.to = end.when;
  stretch.end = end;
}

class PreparedEvent implements EventThing {
  readonly kind = 'event';
  readonly name: string;
  readonly shortName: string;
  readonly #store: Store;
  readonly #place: Place;

  constructor(name: string, store: Store, place: Place) {
    this.name = name;
    this.shortName = name;
    this.#store = store;
    this.#place = place;
  }

  get slot(): Slot {
    return this.#store.slot(this.#place);
  }
}

class PreparedOrigin implements Origin {
  readonly #store: Store;
  readonly #place: Place;
  readonly #record: PartRecord;

  constructor(store: Store, place: Place, record: PartRecord) {
    this.#store = store;
    this.#place = place;
    this.#record = record;
  }

  get slot(): Slot {
    return this.#store.slot(this.#place);
  }

  get part(): Origin['part'] {
    return parts[this.#record[0]] as Origin['part'];
  }

  get index(): number {
    return this.#record[1];
  }

  get span(): Span {
    const [, , start, length] = this.#record;
    return span(start, start + length);
  }
}
