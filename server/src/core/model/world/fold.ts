/**
 * Computes a world forward: the statements of the parents and those of the timeline itself, in order of time, each step
 * on what the steps before left. What the timeline does not touch stays as it was; the moment it makes something in a
 * lane, that lane is its own from that day on. Nothing depends on its own effect, so there is nothing to iterate.
 */
import { CarryingOut } from './carrying-out.js';
import { contradictedBy } from './contradiction.js';
import { deniedBy } from './denial.js';
import { Falling } from './falling.js';
import { type FoldInput, Folding } from './folding.js';
import { meets, needsAlive } from './lanes.js';
import { LostCauses } from './lost-causes.js';
import { inOrder } from './order.js';
import type { Statement } from './statement.js';
import { isThere } from './there.js';
import { World } from './world.js';

export function fold(input: FoldInput): World {
  return new Fold(
    new Folding(
      input,
      new World(),
      input.parents.flatMap(({ standing }) => standing),
    ),
  ).run();
}

/** Only what the timeline states itself, for one that touches nothing of its parents. `world` has what they tell. */
export function foldOwn(input: FoldInput, world: World): World {
  return new Fold(new Folding(input, world, [])).run();
}

class Fold {
  readonly #state: Folding;
  readonly #lost: LostCauses;
  readonly #falling: Falling;
  readonly #carryingOut: CarryingOut;
  /** Own statements that say what a parent says already: needed only if that one falls. */
  readonly #repeats = new Map<Statement, Statement>();
  readonly #repeating = new Set<Statement>();

  constructor(state: Folding) {
    this.#state = state;
    this.#lost = new LostCauses(this.#state);
    this.#falling = new Falling(this.#state, this.#lost);
    this.#carryingOut = new CarryingOut(this.#state);
  }

  run(): World {
    const { own, parents } = this.#state.input;
    for (const parent of parents) {
      for (const lost of parent.undone.values()) this.#state.world.undone.set(lost.subject, lost);
      for (const lost of parent.neverBegun.values()) this.#state.world.neverBegun.set(lost.subject, lost);
    }
    for (const statement of this.#state.inherited)
      if (statement.kind === 'happen') this.#state.happenings.set(statement.subject, statement);
    for (const [statement, fall] of this.#state.input.taken ?? []) {
      if (statement.kind === 'happen') this.#state.happenings.set(statement.subject, statement);
      this.#state.drop(statement, fall);
    }
    for (const statement of own) {
      if (statement.kind === 'happen') this.#state.happenings.set(statement.subject, statement);
      this.#prepare(statement);
    }
    this.#state.world.inert = this.#state.input.inert;
    const all = [...this.#state.inherited, ...own].sort(inOrder);
    for (const statement of all) {
      if (this.#state.inherited.has(statement)) this.#inherit(statement);
      else if (!this.#repeating.has(statement)) this.#make(statement);
    }
    return this.#state.world;
  }

  /** Looks ahead: which statements of the parents an own one takes back, replaces or repeats, whatever the order. */
  #prepare(own: Statement): void {
    if (own.kind === 'undo') {
      this.#takeBack(own);
      return;
    }
    for (const old of this.#state.inheritedOf.get(own.subject) ?? []) {
      if (old.kind !== own.kind || old.object !== own.object) continue;
      if (own.replaces && own.kind === 'death') this.#state.drop(old, { why: 'changed', by: own });
      else if (
        meets(old.when, own.when) &&
        own.kind !== 'happen' &&
        own.name === old.name &&
        !this.#repeating.has(own)
      ) {
        this.#repeats.set(old, own);
        this.#repeating.add(own);
      }
    }
  }

  /** What a denial takes back; before the point of divergence nothing can be. */
  #takeBack(own: Statement): void {
    const { departures, refused, idle } = this.#state.world;
    for (const old of deniedBy(own, this.#state.inheritedOf)) {
      if (old.when.latest < this.#state.input.divergence) refused.set(own, old);
      else {
        this.#state.drop(old, { why: 'undone', by: own });
        departures.set(own, old);
      }
    }
    for (const [old, { why, by }] of this.#state.input.taken ?? [])
      if (why === 'undone' && by === own) departures.set(own, old);
    if (departures.has(own)) refused.delete(own);
    else if (!refused.has(own)) idle.set(own, true);
  }

  /** A statement of a parent: it holds unless something here has brought it down. */
  #inherit(statement: Statement): void {
    const known = this.#state.world.fallen.get(statement);
    const fall = known ?? this.#falling.of(statement);
    if (!fall) {
      this.#carryingOut.apply(statement);
      return;
    }
    this.#state.drop(statement, fall);
    if (fall.why === 'inferred') this.#carryingOut.keepOn(statement);
    const repeat = this.#repeats.get(statement);
    if (!repeat || fall.why === 'changed') return;
    this.#state.world.revived.set(repeat, statement);
    this.#make(repeat);
  }

  /** A statement of the timeline itself. What it needs and does not find makes nothing. */
  #make(statement: Statement): void {
    const { kind, subject } = statement;
    if (kind === 'undo') {
      this.#state.world.stand(statement);
      return;
    }
    const isPast = !statement.replaces && statement.when.latest < this.#state.input.divergence;
    const against = contradictedBy(this.#state, statement, isPast);
    if (isPast && against) {
      this.#state.world.refused.set(statement, against);
      return;
    }
    const death = this.#state.world.deaths.get(subject);
    if (death && (kind === 'death' || (needsAlive.has(kind) && death.when.latest < statement.when.earliest))) return;
    if (!isThere(this.#state, statement)) return;
    if ((kind === 'leave' || kind === 'part') && !this.#carryingOut.isIn(statement)) return;
    if ((kind === 'take' || kind === 'join') && this.#carryingOut.isIn(statement)) return;
    const lost = this.#state.input.parents.length > 0 ? this.#lost.of(statement) : undefined;
    if (lost) {
      this.#state.drop(statement, lost);
      return;
    }
    if (against) this.#state.world.departures.set(statement, against);
    // What fills the silence before the point of divergence takes nothing over: what comes after stays as it was.
    if (!isPast) this.#state.own.take(statement);
    this.#carryingOut.apply(statement);
  }
}
