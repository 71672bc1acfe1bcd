import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type BlockContent, contentOf, readContent } from '#server/core/syntax/content.js';
import { splitBlocks } from '#server/core/syntax/cut.js';
import { PlainContent } from '#server/core/syntax/plain-content.js';
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
  '  **1923** – in bold: more',
  '  * 1923: starred',
  '  - Lenin dies [@ulam]',
  '  - Lenin dies  // they say',
  '  - Lenin dies #tag',
  '  -Lenin dies',
  '  - 3 May 1926: he dies',
  '  - because: Snow',
  '// in column nought',
  '/ slashed',
  '  / slashed',
  '  also: A; B',
  '  also:',
  '  also: A [@ulam]',
  '  also  : A',
  '  alsoo: A',
  '  born: 1881 in Gori',
  '  exists: 1917..1926  // so',
  '  note: see https://example.org/#part',
  '\u00a0 born: 1881',
  '\u00a0unbroken',
  'born: 1881',
  '# Part',
];
const heads = [
  'figure: Lenin',
  'figure:',
  'place:  Leningrad \t',
  'group: The Left [@ulam]',
  'office: Chair  // of what',
  'source: ulam',
  'timeline: T',
  '\ufefffigure: Lenin',
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

describe('Plain blocks', () => {
  it('have the lines that the reader of all blocks finds', () => {
    const prose = fc.constantFrom('  Prose here.', '  The second shift, they say.', '', '\tWords.  ', '  at');
    const others = fc.constantFrom('  - Lenin dies', '  also: X', '  // a note', ...lines);
    const line = fc.oneof({ weight: 3, arbitrary: prose }, { weight: 2, arbitrary: others });
    const date = fc.constantFrom('1926-07-20', 'July 1926', ...dates);
    const closer = fc.constantFrom(': ', ': ', ': ', ...closers);
    const head = fc.oneof(
      fc.tuple(date, closer).map(([one, closed]) => `${one}${closed}Title`),
      fc.constantFrom(...heads),
      line,
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(head, fc.array(line, { maxLength: 5 })), { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (parts, lineEnd, isEnded) => {
          const text = parts.flatMap(([first, rest]) => [first, ...rest]).join(lineEnd) + (isEnded ? lineEnd : '');
          for (const block of splitBlocks(text)) {
            const read = contentOf(block);
            if (!(read instanceof PlainContent)) continue;
            assert.deepEqual(shapeOf(read), shapeOf(readContent(block)), block.text);
            seen.add(block.kind);
            for (const key of ['bullets', 'properties', 'paragraphs', 'comments'] as const)
              if (read[key].length > 0) seen.add(key);
          }
        },
      ),
      { numRuns: 5000 },
    );
    for (const what of ['entry', 'figure', 'source', 'bullets', 'properties', 'paragraphs', 'comments'])
      assert.ok(seen.has(what), `none with ${what}`);
  });

  it('are no longer than their numbers reach', () => {
    for (const length of [32_000, 40_000, 70_000]) {
      const [block, next, ...more] = splitBlocks(
        `1926: A\n${'  Some words of prose.\n'.repeat(length / 23)}  - last\n1927: B\n`,
      );
      assert.ok(block && next && more.length === 0);
      assert.equal(contentOf(block) instanceof PlainContent, length < 32_768);
      assert.deepEqual(shapeOf(contentOf(block)), shapeOf(readContent(block)));
      assert.equal(next.text, '1927: B\n');
    }
  });
});

function shapeOf(content: BlockContent): BlockContent {
  const { name, head, tags, properties, bullets, paragraphs, inner, comments, problems } = content;
  return { name, head, tags, properties, bullets, paragraphs, inner, comments, problems };
}
