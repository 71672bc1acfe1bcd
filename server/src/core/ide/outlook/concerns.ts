/** Whom and what some notes are about, and which statements of history concern them. */
import type { Slot } from '../../model/slot.js';
import type { Thing } from '../../model/thing.js';
import type { Timeline } from '../../model/timeline.js';
import { thingOf, type Use, usesOf } from '../../model/uses.js';
import type { Statement } from '../../model/world/statement.js';
import type { World } from '../../model/world/world.js';
import type { Block } from '../../syntax/block.js';
import { contentOf } from '../../syntax/content.js';

/** The uses of names in a block of the notes. */
export type UsesIn = (slot: Slot) => readonly Use[];

/** Whom of `concerns` a statement of history concerns, the most concerned first; [] if it is none of their business. */
export function concernedBy(statement: Statement, concerns: ReadonlySet<Thing>, timeline: Timeline): readonly Thing[] {
  const { kind, subject, object } = statement;
  if (kind === 'happen') return involvedIn(subject, timeline).filter((thing) => concerns.has(thing));
  const isConcerned =
    concerns.has(subject) || (object !== undefined && object.kind === 'office' && concerns.has(object));
  if (!isConcerned) return [];
  return [subject, ...(object ? [object] : [])].filter((thing) => concerns.has(thing));
}

/** Everything that the blocks of a timeline, and of those of the writer's it branches from, name or change. */
export function concernsOf(timeline: Timeline, usesIn: UsesIn): ReadonlySet<Thing> {
  const found = new Set<Thing>();
  for (const one of timeline.chain) {
    if (one.kind === 'canon' && one !== timeline) continue;
    for (const slot of one.slots) {
      for (const use of usesIn(slot)) {
        const thing = thingOf(use);
        if (thing) found.add(thing);
        const title = use.title && thingOf(use.title);
        if (title) found.add(title);
      }
    }
    for (const { subject, object } of one.statements) {
      found.add(subject);
      if (object) found.add(object);
    }
  }
  return found;
}

/** The people, offices, groups and places of an event: those of its title, `with:` and `in:`; of its prose the people. */
function involvedIn(event: Thing, timeline: Timeline): readonly Thing[] {
  const owner = timeline.chain.find((one) => one.eventSlots.has(event));
  const slot = owner?.eventSlots.get(event);
  if (!owner || !slot) return [];
  const known = involved.get(slot.block);
  if (known?.world === owner.world) return known.things;
  const title = contentOf(slot.block).name;
  const uses = usesOf(slot, owner, undefined).uses.filter(
    ({ where, span, entry }) => where !== 'prose' || span.end <= title.end || entry?.thing.kind === 'figure',
  );
  const things = [...new Set(uses.flatMap((use) => thingOf(use) ?? []))];
  involved.set(slot.block, { world: owner.world, things });
  return things;
}

/** A world is made anew whenever what its files say has changed, a block whenever its text has. */
const involved = new WeakMap<Block, { readonly world: World; readonly things: readonly Thing[] }>();
