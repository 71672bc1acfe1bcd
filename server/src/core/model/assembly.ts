/**
 * Puts files together: which blocks belong to which timeline, how timelines branch, what each declares, and one world for
 * each. Done once for the shipped canon, and again for the writer's files whenever what they say has changed.
 */
import { contentOf, type Head } from '../syntax/content.js';
import { isPlain } from '../syntax/plain-content.js';
import { placeIn } from '../text/sorted.js';
import type { DateValue } from '../time/index.js';
import { eventNamed } from './causes.js';
import { claimsOf, itemsOf } from './claim.js';
import { tellingIn } from './entries.js';
import type { Fact } from './fact.js';
import type { FileModel } from './file-model.js';
import type { NameIndex } from './names/name-index.js';
import { isKnown, type NameUse } from './names/name-use.js';
import { nearNames } from './names/near-miss.js';
import { foldedName } from './names/words.js';
import { pointsOfDivergence } from './point-of-divergence.js';
import { factLinesOf } from './reading.js';
import type { Butterfly } from './settings.js';
import type { Slot } from './slot.js';
import { corrected } from './statements/corrected.js';
import { changesOf } from './statements.js';
import type { ThingKind } from './thing.js';
import { Timeline } from './timeline.js';
import { hullOf } from './when.js';

export interface Assembly {
  readonly timelines: readonly Timeline[];
  /** Those of them that were put together here, each behind those it branches from. */
  readonly ordered: readonly Timeline[];
  readonly sources: Sources;
}

/** The blocks that declare sources, by their ids. */
export interface Sources {
  get(id: string): Slot | undefined;
}

/** Assembles `files` on top of what `base` has already, which must not be extended by any of them. */
export function assemble(
  files: readonly FileModel[],
  base: Assembly | undefined,
  butterfly: (file: FileModel) => Butterfly = () => 'soft',
): Assembly {
  const assembler = new Assembler(files, base, butterfly);
  return assembler.run();
}

class Assembler {
  readonly #files: readonly FileModel[];
  readonly #base: readonly Timeline[];
  readonly #timelines: Timeline[] = [];
  readonly #butterfly: (file: FileModel) => Butterfly;
  readonly #sources = new Map<string, Slot>();
  readonly #sourcesAbove: Sources | undefined;
  /** The entries that say something, by their timelines. */
  readonly #telling = new Map<Timeline, readonly Slot[]>();

  constructor(files: readonly FileModel[], base: Assembly | undefined, butterfly: (file: FileModel) => Butterfly) {
    this.#butterfly = butterfly;
    this.#files = files;
    this.#base = base?.timelines ?? [];
    this.#sourcesAbove = base?.sources;
  }

