/** Reads the clauses of a bullet or a title, one fact each: "Lenin is wounded and recovers". */
import { type Span, span } from '../../text/span.js';
import { type Doubt, type Fact, type Modifier, subjectsOf } from '../fact.js';
import type { NameIndex } from '../names/name-index.js';
import { isKnown, mayBe, type NameUse } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { type DoubtfulMatch, doubtfulAt, nounsAt, type VerbMatch, verbsAt } from '../verbs/match.js';
import { eventTitleAt, readEvent } from './event-phrase.js';
import { isFigureOfSpeech } from './figure-of-speech.js';
import { followsWell, isUnreal } from './hedges.js';
import { leadingModifier, readModifiers } from './modifiers.js';
import { readObjects } from './objects.js';
import { type Parts, readParts } from './parts.js';
import { asideEnd, isNoEscape } from './peril.js';
import { Phrases, type Row } from './phrases.js';
import { readUndoneDeed } from './undone-deed.js';
import { changesSomebody, withHolders } from './unnamed.js';
import { verbBehind, withoutAppositions } from './verb-place.js';

interface Clause {
  readonly read: Fact | Doubt;
  /** Index of the first word behind it. */
  readonly next: number;
}

export class ClauseReader {
  readonly #phrases: Phrases;
  readonly #words: readonly Word[];
  /** Whether what was finished last is a figure of speech, so that no shorter verb is tried. */
  #isFigure = false;

  constructor(text: string, to: number, words: readonly Word[], names: NameIndex) {
    this.#phrases = new Phrases(text, to, words, names);
    this.#words = words;
  }

