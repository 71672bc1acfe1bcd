/** The titles and ranks that stand before a name. */
import { beforeRankTails, rankQualifiers } from '../names/ranks.js';
import type { Sentence } from './sentence.js';
import { titles, wordSet } from './word-classes.js';

/** Leftwards from word `at` over what leads up to a name: "Comrade General", "Marshal of the Soviet Union". */
export function beforeTitles(it: Sentence, at: number): number {
  const wordAt = (index: number) => (it.joint(index) === '' ? it.word(index) : '');
  let here = at;
  for (;;) {
    const chief = chiefBefore(it, beforeRankTails(wordAt, here));
    if (chief < 0 || !titles.has(wordAt(chief)) || (chief === here && it.isName(chief))) return here;
    here = chief - 1;
    while (it.isCapital(here) && !it.isName(here) && rankQualifiers.has(wordAt(here))) here--;
  }
}

/** The chief word of "Commander of the Red Army", "Leader of the Left Opposition" that ends with word `last`; else `last`. */
function chiefBefore(it: Sentence, last: number): number {
  let at = last;
  while (at > last - longestBody && it.joint(at) === '' && it.isCapital(at) && it.kindOfName(at) !== 'person') at--;
  if (at === last || it.joint(at) !== '') return last;
  if (it.word(at) === 'the' && it.joint(at - 1) === '') at--;
  return it.word(at) === 'of' && it.joint(at - 1) === '' && heads.has(it.word(at - 1)) ? at - 1 : last;
}

/** In words. */
const longestBody = 3;

/** "of" and the name of a body or a place make a title of these: "Mayor of Berlin"; "the people of Moscow" is none. */
const heads = wordSet(
  'leader commander commissar chief chairman chairwoman director boss secretary governor mayor minister',
);
