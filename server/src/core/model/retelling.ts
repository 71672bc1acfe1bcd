/**
 * Facts have changed and names and dates have not: what the changed blocks state is read again, the worlds that rest on it
 * are folded anew, and it is told what has become otherwise by that. All else that was put together stays.
 */
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { Changes } from './asking.js';
import { type Assembly, introducedIn } from './assembly.js';
import type { Retold } from './file-model.js';
import { wordsOf } from './names/words.js';
import type { Slot } from './slot.js';
import { changesOf } from './statements.js';
import type { Thing } from './thing.js';
import type { Timeline } from './timeline.js';
import { titlesOf } from './titles.js';
import { noteDifferences } from './world/differences.js';
import type { Statement } from './world/statement.js';
import { World } from './world/world.js';

/** Undefined where the facts bring in names, or have done so, or correct what ships: then all has to be put together anew. */
export function retell({ ordered }: Assembly, blocks: readonly Retold[]): Changes | undefined {
  if (blocks.some(({ slot }) => slot.timeline && bringsInNames(slot, slot.timeline))) return undefined;
  const touched = new Set(blocks.map(({ slot }) => slot.timeline));
  if (ordered.some((timeline) => timeline.isShipped && timeline.chain.some((one) => touched.has(one))))
    return undefined;
  const changes = new Changes();
  const changed = new Set<Timeline>();
  for (const timeline of ordered) {
    const own = blocks.filter(({ slot }) => slot.timeline === timeline);
    const isBelow = timeline.parents.some((parent) => changed.has(parent));
    if (own.length === 0 && !isBelow) continue;
    for (const one of own) noteSaid(one, timeline, changes);
    const slots = new Set(own.map(({ slot }) => slot));
    if (restate(timeline, isBelow ? undefined : slots, changes)) changed.add(timeline);
  }
  return changes;
}

function bringsInNames(slot: Slot, timeline: Timeline): boolean {
  return timeline.introducing.has(slot) || introducedIn(slot, timeline).length > 0;
}

/** What the block is about, and everybody who is listed in it, now or before. */
function noteSaid({ slot, before }: Retold, timeline: Timeline, { asked }: Changes): void {
  if (slot.event) asked.add(slot.event);
  const declared = timeline.declaredIn(slot);
  if (declared) asked.add(declared);
  for (const block of [before, slot.block])
    for (const { key, value } of contentOf(block).properties)
      if (key === 'with') for (const thing of thingsNamed(block.text, value, timeline)) asked.add(thing);
}

function thingsNamed(text: string, { start, end }: Span, { names }: Timeline): Thing[] {
  return names.scan(text, wordsOf(text, start, end)).flatMap(({ layers }) => layers.flat().map(({ thing }) => thing));
}

/** Reads these blocks again, or all, and folds the world anew. False where that changes nothing. */
function restate(timeline: Timeline, slots: ReadonlySet<Slot> | undefined, changes: Changes): boolean {
  const { world, lookingAbove } = timeline;
  timeline.edition = {};
  const again = (slot: Slot) => !slots || slots.has(slot) || lookingAbove.has(slot);
  const before = new Map<Slot, readonly Statement[]>();
  // Who is who in the notes does not depend on the world that they are about to make.
  timeline.world = new World();
  timeline.changes = changesOf(timeline, timeline.slots, (slot) => {
    if (!again(slot)) return false;
    before.set(slot, slot.stated);
    return true;
  });
  const otherwise = [...before].filter(([slot, stated]) => stated !== slot.stated);
  for (const [slot, stated] of otherwise) {
    for (const { subject, object } of [...stated, ...slot.stated]) {
      changes.asked.add(subject);
      if (object) changes.asked.add(object);
    }
  }
  if (slots && otherwise.length === 0) {
    timeline.world = world;
    return false;
  }
  timeline.compute();
  noteDifferences(world, timeline.world, changes);
  return true;
}

/** The blocks with the title of something that has come to take place, or no longer does. */
export function retitled({ ordered }: Assembly, { undone }: Changes): readonly Slot[] {
  if (undone.size === 0) return [];
  const titles = titlesOf(undone);
  return ordered.flatMap(({ slots }) => slots.filter(({ event }) => event && titles.has(event.name)));
}
