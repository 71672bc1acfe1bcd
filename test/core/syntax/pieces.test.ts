import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Tree } from '#server/core/syntax/tree.js';

/** Lines that open blocks, go on with them, or only look like either. */
const lines = [
  '1926-05-03: A dry night',
  'figure: Ivan Smirnov',
  '# Part two',
  '== 1924 ==',
  '  It rains.',
  '  - Kirov dies',
  '\t- visits Moscow',
  'What is not indented, and opens nothing.',
  '// a remark',
  '1917–1941',
  'note: nothing',
  'Весна',
  '\ufeff1 May 1926: Marked',
  '',
  '',
];

/** Cuts a text at these parts of its length. */
function piecesOf(whole: string, parts: readonly number[]): string[] {
  const places = parts.map((part) => Math.floor(part * whole.length)).sort((a, b) => a - b);
  return [...places, whole.length].map((to, at) => whole.slice(places[at - 1] ?? 0, to));
}

describe('A text in pieces', () => {
  const text = fc
    .tuple(fc.constantFrom('\n', '\r\n'), fc.array(fc.constantFrom(...lines), { maxLength: 30 }))
    .map(([end, parts]) => parts.join(end));
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

  it('has the blocks of the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(text, cuts, (whole, parts) => {
        const [one, other] = [Tree.parse(whole), Tree.parse(piecesOf(whole, parts))];
        assert.deepEqual(
          other.blocks.map(({ kind, text, lines }) => [kind, text, lines]),
          one.blocks.map(({ kind, text, lines }) => [kind, text, lines]),
        );
        assert.equal(other.text, whole);
        assert.deepEqual([other.length, other.lineCount, other.lineBreak], [one.length, one.lineCount, one.lineBreak]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is edited like the whole across its seams', () => {
    const edit = fc.tuple(fc.nat(400), fc.nat(60), fc.constantFrom('', '\n', 'x', '\n1 May 1926: New\n', '  '));
    fc.assert(
      fc.property(text, cuts, fc.array(edit, { maxLength: 5 }), (whole, parts, edits) => {
        const tree = Tree.parse(piecesOf(whole, parts));
        let expected = whole;
        for (const [at, length, words] of edits) {
          const start = Math.min(at, expected.length);
          const end = Math.min(start + length, expected.length);
          tree.edit({ span: { start, end }, text: words });
          expected = expected.slice(0, start) + words + expected.slice(end);
          assert.deepEqual(
            tree.blocks.map(({ kind, text }) => [kind, text]),
            Tree.parse(expected).blocks.map(({ kind, text }) => [kind, text]),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
