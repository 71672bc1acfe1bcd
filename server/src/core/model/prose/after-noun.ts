/** Names right behind a noun: "That autumn Martov founded a paper", "the state Lenin founded was older". */
import type { Mention, Standing } from './mention.js';
import { doctrine, propounds, speech } from './verb-classes.js';
import {
  adverbs,
  coordinators,
  joiners,
  leadingAdverbs,
  persons,
  prepositions,
  pronouns,
  subjectPronouns,
  subordinators,
  timeNouns,
  wordSet,
} from './word-classes.js';

/** "That autumn Martov founded", "At his bedside Ordzhonikidze dictated"; but "the state Lenin founded was". */
export function afterNoun(mention: Mention, at: number): Standing {
  const { sentence: it } = mention;
  let start = it.clauseStart(at);
  if (it.word(at) === 'self' || /self$/.test(it.word(at))) return 'remembered';
  if (pronouns.has(it.word(at))) return 'remembered';
  while (start < at && (leadingAdverbs.has(it.word(start)) || coordinators.has(it.word(start)))) start++;
  for (let here = start; here <= at; here++) if (it.isFinite(here) && here > start) return 'remembered';
  const first = it.word(start);
  if (prepositions.has(first)) return isContact(mention, start) ? hanging(mention) : 'subject';
  if (timeNouns.has(it.word(at)) || /^\d+$/.test(it.word(at)))
    return first === 'the' && at === start + 1 ? 'subject-now' : 'subject';
  if (isTitle(mention, start, at)) return 'subject';
  return adverbs.has(it.word(at)) || /ly$/.test(it.word(at)) ? 'subject' : hanging(mention);
}

/** "Chief planner Kuibyshev announces": a person's calling without an article is a title; "Icebreaker Krasin" is a ship. */
function isTitle({ sentence: it }: Mention, start: number, at: number): boolean {
  if (at - start > 3 || it.isDeterminer(start)) return false;
  const word = it.word(at);
  return !things.has(word) && (persons.has(word) || callings.test(word));
}

/** "the men Dzerzhinsky trains": now, unless it is his doctrine that is spoken of ("the state Lenin describes"). */
export function hanging(mention: Mention): Standing {
  const { sentence: it, last } = mention;
  const verb = it.joint(last) === '' ? it.verb(it.skipAdverbs(last + 1)) : undefined;
  // "The icebreaker Krasin ploughs on" has no other verb: there the noun says what the name names.
  if (!verb?.forms.has('third') || !hasAnotherVerb(mention)) return 'remembered';
  return propounds.has(verb.base) || doctrine.has(verb.base) || speech.has(verb.base) ? 'remembered' : 'subject-now';
}

/** Whether the clause goes on to a second finite verb: "the men Dzerzhinsky trains are". */
function hasAnotherVerb({ sentence: it, last }: Mention): boolean {
  for (let at = it.skipAdverbs(last + 1) + 1; at < it.size && it.joint(at - 1) === ''; at++) {
    if (prepositions.has(it.word(at)) || subordinators.has(it.word(at)) || joiners.has(it.word(at))) return false;
    if (it.isFinite(at)) return true;
  }
  return false;
}

/** "In the house Lenin built nobody slept": a verb without an object, and then another subject. */
function isContact(mention: Mention, start: number): boolean {
  const { sentence: it, last } = mention;
  const verb = it.skipAdverbs(last + 1);
  if (!it.isFinite(verb) || it.joint(verb) !== '') return false;
  const next = verb + 1;
  return (
    start < mention.first &&
    (subjectPronouns.has(it.word(next)) || it.isDeterminer(next) || it.isName(next)) &&
    hasFiniteSoon(mention, next)
  );
}

/** Whether a finite verb follows the short noun group that begins at `at`. */
function hasFiniteSoon(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  for (let here = at + 1; here <= at + 3 && it.joint(here - 1) === ''; here++) {
    if (joiners.has(it.word(here)) || prepositions.has(it.word(here))) return false;
    if (it.isFinite(here) && !it.isDeterminer(here - 1)) return true;
  }
  return false;
}

const callings = /(?:er|or|ist|man|woman|ian|chief|head|boss|hero|veteran)$/;
const things = wordSet(
  'cruiser destroyer steamer icebreaker freighter tanker liner bomber theater center tractor trawler letter order number paper matter power river tower winter water',
);
