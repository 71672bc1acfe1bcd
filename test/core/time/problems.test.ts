import assert from 'node:assert/strict';
import {
  type DateProblem,
  explainBadDate,
  looksLikeDate,
  readWholeDate,
  resolveDate,
} from '#server/core/time/index.js';
import { bounds, dateOf, understand } from './support.js';

interface Case {
  readonly text: string;
  readonly code: string;
  /** What stands at the problem's place. */
  readonly at: string;
  readonly message: string;
  /** The text with each replacement put in. */
  readonly fixed?: readonly string[];
  readonly value: string;
}

const CASES: readonly Case[] = [
  {
    text: '30 February 1927',
    code: 'no-such-day',
    at: '30',
    message: 'February 1927 has 28 days',
    fixed: ['28 February 1927'],
    value: '1927-02-28',
  },
  {
    text: '29 February 1927',
    code: 'no-such-day',
    at: '29',
    message: 'February 1927 has 28 days, for it was no leap year',
    fixed: ['28 February 1927'],
    value: '1927-02-28',
  },
  {
    text: 'April 31st, 1927',
    code: 'no-such-day',
    at: '31st',
    message: 'April 1927 has 30 days',
    fixed: ['April 30, 1927'],
    value: '1927-04-30',
  },
  {
    text: '1926-13-05',
    code: 'no-such-day',
    at: '13-05',
    message: 'There is no month 13: a year has 12. Year, month and day is the order here',
    fixed: ['1926-05-13'],
    value: '1926-12-05',
  },
  {
    text: '0 May 1926',
    code: 'no-such-day',
    at: '0',
    message: 'Days count from 1',
    fixed: ['1 May 1926'],
    value: '1926-05-01',
  },
  {
    text: '1927–1926',
    code: 'reversed',
    at: '1927–1926',
    message: 'The range ends before it starts',
    fixed: ['1926–1927'],
    value: '1926-01-01..1927-12-31',
  },
  {
    text: 'November 8, 1918 – March 13, 1918',
    code: 'reversed',
    at: 'November 8, 1918 – March 13, 1918',
    message: 'The range ends before it starts',
    fixed: ['March 13, 1918 – November 8, 1918'],
    value: '1918-03-13..1918-11-08',
  },
  {
    text: '12–7 November 1926',
    code: 'reversed',
    at: '12–7 November 1926',
    message: 'The range ends before it starts',
    fixed: ['7–12 November 1926'],
    value: '1926-11-07..1926-11-12',
  },
  {
    text: 'from 1927 to 1926',
    code: 'reversed',
    at: '1927 to 1926',
    message: 'The range ends before it starts',
    fixed: ['from 1926 to 1927'],
    value: '1926-01-01..1927-12-31',
  },
  {
    text: 'Monday, 20 July 1926',
    code: 'wrong-weekday',
    at: 'Monday',
    message: '20 July 1926 was a Tuesday, not a Monday',
    fixed: ['Tuesday, 20 July 1926'],
    value: '1926-07-20',
  },
  {
    text: '15 March 44 BC (Monday)',
    code: 'wrong-weekday',
    at: 'Monday',
    message: '15 March 44 BC was a Wednesday, not a Monday',
    fixed: ['15 March 44 BC (Wednesday)'],
    value: '-0043-03-15',
  },
  {
    text: '1904-05',
    code: 'two-readings',
    at: '1904-05',
    message: 'Read as the years 1904 to 1905. If May 1904 is meant, say so',
    fixed: ['May 1904', '1904–05'],
    value: '1904-01-01..1905-12-31',
  },
  {
    text: '1921-22',
    code: 'two-readings',
    at: '1921-22',
    message: 'Read as the years 1921 to 1922. If summer 1921 is meant, say so',
    fixed: ['summer 1921', '1921–22'],
    value: '1921-01-01..1922-12-31',
  },
  {
    text: '1917-22',
    code: 'two-readings',
    at: '1917-22',
    message: 'Read as summer 1917, as EDTF has it. If the years are meant, write 1917–22',
    fixed: ['1917–22', 'summer 1917'],
    value: '1917-06-01..1917-08-31',
  },
  {
    text: '10 October 1582',
    code: 'calendar-gap',
    at: '10 October 1582',
    message:
      'The Gregorian calendar went from 4 to 15 October 1582: this day is read in the old calendar, where it existed',
    value: '1582-10-20',
  },
  {
    text: '5 February 1918 O.S.',
    code: 'calendar-gap',
    at: '5 February 1918 O.S.',
    message: 'Russia went from 31 January 1918 to 14 February 1918: this day of the old calendar was skipped there',
    fixed: ['18 February 1918'],
    value: '1918-02-18',
  },
  {
    text: '5 September 1752 O.S.',
    code: 'calendar-gap',
    at: '5 September 1752 O.S.',
    message: 'Britain went from 2 September 1752 to 14 September 1752: this day of the old calendar was skipped there',
    fixed: ['16 September 1752'],
    value: '1752-09-16',
  },
];

