/** Whether a statement has lost its causes: it falls when every reason it has has lost one. */
import type { Day } from '../../time/index.js';
import type { Thing } from '../thing.js';
import type { Folding } from './folding.js';
import { meets } from './lanes.js';
import type { Cause, Fall, Statement } from './statement.js';
import type { Tenure } from './world.js';

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
      case 'holds': {
        const dayBefore = effect.when.earliest - 1;
        const holders = this.#state.world.holdersOf(cause.office, { earliest: dayBefore, latest: dayBefore });
        if (holders.some(({ tenure }) => tenure.holder === cause.figure)) return undefined;
        const above = this.#heldAbove(cause.figure, cause.office, dayBefore);
        // A condition that real history itself does not meet, as far as it is told, cannot be lost.
        if (this.#state.inherited.has(effect) && !above) return undefined;
        const by = this.#endOf(cause.figure, cause.office, above);
        return { why: 'cause-lost', cause, ...(by ? { by } : {}) };
      }
      case 'died': {
        if (this.#state.world.deaths.has(cause.figure)) return undefined;
        const undone = this.#state.input.parents
          .map((parent) => parent.deaths.get(cause.figure))
          .find((death) => death && this.#state.world.fallen.has(death));
        return undone ? { why: 'cause-lost', by: undone, cause } : undefined;
      }
      case 'unknown':
        return undefined;
    }
  }

  #heldAbove(figure: Thing, office: Thing, day: Day): Tenure | undefined {
    const when = { earliest: day, latest: day };
    for (const parent of this.#state.input.parents) {
      const found = parent.holdersOf(office, when).find(({ tenure }) => tenure.holder === figure);
      if (found) return found.tenure;
    }
    return undefined;
  }

  /** Why somebody is no longer in an office, or has never come into it. `above`: how the parents have him in it. */
  #endOf(figure: Thing, office: Thing, above: Tenure | undefined): Statement | undefined {
    const { world, input } = this.#state;
    if (above && world.fallen.has(above.start)) return above.start;
    const mine = (world.offices.get(office) ?? []).filter((tenure) => tenure.holder === figure).at(-1);
    const end = mine?.end ?? world.deaths.get(figure);
    if (end || mine) return end;
    return input.parents
      .flatMap(({ fallen }) => [...fallen.keys()])
      .find(({ kind, subject, object }) => kind === 'take' && subject === figure && object === office);
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
