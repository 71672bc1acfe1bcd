/** Names behind a conjunction: "while Lenin drinks", "as Lenin wrote", "announces that Lenin has left". */
import { hanging } from './after-noun.js';
import type { Mention, Standing } from './mention.js';
import { predicateOf } from './predicate.js';
import { isTold } from './told.js';
import { arrivals, doctrine, propounds, speech, tellsFact } from './verb-classes.js';
import { adverbs, auxiliaries, coordinators, prepositions, timeNouns, wordSet } from './word-classes.js';

export function afterSubordinator(mention: Mention, at: number, word: string): Standing | undefined {
  const { sentence: it } = mention;
  const predicate = predicateOf(mention);
  if (!predicate || !canBeVerb(mention, predicate.at)) return undefined;
  // "Nobody since Dzerzhinsky has dared": what stands before still wants its verb.
  if (prepositions.has(word) && it.joint(at - 1) === '' && wantsVerb(mention, at)) return undefined;
  switch (word) {
    case 'while':
    case 'whilst':
    case 'although':
    case 'though':
    case 'whereas':
    case 'whereupon':
      return 'subject';
    case 'as':
      return afterAs(mention, at, predicate.at);
    case 'when':
      // "When Lenin speaks of peace he means bread."
      if (it.verb(predicate.at)?.base === 'speak' && aboutWhat.has(it.word(predicate.at + 1))) return 'remembered';
      return isArrival(mention, at, predicate.at) ? 'subject' : 'subject-now';
    case 'where':
    case 'which':
      return it.joint(at - 1) === ',' ? 'subject-now' : word === 'where' ? 'subject-now' : 'remembered';
    case 'that':
      return afterThat(mention, at);
    case 'because':
    case 'since':
    case 'until':
    case 'till':
    case 'before':
    case 'after':
    case 'once':
    case 'whenever':
      return 'subject-now';
    default:
      return 'remembered';
  }
}

/** Whether a noun group stands before `at` in its clause, and no verb. */
function wantsVerb(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  let start = it.clauseStart(at - 1);
  while (start < at && (adverbs.has(it.word(start)) || coordinators.has(it.word(start)))) start++;
  return start < at && !timeNouns.has(it.word(at - 1)) && it.finiteBefore(at) < 0;
}

function canBeVerb(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  const word = it.word(at);
  return it.isFinite(at) || word.endsWith('s') || word.endsWith('ed') || auxiliaries.has(word);
}

/** "as the clock struck" is a time, "as Lenin wrote" an authority, "worked as Dzerzhinsky had worked" a comparison. */
function afterAs(mention: Mention, at: number, verbAt: number): Standing {
  const { sentence: it } = mention;
  const verb = it.verb(verbAt);
  const base = verb?.base ?? '';
  if (
    speech.has(base) ||
    propounds.has(base) ||
    doctrine.has(base) ||
    base === 'do' ||
    base === 'put' ||
    base === 'tell'
  )
    return 'remembered';
  for (let back = 0; back < at; back++) if (verb && it.verb(back)?.base === base) return 'remembered';
  return it.word(at - 1) === 'just' || it.word(at - 1) === 'exactly' ? 'subject-now' : 'subject';
}

/** "Everything stopped when Lenin walked in": one moment, behind what it interrupts. */
function isArrival(mention: Mention, at: number, verbAt: number): boolean {
  const { sentence: it } = mention;
  const verb = it.verb(verbAt);
  const main = it.finiteBefore(at);
  // "I was there when Lenin arrived" is a memory.
  return verb !== undefined && arrivals.has(verb.base) && main >= 0 && !/^(?:is|are|was|were)$/.test(it.word(main));
}

/** "announces that Lenin has left" is told as a fact; "the index that Sverdlov kept" hangs on a noun. */
function afterThat(mention: Mention, at: number): Standing {
  const { sentence: it } = mention;
  let before = at - 1;
  if (adverbs.has(it.word(before))) before--;
  if (news.has(it.word(before))) return 'subject-now';
  if (alls.has(it.word(before))) return hanging(mention);
  for (let back = before; back >= 0 && back > before - 4 && it.joint(back) === ''; back--) {
    const verb = it.verb(back);
    if (!verb) continue;
    return tellsFact.has(verb.base) && isTold(mention, back) && !it.isDeterminer(back - 1)
      ? 'subject-now'
      : 'remembered';
  }
  return 'remembered';
}

const aboutWhat = wordSet('of about');
const alls = wordSet('all everything anything nothing something');
const news = wordSet('news report announcement fact telegram bulletin word confirmation sign');
