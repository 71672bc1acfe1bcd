/** Whether an office, a group or a place is there to be taken, joined or moved to. */

import type { Folding } from './folding.js';
import { meets } from './lanes.js';
import type { Statement, StatementKind } from './statement.js';
import { overlap } from './world.js';

/** Of something of which nothing is said nobody knows. A history of its own says itself how long anything was there. */
export function isThere(state: Folding, { kind, object, when }: Statement): boolean {
  const { world, input } = state;
  if (!object || !needsItsObject.has(kind) || input.parents.length === 0) return true;
  const periods = world.existence.get(object) ?? [];
  if (periods.some((period) => overlap(period, when) !== 'no')) return true;
  // What is told of a vague day comes before what begins within it.
  const beginnings = [...(state.inheritedOf.get(object) ?? []), ...state.ownFoundings(object)].filter(
    (one) => one.kind === 'found' && !world.fallen.has(one),
  );
  if (beginnings.some((one) => meets(one.when, when))) return true;
  return periods.length === 0 && beginnings.length === 0 && !world.neverBegun.has(object);
}

const needsItsObject: ReadonlySet<StatementKind> = new Set(['take', 'join', 'stay']);
