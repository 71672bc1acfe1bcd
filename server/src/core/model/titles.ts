/** The titles of entries: what they are called, and the other names that their blocks list. */
import { contentOf } from '../syntax/content.js';
import { claimsOf, itemsOf } from './claim.js';
import { TitleSet } from './names/title-set.js';
import type { Slot } from './slot.js';
import type { EventThing, Thing } from './thing.js';
import type { Timeline } from './timeline.js';

/** Every title of these entries, each with its entry. */
export function* titled(events: Iterable<EventThing>): Iterable<readonly [title: string, event: EventThing]> {
  for (const event of events) {
    yield [event.name, event];
    for (const name of alsoOf(event.slot)) yield [name, event];
  }
}

/** The titles of entries, to be asked for. */
export function titlesOf(events: Iterable<Thing>): TitleSet {
  const titles = new TitleSet();
  for (const [title] of titled(events as Iterable<EventThing>)) titles.add(title);
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
  if (contentOf(block).properties.length === 0) return none;
  return claimsOf(block)
    .filter(({ key }) => key === 'also')
    .flatMap(({ span }) => itemsOf(block.text, span).map((item) => block.text.slice(item.start, item.end)));
}

const none: readonly never[] = [];
