/** What declarations say of offices that no statement tells: how many may hold one, what it took over from, whose it is. */
import { claimsOf } from './claim.js';
import { addUnder } from './lists.js';
import type { Thing, ThingKind } from './thing.js';
import type { Timeline } from './timeline.js';

/** Of one timeline, without those above it. */
export interface OfficeFacts {
  /** How many may hold an office at once, where it is said. */
  readonly seats: ReadonlyMap<Thing, number>;
  /** By the older office: the one that takes its place when it ends. */
  readonly successors: ReadonlyMap<Thing, Thing>;
  /** By a group or a place: its offices, which end with it, and the groups that are part of it. */
  readonly bodies: ReadonlyMap<Thing, readonly Thing[]>;
}

/** What a timeline's own declarations say; its names must be ready. */
export function officeFactsOf(timeline: Timeline): OfficeFacts {
  const seats = new Map<Thing, number>();
  const successors = new Map<Thing, Thing>();
  const bodies = new Map<Thing, Thing[]>();
  for (const { thing, slot } of timeline.declarations) {
    if (thing.kind !== 'office' && thing.kind !== 'group') continue;
    for (const claim of claimsOf(slot.block)) {
      const value = slot.block.text.slice(claim.span.start, claim.span.end);
      if (claim.key === 'seats') {
        const count = Number.parseInt(value, 10);
        if (count > 0) seats.set(thing, count);
      } else if (claim.key === 'replaces') {
        const older = named(timeline, value, ['office']);
        if (older && older !== thing) successors.set(older, thing);
      } else if (claim.key === (thing.kind === 'office' ? 'of' : 'part of')) {
        const body = named(timeline, value, ['group', 'place']);
        if (body && body !== thing) addUnder(bodies, body, thing);
      }
    }
  }
  return { seats, successors, bodies };
}

/** Every thing that these facts are about. */
export function officesIn({ seats, successors, bodies }: OfficeFacts): readonly Thing[] {
  return [...seats.keys(), ...[...successors].flat(), ...[...bodies].flatMap(([body, those]) => [body, ...those])];
}

function named(timeline: Timeline, name: string, kinds: readonly ThingKind[]): Thing | undefined {
  for (const kind of kinds) {
    const thing = timeline.find(kind, name);
    if (thing) return thing;
  }
  return timeline.names
    .named(name)
    .flat()
    .find(({ thing }) => kinds.includes(thing.kind))?.thing;
}

/** What a timeline knows of offices: what it says itself comes before what those above say. */
export class Offices {
  /** The nearest first. */
  readonly #facts: readonly OfficeFacts[];
  #olderOf: Map<Thing, Thing> | undefined;
  #bodyOf: Map<Thing, Thing> | undefined;

  constructor(facts: readonly OfficeFacts[]) {
    this.#facts = facts;
  }

  seats(office: Thing): number {
    for (const { seats } of this.#facts) {
      const count = seats.get(office);
      if (count !== undefined) return count;
    }
    return 1;
  }

  successorOf(office: Thing): Thing | undefined {
    for (const { successors } of this.#facts) {
      const next = successors.get(office);
      if (next) return next;
    }
    return undefined;
  }

  predecessorOf(office: Thing): Thing | undefined {
    this.#olderOf ??= new Map(
      [...this.#facts].reverse().flatMap(({ successors }) => [...successors].map(([older, newer]) => [newer, older])),
    );
    return this.#olderOf.get(office);
  }

  bodyOf(office: Thing): Thing | undefined {
    this.#bodyOf ??= new Map(
      [...this.#facts]
        .reverse()
        .flatMap(({ bodies }) => [...bodies].flatMap(([body, those]) => those.map((one) => [one, body] as const))),
    );
    return this.#bodyOf.get(office);
  }

  of(body: Thing): readonly Thing[] {
    return this.#under(body).filter(({ kind }) => kind === 'office');
  }

  /** The groups that are part of a group or a place. */
  partsOf(body: Thing): readonly Thing[] {
    return this.#under(body).filter(({ kind }) => kind === 'group');
  }

  #under(body: Thing): readonly Thing[] {
    return [...this.#facts].reverse().flatMap(({ bodies }) => bodies.get(body) ?? none);
  }
}

const none: readonly never[] = [];
