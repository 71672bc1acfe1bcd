/** Towns are named after men: do the words around such a name speak of the town? "visits Kuibyshev", "Gorky builds cars". */
import type { Word } from '../names/words.js';
import { verbForm } from './verb-lexicon.js';
import { joiners, wordSet } from './word-classes.js';

/**
 * Whether the name that spans the words `first … last` stands where a town does. `isName` tells of a word whether it is
 * part of any name, `isTown` of a word before `first` whether it ends a name that was taken for a town.
 */
export function standsForTown(
  words: readonly Word[],
  first: number,
  last: number,
  isName: (at: number) => boolean,
  isTown: (at: number) => boolean,
): boolean {
  const word = (at: number) => words[at]?.folded ?? '';
  const base = (at: number) => verbForm(word(at))?.base ?? '';
  // "the Gorky strikers": no man has an article. But "the Kirov works" are called after the man.
  if ((word(first - 1) === 'the' && !calledAfterMen.has(word(last + 1))) || goneTo.has(base(first - 1))) return true;
  if (ways.has(word(first - 1)) && [2, 3, 4].some((back) => moves.has(base(first - back)))) return true;
  let before = first - 1;
  while (joiners.has(word(before)) || word(before) === 'then') before--;
  if (isTown(before)) return true;
  let behind = last + 1;
  while (isName(behind) || joiners.has(word(behind))) behind++;
  const done = base(behind);
  return doneByTowns.has(done) || (takesIn.has(done) && [1, 2, 3, 4].some((on) => takenIn.has(word(behind + on))));
}

/** "leaves Kuibyshev". A man may be visited or left too, but not a dead one. */
const goneTo = wordSet('visit leave reach enter tour bomb shell besiege evacuate supply rebuild cross pass quit');

/** "a train to Kirov" is found by what moves: one talks to a man, too. */
const ways = wordSet('to from for towards toward via');
const moves = wordSet(
  'go travel move return fly drive ride come send transfer bring head retreat march journey sail ship transport deport exile banish flee escape retire',
);

const calledAfterMen = wordSet(
  'works plant factory mill mine ballet theatre theater opera museum stadium academy affair',
);

const doneByTowns = wordSet('vote burn grow build produce starve freeze celebrate queue strike flood expand flourish');

/** "Kuibyshev receives the embassies": towns take in what no man does. */
const takesIn = wordSet('receive house host shelter welcome get take feed');
const takenIn = wordSet(
  'embassy embassies ministry ministries commissariats evacuees refugees deportees settlers factory factories plants works archives theatre universities institutes legations population',
);