  run(): Assembly {
    for (const file of this.#files) {
      file.resolveDates(() => undefined);
      for (const slot of file.others) if (slot.block.kind === 'source') this.#sources.set(slot.name, slot);
    }
    this.#assign();
    for (const timeline of this.#timelines) {
      timeline.parents = this.#parentsOf(timeline);
      const first = timeline.headers[0] ?? timeline.slots[0];
      if (first) timeline.butterfly = this.#butterfly(first.file);
    }
    const ordered = parentsFirst(this.#timelines);
    for (const timeline of ordered) this.#declare(timeline);
    resolveAnchors(this.#files);
    for (const timeline of ordered) this.#compute(timeline);
    const sources = { get: (id: string) => this.#sources.get(id) ?? this.#sourcesAbove?.get(id) };
    return { timelines: [...this.#base, ...this.#timelines], ordered, sources };
  }

  /** Gives every block to the timeline whose header it stands under. A timeline may span several files. */
  #assign(): void {
    const named = new Map<string, Timeline>();
    for (const file of this.#files) {
      const headers = file.others.filter(isHeader);
      let owner = headers[0] ? this.#headed(headers[0], named) : new Timeline('notes', file.uri);
      if (headers.length === 0) this.#timelines.push(owner);
      let from = 0;
      for (const header of headers) {
        const next = this.#headed(header, named);
        next.headers.push(header);
        if (next === owner) continue;
        give(owner, file, from, header.index);
        from = header.index;
        owner = next;
      }
      give(owner, file, from, file.slots.length);
    }
  }

  #headed(slot: Slot, named: Map<string, Timeline>): Timeline {
    const kind = slot.block.kind === 'canon' ? 'canon' : 'timeline';
    const name = slot.name;
    const key = `${kind} ${foldedName(name)}`;
    let timeline = named.get(key);
    if (!timeline) {
      timeline = new Timeline(kind, name);
      named.set(key, timeline);
      this.#timelines.push(timeline);
    }
    return timeline;
  }

  #parentsOf(timeline: Timeline): Timeline[] {
    const stated: Timeline[] = [];
    for (const header of timeline.headers) {
      for (const claim of claimsOf(header.block)) {
        if (claim.key !== 'from') continue;
        for (const item of itemsOf(header.block.text, claim.span)) {
          const parent = this.#timelineNamed(header.block.text.slice(item.start, item.end));
          if (parent && parent !== timeline && !stated.includes(parent)) stated.push(parent);
        }
      }
    }
    if (stated.length > 0 || timeline.kind === 'canon') return stated;
    return this.#covering(timeline);
  }

  #timelineNamed(name: string): Timeline | undefined {
    const wanted = foldedName(name);
    return [...this.#timelines, ...this.#base].find(
      (timeline) => timeline.kind !== 'notes' && foldedName(timeline.name) === wanted,
    );
  }

  /** The shipped canons that cover some entry of notes which do not say what they branch from. */
  #covering(timeline: Timeline): Timeline[] {
    const dates = timeline.slots.flatMap((slot) =>
      slot.block.kind === 'entry' && slot.date ? [hullOf(slot.date)] : [],
    );
    return [...this.#base, ...this.#timelines].filter((canon) => {
      if (canon.kind !== 'canon' || !canon.isShipped) return false;
      const spans = canon.ownCoverage;
      return dates.some((date) =>
        spans.some((covered) => covered.earliest <= date.latest && date.earliest <= covered.latest),
      );
    });
  }

  /** Declares a timeline's things; what only its facts introduce becomes known by declaring all anew with it. */
  #declare(timeline: Timeline): void {
    timeline.declare();
    const telling = timeline.declareEntries();
    const introduced = introductions(timeline, telling);
    if (introduced.length === 0) {
      this.#telling.set(timeline, telling);
      return;
    }
    const { declaredNames } = timeline;
    timeline.declare();
    timeline.declaredNames = declaredNames;
    for (const { kind, name, of } of introduced) {
      if (of === undefined) timeline.introduce(kind, name);
      else timeline.rename(of, name);
    }
    this.#telling.set(timeline, tellingIn(timeline));
  }

  #compute(timeline: Timeline): void {
    timeline.divergence = this.#divergenceOf(timeline);
    const changes = changesOf(timeline, this.#telling.get(timeline) ?? none);
    timeline.changes = timeline.isCanon ? corrected(changes, (office) => timeline.seatsOf(office)) : changes;
    timeline.compute();
  }

  #divergenceOf(timeline: Timeline): number {
    if (timeline.kind !== 'timeline') return Number.NEGATIVE_INFINITY;
    const days = pointsOfDivergence(timeline).flatMap(({ when }) => (when ? when.earliest : []));
    return days.length > 0 ? Math.min(...days) : Number.NEGATIVE_INFINITY;
  }
}

/** A name that a fact brings in; `of`: the name of the thing that bears it from then on. */
interface Introduction {
  readonly kind: ThingKind;
  readonly name: string;
  readonly of?: string;
}

function introductions(timeline: Timeline, telling: readonly Slot[]): Introduction[] {
  const found: Introduction[] = [];
  const introducing = new Set<Slot>();
  for (const slot of telling) {
    const introduced = introducedIn(slot, timeline);
    if (introduced.length === 0) continue;
    introducing.add(slot);
    found.push(...introduced);
  }
  timeline.introducing = introducing;
  return found;
}

