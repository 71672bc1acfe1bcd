/** Names behind a verb: its object, its subject turned round, or the subject of what it tells. */
import { afterAuxiliary } from './after-auxiliary.js';
import type { Mention, Standing } from './mention.js';
import { isDone, isTold } from './told.js';
import {
  causes,
  entrances,
  kills,
  leadsTo,
  meetsObject,
  perceives,
  saysNothing,
  speech,
  tellsFact,
  undergone,
} from './verb-classes.js';
import { adverbs, auxiliaries, prepositions, wordSet } from './word-classes.js';

export function afterVerb(mention: Mention, at: number, word: string): Standing {
  const { sentence: it } = mention;
  if (auxiliaries.has(word)) return afterAuxiliary(mention, at, word);
  const verb = it.verb(at);
  if (!verb) return 'remembered';
  const isForPurpose = isPurpose(mention, at);
  // ", leaving Kirov to close the meeting": told with the verb before it.
  const isAdded = verb.forms.has('gerund') && it.joint(at - 1) === ',';
  const isHappening = (isAdded || isDone(mention, at)) && !it.isDeterminer(at - 1) && !isRelative(mention, at);
  if ((isAdded || at > it.clauseStart(at)) && (isForPurpose || isHappening) && isSeenDoing(mention, verb.base))
    return 'acts';
  if (hasOwnVerb(mention)) return complementOf(mention, at);
  if (isSpeechTag(mention, at)) return 'acts';
  const start = it.clauseStart(at);
  if (entrances.has(verb.base) && isInverted(mention, at, start)) return 'acts';
  if (verb.base === 'take' && it.word(at - 1) === 'it') return 'acts';
  if (at === 0) return 'remembered';
  if (!meetsObject.has(verb.base) && verb.base !== 'recall') return 'remembered';
  if (kills.has(verb.base) && looksBack(mention, at)) return 'remembered';
  if (isForPurpose) return 'acts';
  return isHappening ? 'acts' : 'remembered';
}

/** "Levin poisoned Gorky", "has poisoned Gorky", "agreed to poison Gorky": told of the dead, that is how they died. */
function looksBack({ sentence: it, absence }: Mention, at: number): boolean {
  const finite = it.word(at - 1) === 'to' ? it.finiteBefore(at - 1) : at;
  const forms = it.verb(finite)?.forms;
  return absence === 'past' && forms?.has('past') === true && !forms.has('third');
}

/** "He knew Lenin was ill", "the bells rang Lenin knew": a finite verb right behind the name is its own. */
function hasOwnVerb(mention: Mention): boolean {
  const { sentence: it, last } = mention;
  return it.joint(last) === '' && it.isFinite(it.skipAdverbs(last + 1));
}

/** "I hear Dzerzhinsky is taking over"; "believes Kolchak escaped"; "When the telephone rang Lenin was playing". */
function complementOf(mention: Mention, at: number): Standing {
  const { sentence: it } = mention;
  const start = it.clauseStart(at);
  if (start < at && timeClauses.has(it.word(start))) return 'subject';
  const verb = it.verb(at);
  return verb && tellsFact.has(verb.base) && isTold(mention, at) ? 'subject-now' : 'remembered';
}

/** `"No," said Dzerzhinsky`: the tag stands behind what is said. */
function isSpeechTag(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  const verb = it.verb(at);
  if (!verb || !speech.has(verb.base) || !it.isFinite(at)) return false;
  const joint = it.joint(at - 1);
  return joint === '"' || joint === ',' || joint === '–' || /[!?]\s*['’"”»]?\s*$/.test(it.gap(at - 1));
}

/** "On the tribune stood Rykov", "In walks Lenin", "Enter Lenin". */
function isInverted(mention: Mention, at: number, start: number): boolean {
  const { sentence: it } = mention;
  if (it.isFinite(at) && at > 0) {
    const first = it.word(start);
    if (at === start) return it.joint(at - 1) === ',';
    return prepositions.has(first) || stageWords.has(first) || first === 'and' || first === 'then';
  }
  return at === 0 || at === start;
}

/** "finds Dzerzhinsky standing in the doorway", "finds Kirov asleep", "orders Kirov arrested", "lets Lenin speak". */
function isSeenDoing(mention: Mention, base: string): boolean {
  const { sentence: it, last } = mention;
  if (it.joint(last) !== '') return false;
  const next = last + 1;
  const verb = it.verb(next);
  if (perceives.has(base) && verb?.forms.has('gerund')) return !saysNothing.has(verb.base) || upright.has(verb.base);
  if (perceives.has(base) && seenStates.has(it.word(next))) return true;
  if (!causes.has(base)) return false;
  if (verb?.forms.has('participle') && undergone.has(verb.base)) return true;
  const infinitive = it.verb(it.word(next) === 'to' ? next + 1 : next);
  return infinitive?.forms.has('base') === true && !saysNothing.has(infinitive.base) && infinitive.base !== 'be';
}

/** "goes to Gorki to consult": a purpose that hangs on a deed that is told. */
function isPurpose(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  if (it.word(at - 1) !== 'to') return false;
  const finite = it.finiteBefore(at - 1);
  const base = it.verb(finite)?.base ?? '';
  return finite >= 0 && (leadsTo.has(base) || perceives.has(it.verb(at)?.base ?? '')) && isDone(mention, finite);
}

/** "the men who met Lenin": told of earlier days. */
function isRelative(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  let subject = at - 1;
  while (adverbs.has(it.word(subject))) subject--;
  const word = it.word(subject);
  const isPast = it.verb(at)?.forms.has('past') ?? false;
  return isPast && (word === 'who' || word === 'that') && it.joint(subject - 1) === '';
}

const seenStates = wordSet('asleep awake alone drunk sober furious angry unconscious alive waiting');
const upright = wordSet('stand lie live');
const timeClauses = wordSet('when while as after before once until since whenever because although though');
const stageWords = wordSet('there here in out up down behind beside next then on');
