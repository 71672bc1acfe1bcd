/**
 * Reads a fact: controlled English, *names verb objects modifiers*. What does not read as one is prose; nothing is ever
 * read as the contrary of what it says.
 */
import { type Span, span } from '../text/span.js';
import { type DateReading, readDates } from '../time/index.js';
import type { NameIndex } from './names/name-index.js';
import { isKnown, mayBe, type NameUse, readName } from './names/name-use.js';
import { type Word, wordsOf } from './names/words.js';
import type { ThingKind } from './thing.js';
import { nounsAt, type VerbMatch, verbsAt } from './verbs/match.js';
import type { Verb } from './verbs/table.js';

export interface Modifier {
  readonly kind: 'place' | 'office' | 'agent' | 'company' | 'date' | 'cause';
  readonly span: Span;
  readonly names: readonly NameUse[];
  readonly date?: DateReading;
}

/** Offsets are those of the text that was read. */
export interface Fact {
  readonly span: Span;
  readonly verb: Verb;
  readonly verbSpan: Span;
  readonly negated: boolean;
  readonly subjects: readonly NameUse[];
  readonly objects: readonly NameUse[];
  readonly modifiers: readonly Modifier[];
  /** What stands behind the part that was understood; empty if all was. */
  readonly rest: Span;
}

/** Reads `from … to` of a text as one fact; undefined if it is none. */
export function readFact(text: string, from: number, to: number, names: NameIndex): Fact | undefined {
  const words = wordsOf(text, from, to);
  if (words.length === 0 || text.charCodeAt(to - 1) === questionMark) return undefined;
  const reader = new FactReader(text, to, words, names);
  return reader.fromNoun() ?? reader.fromVerb();
}

class FactReader {
  readonly #text: string;
  readonly #to: number;
  readonly #words: readonly Word[];
  readonly #names: NameIndex;

  constructor(text: string, to: number, words: readonly Word[], names: NameIndex) {
    this.#text = text;
    this.#to = to;
    this.#words = words;
    this.#names = names;
  }

