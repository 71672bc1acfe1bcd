/**
 * The world of a timeline that changes nothing of the one history it branches from, as most notes do when they are begun:
 * that history's own lanes, and the entries take place beside what is told there. Nothing is folded.
 */
import { noteAskedAll, unnoted } from '../asking.js';
import type { Thing } from '../thing.js';
import { isMet } from './conditions.js';
import type { FoldInput } from './folding.js';
import { inOrder } from './order.js';
import type { Statement } from './statement.js';
import { type Tenure, World } from './world.js';

/** Undefined where something may be changed, so that only folding can tell. */
export function unchanged({ parents, own, inert, taken, saysOfOffices }: FoldInput): World | undefined {
  const [above] = parents;
  if (!above || parents.length > 1 || taken || saysOfOffices) return undefined;
  // Of a branch above something may fall again here; a history that nothing has been taken back of stands as it is.
  if (above.fallen.size > 0 || above.undone.size > 0 || !above.isOfItsOwn) return undefined;
  if (own.some((statement) => statement.kind !== 'happen' || mayBeLost(statement, above))) return undefined;
  return new UnchangedWorld(above, own, inert);
}

/** An entry needs no more than its reasons; where nothing falls, events and deaths are there as they are told. */
function mayBeLost({ causes, when }: Statement, above: World): boolean {
  return causes.flat().some((cause) => {
    if (cause.kind === 'event' || cause.kind === 'unknown' || (cause.kind === 'died' && !cause.isNot)) return false;
    return isMet(cause, above, when.earliest - 1) === 'no';
  });
}

class UnchangedWorld extends World {
  readonly #above: World;
  readonly #own: readonly Statement[];
  #all: readonly Statement[] | undefined;

  constructor(above: World, own: readonly Statement[], inert: World['inert']) {
    super(above);
    this.#above = above;
    this.#own = own;
    this.inert = inert;
  }

  override get standing(): readonly Statement[] {
    noteAskedAll();
    this.#all ??= unnoted(() => [...this.#above.standing, ...this.#own, ...this.inert.all()].sort(inOrder));
    return this.#all;
  }

  override happeningOf(event: Thing): Statement | undefined {
    return this.#above.happeningOf(event) ?? this.#own.find(({ subject }) => subject === event) ?? this.inert.of(event);
  }

  override heldBy(figure: Thing, lane: 'offices' | 'groups'): readonly Tenure[] {
    return this.#above.heldBy(figure, lane);
  }
}