/** Texts that are no dates, what is said about them, and what they become. */
const BAD: readonly (readonly [text: string, message: RegExp, fixed?: readonly string[]])[] = [
  ['', /^A date is missing here/],
  ['   ', /^A date is missing here/],
  ['193', /four digits or an era/, ['AD 193', '193 BC', '0193']],
  ['12345', /written with a Y/, ['Y12345']],
  ['20 Jully 1926', /“Jully” is no month. Is July meant\?/, ['20 July 1926']],
  ['Febuary 1926', /Is February meant\?/, ['February 1926']],
  ['Year II', /A year of the French Republic is told as one: Year II of the Republic/, ['Year II of the Republic']],
  ['9 Thermidor 2', /A year of the Republic is told as one/, ['9 Thermidor, Year II']],
  ['3 Floreale an 4', /Is Floréal meant\?/, ['3 Floréal an 4']],
  ['20 Juli 1926', /Write the month as a word: 20 July 1926/, ['20 July 1926']],
  ['20 июля 1926', /Write the month as a word: 20 July 1926/, ['20 July 1926']],
  ['1926-7-2', /two digits/, ['1926-07-02']],
  ['1926.07.20', /two digits and hyphens/, ['1926-07-20']],
  ['20.7.1926', /month as a word: 20 July 1926/, ['20 July 1926']],
  ['7/8/1926', /either of two days/, ['7 August 1926', '8 July 1926']],
  ['1926-07-20T25:00:00', /There is no hour 25/, ['1926-07-20']],
  ['1926-07-20T10:61:00', /There is no minute 61/, ['1926-07-20']],
  ['1926-07-20T9:05:00', /two digits each/, ['1926-07-20']],
  ['[1926', /A date stands bare: 1926/, ['1926']],
  ['[1926, soon]', /In the set: “soon” is no date/],
  ['1926..soon', /In the range: “soon” is no date/],
  ['1926\\1927', /\.\. or \//, ['1926/1927']],
  ['1926 in Moscow', /“1926” is a date, but “in Moscow” behind it cannot be read/, ['1926']],
  ['when he was young', /“when he was young” is no date/],
  ['2004-(06)?-11', /brackets/, ['2004-?06-11']],
];

function put(text: string, { start, end }: DateProblem, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

describe('what is wrong with a date', () => {
  for (const { text, code, at, message, fixed = [], value } of CASES) {
    it(`${text}: ${message}`, () => {
      const found = readWholeDate(text)?.problems ?? [];
      assert.deepEqual(
        found.map((it) => ({ code: it.code, at: text.slice(it.start, it.end), message: it.message })),
        [{ code, at, message }],
      );
      const fixes = (found[0]?.replacements ?? []).map((it) => put(text, found[0] as DateProblem, it.text));
      assert.deepEqual(fixes, fixed);
      for (const fix of fixes) assert.deepEqual(understand(fix).problems, [], fix);
      assert.equal(bounds(understand(text).value), value, 'the best guess');
    });
  }

  it('lets a weekday fit either calendar where both were in use', () => {
    for (const text of [
      'Wednesday, 25 October 1917',
      'Wednesday, 25 October 1917 O.S.',
      'Thursday, 25 October 1917',
      'Wednesday, 7 November 1917 N.S.',
      'Saturday, 14 October 1066',
    ]) {
      assert.deepEqual(understand(text).problems, [], text);
    }
    assert.deepEqual(understand('Thursday, 25 October 1917 O.S.').problems, ['wrong-weekday']);
    assert.deepEqual(understand('Friday, 25 October 1917').problems, ['wrong-weekday']);
  });

  it('shows a Julian date as the day it was', () => {
    assert.equal(bounds(understand('25 October 1917 O.S.').value), '1917-11-07');
    assert.equal(understand('25 October 1917 O.S.').value?.calendar, 'julian');
    assert.equal(bounds(understand('7–8 November 1917 (Old Style)').value), '1917-11-20..1917-11-21');
    assert.equal(bounds(understand('11 February 1731/32').value), '1732-02-22');
    assert.equal(understand('11 February 1731/32').value?.calendar, 'julian');
  });

  it('says once what no year could mend, and the rest when the year is known', () => {
    const impossible = readWholeDate('30 February');
    assert.deepEqual(
      impossible?.problems.map(({ message }) => message),
      ['February has 29 days at most'],
    );
    assert.ok(impossible !== undefined);
    assert.deepEqual(resolveDate(impossible.expr, { above: dateOf('1927') }).problems, []);
    const leap = readWholeDate('29 February');
    assert.ok(leap !== undefined && leap.problems.length === 0);
    const [found] = resolveDate(leap.expr, { above: dateOf('1927') }).problems;
    assert.equal(found?.message, 'February 1927 has 28 days, for it was no leap year');
    assert.deepEqual(resolveDate(leap.expr, { above: dateOf('1928') }).problems, []);
  });
});

describe('texts that are no dates', () => {
  for (const [text, message, fixed = []] of BAD) {
    it(`${text === '' ? 'nothing' : text}`, () => {
      assert.equal(readWholeDate(text), undefined);
      const found = explainBadDate(text);
      assert.equal(found.code, 'unreadable');
      assert.match(found.message, message);
      const fixes = (found.replacements ?? []).map((it) => put(text, found, it.text));
      assert.deepEqual(fixes, fixed);
    });
  }
});

describe('what begins like a date', () => {
  for (const [line, expected] of [
    ['July 45th of the year was hot', 'July 45th'],
    ['20 Jully 1926: x', '20 Jully 1926'],
    ['Jully 20, 1926: x', 'Jully 20, 1926'],
    ['1926 was a bad year', '1926'],
    ['1926-7-20: x', '1926-7-20'],
    ['20.7.1926: x', '20.7.1926'],
    ['20 juillet 1926: x', '20 juillet 1926'],
    ['9 Thermidor, Year II was hot', '9 Thermidor, Year II'],
    ['9 Thermidor was hot', undefined],
    ['Thermidor was hot', undefined],
    ['The succession is open.', undefined],
    ['Three men in 1926', undefined],
    ['12 men walked in', undefined],
    ['May he live', undefined],
    ['', undefined],
  ] as const) {
    it(`${line}: ${expected ?? 'no'}`, () => {
      const found = looksLikeDate(line, 0);
      assert.equal(found && line.slice(0, found.end), expected);
    });
  }
});
