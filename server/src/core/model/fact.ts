/**
 * Facts: controlled English, *names verb objects modifiers*. What does not read as one is prose; nothing is ever read as
 * the contrary of what it says.
 */
import type { Span } from '../text/span.js';
import type { DateReading, DateValue } from '../time/index.js';
import { ClauseReader } from './facts/clause-reader.js';
import { unreadVerb } from './facts/unread.js';
import { knownWordsOf } from './names/known-words.js';
import type { NameIndex } from './names/name-index.js';
import { isKnown, type NameUse } from './names/name-use.js';
import type { Verb } from './verbs/verb.js';

/**
 * `until` is the day on which what the fact begins ends again; `manner` is what changes nothing ("in action", "at dawn");
 * `cause` is of an end of life or an expulsion ("of typhus", "for treason"); `peril` is what somebody survives.
 */
export type ModifierKind = 'place' | 'office' | 'agent' | 'company' | 'date' | 'until' | 'cause' | 'peril' | 'manner';

export interface Modifier {
  readonly kind: ModifierKind;
  /** The word that leads it in: "in", "from", "by"; empty for a date in brackets. */
  readonly word: string;
  readonly span: Span;
  readonly names: readonly NameUse[];
  readonly date?: DateReading;
}

/** Offsets are those of the text that was read. */
export interface Fact {
  readonly kind: 'fact';
  readonly span: Span;
  readonly verb: Verb;
  readonly verbSpan: Span;
  readonly negated: boolean;
  /** Whom it is about, as named in this fact; empty where they are those of the fact before ("… and recovers"). */
  readonly subjects: readonly NameUse[];
  readonly objects: readonly NameUse[];
  /** Names of the fact before that stand for its own: "… and recovers", "… and is replaced by Smirnov". */
  readonly shared?: { readonly as: 'subjects' | 'objects'; readonly names: readonly NameUse[] };
  readonly modifiers: readonly Modifier[];
  /** For an event that does not happen: the deed it is, if nothing is called so ("The murder of Kirov is prevented"). */
  readonly deed?: Fact;
  /** What stands behind the part that was understood; undefined if all was. */
  readonly rest: Span | undefined;
}

/** A line that begins like a fact, and is none until its writer says what he means. */
export interface Doubt {
  /**
   * `two-readings`: "is shot". `unread`: a verb that the table lacks, read as "he acts". `unnamed`: what befalls somebody of
   * whom only the office is told, "The Premier is assassinated".
   */
  readonly kind: 'two-readings' | 'unread' | 'unnamed';
  readonly span: Span;
  readonly subjects: readonly NameUse[];
  readonly verbSpan: Span;
  /** The verb of the table, where only what follows is none of what it takes: "becomes ill". */
  readonly verb?: Verb;
  /** For `unnamed`: the fact it would be, were somebody named; absent where it would have two readings then. */
  readonly fact?: Fact;
  /** What it may mean, to be put in the place of the verb; none but for `two-readings`. */
  readonly readings: readonly { readonly text: string; readonly means: string }[];
}

/** Reads `from … to` of a text as facts, one for each clause; [] if it is prose. */
export function readFacts(text: string, from: number, to: number, names: NameIndex): readonly (Fact | Doubt)[] {
  const first = text.charCodeAt(from);
  if (to <= from || text.charCodeAt(to - 1) === questionMark || isQuote(first)) return [];
  // What is struck out has been taken back.
  if (text.startsWith('~~', from)) return [];
  const words = knownWordsOf(text, from, to);
  // Nobody states a fact in so many words; trying every reading of a pasted list would take for ever.
  if (words.length < 2 || words.length > 300) return [];
  const read = new ClauseReader(text, to, words, names).read();
  if (read.length > 0) return read;
  const unread = unreadVerb(text, to, words, names);
  return unread ? [unread] : [];
}

/** The first fact of a text; undefined if it is none. */
export function readFact(text: string, from: number, to: number, names: NameIndex): Fact | undefined {
  const first = readFacts(text, from, to, names)[0];
  return first?.kind === 'fact' ? first : undefined;
}

/** Whom a fact is about. */
export function subjectsOf(fact: Fact): readonly NameUse[] {
  return fact.shared?.as === 'subjects' ? fact.shared.names : fact.subjects;
}

/** Whom or what it is done to. */
export function objectsOf(fact: Fact): readonly NameUse[] {
  return fact.shared?.as === 'objects' ? fact.shared.names : fact.objects;
}

/** The day of it, or that of its end, where a modifier gives one; most facts have the date of their entry. */
export function dateGiven({ modifiers }: Fact, kind: 'date' | 'until'): DateValue | undefined {
  if (modifiers.length === 0) return undefined;
  const expr = modifiers.find((modifier) => modifier.kind === kind)?.date?.expr;
  return expr?.kind === 'absolute' ? expr.value : undefined;
}

/** Whether everything was understood, and it is about somebody. */
export function isComplete(fact: Fact, text: string): boolean {
  return saysNothing(restOf(fact, text)) && isAboutSomebody(fact);
}

/** Whether a fact would be all of it, were somebody named. */
export function isWhole({ fact, span }: Doubt, text: string): boolean {
  return fact !== undefined && saysNothing(text.slice(fact.span.end, span.end));
}

function restOf({ rest }: Fact, text: string): string {
  return rest ? text.slice(rest.start, rest.end) : '';
}

function saysNothing(rest: string): boolean {
  return /^[.!\s]*$/.test(rest);
}

/** Whether a title counts as the fact that it begins with: if that is all of it, or a sentence, or takes something back. */
export function isFactOfTitle(fact: Fact, text: string): boolean {
  if (isComplete(fact, text)) return true;
  const isSentence = /^[.!;]\s/.test(restOf(fact, text));
  return (isSentence || takesBack(fact)) && isAboutSomebody(fact);
}

function takesBack({ verb: { effect }, negated }: Fact): boolean {
  return negated || effect === 'undo-death' || effect === 'undo-stay' || effect === 'undo';
}

/** Events go by their titles, which are no names: "The July plot never happens"; and only people hold an office that is known. */
function isAboutSomebody(fact: Fact): boolean {
  const { effect } = fact.verb;
  const isEvent = effect === 'undo' || (effect === 'happen' && fact.negated);
  const isHolder = (effect === 'take-office' || effect === 'keep-office') && objectsOf(fact).some(isKnown);
  return isEvent || isHolder || subjectsOf(fact).some(isKnown);
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 39 || unit === 0x2018;
}

const questionMark = 63;
