/** The small parts of the fold: opening and closing stretches of a lane, and what kinds of statements have in common. */
import type { Instant } from '../../time/index.js';
import { addUnder } from '../lists.js';
import type { Thing } from '../thing.js';
import type { Statement, StatementKind } from './statement.js';
import { never, type Period, type Tenure } from './world.js';

export function meets(a: Instant, b: Instant): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether a stretch holds on both sides of `when` as well, in every reading. One that is only inferred never does. */
export function covers(
  stretch: { readonly from: Instant; readonly to: Instant; readonly inferredFrom?: number },
  when: Instant,
): boolean {
  return stretch.inferredFrom === undefined && stretch.from.latest < when.earliest && when.latest < stretch.to.earliest;
}

/** A stretch that nothing has ended yet. */
export function begun(start: Statement): Tenure {
  return { holder: start.subject, of: start.object as Thing, start, from: start.when, to: never };
}

/** Begins a stretch of a lane. */
export function open(lanes: Map<Thing, Tenure[]>, key: Thing, start: Statement): Tenure {
  const tenure = begun(start);
  addUnder(lanes, key, tenure);
  return tenure;
}

export function closeAll(list: readonly Tenure[], which: (tenure: Tenure) => boolean, end: Statement): void {
  for (const tenure of list) {
    if (tenure.to !== never || !which(tenure) || tenure.from.earliest > end.when.latest) continue;
    tenure.to = end.when;
    tenure.end = end;
  }
}

export function periodsOf(lanes: Map<Thing, Period[]>, thing: Thing): Period[] {
  let list = lanes.get(thing);
  if (!list) {
    list = [];
    lanes.set(thing, list);
  }
  return list;
}

export function closePeriods(list: readonly Period[], end: Statement): void {
  for (const period of list) {
    if (period.to !== never) continue;
    period.to = end.when;
    period.end = end;
  }
}

/** What a figure can only do alive. */
export const needsAlive: ReadonlySet<StatementKind> = new Set(['take', 'join', 'stay', 'visit']);

export const aspects: Readonly<Record<StatementKind, string | undefined>> = {
  birth: 'birth',
  death: 'life',
  take: 'holders',
  leave: 'holders',
  join: 'member',
  part: 'member',
  stay: 'whereabouts',
  unstay: 'whereabouts',
  visit: undefined,
  found: 'existence',
  end: 'existence',
  name: 'name',
  unname: 'name',
  happen: undefined,
  undo: undefined,
};
