import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type DateValue,
  describeDate,
  explainBadDate,
  looksLikeDate,
  printDate,
  readDates,
  readWholeDate,
  resolveDate,
  toIso,
} from '#server/core/time/index.js';
import { dateOf } from './support.js';

const MONTHS = [
  'January',
  'Feb.',
  'march',
  'April',
  'May',
  'Jun',
  'July',
  'AUGUST',
  'Sept.',
  'October',
  'Nov',
  'December',
];

/** October 1582 has days that need a word of their own. */
const year = fc.oneof(
  fc.integer({ min: 1583, max: 9999 }).map(String),
  fc.integer({ min: 1, max: 5000 }).map((value) => `${value} BC`),
  fc.integer({ min: 1, max: 1581 }).map((value) => `AD ${value}`),
);
const month = fc.constantFrom(...MONTHS);
const day = fc.integer({ min: 1, max: 28 });
const moment = fc.oneof(
  year,
  fc.tuple(month, year).map(([m, y]) => `${m} ${y}`),
  fc.tuple(day, month, year).map(([d, m, y]) => `${d} ${m} ${y}`),
  fc.tuple(day, month, year).map(([d, m, y]) => `${m} ${d}, ${y}`),
  fc.tuple(fc.constantFrom('spring', 'Summer', 'autumn of', 'winter'), year).map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom('early', 'mid-', 'late', 'by the end of', 'before', 'after', 'c.'), year)
    .map((parts) => parts.join(' ')),
  fc.integer({ min: 100, max: 199 }).map((decade) => `the ${decade}0s`),
  fc.integer({ min: 4, max: 20 }).map((century) => `${century}th century`),
  fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('?', '~', '%', '-07', '-07-20', '-21', '-XX'))
    .map((parts) => parts.join('')),
);
const date = fc.oneof(
  moment,
  fc.tuple(day, day, month, year).map(([a, b, m, y]) => `${Math.min(a, b)}–${Math.max(a, b)} ${m} ${y}`),
  fc
    .tuple(
      fc.integer({ min: 1000, max: 4000 }),
      fc.constantFrom('..', ' – ', ' to '),
      fc.integer({ min: 4001, max: 9999 }),
    )
    .map((parts) => parts.join('')),
  moment.filter((text) => !/^(by|before|after)/.test(text)).map((text) => `since ${text}`),
);

/** Words and marks that dates are made of, in any order. */
const SOUP = [
  ...MONTHS,
  ...'1926 44 20th 7 1920s 2,400,000 19 22:40 00 9999999999 31 30 1904-05 -0043 192X Y17E7 XXXX'.split(' '),
  ...'BC AD O.S. spring winter early mid late the of c. by end before after until from to between and or in on at next same day week year'.split(
    ' ',
  ),
  ...'days weeks later earlier two three century Christmas Easter night noon pm Tuesday Brumaire Year An II Republic'.split(
    ' ',
  ),
  ...[
    ',',
    '.',
    '..',
    '–',
    '-',
    '—',
    '/',
    ':',
    '?',
    '~',
    '%',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '’',
    "'",
    '"',
    '\u00a0',
    '\n',
    '🔥',
    'é',
    'Ж',
    '\u0000',
  ],
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...SOUP), fc.constantFrom('', ' ', ' ')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const anything = fc.oneof(
  soup,
  fc.string({ unit: 'binary', maxLength: 40 }),
  date.map((text) => `${text}: x`),
);

const REPEATED =
  '1|1,000,|a.|July |20/|7–|[1926,|late |(|the |two hundred and |3 days after |.|- |night of |10:30, |early on |in |a | '.split(
    '|',
  );

function isSound(value: DateValue): boolean {
  const { start, end, kind } = value;
  const inOrder = start.earliest <= start.latest && end.earliest <= end.latest && start.earliest <= end.latest;
  return inOrder && (kind === 'range' || (start.earliest === end.earliest && start.latest === end.latest));
}

describe('every date', () => {
  it('reads the same when it is printed', () => {
    fc.assert(
      fc.property(date, (text) => {
        const value = dateOf(text);
        assert.deepEqual(dateOf(printDate(value)), value);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the same bounds in EDTF', () => {
    fc.assert(
      fc.property(date, (text) => {
        const { kind, start, end } = dateOf(text);
        const again = dateOf(toIso(dateOf(text)));
        assert.deepEqual([again.kind, again.start, again.end], [kind, start, end], toIso(dateOf(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  it('is read without an exception, and what is read is sound', () => {
    const context = {
      above: dateOf('1926'),
      previous: dateOf('7–12 November 1926'),
      eventNamed: () => dateOf('c. 1926'),
    };
    fc.assert(
      fc.property(anything, (text) => {
        const readings = readDates(text, 0);
        let last = text.length + 1;
        for (const { end, expr, problems } of readings) {
          assert.ok(end > 0 && end < last, 'the longest first, each once');
          last = end;
          for (const context_ of [context, {}]) {
            const resolved = resolveDate(expr, context_);
            if (resolved.value !== undefined) assert.ok(isSound(resolved.value), text);
            for (const it of [...problems, ...resolved.problems]) {
              assert.ok(0 <= it.start && it.start <= it.end && it.end <= text.length, text);
            }
            if (resolved.value !== undefined) assert.ok(describeDate(resolved.value).length > 0);
          }
        }
        looksLikeDate(text, 0);
        assert.ok(explainBadDate(text).message.length > 0);
        readWholeDate(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read no further than its line, however long that is', () => {
    const long = 100_000;
    for (const piece of REPEATED) {
      const text = piece.repeat(long / piece.length);
      for (const prefix of ['', '1926 ', '3 days after ', 'July 20 ']) {
        assert.ok(readDates(prefix + text, 0).every(({ end }) => end <= prefix.length + long));
        looksLikeDate(prefix + text, 0);
        explainBadDate(prefix + text);
      }
    }
  });
});
