/** What may stand behind the objects of a fact: where, when, as what, by whom, why, and how. */
import { span } from '../../text/span.js';
import { readDates } from '../../time/index.js';
import type { Modifier, ModifierKind } from '../fact.js';
import { isKnown, type NameUse } from '../names/name-use.js';
import type { ThingKind } from '../thing.js';
import { adverbs } from '../verbs/match.js';
import type { Verb } from '../verbs/verb.js';
import { added, type Phrases } from './phrases.js';

export interface Modifiers {
  readonly modifiers: readonly Modifier[];
  readonly next: number;
}

/** Reads modifiers from word `from` on, as many as there are. */
export function readModifiers(phrases: Phrases, from: number, verb: Verb): Modifiers {
  let modifiers: readonly Modifier[] = none;
  let next = from;
  for (;;) {
    if (next >= phrases.words.length) return { modifiers, next };
    if (next > 0 && /^[\s,]*$/.test(phrases.gap(next)) && isAdverb(phrases.folded(next))) {
      next++;
      continue;
    }
    const one = modifierAt(phrases, next, verb);
    if (!one) return { modifiers, next };
    modifiers = added(modifiers, one.modifier);
    next = one.next;
  }
}

const none: readonly never[] = [];

/** A date or a place at the beginning of a line, before the subject. */
export function leadingModifier(phrases: Phrases): One | undefined {
  const word = phrases.folded(0);
  if (!/^(?:in|on|at|by|during)$/.test(word)) return undefined;
  const from = word === 'by' ? 0 : 1;
  const one = dateAt(phrases, 0, phrases.start(from), 'date', word) ?? namedAt(phrases, 0, word);
  return one &&
    (one.modifier.kind === 'date' || one.modifier.names.every(isKnown)) &&
    /^\s*,?\s*$/.test(phrases.gap(one.next))
    ? one
    : undefined;
}

export interface One {
  readonly modifier: Modifier;
  readonly next: number;
}

