/** What a rule finds by looking at a whole timeline is worked out once for each state of it, and asked for block by block. */
import { noteAsked, noteAskedAll, unnoted } from '../model/asking.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';

/** For each edition of a timeline, that is: another one comes whenever what its files say has changed. */
export function oncePerWorld<T>(compute: (timeline: Timeline) => T): (timeline: Timeline) => T {
  const valueIn = kept(compute);
  return (timeline) => {
    noteAskedAll();
    return valueIn(timeline);
  };
}

/** What is found for all things at once, but for each of them depends only on what blocks say about that thing. */
export function indexPerWorld<T>(
  compute: (timeline: Timeline) => ReadonlyMap<Thing, T>,
): (timeline: Timeline, thing: Thing) => T | undefined {
  const valueIn = kept(compute);
  return (timeline, thing) => {
    noteAsked(thing);
    return valueIn(timeline).get(thing);
  };
}

/** The same where each thing is looked at only when somebody asks for it. */
export function oncePerThing<T>(
  compute: (timeline: Timeline, thing: Thing) => T,
): (timeline: Timeline, thing: Thing) => T {
  const valuesIn = kept(() => new Map<Thing, { readonly value: T }>());
  return (timeline, thing) => {
    noteAsked(thing);
    const values = valuesIn(timeline);
    const known = values.get(thing);
    if (known) return known.value;
    const value = unnoted(() => compute(timeline, thing));
    values.set(thing, { value });
    return value;
  };
}

function kept<T>(compute: (timeline: Timeline) => T): (timeline: Timeline) => T {
  const known = new WeakMap<object, { readonly value: T }>();
  return (timeline) => {
    const found = known.get(timeline.edition);
    if (found) return found.value;
    const value = unnoted(() => compute(timeline));
    known.set(timeline.edition, { value });
    return value;
  };
}
