/**
 * The present in which one speaks of what the dead have written: "In *State and Revolution* Lenin promises …", "Marx demands the
 * abolition of the family". Where a book is named it may be anything he says; else it is a verb of saying or judging, with
 * nothing of the moment around it: nobody he speaks to, no place, no time, no other deed before or behind it.
 */
import type { Mention } from './mention.js';
import type { Predicate } from './predicate.js';
import type { Sentence } from './sentence.js';
import { doctrine, propounds, speech } from './verb-classes.js';
import {
  adverbs,
  auxiliaries,
  coordinators,
  joiners,
  persons,
  placesOfPeople,
  prepositions,
  questionWords,
  timeNouns,
  titles,
  wordSet,
} from './word-classes.js';

/** Whether the verb of a subject tells of his writings. */
export function speaksAsAuthor(mention: Mention, predicate: Predicate): boolean {
  const { sentence: it, first } = mention;
  const { at } = predicate;
  const verb = it.verb(at);
  if (mention.absence !== 'past' || !verb || it.hasAny(freshly)) return false;
  if (isInBook(it, first)) return true;
  const { base } = verb;
  const says =
    speech.has(base) || propounds.has(base) || doctrine.has(base) || judges.has(base) || takesSides.has(base);
  if (!says && base !== 'use' && base !== 'put') return false;
  for (let here = at + 1; here < it.size; here++)
    if ((it.word(here) === 'in' && bookAt(it, here) >= 0) || isCitation(it, here)) return true;
  const years = mention.yearsGone?.() ?? 0;
  if (years >= 1 && base === 'put' && puts.has(it.word(at + 1)) && it.hasAny(better, at + 2, at + 5)) return true;
  if (years < 1 || (!judges.has(base) && base !== 'use' && !(years >= 15 && takesSides.has(base)))) return false;
  return isJudgement(it, at, base) && isTimeless(mention, at, base);
}

/** "In *State and Revolution* Lenin", "In *The German Ideology* Marx and Engels": a book, and then nothing but the subject. */
function isInBook(it: Sentence, first: number): boolean {
  let at = first - 1;
  while (at > 0 && (it.isName(at) || joiners.has(it.word(at)) || titles.has(it.word(at))) && it.joint(at) === '') at--;
  for (let start = at; start >= 0 && start > at - 10; start--)
    if (it.word(start) === 'in') return bookAt(it, start) === at;
  return false;
}

/** "in *State and Revolution*", "in What Is to Be Done"; one word in marks is as often a newspaper. Its last narrated word; -1 for none. */
function bookAt(it: Sentence, at: number): number {
  if (it.joint(at) === '"') return /\p{L}\s+\p{L}/u.test(it.gap(at)) ? at : -1;
  let end = at + 1;
  let capitals = 0;
  let isTitle = false;
  for (; end < it.size && it.joint(end - 1) === '' && !it.isName(end); end++) {
    const isClosed = it.isClosed(end) || auxiliaries.has(it.word(end)) || questionWords.has(it.word(end));
    if (it.isCapital(end)) {
      capitals++;
      isTitle ||= isClosed;
    } else if (!isClosed) break;
  }
  return isTitle && capitals >= 3 && it.isCapital(at + 1) ? end - 1 : -1;
}

/** "in Vol. 33, p. 487", "on page 12". */
function isCitation(it: Sentence, at: number): boolean {
  return volumes.has(it.word(at)) && /^\d+$/.test(it.word(at + 1));
}

/** Whether what follows is what one says of an author: "calls Hegel an idealist", not "calls Stalin to Gorki". */
function isJudgement(it: Sentence, at: number, base: string): boolean {
  const next = it.word(at + 1);
  if (it.joint(at) !== '') return false;
  switch (base) {
    case 'call':
      return hasComplement(it, at + 1);
    case 'use':
      return it.hasAny(expressions, at + 1, at + 5);
    case 'warn':
      return next === 'against' || next === 'of' || next === 'that';
    case 'speak':
      return next === 'of' || next === 'about';
    case 'agree':
      return next === 'about' || next === 'on' || next === 'that';
    case 'demand':
      return next !== 'to' && !it.hasAny(atOnce, at + 1, at + 6);
    default:
      return true;
  }
}

