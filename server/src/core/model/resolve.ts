/** Which of the things that bear a name is meant, at a date and in a place of a sentence. */
import type { Answer, Instant } from '../time/index.js';
import type { NameEntry, Thing, ThingKind } from './thing.js';
import { always, never, overlap, type Presence } from './world/world.js';

export interface Resolution {
  readonly entry: NameEntry;
  /** Others that could be meant just as well; empty when there is no doubt. */
  readonly rivals: readonly NameEntry[];
}

/**
 * A bare name belongs to what the nearest timeline declares under it; else to the one that lists it and exists then;
 * else to the only candidate, existing then, of the kind its place wants. `wanted` in order of preference.
 */
export function resolveName(
  layers: readonly (readonly NameEntry[])[],
  wanted: readonly ThingKind[] | undefined,
  when: Instant | undefined,
  world: Presence,
): Resolution | undefined {
  const own = layers[0];
  if (!own) return undefined;
  // The nearest layer decides alone, unless nothing in it is of a kind that fits.
  const isOwn = layers.length === 1 || own.some((entry) => !wanted || wanted.includes(entry.thing.kind));
  return choose(isOwn ? own : layers.flat(), wanted, when, world);
}

function choose(
  entries: readonly NameEntry[],
  wanted: readonly ThingKind[] | undefined,
  when: Instant | undefined,
  world: Presence,
): Resolution | undefined {
  // Most names are borne by one thing: then nothing else can be meant, whenever that was there.
  if (entries.length === 1) return { entry: entries[0] as NameEntry, rivals: none };
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted, when, world) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return undefined;
  const rivals = scored
    .filter(({ entry, score }) => score === best.score && entry.thing !== best.entry.thing)
    .map(({ entry }) => entry);
  return rivals.length > 0 && when ? ofOffices([best.entry, ...rivals], when, world) : { entry: best.entry, rivals };
}

const none: readonly never[] = [];

/**
 * Offices follow one another under one short title: where none is there that day, the nearest in time is meant; where two
 * are, the younger, which took the title over.
 */
function ofOffices(all: readonly NameEntry[], when: Instant, world: Presence): Resolution {
  // What never begins is not meant while there is another.
  const begun = all.filter(({ thing }) => world.existence.get(thing)?.length || world.exists(thing, when) !== 'no');
  const entries = begun.length > 0 ? begun : all;
  const [first, ...others] = entries as [NameEntry, ...NameEntry[]];
  const offices = entries.every(
    ({ thing }) => thing.kind === 'office' && (world.existence.get(thing)?.length ?? 0) > 0,
  );
  if (!offices) return { entry: first, rivals: others };
  const far = (thing: Thing) =>
    Math.min(
      ...(world.existence.get(thing) ?? []).map(({ from, to }) =>
        Math.max(0, from.earliest - when.latest, when.earliest - to.latest),
      ),
    );
  const since = (thing: Thing) => Math.max(...(world.existence.get(thing) ?? []).map(({ from }) => from.earliest));
  const sorted = [...entries].sort((a, b) => far(a.thing) - far(b.thing) || since(b.thing) - since(a.thing));
  return { entry: sorted[0] as NameEntry, rivals: [] };
}

function scoreOf(
  entry: NameEntry,
  wanted: readonly ThingKind[] | undefined,
  when: Instant | undefined,
  world: Presence,
): number {
  const order = (wanted ?? preferred).indexOf(entry.thing.kind);
  const kind = order < 0 ? (wanted ? -1000 : 0) : 100 - 10 * order;
  const rank = entry.rank === 'derived' ? 0 : 40;
  const now = when ? points[presenceOf(entry, when, world)] : 0;
  return kind + rank + now;
}

const points: Readonly<Record<Answer, number>> = { yes: 25, possibly: 22, no: 0 };

/** Without a hint from the sentence a name is sooner a person than a town that bears his name. */
const preferred: readonly ThingKind[] = ['figure', 'office', 'group', 'place', 'event', 'term'];

/** Whether the thing is there, under this name, on some day of `when`. */
export function presenceOf(entry: NameEntry, when: Instant, world: Presence): Answer {
  if (entry.rank === 'dated') {
    const inUse = overlap({ from: entry.from ?? always, to: entry.to ?? never }, when);
    if (inUse === 'no') return 'no';
  }
  return existenceOf(entry.thing, when, world);
}

export function existenceOf(thing: Thing, when: Instant, world: Presence): Answer {
  if (thing.kind !== 'figure') return world.exists(thing, when);
  return overlap({ from: world.births.get(thing)?.when ?? always, to: world.deaths.get(thing)?.when ?? never }, when);
}
