/** How a verb is told: as happening, or as wished, denied, long done. */
import type { Mention } from './mention.js';
import { adverbs, negations, promisingAuxiliaries, subjectPronouns, wordSet } from './word-classes.js';

/** Finite, with a subject, and told as happening: "Yagoda arrests", "they will meet"; not "wants to meet". */
export function isDone(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  const verb = it.verb(at);
  if (!verb || !isTold(mention, at)) return false;
  if (verb.forms.has('third') || verb.forms.has('past')) return at > 0;
  if (!verb.forms.has('base')) return false;
  let before = at - 1;
  while (adverbs.has(it.word(before))) before--;
  const word = it.word(before);
  return promisingAuxiliaries.has(word) || subjectPronouns.has(word) || it.isName(before);
}

/** Not negated, and without "had", "would" or "to" before it. */
export function isTold(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  for (let back = at - 1; back >= 0 && back >= at - 3 && it.joint(back) === ''; back--) {
    const word = it.word(back);
    if (notTold.has(word) || negations.has(word)) return false;
    if (it.isName(back)) break;
  }
  return true;
}

const notTold = wordSet('had would could should might may to if have having never ever no once always d');
