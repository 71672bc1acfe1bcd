/** How much is told of each thing: who is in all the books is offered before who is in one. */
import { wordsOf } from '../model/names/words.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { oncePerWorld } from '../rules/once.js';
import { contentOf } from '../syntax/content.js';

/** The lines of its declarations; for people their offices, for places their visitors and how often histories speak of them. */
export function toldOf(thing: Thing, timeline: Timeline): number {
  const lines = timeline
    .declarationsOf(thing)
    .reduce((sum, { slot }) => sum + contentOf(slot.block).properties.length, 0);
  if (thing.kind === 'figure') return lines + timeline.world.heldBy(thing, 'offices').length;
  if (thing.kind !== 'place') return lines;
  const histories = timeline.chain.filter(({ kind }) => kind === 'canon').map(wordCounts);
  return lines + (visits(timeline).get(thing) ?? 0) + spokenOf(thing.name, histories);
}

/** How often people stay in each place. */
const visits = oncePerWorld(({ world }: Timeline): ReadonlyMap<Thing, number> => {
  const counts = new Map<Thing, number>();
  for (const { of } of [...world.stays.values()].flat()) counts.set(of, (counts.get(of) ?? 0) + 1);
  return counts;
});

/** No more often than the rarest word of a name. */
function spokenOf(name: string, histories: readonly ReadonlyMap<string, number>[]): number {
  const times = wordsOf(name).map(({ folded }) => histories.reduce((sum, words) => sum + (words.get(folded) ?? 0), 0));
  return times.length > 0 ? Math.min(...times) : 0;
}

/** Counted once for each history, which a writer's own entries leave as it is. */
const wordCounts = oncePerWorld((history: Timeline): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { block } of history.slots) {
    if (block.kind !== 'entry') continue;
    for (const { folded } of wordsOf(block.text)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return counts;
});
