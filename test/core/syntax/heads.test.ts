import assert from 'node:assert/strict';
import { contentOf } from '#server/core/syntax/content.js';
import { Tree } from '#server/core/syntax/tree.js';

/** Lines, and the title of the entry that each opens; undefined where it opens none. */
const HEADS: Readonly<Record<string, string | undefined>> = {
  '**July 4, 1863:** The fair': 'The fair',
  '**July 4, 1863**: The fair': 'The fair',
  '**July 4, 1863: The fair**': 'The fair',
  '*July 4, 1863: The fair*': 'The fair',
  '**July 4, 1863 – The fair**': 'The fair',
  '**July 4, 1863: The fair** #feast': 'The fair',
  '**July 4, 1863: The fair': undefined,
  '**July 4, 1863: The fair** and the rain': undefined,
  '**July 4, 1863: The** fair**': undefined,
  '**July 4, 1863:**': '',
  '**July 4, 1863: **': undefined,
};

describe('Heads in bold', () => {
  for (const [line, title] of Object.entries(HEADS)) {
    it(`${line} ${title === undefined ? 'opens no entry' : `opens “${title}”`}`, () => {
      const block = Tree.parse(`${line}\n`).blocks.find(({ kind }) => kind === 'entry');
      const { name } = block ? contentOf(block) : { name: undefined };
      assert.equal(name && block?.text.slice(name.start, name.end), title);
    });
  }
});
