/** Finds what has a name but is nobody: timelines, challenges; and what a block declares. */
import type { Slot } from '../model/file-model.js';
import { foldedName } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';

/** The timeline or the real history of that name, the writer's own first. */
export function historyNamed(name: string, { timelines }: Project): Timeline | undefined {
  const wanted = foldedName(name);
  return timelines.findLast((one) => one.kind !== 'notes' && foldedName(one.name) === wanted);
}

export function thingDeclaredBy(slot: Slot, timeline: Timeline): Thing | undefined {
  let things = declared.get(timeline);
  if (!things) {
    things = new Map(timeline.declarations.map((one) => [one.slot, one.thing]));
    declared.set(timeline, things);
  }
  return things.get(slot);
}

/** A timeline declares once: changed files make new timelines. */
const declared = new WeakMap<Timeline, ReadonlyMap<Slot, Thing>>();
