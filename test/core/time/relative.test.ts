import assert from 'node:assert/strict';
import {
  type DateContext,
  type DateReading,
  type DateValue,
  readDates,
  readHeadDates,
  resolveDate,
} from '#server/core/time/index.js';
import { bounds, dateOf, understand } from './support.js';

/** A partial date, what stands above it, and the days it comes to. */
const PARTIAL: readonly (readonly [text: string, above: string, expected: string])[] = [
  ['July 20', '1926', '1926-07-20'],
  ['20 July', '1926', '1926-07-20'],
  ['March', '1927', '1927-03-01..1927-03-31'],
  ['March', '7–12 November 1926', '1926-03-01..1926-03-31'],
  ['Late autumn', '1926', '1926-10-31..1926-11-30'],
  ['7–12 November', '1926', '1926-11-07..1926-11-12'],
  ['December 28 – January 3', '1926', '1926-12-28..1927-01-03'],
  ['the 20th', 'July 1926', '1926-07-20'],
  ['22:40', '20 July 1926', '1926-07-20'],
  ['10 pm', '20 July 1926', '1926-07-20'],
  ['Christmas', '1921', '1921-12-25'],
  ["March '26", '1890', '1926-03-01..1926-03-31'],
  ["March '26", '1790', '1826-03-01..1826-03-31'],
  ['the twenties', '1790', '1820-01-01..1829-12-31'],
  ['Q2', '1926', '1926-04-01..1926-06-30'],
  ['3, 5 and 9 May', '1926', '1926-05-03..1926-05-09'],
  ['March 15', '44 BC', '-0043-03-15'],
  // The one that lies in what stands above.
  ['January 3', 'December 1926 – January 1927', '1927-01-03'],
  ['December 30', 'December 1926 – January 1927', '1926-12-30'],
  // It may be any of these years.
  ['July 20', 'c. 1926', '1925-07-20..1927-07-20'],
  ['July 20', '1922..', '1922-07-20'],
];

/** A relative date, the entry before it, and the days it comes to. */
const RELATIVE: readonly (readonly [text: string, previous: string, expected: string])[] = [
  ['the next day', '20 July 1926', '1926-07-21'],
  ['next morning', '20 July 1926', '1926-07-21'],
  ['the day before', '20 July 1926', '1926-07-19'],
  ['the day after', '20 July 1926', '1926-07-21'],
  ['the same day', '20 July 1926', '1926-07-20'],
  ['that evening', '20 July 1926', '1926-07-20'],
  ['a year and a half later', '20 July 1926', '1927-07-22..1928-07-20'],
  ['3 days later', '20 July 1926', '1926-07-23'],
  ['3 days later', '7–12 November 1926', '1926-11-15'],
  ['3 days earlier', '7–12 November 1926', '1926-11-04'],
  ['Three days later', '20 July 1926', '1926-07-23'],
  ['ten minutes earlier', '20 July 1926', '1926-07-20'],
  ['five hours later', '20 July 1926', '1926-07-20..1926-07-21'],
  ['two weeks later', '20 July 1926', '1926-07-31..1926-08-06'],
  ['a fortnight later', '20 July 1926', '1926-07-31..1926-08-06'],
  ['exactly two weeks later', '20 July 1926', '1926-08-03'],
  ['in the same week', '20 July 1926', '1926-07-19..1926-07-25'],
  ['the next week', '20 July 1926', '1926-07-26..1926-08-01'],
  ['the same month', '20 July 1926', '1926-07-01..1926-07-31'],
  ['the following year', '20 July 1926', '1927-01-01..1927-12-31'],
  ['the previous year', '20 July 1926', '1925-01-01..1925-12-31'],
  ['later that year', '20 July 1926', '1926-07-20..1926-12-31'],
  ['earlier that month', '20 July 1926', '1926-07-01..1926-07-20'],
  ['the following spring', '20 July 1926', '1927-03-01..1927-05-31'],
  ['that autumn', '20 July 1926', '1926-09-01..1926-11-30'],
  ['the next Tuesday', '20 July 1926', '1926-07-27'],
  ['the week of 5 May 1926', '1926', '1926-05-03..1926-05-09'],
  ['the eve of 20 July 1926', '1926', '1926-07-19'],
  ['a month later', '31 January 1926', '1926-02-13..1926-03-15'],
  ['2,400,000 years later', '1926', '2401925-07-03..2401927-07-01'],
  ['3 days after 15 March 44 BC', '1926', '-0043-03-18'],
  ['the day after July 20', '1926', '1926-07-21'],
];

function above(text: string): DateContext {
  const date = dateOf(text);
  return { above: date, previous: date };
}

describe('partial dates', () => {
  for (const [text, heading, expected] of PARTIAL) {
    it(`${text} below ${heading} is ${expected}`, () => {
      const { value, problems } = understand(text, above(heading));
      assert.deepEqual([bounds(value), problems], [expected, []]);
    });
  }

  for (const [text, heading] of [
    ['July 20', undefined],
    ['July 20', 'the 1920s'],
    ['the 20th', '1926'],
    ['22:40', 'July 1926'],
  ] as const) {
    it(`${text} lacks something below ${heading ?? 'nothing'}`, () => {
      const { problems } = understand(text, heading === undefined ? {} : above(heading));
      assert.deepEqual(problems, ['incomplete']);
    });
  }
});

describe('relative dates', () => {
  for (const [text, entry, expected] of RELATIVE) {
    it(`${text} behind ${entry} is ${expected}`, () => {
      const { value, kind, problems } = understand(text, above(entry));
      assert.deepEqual([bounds(value), kind, problems], [expected, 'relative', []]);
    });
  }

  it('takes a weekday alone, at the head of an entry only, as the next after the entry before', () => {
    assert.deepEqual(readDates('Monday: x', 0), []);
    const on = (text: string, entry: string) => {
      const [reading] = readHeadDates(text, 0, text.length);
      const { value, problems } = resolveDate((reading as DateReading).expr, above(entry));
      return problems[0]?.code ?? bounds(value);
    };
    assert.equal(on('Monday: x', '20 July 1926'), '1926-07-26');
    assert.equal(on('Tuesday - x', '20 July 1926'), '1926-07-27');
    assert.equal(on('Wednesday', '7–12 November 1926'), '1926-11-17');
    assert.equal(on('Monday: x', 'July 1926'), 'incomplete');
  });

  it('counts from an event by its title', () => {
    const events = new Map<string, DateValue>([['The Stalinite coup', dateOf('7–12 November 1926')]]);
    const context = { eventNamed: (title: string) => events.get(title) };
    assert.equal(bounds(understand('3 days after The Stalinite coup', context).value), '1926-11-15');
    assert.equal(bounds(understand('the day before “The Stalinite coup”', context).value), '1926-11-06');
    assert.deepEqual(understand('3 days after The Coup', context).problems, ['unknown-anchor']);
  });

  it('says where a title ends', () => {
    const line = '3 days after The coup – aftermath: x';
    const titles = readDates(line, 0).map(({ end, expr }) => {
      const title = expr.kind === 'relative' && expr.anchor.kind === 'event' ? expr.anchor.title : '';
      return [line.slice(0, end), title];
    });
    assert.deepEqual(titles, [
      ['3 days after The coup – aftermath', 'The coup – aftermath'],
      ['3 days after The coup', 'The coup'],
      ['3 days after', ''],
    ]);
  });

  it('needs something to count from', () => {
    assert.deepEqual(understand('two weeks later').problems, ['incomplete']);
  });
});
