/** Reads the clauses of a bullet or a title, one fact each: "Lenin is wounded and recovers". */
import { span } from '../../text/span.js';
import type { Doubt, Fact, Modifier } from '../fact.js';
import type { NameIndex } from '../names/name-index.js';
import { isKnown, mayBe, type NameUse } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { doubtfulAt, nounsAt, type VerbMatch, verbsAt } from '../verbs/match.js';
import { anyone } from '../verbs/verb.js';
import { readEvent } from './event-phrase.js';
import { followsWell, isUnreal } from './hedges.js';
import { readModifiers } from './modifiers.js';
import { readObjects, skipFillers, skipOfficeIdiom } from './objects.js';
import { Phrases, type Row, someKnown } from './phrases.js';

interface Clause {
  readonly read: Fact | Doubt;
  /** Index of the first word behind it. */
  readonly next: number;
}

/** The parts of a fact before its modifiers. */
interface Core {
  readonly match: VerbMatch;
  readonly subjects: readonly NameUse[];
  readonly objects: readonly NameUse[];
  readonly modifiers: readonly Modifier[];
  readonly next: number;
  /** Where the verb ends, if its tail stands apart: "leaves Moscow for". */
  readonly shared?: readonly NameUse[];
}

export class ClauseReader {
  readonly #phrases: Phrases;
  readonly #words: readonly Word[];

  constructor(text: string, to: number, words: readonly Word[], names: NameIndex) {
    this.#phrases = new Phrases(text, to, words, names);
    this.#words = words;
  }

