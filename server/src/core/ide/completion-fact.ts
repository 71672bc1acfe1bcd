/** What can go on a fact: names at its start, what a verb takes behind it, places and people behind a preposition, else verbs. */
import { type Word, wordsOf } from '../model/names/words.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { nounsAt, type VerbMatch, verbsAt } from '../model/verbs/match.js';
import { hullOf } from '../model/when.js';
import { type Span, span } from '../text/span.js';
import { thingsNamed } from './completion-named.js';
import { participles, verbWords } from './completion-verbs.js';
import type { CompletionInput, FixedWord, Wanted } from './completion-wanted.js';

/** `from`: where the fact begins in the block. Undefined where nothing can be told. */
export function inFact({ slot, offset }: CompletionInput, from: number, timeline: Timeline): Wanted | undefined {
  const { text } = slot.block;
  const words = wordsOf(text, from, offset);
  const partial = words.at(-1)?.end === offset ? words.length - 1 : words.length;
  const typedFrom = (word: number): Span => span(words[word]?.start ?? offset, offset);
  if (partial === 0) return { typed: typedFrom(0), kinds: anything };
  const match = lastVerb(words, partial);
  const gap = behindVerb(words, text.slice(0, offset), match, partial);
  const typed = typedFrom(gap.start);
  const when = slot.date && hullOf(slot.date);
  const named = (to: number): Thing[] => thingsNamed(text.slice(from, to), anything, timeline, when);
  if (gap.kinds) {
    const isName = words.slice(gap.start, partial).every((word) => isCapital(text, word) || inNames.has(word.folded));
    if (!isName) return undefined;
    const names: Wanted = { typed, kinds: gap.kinds, besides: named(typed.start) };
    if (!match || !isBare(match, words) || gap.start > match.next) return names;
    const letters = text.slice(typed.start, offset);
    // "is" goes on as "is killed" as well as with an office.
    const subject = named(words[match.first]?.start ?? from).at(-1)?.kind;
    return { ...names, words: participles(subject, letters), incomplete: letters === '' };
  }
  if (match) return match.next === partial ? { typed: typedFrom(partial), words: rounding(match, words) } : undefined;
  const word = words[partial];
  if (word && isCapital(text, word)) return { typed: typedFrom(partial), kinds: anything };
  return { typed: typedFrom(partial), words: verbWords(named(typedFrom(partial).start).at(-1)?.kind) };
}

/**
 * The last verb before the cursor, read from the left: "is killed" is one, and no "killed" of its own. What leads up to a
 * second place ("leaves … for") is the plain verb until that word is there.
 */
function lastVerb(words: readonly Word[], partial: number): VerbMatch | undefined {
  let last: VerbMatch | undefined;
  for (let at = 0; at < partial; ) {
    const found = (at === 0 ? nounsAt(words, 0) : verbsAt(words, at)).filter(({ next }) => next <= partial);
    const isLedUp = ({ next, tail }: VerbMatch) =>
      tail.every((part) => words.slice(next, partial).some(({ folded }) => folded === part));
    const longest = found.filter(({ next }) => next === found[0]?.next);
    const match = longest.find(isLedUp) ?? longest[0];
    last = match ?? last;
    at = match?.next ?? at + 1;
  }
  return last;
}

/** Where the name begins that stands, or would stand, at the cursor, and what it may be of; no kinds: no name belongs there. */
function behindVerb(
  words: readonly Word[],
  text: string,
  match: VerbMatch | undefined,
  partial: number,
): { start: number; kinds: readonly ThingKind[] | undefined } {
  const taken = match && takenBy(match);
  let kinds = match?.tail.length ? ledFrom : taken;
  let start = match?.next ?? 0;
  if (kinds) while (start < partial && /^(?:as|from)$/.test(words[start]?.folded ?? '')) start++;
  for (let at = Math.max(start, 1); at <= partial; at++) {
    const { folded, end } = words[at - 1] as Word;
    const isBehind = at > start;
    const gap = text.slice(end, words[at]?.start);
    // Offices and groups have an "and" in their names, as the Commissariat for Army and Navy Affairs.
    const isListed = gap.includes(',') || (folded === 'and' && kinds?.[0] !== 'office' && kinds?.[0] !== 'group');
    if (isBehind && match?.tail.at(-1) === folded) kinds = taken;
    else if (isBehind && prepositions[folded]) kinds = prepositions[folded];
    else if (isBehind && isListed) kinds ??= listed;
    else continue;
    start = at;
  }
  while (start < partial && /^(?:the|a)$/.test(words[start]?.folded ?? '')) start++;
  return { start, kinds };
}

/** Behind a passive stands who does it, behind an active whom it is done to: the subject of the verb as the table has it. */
function takenBy({ verb, shape }: VerbMatch): readonly ThingKind[] | undefined {
  return shape === 'noun' || shape === 'active' || shape === 'passive' ? verb.subject : verb.object;
}

/** Whether a verb is no more than a form of "be", denied or not. */
function isBare({ verb, first, next }: VerbMatch, words: readonly Word[]): boolean {
  return (
    verb.id === 'is' &&
    words.slice(first, next).every(({ folded }) => /^(?:is|are|was|were|has|have|been|not|never)$/.test(folded))
  );
}

/** What rounds off a fact that needs no more names. */
function rounding({ verb, shape, first }: VerbMatch, words: readonly Word[]): FixedWord[] {
  const isSuffered = shape === 'headline' || /^(?:is|are|was|were|has|have|gets|got)$/.test(words[first]?.folded ?? '');
  const isDeath = verb.effect === 'death';
  return [
    { label: 'in', detail: 'Where.' },
    ...(isSuffered && verb.effect !== 'birth' ? [{ label: 'by', detail: 'By whom.' }] : []),
    ...(isDeath && !isSuffered ? [{ label: 'of', detail: 'Of what.' }] : []),
    { label: 'because', detail: 'Why.' },
  ].map(({ label, detail }) => ({ label, kind: 'keyword', detail, insert: `${label} ` }));
}

function isCapital(text: string, { start }: Word): boolean {
  return /^\p{Lu}/u.test(text.charAt(start));
}

const anything: readonly ThingKind[] = ['figure', 'office', 'group', 'place'];
const listed: readonly ThingKind[] = ['figure', 'group', 'place'];
/** Where somebody leaves: "leaves Moscow for …". */
const ledFrom: readonly ThingKind[] = ['place'];

/** Small words inside names. */
const inNames: ReadonlySet<string> = new Set(['of', 'the', 'for', 'and', 's']);

const prepositions: Readonly<Record<string, readonly ThingKind[]>> = {
  in: ['place'],
  at: ['place'],
  to: ['place'],
  from: ['place', 'group'],
  as: ['office'],
  by: ['figure', 'group'],
  with: ['figure'],
};
