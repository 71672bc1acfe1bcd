import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NameIndex } from '#server/core/model/names/name-index.js';
import { foldedName, isCapitalised, wordsOf } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import { mayBeFact } from '#server/core/model/reading.js';
import { TitleLook } from '#server/core/model/title-look.js';
import { shippedCanon } from '../../support/canon.js';

describe('One look at a title', () => {
  const names = new Project(shippedCanon()).timelines[0]?.names as NameIndex;
  const pieces = fc.constantFrom(
    ...['the', 'The', 'THE', 'a', 'of', 'July', 'Plot', 'peace', 'Peace', "Lenin's", 'Lenin', 'Stalin', 'Red Army'],
    ...['s', "'s", 'dies', 'never', 'happens', 'does not', 'is exiled', 'quinx', 'Quinx', '1931', 'Łódź', 'Тульский'],
    ...['Мир', 'мир', 'Ἑλλάς', 'ΣΟΦΟΣ', '\u0301', 'ß', '中国', '“', '—', ' ', '  ', '\t', '\u00a0', '-', ','],
  );
  const title = fc
    .array(fc.tuple(pieces, fc.constantFrom(' ', '', '\u00a0')), { maxLength: 9 })
    .map((parts) => parts.flat().join('').trim());

  for (const areMany of [false, true])
    it(`finds what going over its words for each question finds, ${areMany ? 'of many' : 'of few'}`, () => {
      const look = new TitleLook(names, areMany);
      let [named, facts] = [0, 0];
      fc.assert(
        fc.property(fc.string({ maxLength: 4 }), title, fc.string({ maxLength: 4 }), (before, words, behind) => {
          look.at(before + words + behind, before.length, before.length + words.length);
          const first = foldedName(words).charCodeAt(0);
          assert.equal(look.firstUnit, Number.isNaN(first) ? -1 : first);
          const bare = words.replace(/^the\s+/i, '');
          assert.equal(look.text.slice(look.from, look.to), bare);
          assert.equal(look.hasName, hasName(bare));
          assert.equal(look.mayBeFact, mayBeFact(words, 0, words.length, names));
          named += look.hasName ? 1 : 0;
          facts += look.mayBeFact ? 1 : 0;
        }),
        { numRuns: 5_000 },
      );
      assert.ok(named > 500 && facts > 500, `${named} with a name, ${facts} that may be facts`);
    });
});

/** A capital behind the first word, or somebody's something. */
function hasName(title: string): boolean {
  const words = wordsOf(title);
  const [, second] = words;
  const isSomebodys =
    isCapitalised(title) && second !== undefined && /^s$/i.test(title.slice(second.start, second.end));
  const hasCapital = words.some(({ start, end }, index) => index > 0 && end - start > 2 && isCapitalised(title, start));
  return (isSomebodys ? words.length > 2 : hasCapital) && !/\d/.test(title);
}
