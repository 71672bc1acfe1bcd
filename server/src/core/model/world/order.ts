/** In which order statements are carried out. */
import type { Statement, StatementKind } from './statement.js';

/** By time, within a day by kind; what is the same in both keeps its order. */
export function inOrder(a: Statement, b: Statement): number {
  // Two days at the end of time are no number apart.
  return a.when.earliest === b.when.earliest ? rank[a.kind] - rank[b.kind] : a.when.earliest < b.when.earliest ? -1 : 1;
}

/** Within one day: events, then what begins to exist, then what ends, then what takes its place. */
const rank: Readonly<Record<StatementKind, number>> = {
  undo: 0,
  happen: 1,
  birth: 2,
  found: 3,
  unname: 4,
  name: 5,
  leave: 6,
  part: 7,
  unstay: 8,
  death: 9,
  end: 10,
  take: 11,
  join: 12,
  stay: 13,
  visit: 14,
};