/** "calls him rude", "calls the plan a swindle". */
function hasComplement(it: Sentence, object: number): boolean {
  let end = object;
  if (it.isName(end) || it.isCapital(end)) while (it.isName(end + 1)) end++;
  else if (!objects.has(it.word(end)) && it.word(end) !== 'it') {
    if (!it.isDeterminer(end)) return false;
    for (let at = end + 1; at <= end + 5 && it.joint(at - 1) === ''; at++) {
      if (it.word(at) === 'a' || it.word(at) === 'an') return true;
      if (prepositions.has(it.word(at))) return false;
    }
    return false;
  }
  const next = it.word(end + 1);
  return it.joint(end) === '' && !prepositions.has(next) && !adverbs.has(next) && !coordinators.has(next);
}

/** Nobody is spoken to, and nothing says where or when. */
function isTimeless({ sentence: it, first, last }: Mention, at: number, base: string): boolean {
  if (it.isDated || it.joint(first - 1) === '"') return false;
  // Whatever is told before is a scene he may be in.
  for (let here = 0; here < first; here++)
    if (!it.isName(here) && !joiners.has(it.word(here)) && !titles.has(it.word(here)) && !textual.has(it.word(here)))
      return false;
  for (let here = last + 1; here < at; here++) if (isManner(it, here)) return false;
  if (!judgesPeople.has(base) && (it.kindOfName(at + 1) === 'person' || objects.has(it.word(at + 1)))) return false;
  for (let here = at + 1; here < it.size; here++) {
    const word = it.word(here);
    const next = here + 1;
    if (it.joint(here) === '"' || it.joint(here) === ';' ? here < it.size - 1 : isManner(it, here)) return false;
    if (word === 'and' && it.isFinite(next)) return false;
    if (towards.has(word) && (it.isDeterminer(next) || isSomebody(it, next))) return false;
    if (from.has(word) && isSomebody(it, next)) return false;
    if (places.has(word) && (it.isCapital(next) || /^\d/.test(it.word(next)))) return false;
    if (
      prepositions.has(word) &&
      word !== 'of' &&
      (it.hasAny(placesOfPeople, next, next + 3) || it.hasAny(media, next, next + 3))
    )
      return false;
    if (prepositions.has(word) && word !== 'of' && it.hasAny(timeNouns, next, next + 3)) return false;
  }
  return true;
}

/** "angrily", "at last": how one does something, and not how one writes. */
function isManner(it: Sentence, at: number): boolean {
  const word = it.word(at);
  if (textual.has(word)) return false;
  return (adverbs.has(word) && !loose.has(word)) || (/[^s]ly$/.test(word) && !it.verb(at) && !it.isName(at));
}

function isSomebody(it: Sentence, at: number): boolean {
  return it.kindOfName(at) === 'person' || objects.has(it.word(at)) || persons.has(it.word(at));
}

/** What one does in writing as well. */
const judges = wordSet(
  'call warn explain describe criticise criticize compare equate quote cite discuss analyse analyze refute ridicule mention advocate',
);
/** As often a deed: said of those only who are long dead. */
const takesSides = wordSet(
  'speak admit concede demand promise agree insist reject condemn praise defend oppose prefer treat regard',
);
/** Their object need not be there. */
const judgesPeople = wordSet(
  'call describe criticise criticize compare equate quote cite discuss analyse analyze refute ridicule mention condemn praise defend oppose prefer regard treat',
);
const expressions = wordSet(
  'word words term terms expression expressions phrase phrases concept metaphor formula image',
);
const atOnce = wordSet(
  'answer answers floor explanation reply hearing money papers chair glass vote arrest release resignation head heads silence apology meeting more tea immediate',
);
/** "puts it more simply". */
const puts = wordSet('it this that');
const better = wordSet('better best well more simply plainly differently elsewhere thus so');
const volumes = wordSet('vol vols volume p pp page pages chapter section paragraph footnote note');
const freshly = wordSet('today tonight yesterday tomorrow now');
const objects = wordSet('him her them me us you');
const media = wordSet('radio microphone wire telegraph rostrum tribune stage loudspeaker newspaper press');
const towards = wordSet('to before');
const from = wordSet('from with at');
const places = wordSet('in at on from near outside inside into');
/** They tell where in a text it stands, or how. */
const textual = wordSet(
  'here there already also even only both rightly clearly explicitly expressly repeatedly sharply often always elsewhere again however too still correctly thus therefore',
);
/** Adverbs that are other words as well. */
const loose = wordSet(
  'at all each up out back away ever never very rather quite almost just long else person course re first next',
);
