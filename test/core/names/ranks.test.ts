/** Ranks of several words before a name: whoever bears them is the man, in facts and in prose. */
import { checkFindings } from '../../support/fixture.js';

const DEAD: Readonly<Record<string, string>> = {
  'Marshal of the Soviet Union': 'Mikhail Tukhachevsky',
  'Army Commander First Rank': 'Iona Yakir',
  'Army Commander 1st Rank': 'Ieronim Uborevich',
  'Army Commissar Second Rank': 'Yan Gamarnik',
  "Deputy People's Commissar": 'Mikhail Tukhachevsky',
  "People's Commissar": 'Sergo Ordzhonikidze',
  'Corps Commander': 'Vitaly Primakov',
  Komandarm: 'Iona Yakir',
};

describe('A rank of several words', () => {
  for (const [rank, full] of Object.entries(DEAD)) {
    const name = full.split(' ').at(-1) ?? '';
    it(`“${rank} ${name}” is ${name}`, () => {
      const mark = ' '.repeat(rank.length) + '^'.repeat(name.length);
      checkFindings(`May 1938: In a fact
  - ${rank} ${name} visits Moscow
//   ${mark} error[acts-after-death]: ${full} died
`);
      checkFindings(`May 1938: In prose
  ${rank} ${name} leads the parade.
// ${mark} error[acts-after-death]: ${full} died
`);
    });
  }

  it('may belong to the name: Grand Duke Michael', () => {
    checkFindings(`May 1920: A parade
  Grand Duke Michael leads the parade.
//^^^^^^^^^^^^^^^^^^ error[acts-after-death]: Michael Alexandrovich died on 13 June 1918
`);
  });

  it('declares nobody under his rank', () => {
    checkFindings(`May 1936: In real history
  - Marshal of the Soviet Union Tukhachevsky visits London
  - Tukhachevsky meets Army Commander First Rank Yakir
  - Brigade Commander Ivan Petrovich Quillfeather visits Moscow

June 1936: And on
  - Quillfeather visits Kiev
`);
  });
});
