/** Deeds that come to nothing, said with nouns: "The attempt on Kirov's life fails", "Smirnov's execution is called off". */
import { span } from '../../text/span.js';
import { isKnown, mayBe, type NameUse, readName } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { active, passive, phrase } from '../verbs/inflect.js';
import { deedsAt, skipAdverbs, type VerbMatch, verbsAt } from '../verbs/match.js';
import { verbs } from '../verbs/table.js';
import type { Phrases } from './phrases.js';

interface UndoneDeed {
  /** The verb of the deed, denied; what follows stands behind the words that undo it. */
  readonly match: VerbMatch;
  readonly subjects: readonly NameUse[];
}

export function readUndoneDeed(phrases: Phrases, from: number): UndoneDeed | undefined {
  const at = /^(?:the|an|a)$/.test(phrases.folded(from)) && phrases.adjoins(from + 1) ? from + 1 : from;
  const deed = nounFirst(phrases, at) ?? nameFirst(phrases, at);
  const next = deed && failureAt(phrases, deed.match.next);
  return !deed || next === undefined ? undefined : { ...deed, match: { ...deed.match, negated: true, next } };
}

/** "attempt on Kirov's life", "execution of Smirnov". */
function nounFirst(phrases: Phrases, at: number): UndoneDeed | undefined {
  for (const match of deedsAt(phrases.words, at)) {
    const somebody = phrases.adjoins(match.next) ? somebodyAt(phrases, match.next, match) : undefined;
    if (somebody) return { match: { ...match, next: somebody.next }, subjects: [somebody.use] };
  }
  return undefined;
}

/** With "life" behind him or without. */
function somebodyAt(phrases: Phrases, at: number, { verb }: VerbMatch): { use: NameUse; next: number } | undefined {
  const owner = ownerAt(phrases, at);
  if (owner && phrases.folded(owner.next) !== 'life') return undefined;
  const name = owner
    ? { use: owner.use, next: owner.next + 1 }
    : readName(phrases.text, phrases.words, at, phrases.names);
  return name && isKnown(name.use) && mayBe(name.use, verb.subject) ? name : undefined;
}

/** "Smirnov's execution". */
function nameFirst(phrases: Phrases, at: number): UndoneDeed | undefined {
  const owner = ownerAt(phrases, at);
  const noun = owner && `${phrases.folded(owner.next)} of`;
  const verb = noun && verbs.find(({ nouns }) => nouns?.includes(noun));
  if (!owner || !verb || !mayBe(owner.use, verb.subject)) return undefined;
  const next = owner.next + 1;
  const match = { verb, shape: 'noun', first: owner.next, next, negated: true, tail: [], object: 'none' } as const;
  return { match: { ...match, number: 'either' }, subjects: [owner.use] };
}

/** "Kirov's"; the index of the word behind. */
function ownerAt({ text, words, names }: Phrases, at: number): { use: NameUse; next: number } | undefined {
  const hit = names.longestAt(text, words, at);
  const last = hit && words[at + hit.count - 1];
  const next = words[at + (hit?.count ?? 0)];
  if (!last || !next || next.folded !== 's' || !/^['’]$/.test(text.slice(last.end, next.start))) return undefined;
  return { use: { span: span((words[at] as Word).start, last.end), layers: hit.layers }, next: at + hit.count + 1 };
}

/** The word behind "fails", "is called off"; undefined where nothing is undone. */
function failureAt({ words }: Phrases, at: number): number | undefined {
  const undoing = verbsAt(words, at).find(({ verb, negated }) => verb.effect === 'undo' && !negated);
  if (undoing) return undoing.next;
  const first = skipAdverbs(words, at);
  const form = failures.find((parts) => parts.every((part, index) => words[first + index]?.folded === part));
  return form && first + form.length;
}

const spoilt = ['foiled', 'thwarted', 'forestalled', 'bungled', 'botched'];
const failures = [
  ...active('fail'),
  ...active('miscarry'),
  ...active('misfire'),
  ...phrase(active('go', 'goes', 'went', 'gone'), 'wrong'),
  ...spoilt.flatMap(passive),
  ...spoilt,
].map((form) => form.split(' '));
