/** What lies in what, as `in:` of places and `part of:` of groups say. */
import { itemsOf } from '../model/claim.js';
import { addUnder } from '../model/lists.js';
import { originAt } from '../model/origin.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Origin } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { oncePerWorld } from './once.js';

/** That a thing lies in, or is part of, `to`; and where that is written. */
export interface LiesIn {
  readonly to: Thing;
  readonly origin: Origin;
}

/** What each place and group of a timeline, and of those above it, lies in. */
export const placesAround = oncePerWorld((timeline: Timeline): ReadonlyMap<Thing, readonly LiesIn[]> => {
  const found = new Map<Thing, LiesIn[]>();
  for (const one of timeline.chain) {
    for (const { thing, slot } of one.declarations) {
      const wanted = thing.kind === 'place' ? 'in' : thing.kind === 'group' ? 'part of' : undefined;
      if (!wanted) continue;
      for (const [index, { key, value }] of contentOf(slot.block).properties.entries()) {
        if (key !== wanted) continue;
        for (const span of itemsOf(slot.block.text, value)) {
          const name = slot.block.text.slice(span.start, span.end);
          const to =
            timeline.find(thing.kind, name) ??
            timeline.names
              .named(name)
              .flat()
              .find((entry) => entry.thing.kind === thing.kind)?.thing;
          if (to) addUnder(found, thing, { to, origin: originAt(slot, 'property', index, span) });
        }
      }
    }
  }
  return found;
});

/** Everything that a place lies in, near and far, itself included. */
export function allAround(place: Thing, timeline: Timeline): ReadonlySet<Thing> {
  const found = new Set([place]);
  for (const one of found) for (const { to } of placesAround(timeline).get(one) ?? []) found.add(to);
  return found;
}