/** What only a fact brings into the notes: whoever is born, what is founded or renamed, a person named in full. */
export function introducedIn(slot: Slot, { declaredNames: names }: Timeline): readonly Introduction[] {
  const lines = factLinesOf(slot.block, names);
  if (lines.length === 0) return none;
  const found: Introduction[] = [];
  const words = (use: NameUse) => slot.block.text.slice(use.span.start, use.span.end);
  for (const { fact } of lines) {
    if (!fact) continue;
    for (const use of fact.verb.effect === 'birth-of-object' ? fact.objects : fact.subjects) {
      const kind = introducedKind(fact, use, slot, names);
      if (kind) found.push({ kind, name: words(use) });
    }
    const [renamed, given] = [fact.subjects[0], fact.objects[0]];
    if (fact.verb.effect !== 'rename' || fact.negated || !renamed || !given || isKnown(given) || !isKnown(renamed))
      continue;
    found.push({ kind: 'place', name: words(given), of: words(renamed) });
  }
  return found;
}

const none: readonly never[] = [];

function introducedKind(fact: Fact, use: NameUse, slot: Slot, names: NameIndex): ThingKind | undefined {
  if (isKnown(use) || fact.negated) return undefined;
  const name = slot.block.text.slice(use.span.start, use.span.end);
  if (fact.verb.effect === 'birth' || fact.verb.effect === 'birth-of-object') return 'figure';
  if (fact.verb.effect === 'found')
    return /\b(?:republic|kingdom|empire|union|state|federation|duchy|city|town|commonwealth|dominion)\b/i.test(name)
      ? 'place'
      : 'group';
  if (!fact.verb.subject.includes('figure') || fact.verb.subject.length > 1 || !/\s/.test(name)) return undefined;
  const surname = name.split(/\s+/).at(-1) ?? name;
  return nearNames(surname, names).length > 0 ? undefined : 'figure';
}

/** Relative dates that name an entry may name one further on, or in another file: ask until nothing moves. */
export function resolveAnchors(files: readonly FileModel[]): void {
  const anchored = files.filter((file) =>
    file.others.some(({ block }) => {
      if (isPlain(block)) return false;
      const { head, inner } = contentOf(block);
      return (head && isAnchored(head)) || inner.some(isAnchored);
    }),
  );
  for (let round = 0; round < 4 && anchored.length > 0; round++) {
    for (const file of anchored) file.resolveDates(dateNamed);
  }
}

/** The date of the entry that a block means by a title. */
export function dateNamed(title: string, { timeline }: Slot): DateValue | undefined {
  const event = timeline && eventNamed(timeline, title);
  return event && timeline.chain.map((one) => one.eventSlots.get(event)).find((slot) => slot)?.date;
}

/** Whether its date counts from an entry that it names. */
export function isAnchored({ reading: { expr } }: Head): boolean {
  return expr.kind === 'relative' && expr.anchor.kind === 'event';
}

/** Gives a row of blocks to a timeline, as if they had never said anything. */
function give(timeline: Timeline, { slots, others }: FileModel, from: number, to: number): void {
  const isAll = from === 0 && to === slots.length;
  const own = isAll ? slots : slots.slice(from, to);
  const placeOf = (index: number) => placeIn(others, (one) => one.index < index);
  const rest = isAll ? others : others.slice(placeOf(from), placeOf(to));
  for (const slot of own) {
    slot.timeline = timeline;
    slot.stated = none;
  }
  for (const slot of rest) if (slot.block.kind !== 'entry') slot.event = undefined;
  timeline.take(own, rest);
}

function isHeader(slot: Slot): boolean {
  return slot.block.kind === 'timeline' || slot.block.kind === 'canon';
}

/** Every timeline after those it branches from. One that branches from itself, through whatever others, loses that parent. */
function parentsFirst(timelines: readonly Timeline[]): Timeline[] {
  const done = new Set<Timeline>();
  const open = new Set<Timeline>();
  const visit = (timeline: Timeline) => {
    if (done.has(timeline)) return;
    open.add(timeline);
    timeline.parents = timeline.parents.filter((parent) => !open.has(parent));
    for (const parent of timeline.parents) visit(parent);
    open.delete(timeline);
    done.add(timeline);
  };
  for (const timeline of timelines) visit(timeline);
  // Those of the base are ready.
  return [...done].filter((timeline) => timelines.includes(timeline));
}
