/** Of what a name may stand for: why it is not there on a day, for how long it has not been, and whether it was called so. */
import type { Instant } from '../../time/index.js';
import type { NameUse } from '../names/name-use.js';
import { foldedName } from '../names/words.js';
import type { Thing } from '../thing.js';
import { overlap, type World } from '../world/world.js';
import type { Absence } from './mention.js';

/** Whether it is gone, or is still to come. */
export function absenceOf(thing: Thing, when: Instant, world: World): Absence {
  const begins = thing.kind === 'figure' ? world.births.get(thing)?.when : world.existence.get(thing)?.[0]?.from;
  return begins && begins.earliest > when.latest ? 'future' : 'past';
}

/** Whether something that has changed its name bore this one on a day. */
export function isNamedSo({ layers }: NameUse, when: Instant, { names }: World): boolean {
  return layers.some((layer) =>
    layer.some(({ thing, name: written }) =>
      names
        .get(thing)
        ?.some((one) => one.name && foldedName(one.name) === foldedName(written) && overlap(one, when) !== 'no'),
    ),
  );
}

/** Whole years, of which there may be more; 0 where there is no death. */
export function yearsSinceDeath(thing: Thing, when: Instant | undefined, world: World): number {
  const died = world.deaths.get(thing)?.when.latest;
  return died === undefined || !when ? 0 : Math.max(0, Math.floor((when.earliest - died) / 365.25)) || 0;
}
