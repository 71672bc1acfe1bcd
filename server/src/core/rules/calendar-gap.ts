import { reportDates } from './dates.js';
import { allowFix } from './evidence.js';
import { defineRule } from './rule.js';

export const calendarGap = defineRule({
  id: 'calendar-gap',
  severity: 'information',
  summary: 'A day that a change of calendars skipped.',
  why: 'Russia went from 31 January to 14 February 1918; the days between were never lived there.',
  instead: 'Take the day by the other calendar, or leave the mark of the old one out.',
  examples: {
    bad: [
      `5 February 1918 O.S.: A day that was never lived
// <-------------------- information[calendar-gap]: Russia went from 31 January 1918 to 14 February 1918
`,
    ],
    good: [
      `25 October 1917 O.S.: The Winter Palace
`,
      `25 December 1928 O.S.: A Christmas that only the church keeps
`,
    ],
  },
  looksAt: ['dates'],
  check: (context) => reportDates(context, ['calendar-gap'], [allowFix(context, 'calendar-gap')]),
});
