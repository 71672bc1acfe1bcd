/** What the declarations of offices say beside dates: how many hold one, what it takes the place of, whose it is. */
import { claimsOf } from './claim.js';
import type { Thing } from './thing.js';
import type { Declaration, Timeline } from './timeline.js';

export interface Offices {
  readonly seats: Map<Thing, number>;
  /** By the office that each replaces. */
  readonly successors: Map<Thing, Thing>;
  /** The offices of a group or a place. */
  readonly bodies: Map<Thing, Thing[]>;
}

/** As a timeline sees them: of what is said twice the last in the nearest timeline counts. */
export function officesOf(timeline: Timeline): Offices {
  const offices: Offices = { seats: new Map(), successors: new Map(), bodies: new Map() };
  for (const one of [...timeline.chain].reverse())
    for (const declaration of one.declarations)
      if (declaration.thing.kind === 'office') add(declaration, timeline, offices);
  return offices;
}

function add({ thing, slot }: Declaration, timeline: Timeline, { seats, successors, bodies }: Offices): void {
  for (const claim of claimsOf(slot.block)) {
    const value = slot.block.text.slice(claim.span.start, claim.span.end);
    const named = () => timeline.names.named(value).flat();
    if (claim.key === 'seats') {
      const count = Number.parseInt(value, 10);
      if (count > 0) seats.set(thing, count);
    } else if (claim.key === 'replaces') {
      const older = timeline.find('office', value) ?? named().find((entry) => entry.thing.kind === 'office')?.thing;
      if (older && older !== thing) successors.set(older, thing);
    } else if (claim.key === 'of') {
      const body =
        timeline.find('group', value) ??
        timeline.find('place', value) ??
        named().find(({ thing: { kind } }) => kind === 'group' || kind === 'place')?.thing;
      if (body) bodies.set(body, [...(bodies.get(body) ?? []), thing]);
    }
  }
}
