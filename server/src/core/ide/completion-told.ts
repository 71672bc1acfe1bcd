/** How much is told of each thing: who is in all the books is offered before who is in one. */
import { wordsOf } from '../model/names/words.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { oncePerWorld } from '../rules/once.js';
import { contentOf } from '../syntax/content.js';

/** The lines of its declarations; for people their offices, for places their visitors and how often histories speak of them. */
export function toldOf(timeline: Timeline): (thing: Thing) => number {
  const tenures = new Map<Thing, number>();
  const count = (thing: Thing) => tenures.set(thing, (tenures.get(thing) ?? 0) + 1);
  for (const { holder } of [...timeline.world.offices.values()].flat()) count(holder);
  for (const { of } of [...timeline.world.stays.values()].flat()) count(of);
  const histories = timeline.chain.filter(({ kind }) => kind === 'canon').map(wordCounts);
  return (thing) => {
    const lines = timeline
      .declarationsOf(thing)
      .reduce((sum, { slot }) => sum + contentOf(slot.block).properties.length, tenures.get(thing) ?? 0);
    return thing.kind === 'place' ? lines + spokenOf(thing.name, histories) : lines;
  };
}

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
