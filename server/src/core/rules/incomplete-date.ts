import { reportDates } from './dates.js';
import { defineRule, type Report } from './rule.js';

export const incompleteDate = defineRule({
  id: 'incomplete-date',
  severity: 'hint',
  summary: 'A date with a part missing that nothing above has, one that was read as prose, or one with two readings.',
  why: 'What has no date cannot be checked, and what is read otherwise than it was meant is checked wrongly.',
  instead: 'Give the year, or put the entry below a heading or an entry that has it.',
  examples: {
    bad: [
      `July 20: Somebody collapses after a speech
// <------- hint[incomplete-date]: Nothing above says which year this is
`,
    ],
    good: [
      `## 1926
July 20: Somebody collapses after a speech
`,
    ],
  },
  *check(context): Iterable<Report> {
    yield* reportDates(context, ['incomplete', 'two-readings', 'unknown-anchor']);
    for (const problem of context.content.problems) {
      if (problem.code !== 'unread-date') continue;
      yield {
        span: problem.span,
        message: `This begins like a date, but “${problem.word}” cannot be read as one, so the line is read as prose. A date at the start of a line needs a colon or a dash behind it: “20 July 1926: …”.`,
      };
    }
  },
});
