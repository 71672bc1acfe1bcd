/** The titles of entries: what they are called, and the other names that their blocks list. */
import { isAllProse, isPlain, plainNameOf } from '../syntax/plain-content.js';
import { claimsOf, itemsOf } from './claim.js';
import { TitleSet } from './names/title-set.js';
import type { Slot } from './slot.js';
import type { EventThing, Thing } from './thing.js';
import type { Timeline } from './timeline.js';

/** Hands on every title of an entry: where it stands in a text, for most titles are looked at and no more. */
export function eachTitle(event: EventThing, take: TakeTitle): void {
  const { block } = event.slot;
  if (event === event.slot && isPlain(block)) {
    const { start, end } = plainNameOf(block);
    take(block.source, block.sourceStart + start, block.sourceStart + end, event);
  } else take(event.name, 0, event.name.length, event);
  for (const name of alsoOf(event.slot)) take(name, 0, name.length, event);
}

/** Takes the title that stands at `from … to` of a text. */
export type TakeTitle = (text: string, from: number, to: number, event: EventThing) => void;

/** The titles of entries, to be asked for. */
export function titlesOf(events: Iterable<Thing>): TitleSet {
  const titles = new TitleSet();
  const add: TakeTitle = (text, from, to) => titles.add(text.slice(from, to));
  for (const event of events as Iterable<EventThing>) eachTitle(event, add);
  return titles;
}

/** The titles of what has not taken place in a timeline. */
export function titlesUndoneIn({ world, chain }: Timeline): TitleSet {
  const { undone } = world;
  const titles = titlesOf(undone.keys());
  // What corrects a shipped entry goes by the names of that as well.
  for (const canon of undone.size > 0 ? chain.filter((one) => one.isShipped && !one.isAllShipped) : [])
    for (const [title, event] of canon.titles.all()) if (undone.has(event)) titles.add(title);
  return titles;
}

/** Whether anything that has not taken place in a timeline bears the title of an entry. */
export function retellsUndone(event: EventThing, { undoneTitles }: Timeline): boolean {
  return !undoneTitles.isEmpty && undoneTitles.has(event.name);
}

/** The other names a block lists. */
export function alsoOf({ block }: Slot): readonly string[] {
  if (isAllProse(block)) return none;
  let names: string[] | undefined;
  for (const { key, span } of claimsOf(block)) {
    if (key !== 'also') continue;
    names ??= [];
    for (const { start, end } of itemsOf(block.text, span)) names.push(block.slice(start, end));
  }
  return names ?? none;
}

const none: readonly never[] = [];
