/** On which days somebody is surely alive: worked out once for each person and world, for every fact about him asks. */
import type { Day } from '../time/index.js';
import { noteNamed, unnoted } from './asking.js';
import type { Noted } from './name-log.js';
import type { Thing } from './thing.js';
import type { World } from './world/world.js';

/** From a day to a day, in every reading of the dates; all of time where nothing is known. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

interface Life extends Stretch, Noted {}

/** Between the birth and the death of a person, in every reading of both. */
export function stretchOfLife(person: Thing, { births, deaths }: World): Stretch {
  return {
    from: births.get(person)?.when.latest ?? Number.NEGATIVE_INFINITY,
    to: deaths.get(person)?.when.earliest ?? Number.POSITIVE_INFINITY,
  };
}

/** The same, of which is noted no more than that it matters when he is there. */
export function lifeOf(person: Thing, world: World): Stretch {
  let lives = known.get(world);
  if (!lives) {
    lives = new Map();
    known.set(world, lives);
  }
  let life = lives.get(person);
  if (!life) {
    life = unnoted((): Life => ({ ...stretchOfLife(person, world), things: [person] }));
    lives.set(person, life);
  }
  noteNamed(life);
  return life;
}

const known = new WeakMap<World, Map<Thing, Life>>();
