/** What somebody survives, and whether he does: who lives on "in our hearts" is dead. */

import type { VerbMatch } from '../verbs/match.js';
import { deaths, health, illnesses, moods, trifles } from '../verbs/perils.js';
import { leadsIn, type One, perilAt } from './modifiers.js';
import type { Phrases } from './phrases.js';

/** What a verb that saves somebody is followed by; null if by nothing of the kind, undefined if then it is not this verb. */
export function readPeril(phrases: Phrases, { verb, next }: VerbMatch): One | null | undefined {
  const { peril } = verb;
  if (!peril && !(verb.takesAnything && verb.effect === 'undo-death')) return null;
  const isThere = phrases.adjoins(next);
  if (!peril) {
    if (!isThere || !mayBePeril(phrases, next)) return null;
    const one = perilAt(phrases, next);
    return isTrifle(phrases, next, one.next) ? undefined : one;
  }
  const at = isThere && phrases.folded(next) === 'from' ? next + 1 : next;
  const one = isThere && !leadsIn(phrases.folded(at)) ? perilAt(phrases, at) : undefined;
  const isOne = one && phrases.words.slice(at, one.next).some(({ folded }) => peril.of.has(folded));
  if (isOne) return isMood(phrases, at, peril.of) ? undefined : one;
  return peril.isNeeded || at > next || (one && phrases.isLower(at) && !joins.has(phrases.folded(at)))
    ? undefined
    : null;
}

/** "Recovers his hat", "gets better seats", "survives the vote": nobody's life was in danger. */
function isTrifle(phrases: Phrases, from: number, to: number): boolean {
  if (!phrases.isLower(from)) return false;
  const verb = phrases.folded(from - 1);
  const words = phrases.words.slice(from, to);
  if (verb === 'well' || verb === 'better') return true;
  if (verb.startsWith('recover')) return !words.some(({ folded }) => health.has(folded));
  const isDanger = words.some(({ folded }) => deaths.has(folded) || illnesses.has(folded));
  return !isDanger && words.some(({ folded }) => trifles.has(folded));
}

/** "An attack of nerves", "gold fever"; "death, by a stroke of luck" is another matter. */
function isMood({ words }: Phrases, from: number, perils: ReadonlySet<string>): boolean {
  const at = words.findIndex(({ folded }, index) => index >= from && perils.has(folded));
  const behind = words[at + 1]?.folded === 'of' ? words.slice(at + 2, at + 4) : [];
  return words[at - 1]?.folded === 'gold' || behind.some(({ folded }) => moods.has(folded));
}

/** Whoever survives another has only lived longer; "Nikolayev's bullet" is another matter. */
function mayBePeril(phrases: Phrases, at: number): boolean {
  if (leadsIn(phrases.folded(at)) || joins.has(phrases.folded(at))) return false;
  if (phrases.isLower(at)) return true;
  let next = at + 1;
  while (phrases.adjoins(next) && !phrases.isLower(next)) next++;
  return /^s?['’]\s?$/.test(phrases.gap(next));
}

/** Whether words behind "survives" say that he is only remembered, or lived only a little longer. */
export function isNoEscape(phrases: Phrases, { next, verb, negated }: VerbMatch): boolean {
  if (verb.effect !== 'undo-death' || negated) return false;
  const from = phrases.words[next - 1]?.end ?? phrases.to;
  const behind = /^[^.!?;]*/.exec(phrases.text.slice(from, phrases.to))?.[0].toLowerCase() ?? '';
  // Most lines end there, and making expressions ready takes a while.
  if (behind.trim() === '') return false;
  return (
    remembered.test(behind) ||
    onlyOnce.test(behind) ||
    dies.test(behind) ||
    briefly.test(behind) ||
    /^\s+(?:nothing|nobody|none|no one)(?!\p{L})/u.test(behind)
  );
}

/** The word behind the comma that ends words such as "Against all odds," or "After three days of fever". */
export function asideEnd(phrases: Phrases): number | undefined {
  const first = phrases.folded(0);
  if (!asides.has(first)) return undefined;
  for (let at = 1; at < Math.min(phrases.words.length, 9); at++) {
    if (/^\s*,\s*$/.test(phrases.gap(at)))
      return first !== 'to' || feelings.has(phrases.folded(at - 1)) ? at : undefined;
    if (!phrases.adjoins(at) && !/^['’]$/.test(phrases.gap(at))) return undefined;
    // "After three days of fever Sverdlov recovers"
    if (!phrases.isLower(at)) return first === 'after' ? at : undefined;
  }
  return undefined;
}

/** No "allegedly" and no "with luck": what follows has to be so. */
const asides: ReadonlySet<string> = new Set(
  `against after despite thanks to this somehow instead miraculously luckily fortunately unexpectedly surprisingly amazingly astonishingly
  incredibly remarkably slowly gradually eventually`.split(/\s+/),
);
const feelings: ReadonlySet<string> = new Set(
  'surprise relief amazement astonishment dismay horror joy chagrin delight'.split(' '),
);

const remembered =
  /(?<!\p{L})(?:in|as|through|by)\s+(?:[\p{L}’']+\s+){0,4}?(?:memor(?:y|ies)|names?|spirit|legends?|myths?|hearts?|minds?|effigy|print|songs?|books?|statues?|stories|folklore|symbols?|ideas?|works|writings|portraits?|photographs?|ghosts?|martyrs?|verse|poems?|pictures?)(?!\p{L})/u;
/** "only to die", "only as a ghost"; not "only because", "only thanks to". */
const onlyOnce = /^\s+(?:only|just)\s+(?:to|in|as|for|until|till)(?!\p{L})/u;
/** "pulls through the night, dies at dawn". */
const dies = /[,–—]\s*(?:but |and |then |only to )*(?:dies|died|die)(?!\p{L})/u;
const briefly =
  /(?<!\p{L})(?:(?:until|till) (?:the )?(?:next |following )?(?:evening|morning|dawn|noon|dusk|nightfall|night|midnight|day)|(?:for|by|another|a few|some|two|three|\d+)\s+(?:only\s+)?(?:(?:a|an|a few|some|one|two|three|four|five|six|\d+)\s+)?(?:more\s+)?(?:seconds?|minutes?|hours?|days?|nights?|while|moments?))(?!\p{L})/u;

const joins: ReadonlySet<string> = new Set([
  'and',
  'but',
  'then',
  'while',
  'to',
  'only',
  'just',
  'because',
  'thanks',
  'when',
  'with',
]);
