import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBlocks } from '#server/core/syntax/block.js';
import { type BlockContent, readContent } from '#server/core/syntax/content.js';
import { readPlainEntry } from '#server/core/syntax/plain-entry.js';
import { readDates, readPlainDate } from '#server/core/time/index.js';

const dates = [
  '1926-07-20',
  '20 July 1926',
  'July 1926',
  '1926',
  '29 February 1925',
  '29 February 1924',
  '31 April 1926',
  '1926-13-01',
  '1926-02-30',
  '1582-10-10',
  '1500',
  '0 May 1926',
  '00 May 1926',
  '05 May 1926',
  '1926-7-20',
  'may 1926',
  'May 26',
  '20 Jul 1926',
  '12345',
  '1926-07-20..22',
  '1926s',
];
const closers = [': ', ':', ' - ', ': 10', ':30', ' : ', '', '\n', ':\t', ': 2 men'];
const lines = [
  'The long night',
  'Snow.',
  '  Prose here.',
  '\tMore: with a colon.',
  '  because: Snow',
  '  in: Moscow',
  '  // a note',
  '  - Lenin dies',
  '  – a dash',
  '  *stressed* words',
  '  **bold**: so',
  '',
  '  ',
  '  3 May 1926: inside',
  '  In May 1926: inside',
  '  May',
  '  Monday: inside',
  'at column nought',
  '  with #tag',
  '  a word: b',
  '  Пишет Ленин.',
  '  May is the month.',
];

describe('Plain dates', () => {
  it('are read as all others are', () => {
    let plain = 0;
    for (const date of dates) {
      for (const closer of closers) {
        for (const title of ['', 'The coup', '1927', 'May']) {
          const line = `${date}${closer}${title}`;
          const read = readPlainDate(line, 0, line.length);
          if (!read) continue;
          plain++;
          assert.deepEqual(
            read,
            readDates(line, 0).find(({ end }) => line[end] === ':'),
            line,
          );
        }
      }
    }
    assert.ok(plain > 20, `only ${plain}`);
  });

  it('are read wherever they stand, and again when they come again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1500, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        fc.nat(3),
        (year, month, day, lead) => {
          const line = `${' '.repeat(lead)}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}: x`;
          for (let twice = 0; twice < 2; twice++) {
            const read = readPlainDate(line, lead, line.length);
            if (read)
              assert.deepEqual(
                read,
                readDates(line, lead).find(({ end }) => line[end] === ':'),
              );
          }
        },
      ),
    );
  });
});

describe('Plain entries', () => {
  it('have the lines that the reader of all blocks finds', () => {
    const prose = fc.constantFrom('  Prose here.', '  The second shift, they say.', '', '\tWords.  ', '  at');
    const line = fc.oneof({ weight: 3, arbitrary: prose }, { weight: 1, arbitrary: fc.constantFrom(...lines) });
    let plain = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('1926-07-20', 'July 1926', ...dates),
        fc.constantFrom(': ', ': ', ': ', ...closers),
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (date, closer, rest, lineEnd, isEnded) => {
          const text = [`${date}${closer}Title`, ...rest].join(lineEnd) + (isEnded ? lineEnd : '');
          for (const block of splitBlocks(text)) {
            const read = block.kind === 'entry' ? readPlainEntry(block.text) : undefined;
            if (!read) continue;
            plain++;
            assert.deepEqual(shapeOf(read), shapeOf(readContent(block)), block.text);
          }
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(plain > 100, `only ${plain}`);
  });
});

function shapeOf(content: BlockContent): BlockContent {
  const { name, head, tags, properties, bullets, paragraphs, inner, comments, problems } = content;
  return { name, head, tags, properties, bullets, paragraphs, inner, comments, problems };
}
