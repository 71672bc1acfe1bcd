/** Writes the prepared form of histories that have been put together from their texts. */
import type { Instant } from '../../time/index.js';
import { type Assembly, assemble } from '../assembly.js';
import { FileModel } from '../file-model.js';
import { lexicon } from '../names/lexicon.js';
import { derivedSpellings } from '../names/spellings.js';
import type { Trie } from '../names/trie.js';
import type { Slot } from '../slot.js';
import { statedBy } from '../statements.js';
import type { EventThing, NameEntry, Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Cause, Statement } from '../world/statement.js';
import { always, never, type Period, type Tenure } from '../world/world.js';
import { startsIn } from './blocks.js';
import {
  type CauseRecord,
  type CitationRecord,
  type Days,
  type FileRecord,
  type Head,
  kinds,
  type LaneName,
  laneNames,
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
  type TreeRecord,
} from './format.js';
import { line, Numbers, paged } from './lines.js';

/** What histories come to that branch from nothing and are put together from their texts. */
export function prepare(texts: readonly { readonly uri: string; readonly text: string }[]): string {
  const files = texts.map(({ uri, text }) => new FileModel(uri, text, 'shipped'));
  return new Writer(files, assemble(files, undefined)).write();
}

class Writer {
  readonly #files: readonly FileModel[];
  readonly #assembly: Assembly;
  readonly #things = new Numbers<Thing>();
  readonly #statements = new Numbers<Statement>();
  readonly #tenures = new Numbers<Tenure>();
  readonly #names: string[] = [];
  readonly #more: string[] = [];

  constructor(files: readonly FileModel[], assembly: Assembly) {
    this.#files = files;
    this.#assembly = assembly;
  }

