/** Names behind a preposition: mostly remembered, unless what it hangs on needs him there. */

import type { Mention, Standing } from './mention.js';
import { isDone, isTold } from './told.js';
import { addresses, bumpsInto, companions, originates, saysNothing } from './verb-classes.js';
import { adverbs, auxiliaries, prepositions, wordSet } from './word-classes.js';

export function afterPreposition(mention: Mention, at: number, word: string): Standing {
  const { sentence: it } = mention;
  if (word === 'by') return isAgent(mention, at) ? 'acts' : 'remembered';
  if (word === 'with') return governedBy(mention, at, companions) || isAbsolute(mention, at) ? 'acts' : 'remembered';
  // "It falls to Dzerzhinsky to announce the result."
  if (word === 'to' && it.word(at - 2) === 'it' && it.verb(at - 1)?.base === 'fall') return 'acts';
  if (word === 'to') return governedBy(mention, at, addresses) ? 'acts' : 'remembered';
  if (word === 'into') return governedBy(mention, at, bumpsInto) ? 'acts' : 'remembered';
  if (word === 'from') return governedBy(mention, at, receives) ? 'acts' : 'remembered';
  if (word === 'at') return governedBy(mention, at, aims) ? 'acts' : 'remembered';
  // "waits for Lenin", not "sends flowers for Lenin".
  if (word === 'for') return it.verb(at - 1) && governedBy(mention, at, awaits) ? 'acts' : 'remembered';
  if (word === 'of') return isUnderCommand(mention, at) ? 'acts' : 'remembered';
  return 'remembered';
}

/** "is signed by Dzerzhinsky", not "a book by Lenin", "was loved by". */
function isAgent(mention: Mention, by: number): boolean {
  const { sentence: it } = mention;
  const verb = it.verb(by - 1);
  if (!verb?.forms.has('participle') || saysNothing.has(verb.base) || originates.has(verb.base)) return false;
  if (moved.has(verb.base)) return false;
  let be = by - 2;
  while (adverbs.has(it.word(be)) || (/ly$/.test(it.word(be)) && !it.verb(be))) be--;
  const word = it.word(be);
  return (
    word === 'is' || word === 'are' || word === 'being' || (word === 'been' && /^(?:has|have)$/.test(it.word(be - 1)))
  );
}

/** "With Frunze at the head of the army", "with Lenin looking on"; not "with Lenin dead". */
function isAbsolute(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  const next = mention.last + 1;
  if (it.joint(mention.last) !== '') return false;
  const verb = it.verb(it.skipAdverbs(next));
  if (verb?.forms.has('gerund')) return !saysNothing.has(verb.base);
  const opens = at === 0 || it.joint(at - 1) === ',' || it.joint(at - 1) === ';';
  return opens && absolutes.has(it.word(next)) && !it.hasAny(gonePlaces, next + 1, next + 4);
}

/** "met under the chairmanship of Sverdlov". */
function isUnderCommand(mention: Mention, of: number): boolean {
  const { sentence: it } = mention;
  if (!commands.has(it.word(of - 1))) return false;
  const under = it.word(of - 2) === 'the' || it.isDeterminer(of - 2) ? of - 3 : of - 2;
  if (it.word(under) !== 'under') return false;
  return it.isFinite(under - 1) && isTold(mention, under - 1);
}

/** Whether the nearest verb before the preposition is one of `verbs`, finite, and told as happening. */
function governedBy(mention: Mention, at: number, verbs: ReadonlySet<string>): boolean {
  const { sentence: it } = mention;
  const start = it.clauseStart(at);
  for (let back = at - 1; back >= start && back >= at - 7; back--) {
    if (it.joint(back) !== '') return false;
    if (auxiliaries.has(it.word(back))) return false;
    const verb = it.verb(back);
    if (!verb || it.isDeterminer(back - 1) || prepositions.has(it.word(back - 1))) continue;
    // "shakes hands with": the noun of the verb before.
    if (back - 1 > start && it.joint(back - 1) === '' && it.verb(back - 1) && isDone(mention, back - 1)) continue;
    if (!isDone(mention, back)) {
      if (it.isFinite(back) && it.finiteBefore(back) < 0) return false;
      continue;
    }
    return verbs.has(verb.base);
  }
  return false;
}

const receives = wordSet('receive hear');
const aims = wordSet('shout yell snap snarl bark wink swear smile nod');
const awaits = wordSet('wait send');
const moved = wordSet('love inspire influence haunt own admire fear hate move trouble impress remember guide');
const absolutes = wordSet('at in behind beside on');
const gonePlaces = wordSet(
  'grave tomb mausoleum coffin mind memory view wall helm tiller heart hearts lips power retirement question decline',
);
const commands = wordSet('chairmanship presidency command direction supervision eyes eye nose leadership');
