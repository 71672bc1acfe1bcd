import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CARDINAL, type Numeral, ORDINAL, readNumber, writeNumber } from '#server/core/model/sums/numbers.js';

describe('Numbers in prose', () => {
  const likes: readonly Numeral[] = [
    { value: 6, style: 'digits', kind: 'cardinal', text: '6' },
    { value: 6, style: 'digits', kind: 'ordinal', text: '6th' },
    { value: 6, style: 'words', kind: 'cardinal', text: 'six' },
    { value: 6, style: 'words', kind: 'ordinal', text: 'sixth' },
    { value: 6, style: 'words', kind: 'cardinal', text: 'Six' },
    { value: 21, style: 'words', kind: 'ordinal', text: 'twenty first' },
  ];

  it('read back as they were written, from 1 to 999 in every style', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...likes), (value, like) => {
        const text = writeNumber(value, like);
        assert.deepEqual(readNumber(text), { value, style: like.style, kind: like.kind, text });
        const pattern = new RegExp(`^(?:${like.kind === 'ordinal' ? ORDINAL : CARDINAL})`, 'iu');
        assert.equal(pattern.exec(`${text} of them`)?.[0], text);
      }),
      { numRuns: 3000 },
    );
  });

  it('keep the style of the one they replace', () => {
    const written = (value: number, text: string) => writeNumber(value, readNumber(text) as Numeral);
    assert.equal(written(48, '52'), '48');
    assert.equal(written(48, 'fifty-two'), 'forty-eight');
    assert.equal(written(48, 'Fifty two'), 'Forty eight');
    assert.equal(written(12, 'tenth'), 'twelfth');
    assert.equal(written(103, '11th'), '103rd');
    assert.equal(written(112, '11th'), '112th');
    assert.equal(written(104, 'ten'), 'a hundred and four');
  });

  for (const text of [
    '',
    'a',
    'and',
    'fifty-sixty',
    'six fifty',
    'one two',
    'tenth six',
    'a dozen',
    '1000',
    '6.5',
    'twenty-twelve',
  ])
    it(`“${text}” is none`, () => assert.equal(readNumber(text), undefined));
});
