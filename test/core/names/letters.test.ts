import assert from 'node:assert/strict';
import { TitleIndex } from '#server/core/model/names/title-index.js';
import { foldedName, isCapitalised } from '#server/core/model/names/words.js';
import type { Thing } from '#server/core/model/thing.js';

describe('Every letter there is', () => {
  const letters = Array.from({ length: 1 << 16 }, (_, unit) => String.fromCharCode(unit));

  it('is a capital where it has a small one, whenever that is asked', () => {
    for (const time of ['first', 'second'])
      for (const [unit, letter] of letters.entries())
        assert.equal(isCapitalised(letter), letter !== letter.toLowerCase(), `${unit}, the ${time} time`);
    assert.equal(isCapitalised(''), false);
    assert.equal(isCapitalised('A', 1), false);
  });

  it('may begin a title, which is found by what it is folded into', () => {
    const titles = new TitleIndex();
    const events = letters.map((letter): Thing => {
      const name = `${letter}bc of March`;
      return { kind: 'event', name, shortName: name };
    });
    for (const event of events) titles.add(event.name, event);
    for (const event of events) assert.ok(titles.named(foldedName(event.name)).includes(event), event.name);
  });
});
