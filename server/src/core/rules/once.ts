/** What a rule finds by looking at a whole timeline is worked out once for each state of it, and asked for block by block. */
import type { Timeline } from '../model/timeline.js';
import type { World } from '../model/world/world.js';

/** A world is made anew whenever what its files say has changed. */
export function oncePerWorld<T>(compute: (timeline: Timeline) => T): (timeline: Timeline) => T {
  const known = new WeakMap<World, { readonly value: T }>();
  return (timeline) => {
    const found = known.get(timeline.world) ?? { value: compute(timeline) };
    known.set(timeline.world, found);
    return found.value;
  };
}
