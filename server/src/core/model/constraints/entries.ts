/**
 * The entries of a timeline, and of those of the writer's it branches from, as a network of time constraints: what follows
 * from something comes no earlier, and "3 days after" is three days after.
 */
import { contentOf } from '../../syntax/content.js';
import {
  type DateExpression,
  type DateValue,
  type Instant,
  type Reach,
  reachOf,
  resolveDate,
} from '../../time/index.js';
import { noteAskedAll, unnoted } from '../asking.js';
import { eventNamed } from '../causes.js';
import { addUnder } from '../lists.js';
import type { Slot } from '../slot.js';
import type { Thing } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import type { World } from '../world/world.js';
import { type Contradiction, type Link, TimeNetwork } from './network.js';

/** `because`: the later one follows from the earlier. `dated`: one is dated by the other. `lasts`: within one entry. */
export interface EntryLink {
  readonly kind: 'because' | 'dated' | 'lasts';
  /** The entry that the chain comes from, and the one that it goes on to. */
  readonly cause: Thing;
  readonly effect: Thing;
  /** The block that says so. */
  readonly slot: Slot;
}

/** What all links together leave of the date of an entry, and the chains that narrow it. */
export interface Window {
  readonly window: Instant;
  /** From the entry that keeps it from being earlier; [] if nothing but its own date does. */
  readonly after: readonly EntryLink[];
  /** To the entry that keeps it from being later. */
  readonly before: readonly EntryLink[];
}

export interface EntryTimes {
  /** Of an entry of one day; undefined for one that lasts, or has no date. */
  windowOf(event: Thing): Window | undefined;
  /** Chains of two links or more that cannot be true together; what one link says alone is left to its own rule. */
  readonly contradictions: readonly (readonly EntryLink[])[];
}

export function timesOf(timeline: Timeline): EntryTimes {
  noteAskedAll();
  const found = known.get(timeline.world) ?? unnoted(() => new Builder(timeline).build());
  known.set(timeline.world, found);
  return found;
}

/** A world is made anew whenever what its files say has changed. */
const known = new WeakMap<World, EntryTimes>();

/** The numbers of an entry's first and last day in the network: one number where it is of one day. */
interface Ends {
  readonly start: number;
  readonly end: number;
}

