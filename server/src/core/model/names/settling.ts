/**
 * When a name is settled: on which days whoever it may stand for is surely there, under this name, so that nothing can be
 * wrong with its being mentioned. Worked out once for each name and world, and asked of every name in prose and in facts.
 */
import type { Day } from '../../time/index.js';
import { noteNamed, unnoted } from '../asking.js';
import type { Noted } from '../name-log.js';
import type { NameEntry, Thing } from '../thing.js';
import type { World } from '../world/world.js';
import type { NameIndex } from './name-index.js';
import { foldedName } from './words.js';

export interface Settled extends Noted {
  /** Nothing is wrong on any day from `from` to `to`; never where `from` is later. */
  readonly from: Day;
  readonly to: Day;
  readonly mayBeOffice: boolean;
  readonly mayBePerson: boolean;
  /** After this day somebody it may stand for would be remarkably old. */
  readonly oldFrom: Day;
}

/** In years: hardly anybody does anything after this birthday. */
export const oldestToAct = 100;

/** The day after which somebody may be that old who was born on `birth` at the latest. */
export function mayBeOldFrom(birth: Day): Day {
  return birth + 365 * oldestToAct;
}

export class Settling {
  readonly #names: NameIndex;
  readonly #world: World;
  readonly #known: (Settled | undefined)[][];

  constructor(names: NameIndex, world: World) {
    this.#names = names;
    this.#world = world;
    this.#known = names.layers.map(({ trie }) => new Array(trie.size + 1));
  }

  /** What the name at a node of a layer needs; the node must have entries. */
  of(layer: number, node: number): Settled {
    return this.#known[layer]?.[node] ?? this.#learn(layer, node);
  }

  #learn(layer: number, node: number): Settled {
    const entries = this.#names.layers[layer]?.entriesAt(node) ?? [];
    const settled = unnoted(() => settledOf(entries, this.#world));
    (this.#known[layer] as (Settled | undefined)[])[node] = settled;
    return settled;
  }
}

/** The same of what is meant for certain, in any world. */
export function settledAs(entry: NameEntry, world: World): Settled {
  const settled = settledOne(entry, world);
  noteNamed(settled);
  return settled;
}

/** Of whatever a name may stand for. */
function settledOf(entries: readonly NameEntry[], world: World): Settled {
  const all = entries.map((entry) => settledOne(entry, world));
  const [one] = all;
  if (one && all.length === 1) return one;
  let { from, to } = allTime;
  let oldFrom = to;
  for (const each of all) {
    from = Math.max(from, each.from);
    to = Math.min(to, each.to);
    oldFrom = Math.min(oldFrom, each.oldFrom);
  }
  return {
    from,
    to,
    oldFrom,
    things: [...new Set(all.flatMap(({ things }) => things))],
    mayBeOffice: all.some(({ mayBeOffice }) => mayBeOffice),
    mayBePerson: all.some(({ mayBePerson }) => mayBePerson),
  };
}

function settledOne(entry: NameEntry, world: World): Settled {
  let ofWorld = known.get(world);
  if (!ofWorld) {
    ofWorld = new Map();
    known.set(world, ofWorld);
  }
  let settled = ofWorld.get(entry);
  if (!settled) {
    settled = unnoted(() => learn(entry, world));
    ofWorld.set(entry, settled);
  }
  return settled;
}

const known = new WeakMap<World, Map<NameEntry, Settled>>();

function learn(entry: NameEntry, world: World): Settled {
  const { thing } = entry;
  const being = stretchOfBeing(thing, world);
  const name = stretchOfName(entry, world);
  return {
    from: Math.max(being.from, name.from),
    to: Math.min(being.to, name.to),
    oldFrom: mayBeOldFrom(world.births.get(thing)?.when.latest ?? Number.POSITIVE_INFINITY),
    things: [thing],
    mayBeOffice: thing.kind === 'office',
    mayBePerson: thing.kind === 'figure',
  };
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const allTime: Stretch = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const noTime: Stretch = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };

/** The longest stretch in which the thing is there in every reading. */
function stretchOfBeing(thing: Thing, world: World): Stretch {
  if (thing.kind === 'figure')
    return {
      from: world.births.get(thing)?.when.latest ?? allTime.from,
      to: world.deaths.get(thing)?.when.earliest ?? allTime.to,
    };
  const periods = world.existence.get(thing);
  if (!periods || periods.length === 0) return world.neverBegun.has(thing) ? noTime : allTime;
  return longest(periods.map((period) => ({ from: period.from.latest, to: period.to.earliest })));
}

/** The longest stretch in which it bears the name; all of time where nothing is said of that name. */
function stretchOfName({ thing, name }: NameEntry, world: World): Stretch {
  const periods = world.names.get(thing) ?? none;
  const lost = world.lostNamesOf(thing);
  if (periods.length === 0 && lost.length === 0) return allTime;
  const written = foldedName(name);
  const isIt = (one: { readonly name?: string | undefined }) =>
    one.name !== undefined && foldedName(one.name) === written;
  const same = periods.filter(isIt);
  if (same.length > 0) return longest(same.map((period) => ({ from: period.from.latest, to: period.to.earliest })));
  return lost.some(isIt) ? noTime : allTime;
}

const none: readonly never[] = [];

function longest(stretches: readonly Stretch[]): Stretch {
  return stretches.reduce((best, one) => (one.to - one.from > best.to - best.from ? one : best), noTime);
}
