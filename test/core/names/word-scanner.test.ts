import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lexicon } from '#server/core/model/names/lexicon.js';
import { MarkedWords } from '#server/core/model/names/marked-words.js';
import { Trie } from '#server/core/model/names/trie.js';
import { WordScanner } from '#server/core/model/names/word-scanner.js';
import { wordsOf } from '#server/core/model/names/words.js';

for (const word of ['stalin', 'left', 'opposition', 'jozef', 'за', 'weiss', 'teapot']) lexicon.add(word);
const marked = new MarkedWords();
for (const word of ['за', 'weiss']) marked.mark(lexicon.idOf(word), 1);
const names = new Trie();
names.add(names.add(0, lexicon.idOf('left')), lexicon.idOf('opposition'));
marked.markBeginnings(names, 2, () => false);

const pieces = [
  ' ',
  '  ',
  '-',
  ', ',
  '. ',
  '… ',
  '’',
  '\n',
  ' kettle',
  ' kettle',
  ' teapot',
  ' чаша',
  ' lefts',
  ' left',
].concat([
  ' Left',
  'opposition',
  'Józef',
  'józef',
  'Weiß',
  'weiß',
  'ΣΑΣ',
  ' за',
  'За',
  'новый',
  'x',
  '1926',
  'e\u0301',
  '😀',
  'ﬁ',
]);

describe('Going over the words of a text', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));

  it('finds the words that are cut out of it, each with its number', () => {
    fc.assert(
      fc.property(text, fc.nat(4), (it, from) => {
        const scanner = new WordScanner(it, Math.min(from, it.length), it.length);
        for (const word of wordsOf(it, Math.min(from, it.length))) {
          assert.ok(scanner.next());
          assert.deepEqual([scanner.start, scanner.end], [word.start, word.end]);
          assert.equal(scanner.id, lexicon.idOf(word.folded));
        }
        assert.ok(!scanner.next());
      }),
    );
  });

  it('passes over none but small words with which nothing begins, before which no sentence ends', () => {
    let passed = 0;
    fc.assert(
      fc.property(text, fc.nat(30), (it, cut) => {
        const to = Math.max(0, it.length - cut);
        const all = new WordScanner(it, 0, to);
        const some = new WordScanner(it, 0, to);
        for (;;) {
          const isThere = some.nextMarked(marked);
          let last = { start: 0, end: 0 };
          for (let count = some.passed; count > 0; count--) {
            assert.ok(all.next());
            assert.equal(all.gap, 0);
            assert.equal(marked.marksAt(all.id, true, it, all.end, to), 0);
            assert.match(it.slice(all.start, all.end), /^[^\p{Lu}\d]+$/u);
            last = { start: all.start, end: all.end };
            passed++;
          }
          if (some.passed > 0) assert.deepEqual([some.passedStart, some.passedEnd], [last.start, last.end]);
          assert.equal(all.next(), isThere);
          if (!isThere) break;
          assert.deepEqual([some.start, some.end, some.id, some.gap], [all.start, all.end, all.id, all.gap]);
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(passed > 100, `only ${passed}`);
  });

  it('stops at the same words where stretches are gone over in a row', () => {
    const all = new WordScanner('', 0, 0);
    const inRow = new WordScanner('', 0, 0);
    // Of long texts most of which are letters of ASCII, four are read at a time.
    const around = ' teapot, Kettle. left'.repeat(40);
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (one, other, skip, cut) => {
        const it = around + one + around + other + around;
        const middle = around.length + one.length;
        for (const [from, to] of [
          [0, middle + cut],
          [around.length - skip, it.length - cut],
          [middle, it.length],
        ] as const) {
          all.aim(it, from, to);
          // The first of a row is read like any other.
          inRow.aimInRow(it, from, from);
          inRow.aimInRow(it, from, to);
          for (let isThere = true; isThere; ) {
            isThere = all.nextMarked(marked);
            assert.equal(inRow.nextMarked(marked), isThere);
            for (const key of ['passed', 'passedStart', 'passedEnd'] as const) assert.equal(inRow[key], all[key]);
            if (!isThere) break;
            for (const key of ['start', 'end', 'id', 'gap', 'marks'] as const) assert.equal(inRow[key], all[key]);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
