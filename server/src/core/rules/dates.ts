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
    message: problem.message,
    fixes: (problem.replacements ?? []).map(({ title, text }) => replaceFix(context, title, span, text)),
  };
}