  write(): string {
    for (const timeline of this.#assembly.timelines) refuseWhatIsNotPlain(timeline);
    // The statements of a block get numbers in a row.
    const files = this.#files.map((file) => this.#file(file));
    const timelines = this.#assembly.timelines.map((timeline) => this.#timeline(timeline));
    const things: string[] = [];
    const statements: string[] = [];
    const tenures: string[] = [];
    // What is written refers to more of the same.
    while (this.#things.isAhead(things) || this.#statements.isAhead(statements) || this.#tenures.isAhead(tenures)) {
      for (const thing of this.#things.behind(things)) things.push(line(this.#thing(thing)));
      for (const statement of this.#statements.behind(statements)) statements.push(line(this.#statement(statement)));
      for (const tenure of this.#tenures.behind(tenures)) tenures.push(line(this.#tenure(tenure)));
    }
    const lines = { things, statements, tenures, names: this.#names, more: this.#more };
    const head: Head = {
      files,
      timelines,
      sources: this.#sources(),
      counts: {
        things: things.length,
        statements: statements.length,
        tenures: tenures.length,
        names: this.#names.length,
        more: this.#more.length,
      },
    };
    return paged([line(head), ...lineKinds.flatMap((kind) => lines[kind])]);
  }

  #file({ uri, slots, tree }: FileModel): FileRecord {
    const starts = startsIn(tree.text);
    if (slots.length !== starts.length || slots.some(({ start }, index) => start !== starts[index]))
      throw new Error(`In ${uri} some line without an indent begins no block.`);
    const owners = new Set(slots.map(({ timeline }) => timeline));
    const [timeline] = owners;
    if (owners.size !== 1 || !timeline) throw new Error(`${uri} is not all of one history.`);
    const declared = new Map(timeline.declarations.map(({ thing, slot }) => [slot, thing]));
    const stated: number[] = [];
    const things: number[] = [];
    let last: readonly [slot: number, thing: number] = [0, 0];
    for (const [index, slot] of slots.entries()) {
      // Those of a block get numbers in a row.
      stated.push(statedBy(slot).length);
      for (const statement of statedBy(slot)) this.#statements.of(statement);
      const thing = declared.get(slot) ?? slot.event;
      if (!thing) continue;
      const one: typeof last = [index, this.#things.of(thing)];
      things.push(one[0] - last[0], one[1] - last[1]);
      last = one;
    }
    return { uri, timeline: this.#assembly.timelines.indexOf(timeline), things, stated };
  }

  #timeline(timeline: Timeline): TimelineRecord {
    const { name, names, coverage } = timeline;
    const [titles] = timeline.eventTitles;
    const [own] = names.layers;
    if (!titles || !own) throw new Error(`“${name}” has no names.`);
    const first = this.#names.length;
    const { nodes } = own;
    for (const entry of own.all) this.#names.push(line(this.#name(entry)));
    const eventTitles = Object.fromEntries(
      Array.from({ length: titles.trie.size }, (_, index) => index + 1).flatMap((node) => {
        const title = titles.titleAt(node);
        if (title === undefined) return [];
        return [[node, title && ([title.written, this.#things.of(title.event)] as const)]];
      }),
    );
    const more: MoreLines = {
      nameTree: treeOf(own.trie),
      nameNodes: onward(nodes),
      nameCommas: [...own.commas],
      titleTree: treeOf(titles.trie),
      things: [...timeline.things.values()].map((thing) => this.#things.of(thing)),
      titles: this.#titles(timeline),
      eventTitles,
      offices: this.#offices(timeline),
      idle: this.#others(timeline.statements, timeline.world.standing),
      added: this.#others(timeline.world.standing, timeline.statements),
      lanes: this.#lanes(timeline),
    };
    return {
      name,
      coverage: coverage.map(days),
      names: [first, own.all.length],
      more: Object.fromEntries(
        Object.entries(more).map(([what, value]) => [what, this.#more.push(line(value)) - 1]),
      ) as TimelineRecord['more'],
    };
  }

  /** Those of some statements that are not among others. */
  #others(statements: readonly Statement[], others: readonly Statement[]): number[] {
    const known = new Set(others);
    return statements.filter((one) => !known.has(one)).map((one) => this.#statements.of(one));
  }

  #lanes({ world }: Timeline): MoreLines['lanes'] {
    const numbers = (lane: LaneName) => [...world[lane].keys()].map((thing) => this.#things.of(thing));
    return Object.fromEntries(laneNames.map((lane) => [lane, numbers(lane)])) as { [lane in LaneName]: number[] };
  }

  #titles({ titles }: Timeline): MoreLines['titles'] {
    const found: Record<string, [string, number][]> = {};
    for (const [title] of titles.all()) {
      const events = titles.named(title).map((event): [string, number] => [title, this.#things.of(event)]);
      const letter = title.charAt(0);
      found[letter] = [...(found[letter] ?? []), ...events];
    }
    return found;
  }

  #offices({ officeFacts: { seats, successors, bodies } }: Timeline): MoreLines['offices'] {
    return {
      seats: [...seats].map(([office, count]) => [this.#things.of(office), count]),
      successors: [...successors].map(([older, newer]) => [this.#things.of(older), this.#things.of(newer)]),
      bodies: [...bodies].map(([body, offices]) => [
        this.#things.of(body),
        offices.map((office) => this.#things.of(office)),
      ]),
    };
  }

  #sources(): Head['sources'] {
    const names = this.#files.flatMap(({ slots }) =>
      slots.flatMap(({ block, name }) => (block.kind === 'source' ? [name] : [])),
    );
    return Object.fromEntries(
      names.flatMap((name) => {
        const slot = this.#assembly.sources.get(name);
        return slot ? [[name, this.#place(slot)]] : [];
      }),
    );
  }

  #thing(thing: Thing): ThingRecord {
    const { kind, name, shortName } = thing;
    const { world } = this.#assembly.timelines.find((one) => isOf(one, thing)) ?? {};
    const [births, deaths, happened] = [world?.births.get(thing), world?.deaths.get(thing), world?.happeningOf(thing)];
    const periods = (list: readonly Period[] | undefined) => list?.map((period) => this.#period(period));
    const tenures = (list: readonly Tenure[] | undefined) => list?.map((tenure) => this.#tenures.of(tenure));
    const held = (lane: 'offices' | 'groups') => {
      const list = world?.heldBy(thing, lane);
      return list?.length ? tenures(list) : undefined;
    };
    return withoutNothing({
      kind,
      name,
      short: shortName === name ? undefined : shortName,
      at: kind === 'event' ? this.#place((thing as EventThing).slot) : undefined,
      births: births && this.#statements.of(births),
      deaths: deaths && this.#statements.of(deaths),
      offices: tenures(world?.offices.get(thing)),
      groups: tenures(world?.groups.get(thing)),
      stays: tenures(world?.stays.get(thing)),
      existence: periods(world?.existence.get(thing)),
      names: periods(world?.names.get(thing)),
      inOffice: held('offices'),
      inGroup: held('groups'),
      happened: happened && this.#statements.of(happened),
    });
  }

  #tenure({ start, end, from, to, of, holder, inferredFrom }: Tenure): TenureRecord {
    if (
      inferredFrom !== undefined ||
      from !== start.when ||
      to !== (end?.when ?? never) ||
      of !== start.object ||
      holder !== start.subject
    )
      throw new Error('A tenure that is not what its statements say.');
    return [this.#statements.of(start), end ? this.#statements.of(end) : -1];
  }

  #period({ start, end, from, to }: Period): PeriodRecord {
    if (from !== (start?.when ?? always) || to !== (end?.when ?? never))
      throw new Error('A period that is not what its statements say.');
    return [start ? this.#statements.of(start) : -1, end ? this.#statements.of(end) : -1];
  }

  #statement(statement: Statement): StatementRecord {
    const { kind, subject, object, when, origin } = statement;
    const number = this.#statements.of(statement);
    const before = number > 0 ? (this.#statements.all[number - 1] as Statement) : undefined;
    const place = (one: Statement): PartRecord => {
      const { part, index, span } = one.origin;
      return [parts.indexOf(part), index, span.start, span.end - span.start];
    };
    const cited = (one: Statement) =>
      one.citations.map(({ id, span }): CitationRecord => [id, span.start, span.end - span.start]);
    const isSame = (make: (one: Statement) => unknown) =>
      before?.origin.slot === origin.slot && line(make(before)) === line(make(statement));
    const rest = this.#rest(statement, number);
    const record = [
      kinds.indexOf(kind),
      this.#things.of(subject),
      object ? this.#things.of(object) : null,
      when.earliest === when.latest ? when.earliest : days(when),
      isSame(place) ? 0 : place(statement),
      isSame(cited) ? 0 : cited(statement),
    ] as const;
    return Object.keys(rest).length > 0 ? [...record, rest] : record;
  }

  #rest(statement: Statement, number: number): StatementRest {
    const { name, undoes, causes, within, ends, replaces, note, says, origin } = statement;
    return withoutNothing({
      name,
      undoes,
      causes: causes.length > 0 ? causes.map((reason) => reason.map((cause) => this.#cause(cause))) : undefined,
      within: within && this.#things.of(within),
      ends: ends && number - this.#statements.of(ends),
      replaces,
      note,
      says: says?.map((one) => this.#statements.of(one)),
      place: statedBy(origin.slot).includes(statement) ? undefined : this.#place(origin.slot),
    });
  }

  #cause(cause: Cause): CauseRecord {
    const { kind, text } = cause;
    if (kind === 'unknown') return [kind, text];
    if (kind === 'event') return [kind, text, this.#things.of(cause.event)];
    const { subject, object, isNot } = cause;
    const things = object ? [subject, object] : [subject];
    return [isNot ? `!${kind}` : kind, text, ...things.map((thing) => this.#things.of(thing))];
  }

  #name({ thing, rank, name, from, to }: NameEntry): NameRecord {
    const number = this.#things.of(thing);
    if (from && to) return [number, rank, name, days(from), days(to)];
    if (name === thing.name) return [number, rank];
    const spelling = rank === 'derived' ? derivedSpellings(thing.name).indexOf(name) : -1;
    return [number, rank, spelling < 0 ? name : spelling];
  }

  #place(slot: Slot): Place {
    return [this.#files.indexOf(slot.file), slot.index];
  }
}

/** The lines that a history which branches from nothing does not have, and which have no place in the prepared form. */
function refuseWhatIsNotPlain({ kind, name, parents, world }: Timeline): void {
  const odd = [world.fallen, world.undone, world.refused, world.departures, world.idle, world.revived];
  if (kind !== 'canon' || parents.length > 0 || odd.some(({ size }) => size > 0))
    throw new Error(`“${name}” is no history of its own, and cannot be prepared.`);
}

function isOf(timeline: Timeline, thing: Thing): boolean {
  return thing.kind === 'event' ? timeline.eventSlots.has(thing) : [...timeline.things.values()].includes(thing);
}

function treeOf(trie: Trie): TreeRecord {
  const { nodes, words } = trie.edges();
  const known = new Numbers<number>();
  const by = [...words].map((word) => known.of(word) + 1);
  return {
    words: known.all.map((word) => lexicon.wordAt(word)).join(' '),
    back: [...nodes].map((node, index) => (node === 0 ? 0 : index + 1 - node)),
    by: onward(by),
  };
}

/** 0 for every number that is the next behind the largest of those before it. */
function onward(numbers: readonly number[]): number[] {
  let largest = 0;
  return numbers.map((number) => {
    if (number <= largest) return number;
    const isNext = number === largest + 1;
    largest = number;
    return isNext ? 0 : number;
  });
}

function days({ earliest, latest }: Instant): Days {
  return [earliest, latest];
}

function withoutNothing<T extends object>(record: T): { [key in keyof T]: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
