// A hover says who somebody is on the date of the entry, in prose too.

import { strict as assert } from 'node:assert';
import { closeAll, MAIN_SAMPLE, open, rangeOf } from './support/editor.js';
import { hoverText } from './support/language.js';

describe('hover', () => {
  afterEach(closeAll);

  it('says who Smirnov is in August 1937: alive, 56 and in office', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(document.uri, rangeOf(document, 'Smirnov', 'Smirnov reviews the parade').start);
    assert.match(text, /Ivan (Nikitich )?Smirnov/);
    assert.match(text, /\b56 years old\b/);
    assert.doesNotMatch(text, /\bdead\b|not alive/i);
    assert.match(text, /General Secretary/);
  });

  it('says that Dzerzhinsky is dead in May 1927', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(document.uri, rangeOf(document, 'Dzerzhinsky', '- Dzerzhinsky reorganises').start);
    assert.match(text, /Dzerzhinsky/);
    assert.match(text, /\bdead\b|not alive/i);
    assert.match(text, /20 July 1926/);
  });

  it('says what an office is', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const text = await hoverText(
      document.uri,
      rangeOf(document, 'General Secretary', 'becomes General Secretary').start,
    );
    assert.match(text, /General Secretary/);
    assert.match(text, /Communist Party|Central Committee|party/i);
  });
});
