import assert from 'node:assert/strict';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { formatOnType } from '#server/core/ide/formatting.js';
import { applied } from '#server/core/syntax/format/edits.js';
import { Tree } from '#server/core/syntax/tree.js';
import { drawn } from './support.js';

/** `|` is the cursor behind the line break that was just typed; what the editor put there by itself comes before it. */
function enter(before: string, after: string): void {
  const at = drawn(before).indexOf('|');
  const text = drawn(before).replace('|', '');
  assert.equal(applied(text, formatOnType(Tree.parse(text), at, '\n')), drawn(after));
}

describe('Enter', () => {
  it('goes two spaces in below an entry and a declaration, and not below a heading', () => {
    enter('1926: A\n|', '1926: A\n··');
    enter('1926: A\n⇥|\n1927: B\n', '1926: A\n··\n1927: B\n');
    enter('figure: X\r\n|', 'figure: X\r\n··');
    enter('# Part\n··|', '# Part\n');
  });

  it('stays with a bullet, a property, prose and comments', () => {
    enter('1926: A\n··- x\n|', '1926: A\n··- x\n··');
    enter('1926: A\n··- x\n··|', '1926: A\n··- x\n··');
    enter('1926: A\n··because: x\n|', '1926: A\n··because: x\n··');
    enter('1926: A\n····prose\n|', '1926: A\n····prose\n····');
    enter('1926: A\nprose\n··|', '1926: A\nprose\n');
    enter('1926: A\n··// x\n|', '1926: A\n··// x\n··');
  });

  it('goes further in below an inner entry', () => {
    enter('1926: A\n··7 November: B\n··|', '1926: A\n··7 November: B\n····');
  });

  it('goes back to column 0 after a blank line, which keeps no blanks', () => {
    enter('1926: A\n··x\n··\n··|', '1926: A\n··x\n\n');
    enter('1926: A\n··x\n\n|', '1926: A\n··x\n\n');
  });

  it('on an empty bullet ends the list', () => {
    enter('1926: A\n··- x\n··- \n··|', '1926: A\n··- x\n\n');
    enter('1926: A\n··- x\n··-\n··- |', '1926: A\n··- x\n\n');
    enter('1926: A\r\n··•··\r\n|\r\n1927: B', '1926: A\r\n\r\n\r\n1927: B');
  });

  it('moves what it broke off a head, but never a block', () => {
    enter('1926: A\n|and so on', '1926: A\n··and so on');
    enter('1926: A\n|1927: B', '1926: A\n1927: B');
    enter('1926: A\n|figure: B', '1926: A\nfigure: B');
    enter('1926: A\n|// B', '1926: A\n// B');
    enter('1926: A\n··- \n··|- x', '1926: A\n··- \n··- x');
    enter('1926: A\n··- x\n··- |', '1926: A\n··- x\n··- ');
  });

  it('in code does what the editor did', () => {
    enter('1926: A\n```\n- \n|\n```\n', '1926: A\n```\n- \n\n```\n');
  });

  it('at the start of a file, outside of it, or another sign: nothing', () => {
    enter('|', '');
    assert.deepEqual(formatOnType(Tree.parse('a\n'), 99, '\n'), []);
    assert.deepEqual(formatOnType(Tree.parse('1926: A\n'), 8, 'x'), []);
    assert.deepEqual(formatOnType(Tree.parse(''), 0, '\n'), []);
  });
});

describe('Files that are shipped', () => {
  it('are not formatted: what an editor has made of them is not known', () => {
    const analysis = createAnalysis([{ uri: 'canon:/a.tl', text: '1926: A\n-x' }]);
    analysis.setFile('a.tl', '1926: A\n-x');
    assert.deepEqual(analysis.format('canon:/a.tl', { dates: 'keep' }), []);
    assert.equal(analysis.format('a.tl', { dates: 'keep' }).length, 3);
    assert.deepEqual(analysis.format('b.tl', { dates: 'keep' }), []);
  });
});
