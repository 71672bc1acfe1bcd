/**
 * A writer's own notes under the name of a shipped history come before it. Where both speak of one thing, what ships gives
 * way: a birth, a death, a beginning or an end to another; who holds an office, is a member or stays somewhere, and what a
 * place is called, for as long as the writer's line lasts. What met a stretch that gives way meets what took its place.
 */
import type { Slot } from '../slot.js';
import type { Thing } from '../thing.js';
import type { Statement, StatementKind } from '../world/statement.js';
import { type Stretch, Stretches } from './stretches.js';

/** What such a history states once it is corrected; the slots of those statements are told as well. */
export function corrected(statements: readonly Statement[], seats: (office: Thing) => number): Statement[] {
  const own = statements.filter(isOwn);
  if (own.length === 0 || own.length === statements.length) return [...statements];
  const shipped = statements.filter((one) => !isOwn(one));
  const said = new Map<Thing, Set<StatementKind>>();
  for (const { kind, subject } of own)
    if (single.has(kind)) said.set(subject, (said.get(subject) ?? new Set()).add(kind));
  const instead = new Map<Statement, readonly Statement[]>();
  for (const one of shipped) if (said.get(one.subject)?.has(one.kind)) instead.set(one, []);
  for (const [kind, isShared] of lanes(seats)) {
    const stretches = new Stretches(shipped, kind);
    for (const one of new Stretches(own, kind).told) stretches.giveWay(one, isShared(one));
    for (const [statement, others] of stretches.changes) instead.set(statement, others);
  }
  const apply = (list: readonly Statement[]) => list.flatMap((one) => instead.get(one) ?? one);
  const slots = new Set<Slot>([...instead.keys()].map(({ origin }) => origin.slot));
  for (const slot of slots) slot.stated = apply(slot.stated);
  return apply(statements);
}

function isOwn({ origin }: Statement): boolean {
  return origin.slot.file.origin === 'own';
}

/** Of each of these a thing has one. */
const single: ReadonlySet<StatementKind> = new Set(['birth', 'death', 'found', 'end']);

/** What lasts, and whether others may do the same at the same time. */
function lanes(seats: (office: Thing) => number): [StatementKind, (stretch: Stretch) => boolean][] {
  return [
    ['take', ({ start }) => seats(start.object as Thing) > 1],
    ['join', () => true],
    ['stay', () => true],
    ['name', () => false],
  ];
}
