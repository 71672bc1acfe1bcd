import { reportDates } from './dates.js';
import { allowFix } from './evidence.js';
import { defineRule } from './rule.js';

export const wrongWeekday = defineRule({
  id: 'wrong-weekday',
  severity: 'warning',
  fixesAll: 'asked',
  summary: 'A weekday that does not belong to its date, by any calendar in use there.',
  why: 'Either the weekday or the day is wrong; a reader with a calendar will see it.',
  instead: 'Write the weekday of that date, or leave it out.',
  examples: {
    bad: [
      `Monday, 20 July 1926: A speech
// <------ warning[wrong-weekday]: 20 July 1926 was a Tuesday
`,
    ],
    good: [
      `Tuesday, 20 July 1926: A speech
`,
    ],
  },
  looksAt: ['dates'],
  check: (context) => reportDates(context, ['wrong-weekday'], [allowFix(context, 'wrong-weekday')]),
});
