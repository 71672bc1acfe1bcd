import { reportDates } from './dates.js';
import { defineRule } from './rule.js';

export const invalidDate = defineRule({
  id: 'invalid-date',
  severity: 'error',
  summary:
    'A day that does not exist: 30 February, 31 Thermidor, month 13; or one that two calendars tell differently.',
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
      `31 Thermidor, Year II: A day too many
// <-- error[invalid-date]: Thermidor has 30 days
`,
      `9 Thermidor, Year II (28 July 1794): The fall
//                    ^^^^^^^^^^^^ error[invalid-date]: 9 Thermidor, Year II was 27 July 1794
`,
    ],
    good: [
      `figure: Ivan Petrov
  born: 29 February 1928
`,
      `9 Thermidor, Year II (27 July 1794): The fall
6th complementary day, Year III: The last of a leap year
`,
    ],
  },
  looksAt: ['dates'],
  check: (context) => reportDates(context, ['no-such-day', 'unreadable']),
});
