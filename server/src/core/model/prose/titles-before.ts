/** The titles and ranks that stand before a name. */
import { beforeRankTails, rankQualifiers } from '../names/ranks.js';
import type { Sentence } from './sentence.js';
import { titles } from './word-classes.js';

/** Leftwards from word `at` over what leads up to a name: "Comrade General", "Marshal of the Soviet Union". */
export function beforeTitles(it: Sentence, at: number): number {
  const wordAt = (index: number) => (it.joint(index) === '' ? it.word(index) : '');
  let here = at;
  for (;;) {
    const chief = beforeRankTails(wordAt, here);
    if (chief < 0 || !titles.has(wordAt(chief)) || (chief === here && it.isName(chief))) return here;
    here = chief - 1;
    while (it.isCapital(here) && !it.isName(here) && rankQualifiers.has(wordAt(here))) here--;
  }
}
