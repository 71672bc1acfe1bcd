/** The rules about dates say what the date library found; this is the part they share. */
import { claimsOf } from '../model/claim.js';
import type { DateProblem, DateProblemCode } from '../time/index.js';
import { replaceFix } from './evidence.js';
import type { Report, RuleContext } from './rule.js';

/** Every problem of these kinds in the dates of a block, as reports. */
export function* reportDates(context: RuleContext, codes: readonly DateProblemCode[]): Iterable<Report> {
  for (const problem of [
    ...context.slot.dateProblems,
    ...claimsOf(context.slot.block).flatMap((claim) => claim.problems),
  ]) {
    if (codes.includes(problem.code)) yield reportOf(context, problem);
  }
}

function reportOf(context: RuleContext, problem: DateProblem): Report {
  const span = { start: problem.start, end: problem.end };
  return {
    span,
    message: sentence(problem),
    fixes: (problem.replacements ?? []).map(({ title, text }) => replaceFix(context, title, span, text)),
  };
}

/** What the date library says is half of a message: it does not know what its reader can do. */
function sentence({ code, message, replacements = [] }: DateProblem): string {
  const what = /[.?!”]$/.test(message) ? message : `${message}.`;
  const [first] = replacements;
  const otherwise = advice[code];
  if (otherwise === undefined || message !== what.slice(0, -1)) return what;
  return first ? `${what} Write “${first.text}”, or ${otherwise}.` : `${what} ${capital(otherwise)}.`;
}

const advice: Partial<Record<DateProblemCode, string>> = {
  'no-such-day': 'choose another day',
  reversed: 'mend one of its ends',
  'wrong-weekday': 'change the day, or leave the weekday out',
  'calendar-gap': 'write the day of the new calendar, or move this to another day',
};

function capital(words: string): string {
  return words.replace(/^./, (letter) => letter.toUpperCase());
}