  /** "Death of Kamenev". */
  fromNoun(): Fact | undefined {
    for (const match of nounsAt(this.#words, 0)) {
      const subjects = this.#list(match.next, match.verb.subject);
      if (subjects) return this.#finish(match, 0, subjects.uses, { uses: [], next: subjects.next });
    }
    return undefined;
  }

  /** "Rykov, Bukharin and Tomsky are expelled from the Communist Party". */
  fromVerb(): Fact | undefined {
    const subjects = this.#list(0, undefined);
    if (!subjects) return undefined;
    for (const match of verbsAt(this.#words, subjects.next)) {
      if (!subjects.uses.every((use) => mayBe(use, match.verb.subject))) continue;
      const objects = this.#objects(match);
      if (objects) return this.#finish(match, subjects.next, subjects.uses, objects);
    }
    return undefined;
  }

  #finish(
    match: VerbMatch,
    verbAt: number,
    subjects: readonly NameUse[],
    objects: { uses: readonly NameUse[]; next: number },
  ): Fact {
    const { modifiers, next } = this.#modifiers(objects.next);
    const start = (this.#words[0] as Word).start;
    const restStart = next < this.#words.length ? (this.#words[next] as Word).start : this.#to;
    const lastVerbWord = this.#words[Math.max(verbAt, match.next - 1)] as Word;
    return {
      span: span(start, this.#to),
      verb: match.verb,
      verbSpan: span((this.#words[verbAt] as Word).start, lastVerbWord.end),
      negated: match.negated,
      subjects,
      objects: objects.uses,
      modifiers,
      rest: span(restStart, this.#to),
    };
  }

  /** Names joined by commas and "and". `kinds`: what they may be; undefined: anything. */
  #list(at: number, kinds: readonly ThingKind[] | undefined): { uses: NameUse[]; next: number } | undefined {
    const uses: NameUse[] = [];
    let next = at;
    for (;;) {
      const name = readName(this.#text, this.#words, next, this.#names);
      if (!name || (kinds && !mayBe(name.use, kinds)))
        return uses.length > 0 && next > at ? this.#unjoin(uses, next) : undefined;
      uses.push(name.use);
      next = name.next;
      const joined = this.#joiner(next);
      if (joined === undefined) return { uses, next };
      next = joined;
    }
  }

  /** A comma or an "and" that no name follows belongs to what comes next. */
  #unjoin(uses: NameUse[], next: number): { uses: NameUse[]; next: number } {
    const last = uses.at(-1) as NameUse;
    let at = next;
    while (at > 0 && (this.#words[at - 1] as Word).start >= last.span.end) at--;
    return { uses, next: at };
  }

  /** The word behind a comma or "and" that stands before word `at`; undefined if there is no such joint. */
  #joiner(at: number): number | undefined {
    const word = this.#words[at];
    if (!word) return undefined;
    const gap = this.#text.slice((this.#words[at - 1] as Word).end, word.start);
    if (/^\s*,\s*$/.test(gap)) return word.folded === 'and' ? at + 1 : at;
    if (/^\s*&\s*$/.test(gap)) return at;
    return word.folded === 'and' && gap.trim() === '' ? at + 1 : undefined;
  }

  #objects(match: VerbMatch): { uses: readonly NameUse[]; next: number } | undefined {
    const { verb } = match;
    const none = { uses: [], next: match.next };
    if (verb.objectIs === 'text') {
      const name = readName(this.#text, this.#words, match.next, this.#names);
      return name ? { uses: [name.use], next: name.next } : undefined;
    }
    if (!verb.object) return none;
    let at = match.next;
    while (at < this.#words.length && fillers.has((this.#words[at] as Word).folded) && this.#adjoins(at)) at++;
    if (
      at > match.next &&
      (this.#words[at - 1] as Word).folded === 'from' &&
      !verb.object.includes('group') &&
      !verb.object.includes('office')
    )
      at = match.next;
    const list = this.#adjoins(at) ? this.#list(at, verb.object) : undefined;
    // An unknown office is no office in lower case; an unknown person has to be capitalised, which `readName` asks for.
    if (list) return list;
    return verb.objectIs === 'needed' ? undefined : none;
  }

  /** Whether word `at` follows the one before with only a blank between. */
  #adjoins(at: number): boolean {
    const word = this.#words[at];
    return word !== undefined && this.#text.slice((this.#words[at - 1] as Word).end, word.start).trim() === '';
  }

  #modifiers(from: number): { modifiers: Modifier[]; next: number } {
    const modifiers: Modifier[] = [];
    let next = from;
    for (;;) {
      const one = this.#modifier(next);
      if (!one) return { modifiers, next };
      modifiers.push(one.modifier);
      next = one.next;
    }
  }

  #modifier(at: number): { modifier: Modifier; next: number } | undefined {
    const word = this.#words[at];
    if (!word) return undefined;
    const before = this.#text.slice(at > 0 ? (this.#words[at - 1] as Word).end : word.start, word.start);
    if (/\(\s*$/.test(before)) return this.#date(at, word.start);
    const folded = word.folded;
    const after = this.#words[at + 1];
    if (!after || !/^[\s,]*$/.test(before)) return undefined;
    if (datePrepositions.has(folded)) {
      const dated = this.#date(at, after.start);
      if (dated) return dated;
    }
    const kind = modifierKinds[folded];
    if (kind === 'cause') {
      return { modifier: { kind, span: span(word.start, this.#to), names: [] }, next: this.#words.length };
    }
    if (!kind) return undefined;
    const list = this.#list(at + 1, kindsOf[kind]);
    if (!list) return undefined;
    return {
      modifier: { kind, span: span(word.start, (this.#words[list.next - 1] as Word).end), names: list.uses },
      next: list.next,
    };
  }

  #date(at: number, from: number): { modifier: Modifier; next: number } | undefined {
    const reading = readDates(this.#text, from, this.#to)[0];
    if (!reading || reading.expr.kind === 'relative') return undefined;
    let next = at;
    while (next < this.#words.length && (this.#words[next] as Word).start < reading.end) next++;
    return { modifier: { kind: 'date', span: span(from, reading.end), names: [], date: reading }, next };
  }
}

/** Whether everything was understood, so that a title may count as the fact it reads as. */
export function isComplete(fact: Fact, text: string): boolean {
  return text.slice(fact.rest.start, fact.rest.end).replace(/[.!\s]/g, '') === '' && fact.subjects.some(isKnown);
}

const questionMark = 63;
const fillers: ReadonlySet<string> = new Set(['the', 'as', 'his', 'her', 'its', 'a', 'from']);
const datePrepositions: ReadonlySet<string> = new Set(['on', 'in', 'from', 'until', 'since', 'by', 'at', 'during']);
const modifierKinds: Readonly<Record<string, Modifier['kind']>> = {
  in: 'place',
  at: 'place',
  near: 'place',
  to: 'place',
  into: 'place',
  outside: 'place',
  from: 'place',
  as: 'office',
  by: 'agent',
  with: 'company',
  of: 'cause',
  for: 'cause',
  because: 'cause',
};
const kindsOf: Readonly<Record<'place' | 'office' | 'agent' | 'company' | 'date', readonly ThingKind[]>> = {
  place: ['place'],
  office: ['office'],
  agent: ['figure', 'group'],
  company: ['figure'],
  date: [],
};
