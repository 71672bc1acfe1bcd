/** What the timelines that one branches from say together of who and what is there. */
import type { Thing } from './thing.js';
import type { Timeline } from './timeline.js';
import type { Presence, World } from './world/world.js';

/** Of several the first that knows of a thing; where it branches from nothing, itself. */
export function presenceAbove({ parents, world }: Timeline): Presence {
  const worlds = parents.map((parent) => parent.world);
  const [first, ...others] = worlds;
  if (!first) return world;
  if (others.length === 0) return first;
  return {
    births: firstOf(worlds, ({ births }) => births),
    deaths: firstOf(worlds, ({ deaths }) => deaths),
    existence: firstOf(worlds, ({ existence }) => existence),
    exists: (thing, when) =>
      (worlds.find(({ existence }) => existence.get(thing)?.length) ?? first).exists(thing, when),
  };
}

function firstOf<T>(worlds: readonly World[], lane: (world: World) => ReadonlyMap<Thing, T>) {
  return {
    get: (thing: Thing): T | undefined => {
      for (const world of worlds) {
        const found = lane(world).get(thing);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
