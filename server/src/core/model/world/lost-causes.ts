/** Whether a statement has lost its causes: it falls when every reason it has has lost one. */
import type { Day } from '../../time/index.js';
import type { Thing } from '../thing.js';
import { bringsAbout, isMet, whatPrevents } from './conditions.js';
import type { Folding } from './folding.js';
import { meets } from './lanes.js';
import type { Cause, Condition, Fall, Statement } from './statement.js';
import { overlap, type Tenure, type World } from './world.js';

export class LostCauses {
  readonly #state: Folding;

  constructor(state: Folding) {
    this.#state = state;
  }

  /** Falls when every reason it has has lost a cause; without reasons only with the entry it is told in. */
  of(statement: Statement): Fall | undefined {
    if (this.#state.input.butterfly === 'off') return undefined;
    const home = statement.within && this.#state.happenings.get(statement.within);
    if (home && home !== statement && this.#state.world.fallen.has(home)) return { why: 'cause-lost', by: home };
    let first: Fall | undefined;
    for (const reason of statement.causes) {
      let lost: Fall | undefined;
      for (const cause of reason) lost ??= this.#isLost(cause, statement);
      if (!lost) return undefined;
      first ??= lost;
    }
    return first;
  }

  #isLost(cause: Cause, effect: Statement): Fall | undefined {
    switch (cause.kind) {
      case 'event': {
        const undone = this.#state.world.undone.get(cause.event);
        if (undone) return { why: 'cause-lost', by: undone, cause };
        const happening = this.#state.happenings.get(cause.event);
        if (!happening) return undefined;
        const by = this.#state.world.fallen.has(happening) ? happening : this.#takenBack(happening);
        return by && { why: 'cause-lost', by, cause };
      }
      case 'unknown':
        return undefined;
      case 'died':
        // Of a death that is nowhere told nobody knows that it has not come.
        return cause.isNot ? this.#fails(cause, effect) : this.#deathLost(cause);
      default:
        return this.#fails(cause, effect);
    }
  }

  #deathLost(cause: Condition): Fall | undefined {
    if (this.#state.world.deaths.has(cause.subject)) return undefined;
    const undone = this.#state.input.parents
      .map((parent) => parent.deaths.get(cause.subject))
      .find((death) => death && this.#state.world.fallen.has(death));
    return undone ? { why: 'cause-lost', by: undone, cause } : undefined;
  }

  /** It is surely not met the day before, and nothing brings it about in the days of the effect. */
  #fails(cause: Condition, effect: Statement): Fall | undefined {
    const { world, input, inherited } = this.#state;
    const dayBefore = effect.when.earliest - 1;
    if (isMet(cause, world, dayBefore) !== 'no') return undefined;
    // A condition that real history itself does not meet, as far as it is told, cannot be lost.
    if (inherited.has(effect) && input.parents.every((parent) => isMet(cause, parent, dayBefore) === 'no'))
      return undefined;
    if (!this.#isTold(cause, dayBefore) || this.#mayCome(cause, effect)) return undefined;
    const by = this.#whyNot(cause, dayBefore);
    return { why: 'cause-lost', cause, ...(by ? { by } : {}) };
  }

  /** Who is nowhere said to have held an office, or to have been of a group, may have: lists are seldom whole. */
  #isTold({ kind, subject, object, isNot }: Condition, day: Day): boolean {
    if (isNot || !object) return true;
    const death = this.#state.world.deaths.get(subject);
    if (death && death.when.latest <= day) return true;
    const lane = kind === 'holds' ? 'offices' : 'groups';
    if ([this.#state.world, ...this.#state.input.parents].some((one) => isIn(one[lane].get(object), subject)))
      return true;
    const others = kind === 'holds' ? this.#state.world.holdersOf(object, { earliest: day, latest: day }) : [];
    return others.length > 0 && others.length >= this.#state.input.seats(object);
  }

  /**
   * An entry of a whole year may tell of the days after somebody took the office, or left it, that year. Whoever takes
   * it on the very day was not there for what follows from it; whoever leaves it that day is gone.
   */
  #mayCome(cause: Condition, effect: Statement): boolean {
    if (!cause.isNot && effect.when.earliest === effect.when.latest) return false;
    const home = effect.within ?? effect.subject;
    return [...this.#state.input.own, ...(this.#state.inheritedOf.get(cause.subject) ?? [])].some(
      (one) =>
        one !== effect &&
        one.within !== home &&
        bringsAbout(cause, one) &&
        meets(one.when, effect.when) &&
        !this.#state.world.fallen.has(one),
    );
  }

  /** Why it is not met: for an office or a group how he left it, or what the parents say of his coming into it. */
  #whyNot(cause: Condition, day: Day): Statement | undefined {
    const { world, input } = this.#state;
    const { kind, subject, object, isNot } = cause;
    if (isNot || !object) return whatPrevents(cause, world);
    const lane = kind === 'holds' ? 'offices' : 'groups';
    const his = (one: World) => (one[lane].get(object) ?? []).filter(({ holder }) => holder === subject);
    const above = input.parents.flatMap(his).find((tenure) => overlap(tenure, { earliest: day, latest: day }) !== 'no');
    if (above && world.fallen.has(above.start)) return above.start;
    const end = whatPrevents(cause, world);
    if (end || his(world).length > 0) return end;
    const start = kind === 'holds' ? 'take' : 'join';
    return input.parents
      .flatMap(({ fallen }) => [...fallen.keys()])
      .find((one) => one.kind === start && one.subject === subject && one.object === object);
  }

  /** "Death of Lenin" has not happened where Lenin's death has fallen, whoever stated it. */
  #takenBack(happening: Statement): Statement | undefined {
    const said = (happening.says ?? []).map((statement) =>
      (this.#state.inheritedOf.get(statement.subject) ?? []).find(
        (old) =>
          old.kind === statement.kind &&
          old.object === statement.object &&
          meets(old.when, statement.when) &&
          this.#state.world.fallen.has(old),
      ),
    );
    return said.length > 0 && said.every((one) => one !== undefined) ? said[0] : undefined;
  }
}

function isIn(tenures: readonly Tenure[] | undefined, figure: Thing): boolean {
  return tenures?.some(({ holder }) => holder === figure) === true;
}