function modifierAt(phrases: Phrases, at: number, verb: Verb): One | undefined {
  if (at === 0) return undefined;
  const gap = phrases.gap(at);
  if (/\(\s*$/.test(gap)) return dateAt(phrases, at, phrases.start(at), 'date', '');
  if (!/^[\s,]*$/.test(gap)) return undefined;
  const word = phrases.folded(at);
  if (/^\d/.test(word) || months.has(word)) return dateAt(phrases, at, phrases.start(at), 'date', '');
  if (at + 1 >= phrases.words.length) return undefined;
  if (datePrepositions.has(word)) {
    // "By 1930" and "before May" are dates of their own; the others only lead up to one.
    const from = word === 'by' || word === 'before' || word === 'after' ? at : at + 1;
    const dated = dateAt(phrases, at, phrases.start(from), word === 'until' ? 'until' : 'date', word);
    if (dated) return dated;
  }
  const named = namedAt(phrases, at, word);
  if (named) return named;
  if (causes.has(word) && (word === 'because' || hasCause(verb))) return causeAt(phrases, at, word);
  return mannerAt(phrases, at, word);
}

function namedAt(phrases: Phrases, at: number, word: string): One | undefined {
  const info = named[word];
  if (!info || !phrases.adjoins(at + 1)) return undefined;
  const row = phrases.row(at + 1, info.kinds);
  if (!row) return undefined;
  const end = (row.uses.at(-1) as NameUse).span.end;
  return {
    modifier: { kind: info.kind, word, span: span(phrases.start(at), end), names: row.uses },
    next: row.next,
  };
}

function dateAt(phrases: Phrases, at: number, from: number, kind: ModifierKind, word: string): One | undefined {
  const reading = readDates(phrases.text, from, phrases.to)[0];
  if (!reading || reading.expr.kind === 'relative' || /[\p{L}\d]/u.test(phrases.text.charAt(reading.end)))
    return undefined;
  let next = at;
  while (next < phrases.words.length && phrases.start(next) < reading.end) next++;
  // "by Jan Syrový", "in Winter Palace": what is read as a date begins a name.
  const name = phrases.names.longestAt(phrases.text, phrases.words, next - 1);
  if (name && name.first + name.count > next) return undefined;
  return { modifier: { kind, word, span: span(from, reading.end), names: none, date: reading }, next };
}

/** "of typhus", "for the murder of Kirov": up to the next modifier. Who is named in it is only spoken of. */
function causeAt(phrases: Phrases, at: number, word: string): One {
  const next = phraseEnd(phrases, at + 1);
  const names = namesWithin(phrases, at + 1, next);
  return { modifier: { kind: 'cause', word, span: span(phrases.start(at), endOf(phrases, next)), names }, next };
}

/** What a verb that saves somebody is followed by: "the Spanish flu", "an attempt on his life". */
export function perilAt(phrases: Phrases, at: number): One {
  const next = phraseEnd(phrases, at);
  const names = namesWithin(phrases, at, next);
  return { modifier: { kind: 'peril', word: '', span: span(phrases.start(at), endOf(phrases, next)), names }, next };
}

function namesWithin(phrases: Phrases, from: number, to: number): NameUse[] {
  const words = phrases.words.slice(from, to);
  return phrases.names.scan(phrases.text, words).map((hit): NameUse => {
    const last = words[hit.first + hit.count - 1];
    return { span: span(words[hit.first]?.start ?? 0, last?.end ?? 0), layers: hit.layers };
  });
}

/** "in action", "at dawn", "under pressure": small words that name nobody. */
function mannerAt(phrases: Phrases, at: number, word: string): One | undefined {
  if (!manners.has(word)) return undefined;
  const next = phraseEnd(phrases, at + 1);
  const words = phrases.words.slice(at + 1, next);
  if (words.length === 0 || words.length > 6) return undefined;
  const isPlain = words.every((one, index) => phrases.isLower(at + 1 + index) && !clauseWords.has(one.folded));
  if (!isPlain) return undefined;
  return { modifier: { kind: 'manner', word, span: span(phrases.start(at), endOf(phrases, next)), names: none }, next };
}

/** Where a phrase of free words ends: at a comma or an "and", or before a modifier with a name or a date. */
function phraseEnd(phrases: Phrases, from: number): number {
  let at = from;
  while (at < phrases.words.length) {
    if (at > from && !/^(?:\s+|[-’'‐])$/.test(phrases.gap(at))) return at;
    const word = phrases.folded(at);
    if (at > from && (word === 'and' || word === 'but')) return at;
    if (at > from && named[word]?.kind === 'place' && phrases.adjoins(at) && namedAt(phrases, at, word)) return at;
    if (at > from && /^(?:on|in)$/.test(word) && dateAt(phrases, at, phrases.start(at + 1), 'date', word)) return at;
    at++;
  }
  return at;
}

function endOf(phrases: Phrases, next: number): number {
  return phrases.words[next - 1]?.end ?? phrases.to;
}

/** Only an end of life or an expulsion has a reason of its own: "for" leads to a place elsewhere. */
function hasCause(verb: Verb): boolean {
  return verb.effect === 'death' || verb.effect === 'death-of-object' || verb.effect === 'leave-group';
}

function isAdverb(word: string): boolean {
  return adverbs.has(word) || word === 'together' || word === 'alone' || word === 'abroad' || word === 'home';
}

const place: readonly ThingKind[] = ['place'];
const office: readonly ThingKind[] = ['office'];
const doers: readonly ThingKind[] = ['figure', 'group', 'place'];

const named: Readonly<Record<string, { kind: ModifierKind; kinds: readonly ThingKind[] } | undefined>> = {
  in: { kind: 'place', kinds: place },
  at: { kind: 'place', kinds: place },
  near: { kind: 'place', kinds: place },
  to: { kind: 'place', kinds: place },
  into: { kind: 'place', kinds: place },
  outside: { kind: 'place', kinds: place },
  from: { kind: 'place', kinds: place },
  via: { kind: 'place', kinds: place },
  as: { kind: 'office', kinds: office },
  by: { kind: 'agent', kinds: doers },
  with: { kind: 'company', kinds: ['figure'] },
};
const datePrepositions: ReadonlySet<string> = new Set(
  'on in from until till since by at during before after around about'.split(' '),
);
const causes: ReadonlySet<string> = new Set(['of', 'for', 'from', 'because', 'after', 'following']);
const manners: ReadonlySet<string> = new Set(
  'in at on under during amid without with after following through despite for by from into before'.split(' '),
);
/** Whether a word may lead in a modifier. */
export function leadsIn(word: string): boolean {
  return named[word] !== undefined || datePrepositions.has(word) || causes.has(word) || manners.has(word);
}

/** Words that begin a clause, so that what they stand in says more than how. */
const clauseWords: ReadonlySet<string> = new Set(
  'who which that when while where if unless as because he she they it is was are were has had will would being having not never'.split(
    ' ',
  ),
);
const months: ReadonlySet<string> = new Set(
  'january february march april june july august september october november december'.split(' '),
);
