import { reportDates } from './dates.js';
import { defineRule } from './rule.js';

export const invalidDate = defineRule({
  id: 'invalid-date',
  severity: 'error',
  summary: 'A day that does not exist: 30 February, 31 April, month 13.',
  why: 'Everything hangs on the dates; one that cannot be understood is checked as well as can be, from what is left of it.',
  instead: 'Write a day that exists; the message says how long the month is.',
  examples: {
    bad: [
      `figure: Ivan Petrov
  born: 30 February 1927
//      ^^ error[invalid-date]: February 1927 has 28 days
`,
      `1926-13-08: A thirteenth month
//   ^^^^^ error[invalid-date]: There is no month 13
`,
    ],
    good: [
      `figure: Ivan Petrov
  born: 29 February 1928
`,
    ],
  },
  looksAt: ['dates'],
  check: (context) => reportDates(context, ['no-such-day', 'unreadable']),
});
