/** A bullet that begins with a known name and a verb that the table lacks: it says that he acts, and no more. */
import { span } from '../../text/span.js';
import type { Doubt } from '../fact.js';
import type { NameIndex } from '../names/name-index.js';
import { isKnown, mayBe } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { looksLikeThirdPerson, verbForm } from '../prose/verb-lexicon.js';
import { skipAdverbs, verbsAt } from '../verbs/match.js';
import { isUnreal } from './hedges.js';
import { Phrases } from './phrases.js';

/** The verb of a line that is no fact, if it is active, finite, not denied, and stands right behind a known name. */
export function unreadVerb(text: string, to: number, words: readonly Word[], names: NameIndex): Doubt | undefined {
  const phrases = new Phrases(text, to, words, names);
  const subjects = phrases.subjects(0);
  const last = subjects?.uses.at(-1);
  if (!subjects || !last || !isKnown(last) || !mayBe(last, ['figure', 'group', 'place'])) return undefined;
  if (!phrases.adjoins(subjects.next)) return undefined;
  const at = skipAdverbs(words, subjects.next);
  const verb = phrases.isLower(at) ? finiteVerb(phrases, at, subjects.uses.length > 1) : undefined;
  if (verb === undefined || isUnreal(phrases, verb + 1)) return undefined;
  const listed = verbsAt(words, at).find(({ verb }) => !verb.ofItself)?.verb;
  return {
    kind: 'unread',
    ...(listed ? { verb: listed } : {}),
    span: span(phrases.start(0), to),
    subjects: subjects.uses,
    verbSpan: span(phrases.start(at), (words[verb] as Word).end),
    readings: [],
  };
}

/** The last word of the finite verb that starts at word `at`. */
function finiteVerb(phrases: Phrases, at: number, isPlural: boolean): number | undefined {
  const word = phrases.folded(at);
  if (isDead(phrases, at)) return at + 1;
  const behind = skipAdverbs(phrases.words, at + 1);
  const next = verbForm(phrases.folded(behind))?.forms;
  if (/^(?:is|are|was|were)$/.test(word)) return next?.has('gerund') ? behind : undefined;
  if (word === 'has' || word === 'have') {
    if (phrases.folded(behind) === 'been' || phrases.folded(behind) === 'to') return undefined;
    return next?.has('participle') ? behind : undefined;
  }
  if (word === 'will') return next?.has('base') && phrases.folded(behind) !== 'be' ? behind : undefined;
  if (modals.has(word)) return undefined;
  const forms = verbForm(word)?.forms;
  if (!forms) return looksLikeVerb(phrases, at) ? at : undefined;
  const tells = forms.has('third') || forms.has('past') || (isPlural && forms.has('base'));
  if (!tells) return undefined;
  // "Stalin hated by all" leaves an "is" out; "Lenin works gather dust" has another verb.
  if (phrases.folded(at + 1) === 'by' && forms.has('participle')) return undefined;
  return forms.has('third') && isNoun(phrases, at) ? undefined : at;
}

/** "Stalin is dead", "lies dead in his study"; "is dead set against it", "is dead to the Party" and "is dead on his feet" are no death. */
function isDead(phrases: Phrases, at: number): boolean {
  if (!/^(?:is|are|was|were|lies|lie|lay)$/.test(phrases.folded(at)) || phrases.folded(at + 1) !== 'dead') return false;
  if (!phrases.adjoins(at + 1)) return false;
  if (!phrases.adjoins(at + 2)) return true;
  return behindDead.has(phrases.folded(at + 2)) && !tired.test(phrases.text.slice(phrases.start(at + 2), phrases.to));
}

/** "Dzerzhinsky orders were obeyed", "Lenin works gather dust": a second finite verb makes the first one a noun. */
function isNoun(phrases: Phrases, at: number): boolean {
  if (!phrases.adjoins(at + 1)) return false;
  const next = phrases.folded(at + 1);
  if (modals.has(next) || /^(?:is|are|was|were|has|have|will)$/.test(next)) return true;
  const forms = verbForm(next)?.forms;
  return forms !== undefined && (forms.has('third') || forms.has('base')) && !forms.has('participle');
}

/** A word that the lexicon lacks: by its ending, and by what follows. */
function looksLikeVerb(phrases: Phrases, at: number): boolean {
  const word = phrases.folded(at);
  if (looksLikeThirdPerson(word)) return !isNoun(phrases, at);
  if (word.length < 4 || !/[^s]s$/.test(word) || nounEndings.test(word)) return false;
  if (!phrases.adjoins(at + 1)) return at + 1 >= phrases.words.length || phrases.gap(at + 1).trim() === ',';
  return !phrases.isLower(at + 1) || followers.has(phrases.folded(at + 1));
}

const behindDead: ReadonlySet<string> = new Set('in at on of from by within after before when and but'.split(' '));
const tired = /^(?:in the water|on (?:his|her|their) (?:feet|legs)|from the (?:neck|waist))\b/i;
const modals: ReadonlySet<string> = new Set(
  'had would could should might may must can shall do does did ought never not'.split(' '),
);
/** Plurals and adjectives in -s that are no verbs: "loyalists", "statues", "famous". */
const nounEndings =
  /(?:ists|ites|isms|ions|ings|ments|nces|ties|ians|eers|aries|ories|ers|ors|ues|ages|ures|ous|us|is|ss|men|ets|als|ews|ships|hoods)$/;
/** What stands behind a verb, and seldom behind a plural without an article. */
const followers: ReadonlySet<string> = new Set(
  'a an the his her their its this that these those him them himself herself at on in into onto over about against up down off out away back to through after for with'.split(
    ' ',
  ),
);
