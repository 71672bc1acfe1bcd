import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayCite } from '#server/core/syntax/citations.js';
import { Tree } from '#server/core/syntax/tree.js';

describe('Whether a block may cite anything', () => {
  const line = fc.constantFrom(
    '  Kirov waits.',
    '  It is so [@memoirs].',
    '  [',
    '  @',
    '  - Kirov is shot [@archive]',
    `  ${'x'.repeat(9000)}`,
  );
  const entry = fc.array(line, { maxLength: 3 }).map((lines) => ['3 May 1926: A day', ...lines, ''].join('\n'));
  const text = fc.array(entry, { minLength: 1, maxLength: 12 }).map((entries) => entries.join('\n'));

  it('is what its text says, in whatever order and of whatever texts it is asked', () => {
    let citing = 0;
    fc.assert(
      fc.property(text, text, fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 30 }), (one, other, asked) => {
        const trees = [Tree.parse(one), Tree.parse(other)] as const;
        const inOrder = trees.flatMap(({ blocks }) => blocks);
        const atRandom = asked.map(([isFirst, at]) => {
          const { blocks } = trees[isFirst ? 0 : 1];
          return blocks[at % blocks.length];
        });
        for (const block of [...inOrder, ...atRandom, ...inOrder.toReversed()]) {
          assert.ok(block);
          assert.equal(mayCite(block), block.text.includes('[@'));
          if (mayCite(block)) citing++;
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(citing > 1000, `only ${citing}`);
  });
});
