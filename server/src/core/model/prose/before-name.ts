/**
 * What the word before a name makes of it: the object of a verb, the companion of somebody, one of a kind, a thing's
 * owner; or it leaves him free to be the subject of what follows.
 */
import { rankQualifiers } from '../names/ranks.js';
import { afterSubordinator } from './after-conjunction.js';
import { afterNoun } from './after-noun.js';
import { afterPreposition } from './after-preposition.js';
import { afterVerb } from './after-verb.js';
import type { Mention, Standing } from './mention.js';
import { rowEnd } from './predicate.js';
import type { Sentence } from './sentence.js';
import { beforeTitles } from './titles-before.js';
import { verdictOn } from './verdict.js';
import {
  coordinators,
  gone,
  joiners,
  leadingAdverbs,
  negations,
  persons,
  prepositions,
  subordinators,
  timeNouns,
  wordSet,
} from './word-classes.js';

export function standingOf(mention: Mention): Standing {
  const { sentence: it } = mention;
  const at = behindTitles(mention, rowStart(mention));
  if (at < 0 || it.joint(at) !== '') return opening(mention, at);
  return after(mention, at);
}

function after(mention: Mention, at: number): Standing {
  const { sentence: it } = mention;
  const word = it.word(at);
  if (gone.has(word)) return 'remembered';
  if (negations.has(word) || word === 'no') return 'remembered';
  if (subordinators.has(word)) {
    const standing = afterSubordinator(mention, at, word);
    if (standing !== undefined) return standing;
  }
  if (it.isDeterminer(at)) return 'remembered';
  if (word === 'on' && onwards.has(it.word(at - 1))) return 'subject';
  if (prepositions.has(word)) return who(mention, at, afterPreposition(mention, at, word));
  if (coordinators.has(word)) return 'subject';
  if (it.isVerbHere(at) && !timeNouns.has(word)) return who(mention, at, afterVerb(mention, at, word));
  return afterNoun(mention, at);
}

/** The name opens its clause. "The office cat, Dzerzhinsky, stole": what it is explained by must be a person. */
function opening(mention: Mention, at: number): Standing {
  const { sentence: it } = mention;
  if (at < 0 || it.joint(at) !== ',') return 'subject';
  const behind = it.joint(mention.last);
  const start = it.clauseStart(at);
  if (behind === ',' && it.isDeterminer(start) && !it.isFinite(at)) {
    return it.hasAny(persons, start, at + 1) || it.hasAny(timeNouns, start, at + 1) ? 'subject' : 'remembered';
  }
  // "With the trains running, Lenin …": fine. "After Lenin, Stalin": what stood there has ended with the comma.
  return 'subject';
}

/** "comes from Dzerzhinsky, who has been listening": told of him now, whatever stands before. */
function who(mention: Mention, at: number, standing: Standing): Standing {
  const { sentence: it, last } = mention;
  if (standing !== 'remembered' || it.word(last + 1) !== 'who' || it.joint(last) !== ',') return standing;
  const word = it.word(at);
  if (word === 'of' || word === 'like' || word === 'unlike') return standing;
  const verdict = verdictOn(mention, {
    at: it.skipAdverbs(last + 2),
    from: last + 2,
    isPlural: false,
  });
  return verdict.isPast ? 'remembered' : verdict.role;
}

/** Skips ranks, adjectives and adverbs leftwards from before word `start`. */
function behindTitles(mention: Mention, start: number): number {
  const { sentence: it } = mention;
  let at = start - 1;
  if (mention.kind === 'body' && it.word(at) === 'the') at--;
  at = beforeTitles(it, at);
  const isTitled = at < start - 1;
  // "Soviet leader Lenin", "Moscow party boss Kirov".
  while (at >= 0 && isTitled && it.joint(at) === '' && isPartOfTitle(it, at)) at--;
  if (at >= 0 && isTitled && it.word(at) === 'the' && it.joint(at) === '') at--;
  while (at >= 0 && it.joint(at) === '' && leadingAdverbs.has(it.word(at))) at--;
  return at;
}

/** "It lies with Frunze, and Frunze says no": behind a comma and a verb of its own, "and" joins clauses. */
function opensClause({ sentence: it, first, last }: Mention, and: number): boolean {
  if (and !== first - 1 || it.joint(and - 1) !== ',' || !it.isFinite(it.skipAdverbs(last + 1))) return false;
  for (let at = 0; at < and; at++) if (it.isFinite(at)) return true;
  return false;
}

function isPartOfTitle(it: Sentence, at: number): boolean {
  if (it.kindOfName(at) === 'body' || rankQualifiers.has(it.word(at))) return true;
  return it.isCapital(at) && !it.isName(at) && !it.isClosed(at) && !it.isVerbHere(at);
}

/** The first word of the row of names that the mention ends or stands in. */
function rowStart(mention: Mention): number {
  const { sentence: it } = mention;
  let first = mention.first;
  // "Rykov, Joffe and the delegates": whatever "and" brings, it closes a row.
  let isRow =
    rowEnd(it, mention.last) > mention.last ||
    (it.joint(mention.last) === '' && joiners.has(it.word(mention.last + 1)));
  for (;;) {
    let at = first - 1;
    at = beforeTitles(it, at);
    const joint = it.joint(at);
    const isJoined = joint === '' && joiners.has(it.word(at));
    if (isJoined && opensClause(mention, at)) return first;
    if (isJoined) at--;
    else if (!(isRow && joint === ',' && it.kindOfName(at) === mention.kind)) return first;
    if (at < 0 || !isNominal(mention, at) || (it.joint(at) !== '' && it.joint(at) !== ',')) return first;
    while (at > 0 && isNominal(mention, at - 1) && it.joint(at - 1) === '') at--;
    first = at;
    isRow = true;
  }
}

/** A known name, or a capital word inside the sentence that is likely one. */
function isNominal(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  return it.isName(at) || (at > 0 && it.isCapital(at));
}

const onwards = wordSet('now then later early day moment further going week year');
