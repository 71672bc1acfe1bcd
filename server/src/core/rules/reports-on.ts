/** What a rule says of each of many things, one after the other. Written without generators: those are made anew each time. */
import type { Report, RuleContext } from './rule.js';

/** One empty list for all: most rules have nothing to say of most blocks. */
export function reportsOn<T>(
  all: readonly T[],
  context: RuleContext,
  check: (one: T, context: RuleContext) => Report | undefined,
): readonly Report[] {
  let reports: Report[] | undefined;
  for (const one of all) {
    const report = check(one, context);
    if (!report) continue;
    if (reports) reports.push(report);
    else reports = [report];
  }
  return reports ?? none;
}

const none: readonly never[] = [];