  /** The facts, in order; [] if the first clause is none. What the last one leaves over is its rest. */
  read(): (Fact | Doubt)[] {
    const first = this.#clause(0, undefined) ?? this.#led();
    if (!first) return [];
    const read = [first.read];
    let { next } = first;
    for (;;) {
      const more = this.#joined(next, read.at(-1) as Fact | Doubt);
      if (!more) break;
      read.push(more.read);
      next = more.next;
    }
    const last = read.at(-1) as Fact | Doubt;
    if (!followsWell(this.#phrases, next, last) || isUnreal(this.#phrases, next)) return [];
    // Most facts end where their line does.
    if (last.kind === 'fact' && last.span.end === this.#phrases.to) return read;
    const whole = span(last.span.start, this.#phrases.to);
    const rest = span(this.#phrases.start(next), this.#phrases.to);
    read[read.length - 1] = last.kind === 'fact' ? upTo(last, whole, rest) : { ...last, span: whole };
    return read;
  }

  /** "In 1928 Kamenev is exiled", "In Berlin, Chicherin meets Litvinov". */
  #led(): Clause | undefined {
    const lead = leadingModifier(this.#phrases);
    if (!lead) return this.#againstAllOdds();
    const clause = this.#clause(lead.next, undefined);
    if (!clause) return undefined;
    const { read, next } = clause;
    const led = (fact: Fact): Fact => ({
      ...fact,
      modifiers: [lead.modifier, ...fact.modifiers],
      span: span(this.#phrases.start(0), fact.span.end),
    });
    if (read.kind === 'fact') return { read: led(read), next };
    if (read.kind !== 'unnamed') return undefined;
    if (!read.fact) return clause;
    const fact = led(read.fact);
    return { read: { ...read, fact, span: fact.span }, next };
  }

  /** "Against all odds, Kirov survives", "Miraculously, Lenin recovers". */
  #againstAllOdds(): Clause | undefined {
    const next = asideEnd(this.#phrases);
    const clause = next === undefined ? undefined : this.#clause(next, undefined);
    if (clause?.read.kind !== 'fact' || clause.read.negated || clause.read.verb.effect !== 'undo-death')
      return undefined;
    return { ...clause, read: { ...clause.read, span: span(this.#phrases.start(0), clause.read.span.end) } };
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
    return before.kind === 'fact' ? subjectsOf(before) : before.subjects;
  }

  #clause(at: number, shared: readonly NameUse[] | undefined): Clause | undefined {
    if (at === 0) {
      const noun = this.#fromNoun();
      if (noun) return noun;
    }
    const row = this.#phrases.subjects(at);
    const subjects = row && withoutAppositions(row);
    const verbAt = subjects && verbBehind(this.#phrases, subjects.next, subjects !== row);
    if (subjects && verbAt !== undefined) {
      const clause = this.#fromVerb(at, { uses: subjects.uses, next: verbAt }, undefined);
      if (clause) return clause;
    }
    const deed = this.#fromDeed(at);
    const event = this.#fromEvent(at);
    if (event?.read.kind === 'fact' && deed) return { ...event, read: { ...event.read, deed: deed.read } };
    if (event ?? deed) return event ?? deed;
    const unnamed = subjects && verbAt !== undefined && this.#unnamed(at, subjects.uses, verbAt);
    if (unnamed) return unnamed;
    return shared && at > 0 ? this.#fromVerb(at, { uses: [], next: at }, shared) : undefined;
  }

  /** "Death of Kamenev". */
  #fromNoun(): Clause | undefined {
    for (const match of nounsAt(this.#words, 0)) {
      const subjects = this.#phrases.row(match.next, match.verb.subject);
      const unnamed = subjects ? undefined : this.#unnamedBehind(match);
      if (unnamed) return unnamed;
      if (!subjects) continue;
      const objects = match.verb.object && readObjects(this.#phrases, { ...match, next: subjects.next }, 'noun');
      if (match.verb.objectIs === 'text') continue;
      if (match.verb.subject[0] === 'event') {
        const event = eventTitleAt(this.#phrases, match.next);
        if (event)
          return this.#finish(0, { match, subjects: event.uses, objects: none, modifiers: none, next: event.next });
        continue;
      }
      const next = objects?.next ?? subjects.next;
      const clause = this.#finish(0, {
        match,
        subjects: subjects.uses,
        objects: objects?.uses ?? none,
        modifiers: none,
        next,
      });
      if (clause) return clause;
    }
    return undefined;
  }

  #fromVerb(at: number, subjects: Row, shared: readonly NameUse[] | undefined): Clause | undefined {
    const doers = shared ?? subjects.uses;
    const doubtful = doubtfulAt(this.#words, subjects.next);
    const matches = verbsAt(this.#words, subjects.next);
    const isPersonal =
      doers.every((use) => isKnown(use) && mayBe(use, ['figure'])) &&
      matches.some(({ verb }) => verb.subject.includes('figure'));
    for (const match of matches) {
      // Events are read with all the words of their titles.
      if (match.verb.subject[0] === 'event' && match.shape !== 'active' && !shared) continue;
      // "Retires to" is more than "retires".
      if (doubtful && doubtful.next > match.next) break;
      // Sooner a person than the town that bears his name: "Stalin is captured by the Whites".
      if (isPersonal && !match.verb.subject.includes('figure') && match.shape === 'finite' && !match.verb.ofItself)
        continue;
      const parts = readParts(this.#phrases, match, doers, this.#phrases.folded(at) === 'the');
      const clause = parts && this.#finish(at, shared ? sharing(parts, shared) : parts);
      if (clause) return clause;
      // "Leaves Berlin for Moscow for a day" is not "leaves Berlin" either.
      if (parts && this.#isFigure) return undefined;
    }
    return doubtful && this.#twoReadings(at, doubtful, doers);
  }

  /** "The Premier is assassinated": the fact that it would be of whoever he is. */
  #unnamed(at: number, subjects: readonly NameUse[], verbAt: number): Clause | undefined {
    const holders = withHolders(this.#phrases.text, subjects);
    return holders && ofUnnamed(this.#fromVerb(at, { uses: holders, next: verbAt }, undefined), subjects);
  }

  /** "Assassination of the Premier". */
  #unnamedBehind(match: VerbMatch): Clause | undefined {
    const { effect, subject } = match.verb;
    if (!subject.includes('figure') || (effect !== 'death' && effect !== 'leave-office')) return undefined;
    const row = this.#phrases.row(match.next, ['office']);
    const holders = row && withHolders(this.#phrases.text, row.uses);
    if (!holders) return undefined;
    const parts = { match, subjects: holders, objects: none, modifiers: none, next: row.next };
    return ofUnnamed(this.#finish(0, parts), row.uses);
  }

  #fromEvent(at: number): Clause | undefined {
    const event = readEvent(this.#phrases, at);
    if (!event) return undefined;
    const { match, use } = event;
    return this.#finish(at, { match, subjects: [use], objects: none, modifiers: none, next: match.next });
  }

  /** "The attempt on Kirov fails", "Smirnov's execution is called off": he is not killed, not executed. */
  #fromDeed(at: number): (Clause & { read: Fact }) | undefined {
    const deed = readUndoneDeed(this.#phrases, at);
    if (!deed) return undefined;
    const { match, subjects } = deed;
    return this.#finish(at, { match, subjects, objects: none, modifiers: none, next: match.next });
  }

  /** Modifiers, and whether what stands behind them lets the whole be a fact. */
  #finish(at: number, parts: Parts): (Clause & { read: Fact }) | undefined {
    const { match } = parts;
    const { modifiers, next } = readModifiers(this.#phrases, parts.next, match.verb);
    this.#isFigure = false;
    if (isNoEscape(this.#phrases, match) || (match.verb.alone && !this.#isAlone(next, modifiers))) return undefined;
    this.#isFigure = isFigureOfSpeech(this.#phrases, parts, modifiers, next);
    if (this.#isFigure) return undefined;
    // "is prevented from ending" is the contrary.
    if (match.verb.effect === 'undo' && modifiers.some(({ word }) => word === 'from')) return undefined;
    const verbFirst = this.#words[match.first] as Word;
    const verbLast = this.#words[Math.max(match.first, match.next - 1)] as Word;
    const end = this.#words[next - 1]?.end ?? this.#phrases.to;
    const fact: Fact = {
      kind: 'fact',
      span: span(this.#phrases.start(at), end),
      verb: match.verb,
      verbSpan: span(verbFirst.start, verbLast.end),
      negated: match.negated,
      subjects: parts.subjects,
      objects: parts.objects,
      modifiers: parts.modifiers.length === 0 ? modifiers : parts.modifiers.concat(modifiers),
      rest: undefined,
    };
    const read = parts.shared ? { ...fact, shared: parts.shared } : fact;
    return followsWell(this.#phrases, next, read) ? { read, next } : undefined;
  }

  #twoReadings(at: number, match: DoubtfulMatch, doers: readonly NameUse[]): Clause | undefined {
    if (!doers.every((use) => isKnown(use) && mayBe(use, match.verb.subject))) return undefined;
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
    const { modifiers, next: behind } = readModifiers(this.#phrases, this.#goalOf(match), doubtfulTail);
    // "Falls ill", "falls to his knees" and "falls in love" are no falls.
    const isBare = modifiers.every(({ kind }) => kind === 'date' || kind === 'place' || kind === 'until');
    if (match.verb.alone && !(isBare && this.#endsAt(behind))) return undefined;
    return followsWell(this.#phrases, behind, read) ? { read: { ...read }, next: behind } : undefined;
  }

  #isAlone(next: number, modifiers: readonly Modifier[]): boolean {
    return this.#endsAt(next) && modifiers.every(({ kind }) => kind === 'date');
  }

  /** Whether a clause ends before word `at`. */
  #endsAt(at: number): boolean {
    return !this.#phrases.adjoins(at) || /^(?:and|but)$/.test(this.#phrases.folded(at));
  }

  /** Behind the place of "retires to". */
  #goalOf(match: DoubtfulMatch): number {
    const leadsOn = match.verb.forms[match.form]?.endsWith(' to') === true;
    return (leadsOn && this.#phrases.row(match.next, ['place'])?.next) || match.next;
  }
}

/** What was read of somebody is not known of whom. */
function ofUnnamed(clause: Clause | undefined, subjects: readonly NameUse[]): Clause | undefined {
  if (!clause || (clause.read.kind === 'fact' && !changesSomebody(clause.read))) return undefined;
  const { read, next } = clause;
  const { span, verbSpan } = read;
  const doubt = { kind: 'unnamed', span, verbSpan, subjects, readings: none } as const;
  return { read: read.kind === 'fact' ? { ...doubt, fact: read } : doubt, next };
}

/** With what it leaves over. Written out, for it is kept, and a copy would take more. */
function upTo(fact: Fact, whole: Span, rest: Span): Fact {
  const { kind, verb, verbSpan, negated, subjects, objects, modifiers, shared, deed } = fact;
  const read = { kind, span: whole, verb, verbSpan, negated, subjects, objects, modifiers, rest };
  return shared || deed ? { ...read, ...(shared && { shared }), ...(deed && { deed }) } : read;
}

/** The names of the fact before are not named again, whichever part they have. */
function sharing(parts: Parts, names: readonly NameUse[]): Parts {
  if (parts.subjects === names) return { ...parts, subjects: none, shared: { as: 'subjects', names } };
  return parts.objects === names ? { ...parts, objects: none, shared: { as: 'objects', names } } : parts;
}

/** One for all: most facts have no modifiers, and many no objects. */
const none: readonly never[] = [];

/** What stands behind a doubtful verb up to the next clause belongs to it. */
const doubtfulTail = { id: '', about: 'a life', forms: [], subject: [], effect: 'death', help: '' } as const;

const conjunctions: ReadonlySet<string> = new Set(['and', 'then', 'but', 'while', 'later']);
