/** The rules about dates say what the date library found; this is the part they share. */
import { claimsOf } from '../model/claim.js';
import type { Fix } from '../model/finding.js';
import type { DateProblem, DateProblemCode } from '../time/index.js';
import { replaceFix } from './evidence.js';
import type { Report, RuleContext } from './rule.js';

/** Every problem of these kinds in the dates of a block, as reports. `fixes`: what else can be done about one. */
export function reportDates(
  context: RuleContext,
  codes: readonly DateProblemCode[],
  fixes: readonly Fix[] = [],
): readonly Report[] {
  const { slot } = context;
  let reports = addDates(none, slot.dateProblems, context, codes, fixes);
  for (const { problems } of claimsOf(slot.block)) reports = addDates(reports, problems, context, codes, fixes);
  return reports;
}

function addDates(
  reports: readonly Report[],
  problems: readonly DateProblem[],
  context: RuleContext,
  codes: readonly DateProblemCode[],
  fixes: readonly Fix[],
): readonly Report[] {
  if (problems.length === 0) return reports;
  const found = problems.filter(({ code }) => codes.includes(code));
  return reports.concat(found.map((problem) => reportOf(context, problem, fixes)));
}

const none: readonly never[] = [];

function reportOf(context: RuleContext, problem: DateProblem, others: readonly Fix[]): Report {
  const span = { start: problem.start, end: problem.end };
  return {
    span,
    message: sentence(problem),
    fixes: [
      ...(problem.replacements ?? []).map(({ title, text }) => replaceFix(context, title, span, text)),
      ...others,
    ],
  };
}

/** What the date library says is half of a message: it does not know what its reader can do. */
function sentence({ code, message, replacements = [] }: DateProblem): string {
  const what = /[.?!”]$/.test(message) ? message : `${message}.`;
  const [first] = replacements;
  // The other way round is too long to be written out here.
  if (code === 'reversed') return `${what} ${first ? 'Swap the two ends, or mend' : 'Mend'} the one that is wrong.`;
  const otherwise = advice[code];
  if (otherwise === undefined || message !== what.slice(0, -1)) return what;
  return first ? `${what} Write “${first.text}”, or ${otherwise}.` : `${what} ${capital(otherwise)}.`;
}

const advice: Partial<Record<DateProblemCode, string>> = {
  'no-such-day': 'choose another day',
  'wrong-weekday': 'change the day, or leave the weekday out',
  'calendar-gap': 'move this to another day',
};

function capital(words: string): string {
  return words.replace(/^./, (letter) => letter.toUpperCase());
}
