/** Stretches of time, and the best of several answers: what patterns are matched with. */
import { type Answer, bestAnswer, type Instant } from '../../time/index.js';
import type { Statement } from '../world/statement.js';

/** `by`: the statement that makes it so, or for `survives` the one that takes the death back. */
export interface Match {
  readonly answer: Answer;
  readonly by?: Statement;
}

/** What begins on some day and ends on some day. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

export function onDayOf({ when }: Pick<Statement, 'when'>): Stretch {
  return { from: when, to: when };
}

/** Whether all of these hold on one day: in every reading of their dates, in some, in none. */
export function together(stretches: readonly Stretch[]): Answer {
  if (Math.max(...stretches.map(({ from }) => from.earliest)) > Math.min(...stretches.map(({ to }) => to.latest)))
    return 'no';
  const vague = stretches.filter(({ from, to }) => from === to && from.earliest < from.latest);
  const [point] = vague;
  // One day of which only the bounds are known meets the others surely if every day between its bounds does.
  const isSure = point
    ? vague.length === 1 && stretches.every((one) => one === point || holdsOver(one, point.from))
    : Math.max(...stretches.map(({ from }) => from.latest)) <= Math.min(...stretches.map(({ to }) => to.earliest));
  return isSure ? 'yes' : 'possibly';
}

function holdsOver({ from, to }: Stretch, days: Instant): boolean {
  return from.latest <= days.earliest && days.latest <= to.earliest;
}

export function opposite(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'possibly';
}

/** The best answer, and the first in time where several are as good. */
export function best(matches: readonly Match[]): Match {
  const answer = bestAnswer(matches.map((one) => one.answer));
  const first = matches
    .filter((one) => one.answer === answer && answer !== 'no')
    .reduce<Match | undefined>(
      (a, b) => ((a?.by?.when.earliest ?? Infinity) <= (b.by?.when.earliest ?? Infinity) ? a : b),
      undefined,
    );
  return first ?? { answer };
}

/** What is so only as far as something else is. */
export function noBetterThan(answer: Answer, other: Answer): Answer {
  if (answer === 'no' || other === 'no') return 'no';
  return answer === 'yes' ? other : answer;
}
