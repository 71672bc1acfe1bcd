/** What is otherwise in a world that has been folded anew. */
import { isSameInstant } from '../../time/index.js';
import type { Changes } from '../asking.js';
import type { Thing } from '../thing.js';
import { LanesBeside } from './beside.js';
import type { Fall, Statement } from './statement.js';
import type { Period, Tenure, World } from './world.js';

/** Notes everything of which the two worlds say different things. */
export function noteDifferences(before: World, after: World, changes: Changes): void {
  const { asked, named, undone } = changes;
  const whoever = (thing: Thing) => asked.add(thing);
  const whereverNamed = (thing: Thing) => asked.add(thing) && named.add(thing);
  for (const lane of ['births', 'deaths'] as const) compareLanes(before[lane], after[lane], Object.is, whereverNamed);
  for (const lane of ['existence', 'names'] as const)
    compareLanes(before[lane], after[lane], inEach(samePeriod), whereverNamed);
  for (const lane of ['offices', 'groups', 'stays'] as const) {
    compareLanes(before[lane], after[lane], inEach(sameTenure), (key, lists) => {
      asked.add(key);
      for (const { holder, of } of lists.flat()) asked.add(holder).add(of);
    });
  }
  compare(before.fallen, after.fallen, sameFall, ({ kind, subject, object }) => {
    asked.add(subject);
    if (kind === 'name') named.add(subject);
    if (object) asked.add(object);
  });
  for (const map of ['refused', 'departures', 'revived', 'idle'] as const)
    compare<Statement, unknown>(before[map], after[map], Object.is, ({ subject }) => asked.add(subject));
  compare(before.neverBegun, after.neverBegun, Object.is, whereverNamed);
  compare(before.undone, after.undone, Object.is, (event) => whoever(event) && undone.add(event));
}

/** What both have from the same history above them is the same. */
function compareLanes<V>(
  before: ReadonlyMap<Thing, V>,
  after: ReadonlyMap<Thing, V>,
  same: (a: V, b: V) => boolean,
  tell: (thing: Thing, values: V[]) => void,
): void {
  if (before instanceof LanesBeside && after instanceof LanesBeside && before.above === after.above)
    compare<Thing, V>(before.own, after.own, same, tell);
  else compare(before, after, same, tell);
}

/** Tells of every key for which the two maps have not the same. */
function compare<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  same: (a: V, b: V) => boolean,
  tell: (key: K, values: V[]) => void,
): void {
  if (before === after) return;
  for (const [key, value] of before) {
    const other = after.get(key);
    if (other === undefined) tell(key, [value]);
    else if (!same(value, other)) tell(key, [value, other]);
  }
  for (const [key, value] of after) if (!before.has(key)) tell(key, [value]);
}

function inEach<T>(same: (a: T, b: T) => boolean): (a: readonly T[], b: readonly T[]) => boolean {
  return (a, b) => a.length === b.length && a.every((one, index) => same(one, b[index] as T));
}

function sameTenure(a: Tenure, b: Tenure): boolean {
  return a.holder === b.holder && a.of === b.of && a.inferredFrom === b.inferredFrom && samePeriod(a, b);
}

function samePeriod(a: Period, b: Period): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.name === b.name &&
    isSameInstant(a.from, b.from) &&
    isSameInstant(a.to, b.to)
  );
}

function sameFall(a: Fall, b: Fall): boolean {
  return a.why === b.why && a.by === b.by && a.cause === b.cause;
}
