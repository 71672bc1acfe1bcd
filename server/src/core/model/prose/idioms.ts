/** Verbs whose meaning hangs on the words behind them. */
import type { Sentence } from './sentence.js';
import { articles, wordSet } from './word-classes.js';

/** "is standing", "is lying": with "-ing" even these tell of a body. */
export function isPosture(base: string): boolean {
  return postures.has(base);
}

/** "stays in bed", "stood up", "fails to convince", "has fallen ill": verbs that say nothing by themselves. */
export function isBodily(sentence: Sentence, at: number, base: string): boolean {
  // "Lenin sells": books and brands do.
  if (base === 'sell') return sentence.joint(at) === '';
  if (base === 'survive') return sentence.hasAny(perils, at + 1, at + 6);
  // "burns the bridges", "counts the votes": with an object it is done by somebody.
  if (transitive.has(base)) return articles.has(sentence.word(at + 1));
  const words = follows.get(base);
  if (words === undefined) return false;
  return words.has(sentence.word(at + 1)) || words.has(sentence.word(sentence.skipAdverbs(at + 1)));
}

/** "casts a shadow", "keeps watch over", "looks down from", "becomes a legend", "gets a street": no deeds. */
export function isIdiom(sentence: Sentence, at: number, base: string): boolean {
  const words = idioms.get(base);
  return words !== undefined && sentence.hasAny(words, at + 1, at + 7);
}

function wordsBehind(lists: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([base, list]) => [base, wordSet(list)]));
}

const postures = wordSet('stay stand appear fail fall lie rest remain live survive');
const transitive = wordSet('burn hang sound spin count');
const perils = wordSet('attempt attempts operation surgery shooting bomb bombing stroke attack crash');
const follows = wordsBehind({
  stay: 'in at on to away behind until till home silent with put',
  stand: 'up at by beside before behind near aside',
  appear: 'at before',
  fail: 'to',
  fall: 'ill asleep out silent behind over down off',
  remain: 'seated silent in at standing',
});

const idioms = wordsBehind({
  cast: 'shadow shadows spell',
  keep: 'watch alive',
  watch: 'over',
  look: 'down',
  become:
    'city town street ship prize school part saint symbol legend myth martyr icon byword memory name hero ghost industry cult religion brand cliche',
  get: 'street monument memorial statue square stamp grave funeral marble bronze granite',
  receive: 'street monument memorial statue square stamp grave funeral burial',
  have: 'street monument memorial statue square stamp grave',
  go: 'down grave sale press',
  come: 'mind alive life',
  pass: 'away into legend',
  turn: 'grave',
  leave:
    'instructions heir testament debts children successor behind legacy widow void vacuum gap work business question questions notes papers',
  serve: 'model example symbol inspiration warning',
  make: 'appearance sense revolution party state country',
  give: 'name',
  play: 'no',
  say: 'best kind sort',
  remind: 'us',
  speak: 'grave beyond',
  wait: 'biographer biographers monument historian historians burial funeral grave posterity',
  dominate: 'memory thinking imagination',
  rise: 'dead grave',
  lose: 'life',
});
