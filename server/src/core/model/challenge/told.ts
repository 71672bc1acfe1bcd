/** Facts of the notes themselves that say what a pattern asks for: "Austria wins the war" changes no world, but it is told. */
import { type Fact, objectsOf, subjectsOf } from '../fact.js';
import type { NameUse } from '../names/name-use.js';
import { factLinesOf } from '../reading.js';
import { resolveName } from '../resolve.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import type { Pattern, Who } from './pattern.js';

/** The happenings of the entries that tell it, in this timeline and those of the writer's that it branches from. */
export function toldMatches(pattern: Pattern, timeline: Timeline): { readonly statement: Statement }[] {
  return timeline.chain
    .filter(({ kind }) => kind !== 'canon')
    .flatMap((one) =>
      [...one.events].flatMap(([slot, event]) => {
        const says = factLinesOf(slot.block, one.names).some(({ fact }) => fact && isSame(fact, pattern, one));
        const statement = says ? timeline.world.happeningOf(event) : undefined;
        return statement ? [{ statement }] : [];
      }),
    );
}

function isSame(fact: Fact, { fact: wanted, subjects, objects }: Pattern, timeline: Timeline): boolean {
  if (fact.verb !== wanted.verb || fact.negated) return false;
  return (
    covers(subjectsOf(fact), subjects, fact.verb.subject, timeline) &&
    covers(objectsOf(fact), objects, fact.verb.object ?? [], timeline)
  );
}

/** Everything that is asked for is among what is named. */
function covers(
  uses: readonly NameUse[],
  wanted: readonly Who[],
  kinds: readonly ThingKind[],
  timeline: Timeline,
): boolean {
  const named = uses.flatMap((use): Thing[] => {
    const entry = resolveName(use.layers, kinds, undefined, timeline.world)?.entry;
    return entry ? [entry.thing] : [];
  });
  return wanted.every((who) =>
    'thing' in who ? named.includes(who.thing) : named.some(({ kind }) => kind === 'figure'),
  );
}