  /** The facts, in order; [] if the first clause is none. What the last one leaves over is its rest. */
  read(): (Fact | Doubt)[] {
    const first = this.#clause(0, undefined);
    if (!first) return [];
    const read = [first.read];
    let { next } = first;
    for (;;) {
      const more = this.#joined(next, read.at(-1) as Fact | Doubt);
      if (!more) break;
      read.push(more.read);
      next = more.next;
    }
    const rest = span(this.#phrases.start(next), this.#phrases.to);
    if (!followsWell(this.#phrases, next, read.at(-1) as Fact | Doubt) || isUnreal(this.#phrases, next)) return [];
    const last = read.pop() as Fact | Doubt;
    const end = { ...last, span: span(last.span.start, this.#phrases.to) };
    return [...read, end.kind === 'fact' ? { ...end, rest } : end];
  }

  /** A further clause behind "and", a comma or a stop; it may share the subjects of the one before. */
  #joined(at: number, before: Fact | Doubt): Clause | undefined {
    if (at >= this.#words.length) return undefined;
    const gap = this.#phrases.gap(at);
    if (!/^\s*[,;.–—]?\s*$/.test(gap)) return undefined;
    let next = at;
    while (conjunctions.has(this.#phrases.folded(next)) && next < at + 3) next++;
    if (next > at && !this.#phrases.adjoins(next)) return undefined;
    if (next === at && gap.trim() === '') return undefined;
    // "does not resign and flee": what the "not" reaches is anybody's guess.
    const shared = next > at && !(before.kind === 'fact' && before.negated) ? this.#sharedWith(before) : undefined;
    return this.#clause(next, shared);
  }

  #sharedWith(before: Fact | Doubt): readonly NameUse[] {
    return before.kind === 'fact' ? (before.shared ?? before.subjects) : before.subjects;
  }

  #clause(at: number, shared: readonly NameUse[] | undefined): Clause | undefined {
    if (at === 0) {
      const noun = this.#fromNoun();
      if (noun) return noun;
    }
    const subjects = this.#phrases.subjects(at);
    const verbAt = subjects && this.#verbBehind(subjects.next);
    if (subjects && verbAt !== undefined) {
      const clause = this.#fromVerb(at, { uses: subjects.uses, next: verbAt }, undefined);
      if (clause) return clause;
    }
    const event = this.#fromEvent(at);
    if (event) return event;
    return shared && at > 0 ? this.#fromVerb(at, { uses: [], next: at }, shared) : undefined;
  }

  /** "Death of Kamenev". */
  #fromNoun(): Clause | undefined {
    for (const match of nounsAt(this.#words, 0)) {
      const subjects = this.#phrases.row(match.next, match.verb.subject);
      if (!subjects) continue;
      const objects = match.verb.object && readObjects(this.#phrases, { ...match, next: subjects.next }, 'noun');
      if (match.verb.objectIs === 'text') continue;
      const next = objects?.next ?? subjects.next;
      const clause = this.#finish(0, {
        match,
        subjects: subjects.uses,
        objects: objects?.uses ?? [],
        modifiers: [],
        next,
      });
      if (clause) return clause;
    }
    return undefined;
  }

  #fromVerb(at: number, subjects: Row, shared: readonly NameUse[] | undefined): Clause | undefined {
    const doers = shared ?? subjects.uses;
    for (const match of verbsAt(this.#words, subjects.next)) {
      const core = this.#core(match, doers, this.#hasArticle(at));
      const clause = core && this.#finish(at, shared ? { ...core, subjects: [], shared: core.subjects } : core);
      if (clause) return clause;
    }
    return this.#twoReadings(at, subjects, doers);
  }

  #core(match: VerbMatch, doers: readonly NameUse[], hasArticle: boolean): Core | undefined {
    const { verb } = match;
    if (match.shape === 'active') return this.#agentFirst(match, doers);
    if (match.shape === 'passive') {
      const agents = this.#phrases.adjoins(match.next) && this.#phrases.row(match.next, verb.subject);
      if (!agents || !doers.every((use) => mayBe(use, verb.object ?? []))) return undefined;
      return { match, subjects: agents.uses, objects: doers, modifiers: [], next: agents.next };
    }
    if (
      !doers.every((use) => mayBe(use, verb.subject) && isPlausible(this.#phrases.text, use, match, doers, hasArticle))
    )
      return undefined;
    const source = match.tail.length > 0 ? this.#between(match) : undefined;
    if (match.tail.length > 0 && !source) return undefined;
    const objects = readObjects(this.#phrases, source ? { ...match, next: source.next } : match, 'verb');
    if (!objects) return undefined;
    if (match.shape === 'headline' && verb.effect === 'take-office' && !someKnown(objects.uses)) return undefined;
    const next = verb.effect === 'leave-office' ? skipOfficeIdiom(this.#phrases, objects.next) : objects.next;
    return { match, subjects: doers, objects: objects.uses, modifiers: source ? [source.modifier] : [], next };
  }

  /** "Stalin exiles Trotsky to Alma-Ata" is "Trotsky is exiled to Alma-Ata" with an agent. */
  #agentFirst(match: VerbMatch, agents: readonly NameUse[]): Core | undefined {
    const { verb } = match;
    const at = this.#phrases.folded(match.next) === 'the' ? match.next + 1 : match.next;
    const subjects = this.#phrases.adjoins(at) && this.#phrases.row(at, verb.subject);
    if (!subjects || !agents.every((use) => mayBe(use, anyone) && isKnown(use))) return undefined;
    let { next } = subjects;
    let objects: readonly NameUse[] = [];
    if (match.tail.length > 0) {
      if (!match.tail.every((word, index) => this.#phrases.folded(next + index) === word)) return undefined;
      const row = readObjects(this.#phrases, { ...match, next: next + match.tail.length, tail: [] }, 'verb');
      if (!row) return undefined;
      ({ next, uses: objects } = row);
    } else if (verb.objectIs === 'text') {
      const row = readObjects(this.#phrases, { ...match, next: skipFillers(this.#phrases, next) }, 'verb');
      if (!row) return undefined;
      ({ next, uses: objects } = row);
    } else if (verb.effect === 'leave-office') {
      const row = readObjects(this.#phrases, { ...match, next, object: 'optional' }, 'verb');
      if (row) ({ next, uses: objects } = row);
    }
    const first = agents[0] as NameUse;
    const last = agents.at(-1) as NameUse;
    const agent: Modifier = { kind: 'agent', word: 'by', span: span(first.span.start, last.span.end), names: agents };
    return { match, subjects: subjects.uses, objects, modifiers: [agent], next };
  }

  /** The place in the middle of "leaves Moscow for". */
  #between(match: VerbMatch): { modifier: Modifier; next: number } | undefined {
    const row = this.#phrases.adjoins(match.next) && this.#phrases.row(match.next, ['place']);
    if (!row || !match.tail.every((word, index) => this.#phrases.folded(row.next + index) === word)) return undefined;
    const first = row.uses[0] as NameUse;
    const last = row.uses.at(-1) as NameUse;
    return {
      modifier: { kind: 'place', word: 'from', span: span(first.span.start, last.span.end), names: row.uses },
      next: row.next + match.tail.length,
    };
  }

  #fromEvent(at: number): Clause | undefined {
    const event = readEvent(this.#phrases, at);
    if (!event) return undefined;
    const { match, use } = event;
    return this.#finish(at, { match, subjects: [use], objects: [], modifiers: [], next: match.next });
  }

  /** Modifiers, and whether what stands behind them lets the whole be a fact. */
  #finish(at: number, core: Core): Clause | undefined {
    const { match } = core;
    const { modifiers, next } = readModifiers(this.#phrases, core.next, match.verb);
    const verbFirst = this.#words[match.first] as Word;
    const verbLast = this.#words[Math.max(match.first, match.next - 1)] as Word;
    const end = this.#words[next - 1]?.end ?? this.#phrases.to;
    const read: Fact = {
      kind: 'fact',
      span: span(this.#phrases.start(at), end),
      verb: match.verb,
      verbSpan: span(verbFirst.start, verbLast.end),
      negated: match.negated,
      subjects: core.subjects,
      ...(core.shared ? { shared: core.shared } : {}),
      objects: core.objects,
      modifiers: [...core.modifiers, ...modifiers],
      rest: span(end, end),
    };
    return followsWell(this.#phrases, next, read) ? { read, next } : undefined;
  }

  #twoReadings(at: number, subjects: Row, doers: readonly NameUse[]): Clause | undefined {
    const match = doubtfulAt(this.#words, subjects.next);
    if (!match || !doers.every((use) => isKnown(use) && mayBe(use, match.verb.subject))) return undefined;
    const read: Doubt = {
      kind: 'two-readings',
      span: span(this.#phrases.start(at), this.#words[match.next - 1]?.end ?? this.#phrases.to),
      subjects: doers,
      verbSpan: span(this.#phrases.start(match.first), (this.#words[match.next - 1] as Word).end),
      readings: match.verb.readings.map(({ forms, means }) => ({
        text: forms[match.form] ?? (forms[0] as string),
        means,
      })),
    };
    const behind = skipTail(this.#phrases, match.next);
    return followsWell(this.#phrases, behind, read) ? { read: { ...read }, next: behind } : undefined;
  }

  /** A verb stands right behind its subject, or behind something in brackets or an apposition. */
  #verbBehind(at: number): number | undefined {
    const gap = this.#phrases.gap(at);
    if (gap.trim() === '') return at;
    const closing = /^\s*\(/.test(gap)
      ? ')'
      : /^\s*,\s*$/.test(gap) && appositions.has(this.#phrases.folded(at))
        ? ','
        : '';
    if (closing === '') return undefined;
    const close = this.#phrases.text.indexOf(closing, this.#phrases.start(at));
    const next = this.#words.findIndex((word) => word.start > close);
    if (close < 0 || close >= this.#phrases.to || next < 0 || next > at + 8) return undefined;
    return this.#phrases.gap(next).trim() === closing ? next : undefined;
  }

  #hasArticle(at: number): boolean {
    return this.#phrases.folded(at) === 'the';
  }
}

/** What stands behind a doubtful verb up to the next clause belongs to it. */
function skipTail(phrases: Phrases, from: number): number {
  return readModifiers(phrases, from, doubtfulTail).next;
}

const doubtfulTail = { id: '', about: 'a life', forms: [], subject: [], effect: 'death', help: '' } as const;

/**
 * Whether an unknown name can be one: at the start of a line any word has a capital ("Peasants flee to the cities",
 * "Order is restored").
 */
function isPlausible(
  text: string,
  use: NameUse,
  { verb, number }: VerbMatch,
  all: readonly NameUse[],
  hasArticle: boolean,
): boolean {
  if (isKnown(use)) return true;
  const name = text.slice(use.span.start, use.span.end);
  if (/[\s-]/.test(name)) return true;
  const isPersonal = verb.subject.length === 1 && verb.subject[0] === 'figure';
  if (hasArticle) return !isPersonal;
  if (number === 'plural' && all.length === 1) return false;
  if (number !== 'singular' && name.endsWith('s')) return false;
  return isPersonal || !abstract.has(name.toLowerCase());
}

const abstract: ReadonlySet<string> = new Set(
  'peace order war censorship amnesty democracy communism socialism serfdom slavery rationing conscription discipline calm autonomy independence freedom emergency victory mobilisation mobilization'.split(
    ' ',
  ),
);
const conjunctions: ReadonlySet<string> = new Set(['and', 'then', 'but', 'while', 'later']);
const appositions: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'now',
  'aged',
  'then',
  'still',
]);
