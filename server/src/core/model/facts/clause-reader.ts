/** Reads the clauses of a bullet or a title, one fact each: "Lenin is wounded and recovers". */
import { type Span, span } from '../../text/span.js';
import { type Doubt, type Fact, type Modifier, subjectsOf } from '../fact.js';
import type { NameIndex } from '../names/name-index.js';
import { isKnown, mayBe, type NameUse } from '../names/name-use.js';
import type { Word } from '../names/words.js';
import { type DoubtfulMatch, doubtfulAt, nounsAt, type VerbMatch, verbsAt } from '../verbs/match.js';
import { anyone, type Verb } from '../verbs/verb.js';
import { eventTitleAt, readEvent } from './event-phrase.js';
import { followsWell, isUnreal } from './hedges.js';
import { leadingModifier, readModifiers } from './modifiers.js';
import { readObjects, skipFillers, skipOfficeIdiom } from './objects.js';
import { asideEnd, isNoEscape, readPeril } from './peril.js';
import { Phrases, type Row, someKnown } from './phrases.js';
import { isPlausible } from './plausible.js';
import { readUndoneDeed } from './undone-deed.js';

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
  readonly shared?: NonNullable<Fact['shared']>;
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
    const rest = span(this.#phrases.start(next), this.#phrases.to);
    if (!followsWell(this.#phrases, next, read.at(-1) as Fact | Doubt) || isUnreal(this.#phrases, next)) return [];
    const last = read.pop() as Fact | Doubt;
    const whole = span(last.span.start, this.#phrases.to);
    return [...read, last.kind === 'fact' ? upTo(last, whole, rest) : { ...last, span: whole }];
  }

  /** "In 1928 Kamenev is exiled", "In Berlin, Chicherin meets Litvinov". */
  #led(): Clause | undefined {
    const lead = leadingModifier(this.#phrases);
    if (!lead) return this.#againstAllOdds();
    const clause = this.#clause(lead.next, undefined);
    if (clause?.read.kind !== 'fact') return undefined;
    const { read, next } = clause;
    const modifiers = [lead.modifier, ...read.modifiers];
    return { read: { ...read, modifiers, span: span(this.#phrases.start(0), read.span.end) }, next };
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
    const deed = this.#fromDeed(at);
    const row = this.#phrases.subjects(at);
    const subjects = row && withoutAppositions(row);
    const verbAt = subjects && this.#verbBehind(subjects.next, subjects !== row);
    if (subjects && verbAt !== undefined) {
      const clause = this.#fromVerb(at, { uses: subjects.uses, next: verbAt }, undefined);
      if (clause) return clause;
    }
    const event = this.#fromEvent(at);
    if (event?.read.kind === 'fact' && deed) return { ...event, read: { ...event.read, deed: deed.read } };
    if (event ?? deed) return event ?? deed;
    return shared && at > 0 ? this.#fromVerb(at, { uses: [], next: at }, shared) : undefined;
  }

  /** "Death of Kamenev". */
  #fromNoun(): Clause | undefined {
    for (const match of nounsAt(this.#words, 0)) {
      const subjects = this.#phrases.row(match.next, match.verb.subject);
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
      if (isPersonal && !match.verb.subject.includes('figure') && match.shape === 'finite') continue;
      const core = this.#core(match, doers, this.#hasArticle(at));
      const clause = core && this.#finish(at, shared ? sharing(core, shared) : core);
      if (clause) return clause;
    }
    return doubtful && this.#twoReadings(at, doubtful, doers);
  }

  #core(match: VerbMatch, doers: readonly NameUse[], hasArticle: boolean): Core | undefined {
    const { verb } = match;
    if (match.shape === 'active') return this.#agentFirst(match, doers);
    if (match.shape === 'passive') {
      const agents = this.#phrases.adjoins(match.next) && this.#phrases.row(match.next, verb.subject);
      if (!agents || !doers.every((use) => mayBe(use, verb.object ?? []))) return undefined;
      return { match, subjects: agents.uses, objects: doers, modifiers: none, next: agents.next };
    }
    if (
      !doers.every((use) => mayBe(use, verb.subject) && isPlausible(this.#phrases.text, use, match, doers, hasArticle))
    )
      return undefined;
    const source = match.tail.length > 0 ? this.#between(match) : undefined;
    if (match.tail.length > 0 && !source) return undefined;
    const objects = readObjects(this.#phrases, source ? { ...match, next: source.next } : match, 'verb');
    if (!objects) return undefined;
    const needsKnown = verb.effect === 'hold-office' || (match.shape === 'headline' && verb.effect === 'take-office');
    if (needsKnown && !someKnown(objects.uses)) return undefined;
    if (verb.effect === 'appoint-object') return this.#appointed(match, doers, objects);
    const peril = readPeril(this.#phrases, { ...match, next: objects.next });
    if (peril === undefined) return undefined;
    if (peril) return { match, subjects: doers, objects: none, modifiers: [peril.modifier], next: peril.next };
    const next = verb.effect === 'leave-office' ? skipOfficeIdiom(this.#phrases, objects.next) : objects.next;
    return { match, subjects: doers, objects: objects.uses, modifiers: source ? [source.modifier] : none, next };
  }

  /** "appoints Rakovsky Foreign Commissar", "makes Molotov the Premier"; with "as" it is a modifier like any other. */
  #appointed(match: VerbMatch, subjects: readonly NameUse[], { uses, next }: Row): Core {
    const at = skipFillers(this.#phrases, next);
    const office = this.#phrases.adjoins(at) ? this.#phrases.row(at, ['office']) : undefined;
    const given = office?.uses[0];
    if (!office || !given) return { match, subjects, objects: uses, modifiers: none, next };
    const modifier: Modifier = { kind: 'office', word: 'as', span: given.span, names: office.uses };
    return { match, subjects, objects: uses, modifiers: [modifier], next: office.next };
  }

  /** "Stalin exiles Trotsky to Alma-Ata" is "Trotsky is exiled to Alma-Ata" with an agent. */
  #agentFirst(match: VerbMatch, agents: readonly NameUse[]): Core | undefined {
    const { verb } = match;
    const at = this.#phrases.folded(match.next) === 'the' ? match.next + 1 : match.next;
    const subjects = this.#patients(at, verb);
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
    const peril = readPeril(this.#phrases, { ...match, next });
    if (peril === undefined) return undefined;
    const modifiers = peril ? [agent, peril.modifier] : [agent];
    return { match, subjects: subjects.uses, objects, modifiers, next: peril?.next ?? next };
  }

  /** Whom it is done to. "Renames Petrograd Leningrad": the known name ends where the new one begins. */
  #patients(at: number, verb: Verb): Row | undefined {
    if (!this.#phrases.adjoins(at)) return undefined;
    if (verb.subject[0] === 'event') return eventTitleAt(this.#phrases, at);
    if (verb.objectIs !== 'text') return this.#phrases.row(at, verb.subject);
    const { text, names } = this.#phrases;
    const hit = names.longestAt(text, this.#words, at);
    const last = hit && this.#words[at + hit.count - 1];
    if (!last) return undefined;
    const use: NameUse = { span: span(this.#phrases.start(at), last.end), layers: hit.layers };
    return mayBe(use, verb.subject) ? { uses: [use], next: at + hit.count } : undefined;
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
  #finish(at: number, core: Core): (Clause & { read: Fact }) | undefined {
    const { match } = core;
    const { modifiers, next } = readModifiers(this.#phrases, core.next, match.verb);
    if (isNoEscape(this.#phrases, match) || (match.verb.alone && !this.#isAlone(next, modifiers))) return undefined;
    // "is prevented from ending" is the contrary.
    if (match.verb.effect === 'undo' && modifiers.some(({ word }) => word === 'from')) return undefined;
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
      modifiers: core.modifiers.length === 0 ? modifiers : core.modifiers.concat(modifiers),
      rest: span(end, end),
    };
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

  /** A verb stands right behind its subject, or behind something in brackets or an apposition. */
  #verbBehind(at: number, isApposition: boolean): number | undefined {
    const gap = this.#phrases.gap(at);
    if (gap.trim() === '' || (isApposition && gap.trim() === ',')) return this.#behindCompany(at);
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

  /** "Trotsky and his followers are expelled": they are not named, and not checked. */
  #behindCompany(at: number): number {
    const [first, second] = [this.#phrases.folded(at), this.#phrases.folded(at + 1)];
    if ((first !== 'and' && first !== 'with') || !/^(?:his|her|their)$/.test(second)) return at;
    for (let next = at + 3; next <= at + 4; next++) {
      if (!this.#phrases.adjoins(next) || !this.#phrases.isLower(next - 1)) return at;
      if (verbsAt(this.#words, next).length > 0) return next;
    }
    return at;
  }

  #hasArticle(at: number): boolean {
    return this.#phrases.folded(at) === 'the';
  }
}

/** With what it leaves over. Written out, for it is kept, and a copy would take more. */
function upTo(fact: Fact, whole: Span, rest: Span): Fact {
  const { kind, verb, verbSpan, negated, subjects, objects, modifiers, shared, deed } = fact;
  const read = { kind, span: whole, verb, verbSpan, negated, subjects, objects, modifiers, rest };
  return shared || deed ? { ...read, ...(shared && { shared }), ...(deed && { deed }) } : read;
}

/** The names of the fact before are not named again, whichever part they have. */
function sharing(core: Core, names: readonly NameUse[]): Core {
  if (core.subjects === names) return { ...core, subjects: none, shared: { as: 'subjects', names } };
  return core.objects === names ? { ...core, objects: none, shared: { as: 'objects', names } } : core;
}

/** "Stalin, the General Secretary, …": an office behind a person says more of him. */
function withoutAppositions(row: Row): Row {
  const [first] = row.uses;
  if (row.uses.length < 2 || !first || !isKnown(first) || !mayBe(first, ['figure'])) return row;
  const uses = row.uses.filter((use) => !isKnown(use) || mayBe(use, ['figure', 'group', 'place']));
  return uses.length === row.uses.length ? row : { uses, next: row.next };
}

/** One for all: most facts have no modifiers, and many no objects. */
const none: readonly never[] = [];

/** What stands behind a doubtful verb up to the next clause belongs to it. */
const doubtfulTail = { id: '', about: 'a life', forms: [], subject: [], effect: 'death', help: '' } as const;

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
