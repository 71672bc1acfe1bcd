/** What nobody writes, but somebody pastes: everything in one line, or under one heading. Each of these took minutes once. */
import assert from 'node:assert/strict';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { shippedCanon } from '../support/canon.js';

/** `words` again and again, some 300,000 UTF-16 units. */
const again = (words: string) => words.repeat(Math.ceil(300_000 / words.length));

describe('A text that repeats itself', () => {
  const texts = {
    'in one title': `1 May 1925: ${again('Trotsky meets Stalin and Zinoviev in Leningrad and ')}`,
    'in one sentence': `1 May 1927: A day\n  ${again('Dzerzhinsky met Stalin and Zinoviev in Leningrad and ')}`,
    'in one paragraph of marks': `1 May 1925: A day\n  ${again('<b>Trotsky ')}`,
    'in one sentence of sums': `1 May 1925: A day\n  ${again('aged 45 and three years after ')}`,
    'in bullets of one entry': `1 May 1925: A day\n${again('  - Trotsky visits Leningrad\n')}`,
    'in entries of one day': again('1 May 1925: Trotsky visits Leningrad\n'),
  };

  for (const [where, text] of Object.entries(texts)) {
    it(`${where} is checked in time`, () => {
      const analysis = createAnalysis(shippedCanon());
      analysis.setFile('file:///pasted.tl', text);
      assert.ok(Array.isArray(analysis.findings('file:///pasted.tl')));
    }).timeout(20_000);
  }
});
