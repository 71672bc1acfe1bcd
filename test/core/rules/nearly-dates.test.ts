/** What opens a line like a date and is none is always marked; what only begins with a number or a month never is. */
import assert from 'node:assert/strict';
import { openedBy } from '#server/core/syntax/block.js';
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
  '[1926': 'a date stands bare: 1926',
  '192?': 'unknown digits are written with an X: 192X',
  '19--': 'unknown digits are written with an X: 19XX',
  '192x': 'unknown digits are written with an X: 192X',
  '1926-?': 'an end that nobody knows is left open: 1926.., or only 1926',
  'May 1926–?': 'an end that nobody knows is left open: May 1926.., or only May 1926',
  '1926+': 'an end that nobody knows is left open: 1926..',
  '?–1926': 'a start that nobody knows is left open: ..1926',
  '1926 (?)': 'a doubt stands right behind the date: 1926?',
  '1926ish': 'a rough date begins with c.: c. 1926',
  '≈1926': 'a rough date begins with c.: c. 1926',
  '1926 approx.': 'a rough date begins with c.: c. 1926',
  '1926 (spring)': 'the part of the year comes first: spring 1926',
  '?? May 1926': 'what is not known is left out: May 1926',
  'May ??, 1926': 'what is not known is left out: May 1926',
  '1926-05-??': 'what is not known is left out: 1926-05',
  '03.05.26': "write the month as a word, for it may be either of two days: 3 May '26 or 5 March '26",
  '3/5/26': "write the month as a word, for it may be either of two days: 3 May '26 or 5 March '26",
  '20.7.26': "write the month as a word: 20 July '26",
  '7-8.XI.1926': 'write the month as a word: 7–8 November 1926',
  'V/1926': 'write the month as a word: May 1926',
  '5/1926': 'write the month as a word: May 1926',
  '3. Mai 1926': 'write the month as a word: 3 May 1926',
  'le 3 mai 1926': 'write the month as a word: 3 May 1926',
  '3 de mayo de 1926': 'write the month as a word: 3 May 1926',
  '3 мая 1926': 'write the month as a word: 3 May 1926',
  '9 Thermidor 2': 'a year of the Republic is told as one: 9 Thermidor, Year II',
  '9 Termidor, Year II': '“Termidor” is no month. Is Thermidor meant?',
  '18 brumare an 8': '“brumare” is no month. Is Brumaire meant?',
  'Juillet 1926': 'write the month as a word: July 1926',
};

/** Odd spellings that are read all the same. */
const READ = ['?1926', '[1926]', '1926-present', '1926–present', '1926-', 'May 1926?'];

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
  '1.2.3: a version',
  '10.0.0.1 - an address',
  '3:2 – we win',
  '3-2 - we win',
  '24/7: always',
  '9/11: a day like others',
  '2. Moscow – a city',
  '3. Mai – a hotel',
  '12? Men went - none came back',
  '555-1234: a number to call',
  '[1926a]: Carr, volume 2',
  '[Carr 1926] – the standard work',
  '(c) 1926 – all rights',
  '[x] - done',
  '?? – what?',
  'Mars 2020: a rover',
  'Catch-22 - a novel',
  'Vol. 3 - 1926 in letters',
  '12 Terminal 5: arrivals',
  'Germinal 2: a sequel',
  'Year 2: the harvest',
  '9 Thermidor was hot: so it was',
];

describe('A head that is nearly a date', () => {
  for (const [head, message] of Object.entries(MARKED)) {
    for (const closer of [':', ' –', ' -', ' --'])
      it(`${head}${closer} is marked`, () => {
        checkFindings(`1920: A start

${head}${closer} Something
// <${'-'.repeat(head.length)} hint[incomplete-date]: This begins like a date and is read as prose: ${message}
`);
      });
  }

  it('may stand in bold that nobody closes', () => {
    checkFindings(`1920: A start

**4 July 1920: The fair
//^^^^^^^^^^^ hint[incomplete-date]: “4 July 1920” is read as prose, for the stars before it are closed neither

**4 July 1920: The fair** and the rain
//^^^^^^^^^^^ hint[incomplete-date]: “4 July 1920” is read as prose, for the stars before it are closed neither

**4 July 1920** and the rain
//^^^^^^^^^^^ hint[incomplete-date]: “4 July 1920” is read as prose, for neither a colon nor a spaced dash

**The fair of 1920**, and *the rain*.
`);
  });

  it('is not seen in ordinary prose', () => {
    for (const line of PROSE) checkFindings(`1920: A start\n\n${line}\n`);
  });

  it('is a date where it can be read as one', () => {
    for (const head of READ) {
      checkFindings(`1920: A start\n\n${head}: Something\n`);
      assert.equal(openedBy(`${head}: Something`, 0, head.length + 11), 'entry', head);
    }
  });
});
