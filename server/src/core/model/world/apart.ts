/**
 * The world of a timeline that touches nothing of the one history it branches from, as most notes are: its own people, offices and
 * entries stand beside what is told there. Only what it states itself is folded; whatever that history tells is as it was.
 */
import { noteAskedAll, unnoted } from '../asking.js';
import type { Thing } from '../thing.js';
import { LanesBeside } from './beside.js';
import { isMet } from './conditions.js';
import { foldOwn } from './fold.js';
import type { FoldInput } from './folding.js';
import { inOrder } from './order.js';
import type { Statement, StatementKind } from './statement.js';
import { type Period, type Tenure, World } from './world.js';

/** Undefined where something of the history may be touched, so that all of it has to be folded. */
export function apart(input: FoldInput): World | undefined {
  const { parents, own, taken, officesSaid, isKnownAbove } = input;
  const [above] = parents;
  if (!above || parents.length > 1 || taken) return undefined;
  // Of a branch above something may fall again here; a history that nothing has been taken back of stands as it is.
  if (above.fallen.size > 0 || above.undone.size > 0 || !above.isOfItsOwn) return undefined;
  if (officesSaid().some(isKnownAbove)) return undefined;
  if (own.some((statement) => touches(statement, isKnownAbove) || mayBeLost(statement, above, isKnownAbove)))
    return undefined;
  return foldOwn(input, new ApartWorld(above));
}

type IsKnown = FoldInput['isKnownAbove'];

/** Whether it is about something that the history knows, or puts somebody into its lanes. */
function touches({ kind, subject, object }: Statement, isKnown: IsKnown): boolean {
  if (kind === 'happen') return false;
  return isKnown(subject) || (object !== undefined && inLaneOfObject.has(kind) && isKnown(object));
}

const inLaneOfObject: ReadonlySet<StatementKind> = new Set(['take', 'leave', 'join', 'part']);

/** Reasons among what the history knows are met or not once for all; about the others folding decides. */
function mayBeLost({ causes, when }: Statement, above: World, isKnown: IsKnown): boolean {
  if (causes.length === 0) return false;
  return causes.flat().some((cause) => {
    if (cause.kind === 'event' || cause.kind === 'unknown' || (cause.kind === 'died' && !cause.isNot)) return false;
    const isOwn = !isKnown(cause.subject) && !(cause.object && isKnown(cause.object));
    return !isOwn && isMet(cause, above, when.earliest - 1) === 'no';
  });
}

export class ApartWorld extends World {
  readonly #above: World;
  override readonly births: LanesBeside<Statement>;
  override readonly deaths: LanesBeside<Statement>;
  override readonly offices: LanesBeside<Tenure[]>;
  override readonly groups: LanesBeside<Tenure[]>;
  override readonly stays: LanesBeside<Tenure[]>;
  override readonly existence: LanesBeside<Period[]>;
  override readonly names: LanesBeside<Period[]>;
  #all: readonly Statement[] | undefined;

  constructor(above: World) {
    super();
    this.#above = above;
    const itself = (statement: Statement) => statement;
    const first = ([stretch]: readonly Period[]) => stretch?.start ?? stretch?.end;
    this.births = new LanesBeside(above.births, itself);
    this.deaths = new LanesBeside(above.deaths, itself);
    this.offices = new LanesBeside(above.offices, first);
    this.groups = new LanesBeside(above.groups, first);
    this.stays = new LanesBeside(above.stays, first);
    this.existence = new LanesBeside(above.existence, first);
    this.names = new LanesBeside(above.names, first);
  }

  override get standing(): readonly Statement[] {
    noteAskedAll();
    this.#all ??= unnoted(() => [...this.#above.standing, ...super.standing].sort(inOrder));
    return this.#all;
  }

  override happeningOf(event: Thing): Statement | undefined {
    return super.happeningOf(event) ?? this.#above.happeningOf(event);
  }

  override heldBy(figure: Thing, lane: 'offices' | 'groups'): readonly Tenure[] {
    const above = this.#above.heldBy(figure, lane);
    // Nobody has some of them there and some here.
    return above.length > 0 ? above : super.heldBy(figure, lane);
  }

  protected override tenures(lane: 'offices' | 'groups'): Iterable<readonly Tenure[]> {
    return this[lane].own.values();
  }
}
