/** Where notes part from the history they are checked against. */
import type { Timeline } from '../model/timeline.js';
import type { Statement } from '../model/world/statement.js';

/** The earliest fact that differs, of those whose date can be trusted. */
export function earliestDeparture({ world }: Timeline): [Statement, Statement] | undefined {
  let best: [Statement, Statement] | undefined;
  for (const pair of world.departures) {
    if (pair[0].origin.slot.dateProblems.some(({ code }) => code === 'reversed')) continue;
    if (!best || pair[0].when.earliest < best[0].when.earliest) best = pair;
  }
  return best;
}
