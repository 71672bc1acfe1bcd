import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDates, readPlainSpan } from '#server/core/time/index.js';
import { shippedCanon } from '../../support/canon.js';

describe('Plain dates and spans of them', () => {
  it('are read in every value of the shipped histories as they are read the long way', () => {
    let plain = 0;
    for (const { text } of shippedCanon()) {
      for (const [words] of text.matchAll(/(?<=[\s:.])[\dA-Z][\w ]*\d[\w .-]*/g)) plain += Number(isSame(words.trim()));
    }
    assert.ok(plain > 1_000, `only ${plain} of them are plain`);
  });

  it('whatever is put together of dates, half dates and dots', () => {
    const piece = fc.constantFrom(
      ...[
        '1926',
        '1599',
        '1600',
        '20 July 1926',
        '31 April 1926',
        '29 February 1900',
        'July 1926',
        'May',
        'Maybe 1926',
      ],
      ...[
        '1926-07-20',
        '1926-07',
        '1926-13-01',
        '0044-03-15',
        '..',
        '...',
        '–',
        ' ',
        ', ',
        '?',
        '12',
        '1904-05',
        ' BC',
        ':',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => void isSame(pieces.join(''))),
      { numRuns: 3_000 },
    );
  });

  it('not those that end before they begin', () => {
    assert.equal(readPlainSpan('1934..1922', 0, 10), undefined);
    assert.equal(readPlainSpan('', 0, 0), undefined);
  });
});

/** Whether a text is plain; if it is, its reading must be the longest of all. */
function isSame(text: string): boolean {
  const reading = readPlainSpan(text, 0, text.length);
  if (!reading) return false;
  assert.deepEqual(reading, readDates(text, 0, text.length)[0], text);
  return true;
}
