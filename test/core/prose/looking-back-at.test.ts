import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isLookingBackAt, mayLookBackAt } from '#server/core/model/prose/looking-back-at.js';

describe('What stands before an event that lies behind', () => {
  const before: readonly [string, boolean][] = [
    ['Nobody has spoken since the ', true],
    ['AFTER\n  ', true],
    ['thanks to the\t', true],
    ['The Veterans of ', true],
    ['a survivor of the ', true],
    ['He remembers ', true],
    ['He dismembered ', false],
    ['the veterans, of ', false],
    ['since', false],
    ['over the ', false],
    ['', false],
  ];
  for (const [text, expected] of before)
    it(`“${text}” ${expected ? 'is' : 'is not'} such`, () => assert.equal(isLookingBackAt(text), expected));

  it('is never taken for anything else by its last letters', () => {
    const words =
      'since after following because of thanks to in the wake remembers Recalled veterans hero survivor mourning the a';
    const piece = fc.constantFrom(...words.split(' '), ' ', ' ', '\n  ', '\u00a0', ',', 'é');
    let found = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), fc.nat(3), (parts, from) => {
        const text = parts.join('');
        if (!isLookingBackAt(text.slice(from))) return;
        found++;
        assert.ok(mayLookBackAt(`${text}peace`, from, text.length), text);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(found > 100, `only ${found}`);
  });
});
