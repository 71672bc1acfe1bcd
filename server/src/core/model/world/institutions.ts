/**
 * Institutions that make way for each other. An office that ended the day the one that replaces it began, or the day its body
 * took another name, ended because of that; and the one that replaces it began because it ended.
 */
import type { Thing } from '../thing.js';
import type { Folding } from './folding.js';
import { meets } from './lanes.js';
import type { LostCauses } from './lost-causes.js';
import type { Statement, StatementKind } from './statement.js';

export class Institutions {
  readonly #state: Folding;
  readonly #lost: LostCauses;

  constructor(state: Folding, lost: LostCauses) {
    this.#state = state;
    this.#lost = lost;
  }

  /** Why an office does not end, or does not begin, that has lost no cause of its own. */
  lossOf(statement: Statement): Statement | undefined {
    if (statement.subject.kind !== 'office') return undefined;
    return statement.kind === 'end' ? this.#lossOfEnd(statement) : this.#lossOfBeginning(statement);
  }

  /** The end, on that very day, of the office or the group that somebody leaves, if it does not come. */
  fallenEndOn(leave: Statement): Statement | undefined {
    const end = leave.object && this.#toldOf(leave.object, 'end', leave)[0];
    return end && (this.#hasFallen(end) || this.lossOf(end)) ? end : undefined;
  }

  /** The name that should have come the day this one ends: one of them, if none comes. */
  lostNameAfter(unname: Statement): Statement | undefined {
    const next = this.#state.input.parents.flatMap((parent) =>
      (parent.names.get(unname.subject) ?? [])
        .filter(({ name }) => name !== unname.name)
        .flatMap(({ start }) => (start && meets(start.when, unname.when) ? [start] : [])),
    );
    return next.every((name) => this.#hasFallen(name)) ? next[0] : undefined;
  }

  #lossOfEnd(end: Statement): Statement | undefined {
    const renaming = this.#lostRenaming(end);
    if (renaming) return renaming;
    const next = this.#state.input.successorOf(end.subject);
    return next && this.#toldOf(next, 'found', end).find((founding) => this.#hasFallen(founding));
  }

  #lossOfBeginning(founding: Statement): Statement | undefined {
    const older = this.#state.input.predecessorOf(founding.subject);
    const end = older && this.#toldOf(older, 'end', founding)[0];
    return end && (this.#state.world.fallen.has(end) || this.#lostRenaming(end)) ? end : undefined;
  }

  /** The name that the body of an office should have taken the day the office ended, and does not. */
  #lostRenaming(end: Statement): Statement | undefined {
    const body = this.#state.input.bodyOf(end.subject);
    const borne = body ? this.#toldOf(body, 'unname', end) : [];
    const unname = borne.find(({ ends }) => !ends || !this.#state.world.fallen.has(ends));
    return unname && this.lostNameAfter(unname);
  }

  #toldOf(thing: Thing, kind: StatementKind, { when }: Statement): Statement[] {
    return (this.#state.inheritedOf.get(thing) ?? []).filter((one) => one.kind === kind && meets(one.when, when));
  }

  /** What is only otherwise, such as a beginning on another day, has not fallen. */
  #hasFallen(statement: Statement): boolean {
    const fall = this.#state.world.fallen.get(statement);
    return fall ? fall.why !== 'changed' : this.#lost.of(statement) !== undefined;
  }
}
