/** Who could hold an office that day, and which office somebody could hold: for those who are offered first. */
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import type { Statement } from '../model/world/statement.js';
import { youngestInOffice } from '../rules/implausible-age.js';
import { oncePerWorld } from '../rules/once.js';
import { ageBetween, type Instant } from '../time/index.js';
import type { Candidate } from './completion-candidates.js';
import { thingsNamed } from './completion-named.js';
import type { Scene } from './describe.js';

/** 0: fits; 1: may fit, for all that is known; 2: not of the body whose office it is; 3: a child. */
export type Fitness = 0 | 1 | 2 | 3;

/** `line`: what stands around the name that is looked for, which may name the office, or the person. */
export function fitnessIn(line: string, { timeline, date }: Scene): (candidate: Candidate) => Fitness {
  const when = date && hullOf(date);
  const office = thingsNamed(line, ['office'], timeline, when).at(-1);
  const figure = thingsNamed(line, ['figure'], timeline, when).at(-1);
  return ({ kind, thing, birth }) => {
    if (kind === 'figure') {
      if (when && birth && isChild(birth, when)) return 3;
      return office ? belongs(thing, office, timeline, when) : 0;
    }
    return kind === 'office' && figure ? belongs(figure, thing, timeline, when) : 0;
  };
}

function isChild(birth: Statement, when: Instant): boolean {
  // Hardly anybody is so young that the years have to be counted.
  const days = when.latest - birth.when.earliest;
  return !(days > 366 * youngestInOffice) && ageBetween(birth.when, when).most < youngestInOffice;
}

/** To the body whose office it is, as a member or in another office of it, that day or, where no day is known, ever. */
function belongs(figure: Thing, office: Thing, timeline: Timeline, when: Instant | undefined): Fitness {
  const { world } = timeline;
  const body = bodies(timeline).get(office);
  const members = body ? (world.groups.get(body) ?? []) : [];
  // Of a state, or of a body of which no member is told, anybody may be an official.
  if (!body || members.length === 0) return 1;
  const always = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
  const held = [...world.groupsOf(figure, when ?? always), ...world.officesOf(figure, when ?? always)];
  return held.some(({ tenure: { of } }) => of === body || bodies(timeline).get(of) === body) ? 0 : 2;
}

/** Whose each office is. */
const bodies = oncePerWorld((timeline: Timeline): ReadonlyMap<Thing, Thing> => {
  const groups = timeline.chain.flatMap((one) => one.declarations).filter(({ thing }) => thing.kind === 'group');
  return new Map(
    groups.flatMap(({ thing }) => timeline.input.officesOf(thing).map((office) => [office, thing] as const)),
  );
});
