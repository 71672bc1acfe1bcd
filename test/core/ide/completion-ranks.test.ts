import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayBeMeant } from '#server/core/ide/completion-names.js';
import { likeliest } from '#server/core/ide/completion-ranks.js';
import { cursorIn } from '../../support/cursor.js';

/** Items with three marks and a name, of which several may be the same. */
const marked = fc.array(
  fc.record({ marks: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(9)), name: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 60 },
);

describe('The likeliest of many', () => {
  it('are those that come first when all are sorted', () => {
    fc.assert(
      fc.property(marked, fc.nat(40), (all, most) => {
        const rankOf = ({ marks }: (typeof all)[number]) => Number(marks.join(''));
        const sorted = [...all].sort((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name));
        const found = likeliest(
          all,
          most,
          [0, 1, 2].map(
            (at) =>
              ({ marks }) =>
                marks[at] as number,
          ),
        );
        found.sort((a, b) => a.rank - b.rank || a.one.name.localeCompare(b.one.name));
        const first = found.slice(0, most);
        assert.deepEqual(
          first.map(({ one }) => one),
          sorted.slice(0, most),
        );
        assert.ok(first.every(({ one, rank }) => rank === rankOf(one)));
      }),
    );
  });

  it('are looked at no closer than it takes', () => {
    const asked: number[] = [];
    const all = [5, 1, 9, 3, 7, 2];
    const small = (one: number) => (one < 4 ? 0 : 1);
    likeliest(all, 3, [small, (one) => asked.push(one)]);
    assert.deepEqual(asked, [1, 3, 2]);
  });
});

describe('Completion of a name by its letters', () => {
  it('offers whoever it offers where nothing has been typed, as far as the letters fit', () => {
    const names = ['Ann Quill', 'Bob Stranger', 'Cid Child', 'Anna Tran', 'Tess O’Hara', 'Ünal Çelik', 'Ivo van Aa'];
    const people = names.map((name, at) => `figure: ${name}\n  born: ${1860 + 9 * at}\n`).join('\n');
    const valley = `canon: Valley\n  covers: 1800..1950\n\n${people}\n1922: A year\n  Stranger and Child sleep.\n  - `;
    const offered = (letters: string) => {
      const { analysis, uri, offset } = cursorIn(`${valley}${letters}<|>\n`);
      const { items } = analysis.complete(uri, offset);
      return items.map(({ label, filterText, detail }) => ({ label, filterText, detail }));
    };
    const all = offered('');
    assert.equal(all.length, names.length);
    for (const letters of ['A', 'An', 'Ann', 'C', 'Ch', 'Str', 'Çe', 'O', 'Va', 'Tr', 'Tns', 'Xy'])
      assert.deepEqual(
        offered(letters),
        all.filter(({ filterText }) => mayBeMeant(letters.toLowerCase(), filterText.toLowerCase())),
        letters,
      );
  });
});