class Builder {
  readonly #timeline: Timeline;
  readonly #network = new TimeNetwork<EntryLink>();
  readonly #ends = new Map<Thing, Ends>();
  readonly #links: Link<EntryLink>[] = [];

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  build(): EntryTimes {
    for (const one of this.#timeline.chain) {
      if (one.kind === 'canon' && one !== this.#timeline) continue;
      for (const [slot, event] of one.events) if (this.#endsOf(event, slot)) this.#dated(event, slot, one);
      for (const statement of one.statements) if (statement.kind === 'happen') this.#reasons(statement);
    }
    for (const link of withoutCircles(this.#links)) this.#network.link(link);
    const contradictions = this.#network.solve().map(inEntries);
    return {
      contradictions: contradictions.filter(({ length }) => length > 1),
      windowOf: (event) => this.#windowOf(event),
    };
  }

  #windowOf(event: Thing): Window | undefined {
    const ends = this.#ends.get(event);
    if (!ends || ends.start !== ends.end) return undefined;
    return {
      window: this.#network.windowOf(ends.start),
      after: inEntries(this.#network.whyNotEarlier(ends.start)),
      before: inEntries(this.#network.whyNotLater(ends.start)),
    };
  }

  /** "Death of Lenin", "Stalin strikes": several lines of reasons are each enough, so that none of them is sure. */
  #reasons(statement: Statement): void {
    const { causes, subject, origin } = statement;
    if (causes.length !== 1 || this.#timeline.world.fallen.has(statement)) return;
    for (const cause of causes[0] ?? []) {
      if (cause.kind === 'event') this.#follows(cause.event, subject, origin.slot);
      else if (cause.kind === 'died' && !cause.isNot) {
        const within = this.#timeline.world.deaths.get(cause.subject)?.within;
        if (within && within !== subject) this.#follows(within, subject, origin.slot);
      }
    }
  }

  #follows(cause: Thing, effect: Thing, slot: Slot): void {
    const [from, to] = [this.#endsOf(cause), this.#endsOf(effect)];
    // A long entry may follow from what happens while it lasts.
    if (from && to) this.#add(from.start, to.end, 0, { kind: 'because', cause, effect, slot });
  }

  /** "3 days after The coup", "two weeks later", "the same week". */
  #dated(event: Thing, slot: Slot, timeline: Timeline): void {
    const expr = contentOf(slot.block).head?.reading.expr;
    if (expr?.kind !== 'relative' || expr.anchor.kind === 'date') return;
    const anchor = expr.anchor.kind === 'event' ? eventNamed(timeline, expr.anchor.title) : this.#entryBefore(slot);
    const date = anchor && this.#slotOf(anchor)?.date;
    const [base, ends] = [anchor && this.#endsOf(anchor), this.#endsOf(event)];
    if (!anchor || !date || !base || !ends) return;
    const reach = reachOf(expr) ?? distanceOf(expr, date);
    if (!reach) return;
    this.#add(base[reach.from], ends.start, reach.least, { kind: 'dated', cause: anchor, effect: event, slot });
    this.#add(ends.start, base[reach.to], -reach.most, { kind: 'dated', cause: event, effect: anchor, slot });
  }

  /** "Two weeks later" counts from the entry above it in the file, whosever that is. */
  #entryBefore({ file, index }: Slot): Thing | undefined {
    for (let at = index - 1; at >= 0; at--) {
      const slot = file.slots[at];
      if (slot?.block.kind === 'entry' && slot.date)
        return this.#timeline.chain.map((one) => one.events.get(slot)).find((event) => event);
    }
    return undefined;
  }

  #add(from: number, to: number, weight: number, why: EntryLink): void {
    if (from !== to) this.#links.push({ from, to, weight, why });
  }

  #endsOf(event: Thing, slot = this.#slotOf(event)): Ends | undefined {
    const known = this.#ends.get(event);
    if (known || !slot?.date || slot.dateProblems.some(({ code }) => code === 'reversed')) return known;
    const { kind, start, end } = slot.date;
    const first = this.#network.add(start);
    const ends = kind === 'point' ? { start: first, end: first } : { start: first, end: this.#network.add(end) };
    this.#ends.set(event, ends);
    this.#add(ends.start, ends.end, 0, { kind: 'lasts', cause: event, effect: event, slot });
    return ends;
  }

  #slotOf(event: Thing): Slot | undefined {
    for (const one of this.#timeline.chain) {
      const slot = one.eventSlots.get(event);
      if (slot) return slot;
    }
    return undefined;
  }
}

/** How many days a relative date lies from any day that its anchor may be. */
function distanceOf(expr: Extract<DateExpression, { kind: 'relative' }>, anchor: DateValue): Reach | undefined {
  const from = expr.direction === 'later' ? 'end' : 'start';
  const days = [anchor[from].earliest, anchor[from].latest].filter(Number.isFinite);
  const offsets = days.flatMap((day) => {
    const previous = oneDay(day);
    const { value } = resolveDate(expr, { previous, eventNamed: () => previous });
    return value ? [{ least: value.start.earliest - day, most: value.end.latest - day }] : [];
  });
  if (offsets.length === 0) return undefined;
  // Months and years have no one length.
  const slack = expr.unit === 'day' || expr.unit === 'week' || expr.unit === 'hour' || expr.unit === 'minute' ? 0 : 4;
  return {
    from,
    least: Math.min(...offsets.map(({ least }) => least)) - slack,
    to: from,
    most: Math.max(...offsets.map(({ most }) => most)) + slack,
  };
}

function oneDay(day: number): DateValue {
  const at = { earliest: day, latest: day };
  return {
    kind: 'point',
    start: at,
    end: at,
    precision: 'day',
    uncertain: false,
    approximate: false,
    calendar: 'gregorian',
    text: '',
  };
}

/** Causes that run in a circle are another finding, and would make one day of many. */
function withoutCircles(links: readonly Link<EntryLink>[]): Link<EntryLink>[] {
  const order = links.filter(({ weight }) => weight >= 0);
  const behind = leftOver(
    order,
    ({ from }) => from,
    ({ to }) => to,
  );
  const before = leftOver(
    order,
    ({ to }) => to,
    ({ from }) => from,
  );
  const isIn = (at: number) => behind.has(at) && before.has(at);
  return links.filter(({ from, to, weight }) => weight < 0 || !isIn(from) || !isIn(to));
}

/** The days that are in a circle, or beyond one. */
function leftOver(
  links: readonly Link<EntryLink>[],
  from: (link: Link<EntryLink>) => number,
  to: (link: Link<EntryLink>) => number,
): ReadonlySet<number> {
  const out = new Map<number, number[]>();
  const waiting = new Map<number, number>();
  for (const link of links) {
    addUnder(out, from(link), to(link));
    waiting.set(to(link), (waiting.get(to(link)) ?? 0) + 1);
  }
  const free = [...out.keys()].filter((at) => !waiting.has(at));
  for (const at of free) {
    for (const next of out.get(at) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) free.push(next);
    }
  }
  return new Set([...waiting].flatMap(([at, left]) => (left > 0 ? [at] : [])));
}

function inEntries(links: Contradiction<EntryLink>): EntryLink[] {
  return links.map(({ why }) => why).filter(({ kind }) => kind !== 'lasts');
}
