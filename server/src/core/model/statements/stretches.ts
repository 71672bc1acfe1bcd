/** What lasts, in a history that is being corrected: tenures, memberships, stays, names. */
import type { Instant } from '../../time/index.js';
import type { Thing } from '../thing.js';
import { meets } from '../world/lanes.js';
import type { Statement, StatementKind } from '../world/statement.js';
import { never } from '../world/world.js';

/** From a day to a day, as one property of a declaration says. */
export interface Stretch {
  readonly start: Statement;
  readonly end: Statement | undefined;
  from: Instant;
  to: Instant;
  isGone: boolean;
}

const endOf: Partial<Record<StatementKind, StatementKind>> = {
  take: 'leave',
  join: 'part',
  stay: 'unstay',
  name: 'unname',
};

export class Stretches {
  readonly told: Stretch[] = [];
  /** What entries tell: a start or an end alone. */
  readonly #facts: readonly Statement[];
  readonly #gone = new Set<Statement>();

  /** Those that begin with statements of one kind. */
  constructor(statements: readonly Statement[], kind: StatementKind) {
    const ends = new Map(statements.flatMap((one) => (one.ends ? [[one.ends, one] as const] : [])));
    for (const start of statements) {
      if (start.kind !== kind || start.origin.part !== 'property') continue;
      const end = ends.get(start);
      this.told.push({ start, end, from: start.when, to: end?.when ?? never, isGone: false });
    }
    this.#facts = statements.filter(
      (one) => (one.kind === kind || one.kind === endOf[kind]) && one.origin.part !== 'property',
    );
  }

  /** Makes room for a stretch of the same kind. `isShared`: only the same person's, or name's, is in its way. */
  giveWay(own: Stretch, isShared: boolean): void {
    const to = own.end ? own.to : never;
    const overlaps = ({ from, to: end }: Stretch) => from.latest < to.earliest && own.from.latest < end.earliest;
    for (const one of this.told.filter(({ start }) => laneOf(start) === laneOf(own.start))) {
      if (one.isGone || !overlaps(one)) continue;
      if (isSame(one.start, own.start)) this.#replace(one, own);
      else if (!isShared) this.#cut(one, own);
    }
    for (const fact of this.#facts) {
      if (laneOf(fact) !== laneOf(own.start)) continue;
      const isInside = own.from.latest < fact.when.earliest && fact.when.latest < to.earliest;
      const contradicts = isSame(fact, own.start)
        ? fact.kind !== own.start.kind
        : fact.kind === own.start.kind && !isShared;
      if (isInside && contradicts) this.#gone.add(fact);
    }
  }

  /** What to put for each statement that is not to stand as it is. */
  get changes(): Map<Statement, readonly Statement[]> {
    const changes = new Map<Statement, readonly Statement[]>([...this.#gone].map((fact) => [fact, []]));
    for (const stretch of this.told) {
      const { start, end, from, to } = stretch;
      if (!stretch.isGone && from === start.when && to === (end?.when ?? never)) continue;
      const begun = { ...start, when: from };
      const ended = {
        ...(end ?? { ...start, causes: [] }),
        kind: endOf[start.kind] ?? start.kind,
        when: to,
        ends: begun,
      };
      const list = stretch.isGone ? [] : to === never ? [begun] : [begun, ended];
      changes.set(start, [...(changes.get(start) ?? []), ...list]);
      if (end) changes.set(end, []);
    }
    return changes;
  }

  /** The writer's line says when it was: what came before and after meets that. */
  #replace(old: Stretch, own: Stretch): void {
    old.isGone = true;
    for (const other of this.told) {
      if (other === old || laneOf(other.start) !== laneOf(old.start) || isSame(other.start, old.start)) continue;
      if (meets(other.to, old.from)) other.to = own.from;
      if (own.end && meets(other.from, old.to)) other.from = own.to;
    }
    for (const fact of this.#facts)
      if (isSame(fact, old.start) && (meets(fact.when, old.from) || meets(fact.when, old.to))) this.#gone.add(fact);
  }

  /** Somebody else's stretch keeps what lies outside; one without an end lasts until the next. */
  #cut(old: Stretch, own: Stretch): void {
    const before = old.from.latest < own.from.earliest;
    const after = own.end !== undefined && own.to.latest < old.to.earliest;
    if (before && after) this.told.push({ ...old, from: own.to });
    if (before) old.to = own.from;
    else if (after) old.from = own.to;
    else if (own.end) old.isGone = true;
  }
}

/** What only one can have at a time. */
function laneOf({ kind, subject, object }: Statement): Thing {
  return kind === 'name' || kind === 'unname' ? subject : (object ?? subject);
}

function isSame(a: Statement, b: Statement): boolean {
  return a.subject === b.subject && a.name === b.name;
}
