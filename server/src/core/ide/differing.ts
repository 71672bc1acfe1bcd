/** In how many respects a timeline is otherwise than what it branches from. */
import { locate } from '../model/origin.js';
import type { Location, Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { aspects } from '../model/world/lanes.js';
import type { Statement } from '../model/world/statement.js';

/**
 * One place for each life, office, membership, name and existence of which it tells something else, or something of the history
 * above never comes. Whoever loses two offices by one deed differs in two. The places of the timeline itself come first.
 */
export function differencesOf(timeline: Timeline): readonly Location[] {
  const places = new Map<string, Location>();
  for (const statement of [...changesIn(timeline), ...lossesIn(timeline)]) {
    const lane = laneOf(statement);
    if (!places.has(lane)) places.set(lane, locate(statement.origin));
  }
  return [...places.values()];
}

/** What it takes back or contradicts, and what it makes where the history above says nothing. */
function* changesIn(timeline: Timeline): Iterable<Statement> {
  const { world, parents } = timeline;
  yield* world.departures.keys();
  const above = new Set(parents.flatMap((parent) => parent.world.standing));
  for (const statement of world.standing)
    if (!above.has(statement) && !world.revived.has(statement) && isChange(statement, timeline)) yield statement;
}

/** What is told of the time before the point of divergence, or of invented people alone, changes nothing. */
function isChange(statement: Statement, { input, parents }: Timeline): boolean {
  const { subject, object, replaces, when, carriesOn } = statement;
  if (carriesOn || !isCounted(statement) || (!replaces && when.latest < input.divergence)) return false;
  const isKnown = (thing: Thing) => parents.some((parent) => parent.find(thing.kind, thing.name) !== undefined);
  return aspects[statement.kind] === 'existence' || [subject, object].some((thing) => thing && isKnown(thing));
}

/** What of the history above never comes; what the timeline tells again itself does. */
function lossesIn({ world, parents }: Timeline): readonly Statement[] {
  const above = new Set(parents.flatMap((parent) => parent.world.standing));
  const toldAgain = new Set(world.revived.values());
  return [...world.fallen.keys()].filter((one) => above.has(one) && !toldAgain.has(one) && isCounted(one));
}

function isCounted({ kind }: Statement): boolean {
  const aspect = aspects[kind];
  return aspect !== undefined && aspect !== 'birth' && aspect !== 'whereabouts';
}

function laneOf({ kind, undoes, subject, object }: Statement): string {
  const aspect = aspects[undoes ?? kind] ?? kind;
  const of = aspect === 'holders' ? object : subject;
  return [aspect, of?.kind, of?.name, aspect === 'member' ? object?.name : ''].join('\n');
}
