/**
 * Whether the plain past of a dead man's verb looks back at his life, or tells what he did just now. "Kirov commanded
 * loyalty" and "Gorky praised the canal" are what one says of the dead; "Kirov walked out of the hall" is a scene. So a
 * deed needs a sign that it is of the moment: a time, the date of its entry right before it, a scene that leads up to it, speech, or a verb that one can watch.
 */
import type { Mention } from './mention.js';
import type { Predicate } from './predicate.js';
import { originates, portrays, scenic, speech } from './verb-classes.js';
import { lookingBack, subordinators, timeNouns, wordSet } from './word-classes.js';

/** `at` is the verb, in the plain past, and `base` its base form. */
export function isLookedBackAt(mention: Mention, predicate: Predicate, at: number, base: string): boolean {
  const { sentence: it } = mention;
  if (it.hasAny(lookingBack, predicate.from, at) || it.hasAny(spans, at + 1)) return true;
  if (hasMoment(mention, at)) return false;
  if (portrays.has(base) || (originates.has(base) && isWellKnown(mention, at + 1))) return true;
  if (hasMomentBehind(mention, at)) return false;
  // What others do stands in the present, or a memory is being told: then the past is the past.
  if (it.looksBack()) return true;
  return !(
    it.isDated ||
    (scenic.has(base) && isOnce(mention, at)) ||
    isLedUpTo(mention) ||
    isBesideSpeech(mention, base)
  );
}

/** A time before the subject, or "then" before its verb. */
export function hasMoment(mention: Mention, at: number): boolean {
  const { sentence: it, first } = mention;
  const start = it.clauseStart(first);
  return it.hasAny(timeNouns, start, first) || it.hasAny(moments, start, at);
}

/** "received the envoy at noon", "worked through the spring", "arrived yesterday"; not "walked home every evening". */
function hasMomentBehind({ sentence: it }: Mention, at: number): boolean {
  for (let here = at + 1; here < it.size && it.joint(here - 1) !== ';' && !endsClause(it.word(here)); here++) {
    if (here > at + 1 && it.isFinite(here)) return false;
    if (days.has(it.word(here))) return true;
    if (timeNouns.has(it.word(here)) && it.hasAny(thisOne, here - 2, here)) return true;
  }
  return false;
}

/** "that winter" is a time, and ends nothing. */
function endsClause(word: string): boolean {
  return word !== 'that' && subordinators.has(word);
}

/** "signed the decree"; not "signed death sentences", "shouted at everyone", "took Perekop", "left no pupils". */
function isOnce({ sentence: it }: Mention, at: number): boolean {
  const next = at + 1;
  if (it.joint(at) !== '') return true;
  // "Gorky took in strays."
  if (it.word(at) === 'took' && it.word(next) === 'in') return false;
  if (it.isName(next) || it.isCapital(next) || it.word(next) === 'no') return false;
  // Behind the verb, several and none in particular: "death sentences".
  let isObject = true;
  for (let here = next; here < it.size && it.joint(here - 1) === ''; here++) {
    if (generally.has(it.word(here))) return false;
    isObject &&= !it.isDeterminer(here) && !it.isClosed(here);
    if (isObject && /[^sui']s$/.test(it.word(here)) && !it.verb(here)?.forms.has('third')) return false;
  }
  return true;
}

/** "After the vote Krasin left", "Having sold the gold, Krasin returned", "As the clock struck, Dzerzhinsky struck". */
function isLedUpTo({ sentence: it, first }: Mention): boolean {
  let start = it.clauseStart(first);
  if (start === first && it.joint(first - 1) === ',') start = it.clauseStart(first - 1);
  if (start === first) return false;
  const word = it.word(start);
  if (leadsUp.has(word)) return true;
  if (settings.has(word)) return it.hasAny(following, start + 1, start + 4);
  const verb = it.verb(start);
  return verb !== undefined && (verb.forms.has('gerund') || verb.forms.has('participle'));
}

/** `"Sit down," Dzerzhinsky told the engineer`: what is said stands beside the one who says it. */
function isBesideSpeech({ sentence: it, first }: Mention, base: string): boolean {
  return (speech.has(base) || base === 'tell' || base === 'assure') && it.joint(it.clauseStart(first) - 1) === '"';
}

/** "the Soviet state": with no time before it, the deed is what he is known for. */
function isWellKnown({ sentence: it }: Mention, at: number): boolean {
  const word = it.word(at);
  return word === 'the' || word === 'modern' || it.isName(at) || word === 'his';
}

const spans = wordSet('years decades life career lifetime times twice thrice');
const generally = wordSet(
  'every anyone anybody everyone everybody everything all half nobody nothing always often afterwards later first young boy child length',
);
const moments = wordSet('then now suddenly again finally still meanwhile immediately instantly');
const days = wordSet('today tonight yesterday noon midnight dawn dusk');
const thisOne = wordSet('that this last next same at by');
const leadsUp = wordSet('after within on upon over despite together once as when having');
const settings = wordSet('in at');
const following = wordSet('ensuing following end next same new resulting very last bedside');
