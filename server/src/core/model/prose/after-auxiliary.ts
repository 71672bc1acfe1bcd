/** Names behind a helping verb: questions, inversions, and who somebody turns out to be. */
import type { Mention, Standing } from './mention.js';
import { propounds, speech } from './verb-classes.js';
import { verdictOn } from './verdict.js';
import { negations, promisingAuxiliaries, questionWords, wordSet } from './word-classes.js';

export function afterAuxiliary(mention: Mention, at: number, word: string): Standing {
  const { sentence: it, last } = mention;
  if (word === 'is' || word === 'are' || word === 'was' || word === 'were') {
    const identity = identified(mention, at, word);
    if (identity !== undefined) return identity;
  }
  if (isDeniedBefore(mention, at)) return 'remembered';
  const isFirst = at === it.clauseStart(at);
  // "Were Lenin alive", and not "Where were Lenin and Stalin?"
  if (isFirst && word === 'were') return 'remembered';
  if (isFirst && isBe.has(word) && !isDoing(mention)) return 'remembered';
  const isSo = it.word(at - 1) === 'so';
  if (isSo && word !== 'had' && word !== 'would') return 'acts';
  if (word === 'did' && !it.hasAny(focus, it.clauseStart(at), at)) return 'remembered';
  const next = it.skipAdverbs(last + 1);
  if (next >= it.size || it.joint(last) !== '') return 'remembered';
  // "What does Lenin say of the peasants?": the doctrine is asked for.
  const verb = it.verb(next);
  // "What does Lenin do all day?" he is asked who has been in the Mausoleum.
  if (it.word(at - 1) === 'what') return 'remembered';
  if (verb && questionWords.has(it.word(at - 1)) && (propounds.has(verb.base) || speech.has(verb.base)))
    return 'remembered';
  if (!promisingAuxiliaries.has(word) && !plainAuxiliaries.has(word)) return 'remembered';
  return verdictOn(mention, { at, from: at, isPlural: false }, last + 1).role;
}

/** "Is Dzerzhinsky coming?", "is he arrested?"; "Is Lenin cold?" tells of nothing that he does. */
function isDoing({ sentence: it, last }: Mention): boolean {
  const forms = it.verb(it.skipAdverbs(last + 1))?.forms;
  return forms?.has('gerund') === true || forms?.has('participle') === true;
}

function isDeniedBefore(mention: Mention, at: number): boolean {
  const { sentence: it } = mention;
  for (let back = at - 1; back >= 0 && back >= at - 4 && it.joint(back) === ''; back--) {
    const word = it.word(back);
    if (word === 'not' && it.word(back + 1) === 'only') return false;
    if (negations.has(word) || word === 'never' || word === 'no' || word === 'little') return true;
  }
  return false;
}

/** "The second man through the door was Dzerzhinsky", "It is Zinoviev who breaks the silence". */
function identified(mention: Mention, at: number, be: string): Standing | undefined {
  const { sentence: it, last } = mention;
  const start = it.clauseStart(at);
  const isPast = be === 'was' || be === 'were';
  if (it.word(at - 1) === 'it' && it.joint(last) === '') {
    return it.word(last + 1) === 'who' ? 'subject-now' : 'remembered';
  }
  if (at === start || questionWords.has(it.word(at - 1))) return undefined;
  const head = it.isDeterminer(it.clauseStart(at)) ? start : subjectStart(mention, at);
  if (!it.isDeterminer(head)) return 'remembered';
  const isSomebody = it.hasAny(somebody, head, at);
  if (!isSomebody || it.word(at - 1) === 'to' || it.hasAny(looksBackAt, head, at)) return 'remembered';
  for (let here = head; here < at; here++)
    if (it.verb(here)?.forms.has('past') && (isPast || relatives.has(it.word(here - 1)))) return 'remembered';
  return 'acts';
}

/** "The only one who objects is": the relative clause belongs to its noun. */
function subjectStart(mention: Mention, at: number): number {
  const { sentence: it } = mention;
  let start = it.clauseStart(at);
  while (start > 0 && relatives.has(it.word(start)) && it.joint(start - 1) === '') start = it.clauseStart(start - 1);
  return start;
}

const focus = wordSet('only so then not');
const plainAuxiliaries = wordSet('do does did has have is are was were');
const isBe = wordSet('is are was');
const somebody = wordSet(
  'man woman one person figure visitor guest caller stranger passenger speaker driver officer voice rider chairman',
);
const looksBackAt = wordSet('to hero model idol author founder father portrait inspiration');
const relatives = wordSet('who that which');
