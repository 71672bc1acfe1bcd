/** What opens a line like a date and is none is always marked; what only begins with a number or a month never is. */
import { checkFindings } from '../../support/fixture.js';

/** Heads, and how what is said of them begins. */
const MARKED: Readonly<Record<string, string>> = {
  '3? May 1926': 'a doubt about a day stands before the whole date: c. 3 May 1926, or only May 1926',
  '3.V.1926': 'write the month as a word: 3 May 1926',
  '12-XI-1926': 'write the month as a word: 12 November 1926',
  '3.5.1926': 'write the month as a word, for it may be either of two days',
  '20/7/1926': 'write the month as a word: 20 July 1926',
  '1926-7-20': 'months and days take two digits and hyphens: 1926-07-20',
  '<1926': 'dates are compared in words: before 1926',
  '> May 1926': 'dates are compared in words: after May 1926',
  'Q5 1926': 'a year has four quarters',
  '20 Jully 1926': '“Jully” is no month',
  'Febuary 1926': '“Febuary” is no month',
  '19??': 'unknown digits are written with an X: 19XX',
  '(1926)': 'a date stands bare: 1926',
};

const PROSE = [
  'May I ask: who was in Moscow?',
  'March on, comrades: the day is near.',
  '3 men: one of them old.',
  '3 ships of 1926: a list',
  'Q: Who was Smirnov?',
  'Act III: the end',
  '(A note): nothing happens.',
  '[1]: a footnote',
  '> Quoted: a reply',
  '<b>Bold</b>: a word',
  'Mark my words: it rains.',
];

describe('A head that is nearly a date', () => {
  for (const [head, message] of Object.entries(MARKED)) {
    it(`${head}: is marked`, () => {
      checkFindings(`1920: A start

${head}: Something
// <${'-'.repeat(head.length)} hint[incomplete-date]: This begins like a date and is read as prose: ${message}
`);
    });
  }

  it('is not seen in ordinary prose', () => {
    for (const line of PROSE) checkFindings(`1920: A start\n\n${line}\n`);
  });

  it('is read rightly where only the year is in doubt', () => {
    checkFindings('1920: A start\n\nMay 1926?: Something\n');
  });
});
