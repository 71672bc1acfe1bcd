import assert from 'node:assert/strict';
import { lexicon } from '#server/core/model/names/lexicon.js';
import { MarkedWords } from '#server/core/model/names/marked-words.js';
import { Trie } from '#server/core/model/names/trie.js';

/** A tree of the names, each of its words in small letters. */
function treeOf(...names: readonly string[]): Trie {
  const tree = new Trie();
  for (const name of names) name.split(' ').reduce((node, word) => tree.add(node, lexicon.add(word)), 0);
  return tree;
}

const name = 1;
const title = 2;
const other = 4;

describe('The marks on a word', () => {
  const names = treeOf('grey eminence', 'amber');
  const titles = treeOf('grey dawn of march', 'amber alert');
  lexicon.add('plain');
  const flagged = lexicon.add('flagged');
  const marked = new MarkedWords();
  marked.mark(flagged, other);
  const amber = names.next(0, lexicon.idOf('amber'));
  marked.markBeginnings(
    names,
    name,
    (node) => node === amber,
    () => false,
  );
  marked.markBeginnings(titles, title, () => false);

  const cases: readonly [string, number][] = [
    ['grey eminence', name],
    ['Grey Eminence', name],
    ['grey eminences', name],
    ['grey dawn', title],
    ['Grey plain', 0],
    ['grey', 0],
    // What may stand between two words of a name is not asked here.
    ['grey-eminence', name | title],
    ['grey, eminence', name | title],
    ['Amber', name],
    ['Amber rain', name],
    ['amber rain', 0],
    ['Amber alert', name | title],
    ['amber alert', title],
    ['flagged rain', other],
    ['plain', 0],
  ];
  for (const [text, expected] of cases) {
    it(`of “${text}” are those of what may begin so`, () => {
      const end = text.search(/[^a-z]|$/i);
      const id = lexicon.idOf(text.slice(0, end).toLowerCase());
      assert.equal(marked.marksAt(id, /^[a-z]/.test(text), text, end, text.length), expected);
    });
  }

  it('are none where the text is not read to the next word', () => {
    assert.equal(marked.marksAt(lexicon.idOf('grey'), true, 'grey eminence', 4, 5), 0);
    assert.equal(marked.marksAt(lexicon.idOf('grey'), true, 'grey eminence', 4, 8), 0);
    assert.equal(marked.marksAt(lexicon.idOf('grey'), true, 'grey eminence', 4, 9), name);
  });
});
