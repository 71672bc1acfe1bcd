/** The parts of tenures and periods that verbs are about: all of it, how it began, how it ended, who came next. */
import type { Answer } from '../../time/index.js';
import type { Statement } from '../world/statement.js';
import { always, never, type Period, type Tenure } from '../world/world.js';
import { endsMeant, isAsMeant, mannerOfEnd } from './manner.js';
import type { Stretch } from './stretch.js';

/** The part of a tenure that a verb is about, what says so, and whether it is the way the verb says. */
export interface Part extends Stretch {
  readonly by: Statement;
  readonly isAsMeant: Answer;
}

export function whole(tenure: Tenure): Part {
  return { ...tenure, by: tenure.start, isAsMeant: 'yes' };
}

export function begin({ from, start }: Tenure): Part {
  return { from, to: from, by: start, isAsMeant: 'yes' };
}

/** How and when it ended, and whether that is the way a pattern says. `death`: of whoever was in it. */
export function end({ to, end: last, start }: Tenure, death: Statement | undefined, words: string): Part | undefined {
  if (to === never) return undefined;
  const how = last ? isAsMeant(mannerOfEnd(last, death), endsMeant(words)) : 'possibly';
  return { from: to, to, by: last ?? start, isAsMeant: how };
}

/** The first to come after somebody, not before he goes. */
export function successorOf({ holder, to }: Tenure, tenures: readonly Tenure[]): Tenure | undefined {
  return tenures
    .filter((one) => one.holder !== holder && one.from.latest >= to.earliest)
    .reduce<Tenure | undefined>((a, b) => (a && a.from.earliest <= b.from.earliest ? a : b), undefined);
}

export function beginOf({ start, from }: Period): Statement | undefined {
  return from === always ? undefined : start;
}

export function endOf({ end: last }: Period): Statement | undefined {
  return last;
}
