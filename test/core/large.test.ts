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
    'in old names of one entry': `1 May 1920: A day\n${again('  in: Leningrad\n')}`,
    'in ages of one paragraph': `1 May 1926: A day\n  ${again('Kirov is 52 years old in 1926, and Kirov will be fifty. ')}`,
    'in ages of one sentence': `1 May 1926: A day\n  ${again('Kirov, 52, met Stalin in the house of Rykov and ')}`,
    'in counts of one paragraph': `1 May 1931: A day\n  ${again('On the tenth anniversary of Lenin’s death they met. ')}`,
    'in words before their time': `1 May 1925: A day\n  ${again('Nobody says “Gulag”, and the Gulag is far. ')}`,
    'in names that are slips': `1 May 1925: A day\n  ${again('In Petrograt lives Zinovjev, and on Friday comes Trotzky. ')}`,
    'in quotations that nobody closes': `1 May 1925: A day\n  ${again('„Lenin said so, and the evening was long, and the wine was good, and nobody else spoke of it. ')}`,
    'in one name': `timeline: Mine\n\nfigure: ${again('Ivan Quill ')}`,
    'in members who never joined': `timeline: Mine\n  from: Soviet Union, 1917–1941\n\ngroup: The Club\n\nfigure: Vera Quill\n  born: 1890\n\nfigure: Anna Kern\n  born: 1890\n  member of: The Club 1910..1912\n\n${again('1 May 1925: A day\n  - Vera Quill leaves the Club\n  Nobody knows why, and nobody asks him; the evening is long, and the wine is good.\n')}`,
    'in reasons that are none': `timeline: Mine\n  from: Soviet Union, 1917–1941\n\n${again('1 May 1927: A hungry winter\n  because: The Stalinist coup\n  Nobody knows why, and nobody asks him; the evening is long, and the wine is good.\n')}`,
  };

  for (const [where, text] of Object.entries(texts)) {
    it(`${where} is checked in time`, () => {
      const analysis = createAnalysis(shippedCanon());
      analysis.setFile('file:///pasted.tl', text);
      for (const { span, message } of analysis.findings('file:///pasted.tl')) assert.ok(span && message);
    }).timeout(20_000);
  }
});
