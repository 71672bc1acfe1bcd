import assert from 'node:assert/strict';
import { readDates } from '#server/core/time/index.js';
import { bounds } from './support.js';

/** Lines as they stand in notes, and every date that can be read at their beginning, the longest first. */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'July 20 - 25 June 1926: x': ['July 20 - 25 June 1926', 'July 20 - 25 June', 'July 20 - 25', 'July 20', 'July'],
  'July 30 - Menzhinsky takes over': ['July 30', 'July'],
  '1904-05: x': ['1904-05', '1904'],
  '7–12 November 1926: The coup #purge': ['7–12 November 1926', '7–12 November'],
  '1926-11-07..1926-11-12: The coup': [
    '1926-11-07..1926-11-12',
    '1926-11-07..1926',
    '1926-11-07..',
    '1926-11-07',
    '1926',
  ],
  '22:40: Dzerzhinsky collapses': ['22:40'],
  '20 July 1926 22:40: x': ['20 July 1926 22:40', '20 July 1926', '20 July'],
  'Tuesday, 20 July 1926: x': ['Tuesday, 20 July 1926', 'Tuesday, 20 July'],
  'In the same week: x': ['In the same week'],
  'two weeks later: Litvinov protests': ['two weeks later'],
  'the day before yesterday – x': ['the day before yesterday', 'the day before'],
  '3 days after The coup: part two': ['3 days after The coup', '3 days after'],
  'the day after “The coup: part two”': ['the day after “The coup: part two”', 'the day after'],
  'Two weeks after the coup Stalin fell.': ['Two weeks after'],
  '681 AUC (73 BC): x': ['681 AUC (73 BC)'],
  '18 Brumaire, Year VIII (9 November 1799): x': [
    '18 Brumaire, Year VIII (9 November 1799)',
    '18 Brumaire, Year VIII',
    '18 Brumaire',
  ],
  '9 Thermidor, Year II: The fall': ['9 Thermidor, Year II', '9 Thermidor'],
  '10 Thermidor: x': ['10 Thermidor'],
  'Thermidor, Year II – x': ['Thermidor, Year II'],
  'An II: x': ['An II'],
  'An II was hard': [],
  'the day after 9 Thermidor: x': ['the day after 9 Thermidor', 'the day after'],
  '3 days after 9 Thermidor, Year II: x': ['3 days after 9 Thermidor, Year II', '3 days after'],
  '25 October (7 November) 1917: x': ['25 October (7 November) 1917', '25 October (7 November)', '25 October'],
  '7 November 1917 (25 October O.S.): x': ['7 November 1917 (25 October O.S.)', '7 November 1917', '7 November'],
  '9 November 1799 (18 Brumaire VIII): x': ['9 November 1799 (18 Brumaire VIII)', '9 November 1799', '9 November'],
  '20 July 1926 in Moscow (1930)': ['20 July 1926', '20 July'],
  'Three Germans (1926): x': [],
  '1905': ['1905'],
  '1905\nFebruary': ['1905'],
  February: ['February'],
  'November - x': ['November'],
  '1926? No.': ['1926?', '1926'],

  // Prose, and no date.
  '- 1926: x': [],
  'Stalin dies': [],
  'may he live': [],
  'march on Moscow': [],
  '12 men, 3 women': [],
  'Second: the army': [],
  'Night of the Long Knives: x': [],
  '12345: x': [],
  '1926abc': [],
  '"1926"': [],
  '...and 1926': [],
  '@Dzerzhinsky': [],
  '': [],
  ' 1926': [],
};

/** What the longest reading of a line with two calendars comes to. */
const BRACKETS: Readonly<Record<string, string>> = {
  '681 AUC (73 BC)': '-0072-01-01..-0072-12-31',
  '18 Brumaire, Year VIII (9 November 1799)': '1799-11-09',
  '25 October (7 November) 1917': '1917-11-07',
  '25 October 1917 (7 November 1917)': '1917-11-07',
  '7 November 1917 (25 October O.S.)': '1917-11-07',
  '23 February (O.S.) 1917': '1917-03-08',
  'the next day, 21 July 1926': '1926-07-21',
  '25 October 1917 O.S. (7 November)': '1917-11-07',
  '9 November 1799 (18 Brumaire VIII)': '1799-11-09',
  '1 Elul 5686 (11 August 1926)': '1926-08-11',
  '5686 AM (1926)': '1926-01-01..1926-12-31',
};

describe('dates at the start of a line', () => {
  for (const [line, expected] of Object.entries(LINES)) {
    it(JSON.stringify(line), () => {
      assert.deepEqual(
        readDates(line, 0).map(({ end }) => line.slice(0, end)),
        expected,
      );
    });
  }

  it('start anywhere in a text and end no later than they may', () => {
    const text = 'born on 12 July 1926, in Omsk';
    const from = text.indexOf('12');
    assert.deepEqual(
      readDates(text, from).map(({ end }) => text.slice(from, end)),
      ['12 July 1926', '12 July'],
    );
    assert.deepEqual(
      readDates(text, from, from + 7).map(({ end }) => text.slice(from, end)),
      ['12 July'],
    );
  });

  for (const [text, expected] of Object.entries(BRACKETS)) {
    it(`${text} is ${expected}`, () => {
      const [longest] = readDates(text, 0);
      assert.ok(longest?.expr.kind === 'absolute' && longest.end === text.length);
      assert.equal(bounds(longest.expr.value), expected);
    });
  }
});
