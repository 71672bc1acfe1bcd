import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOf } from '../../support/canon.js';

/** Sentences that were labelled for another rule, written without a thought of sums: none of them is wrong. */
describe('Sums in the labelled sentences', () => {
  it('raise no false alarm', () => {
    const [, ...rows] = readFileSync('test/fixtures/prose/sentences.tsv', 'utf8').trim().split('\n');
    const notes = rows.map((row) => {
      const [, , , date, , sentence] = row.split('\t');
      return `${date}:\n  ${sentence}\n`;
    });
    const found = analysisOf({ 'sentences.tl': notes.join('\n') })
      .findings('sentences.tl')
      .filter(({ rule }) => rule === 'wrong-age' || rule === 'wrong-count');
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
    );
  });
});
