/** Who does what, and to whom or what: the parts of a fact around its verb, by the form that the verb has. */
import { span } from '../../text/span.js';
import type { Fact, Modifier } from '../fact.js';
import { isKnown, mayBe, type NameUse } from '../names/name-use.js';
import type { VerbMatch } from '../verbs/match.js';
import { anyone, type Verb } from '../verbs/verb.js';
import { eventTitleAt } from './event-phrase.js';
import { readObjects, skipFillers, skipOfficeIdiom } from './objects.js';
import { readOwnName } from './own-name.js';
import { readPeril } from './peril.js';
import { type Phrases, type Row, someKnown } from './phrases.js';
import { isPlausible } from './plausible.js';

/** The parts of a fact before its modifiers. */
export interface Parts {
  readonly match: VerbMatch;
  readonly subjects: readonly NameUse[];
  readonly objects: readonly NameUse[];
  readonly modifiers: readonly Modifier[];
  readonly next: number;
  readonly shared?: NonNullable<Fact['shared']>;
}

/** `doers`: the names before the verb. `hasArticle`: whether they begin with one. */
export function readParts(
  phrases: Phrases,
  match: VerbMatch,
  doers: readonly NameUse[],
  hasArticle: boolean,
): Parts | undefined {
  const { verb } = match;
  if (match.shape === 'active') return agentFirst(phrases, match, doers);
  if (match.shape === 'passive') {
    const agents = phrases.adjoins(match.next) && phrases.row(match.next, verb.subject);
    if (!agents || !doers.every((use) => mayBe(use, verb.object ?? []))) return undefined;
    return { match, subjects: agents.uses, objects: doers, modifiers: none, next: agents.next };
  }
  if (!doers.every((use) => mayBe(use, verb.subject) && isPlausible(phrases.text, use, match, doers, hasArticle)))
    return undefined;
  if (verb.ofItself) return readOwnName(phrases, match, doers);
  const source = match.tail.length > 0 ? between(phrases, match) : undefined;
  if (match.tail.length > 0 && !source) return undefined;
  const objects = readObjects(phrases, source ? { ...match, next: source.next } : match, 'verb');
  if (!objects) return undefined;
  const needsKnown = verb.effect === 'hold-office' || (match.shape === 'headline' && verb.effect === 'take-office');
  if (needsKnown && !someKnown(objects.uses)) return undefined;
  if (verb.effect === 'appoint-object') return appointed(phrases, match, doers, objects);
  const peril = readPeril(phrases, { ...match, next: objects.next });
  if (peril === undefined) return undefined;
  if (peril) return { match, subjects: doers, objects: none, modifiers: [peril.modifier], next: peril.next };
  const next = verb.effect === 'leave-office' ? skipOfficeIdiom(phrases, objects.next) : objects.next;
  return { match, subjects: doers, objects: objects.uses, modifiers: source ? [source.modifier] : none, next };
}

/** "appoints Rakovsky Foreign Commissar", "makes Molotov the Premier"; with "as" it is a modifier like any other. */
function appointed(phrases: Phrases, match: VerbMatch, subjects: readonly NameUse[], { uses, next }: Row): Parts {
  const at = skipFillers(phrases, next);
  const office = phrases.adjoins(at) ? phrases.row(at, ['office']) : undefined;
  const given = office?.uses[0];
  if (!office || !given) return { match, subjects, objects: uses, modifiers: none, next };
  const modifier: Modifier = { kind: 'office', word: 'as', span: given.span, names: office.uses };
  return { match, subjects, objects: uses, modifiers: [modifier], next: office.next };
}

/** "Stalin exiles Trotsky to Alma-Ata" is "Trotsky is exiled to Alma-Ata" with an agent. */
function agentFirst(phrases: Phrases, match: VerbMatch, agents: readonly NameUse[]): Parts | undefined {
  const { verb } = match;
  const at = phrases.folded(match.next) === 'the' ? match.next + 1 : match.next;
  const subjects = patients(phrases, at, verb);
  if (!subjects || !agents.every((use) => mayBe(use, anyone) && isKnown(use))) return undefined;
  let { next } = subjects;
  let objects: readonly NameUse[] = [];
  if (match.tail.length > 0) {
    if (!match.tail.every((word, index) => phrases.folded(next + index) === word)) return undefined;
    const row = readObjects(phrases, { ...match, next: next + match.tail.length, tail: [] }, 'verb');
    if (!row) return undefined;
    ({ next, uses: objects } = row);
  } else if (verb.objectIs === 'text') {
    const row = readObjects(phrases, { ...match, next: skipFillers(phrases, next) }, 'verb');
    if (!row) return undefined;
    ({ next, uses: objects } = row);
  } else if (verb.effect === 'leave-office') {
    const row = readObjects(phrases, { ...match, next, object: 'optional' }, 'verb');
    if (row) ({ next, uses: objects } = row);
  }
  const first = agents[0] as NameUse;
  const last = agents.at(-1) as NameUse;
  const agent: Modifier = { kind: 'agent', word: 'by', span: span(first.span.start, last.span.end), names: agents };
  const peril = readPeril(phrases, { ...match, next });
  if (peril === undefined) return undefined;
  const modifiers = peril ? [agent, peril.modifier] : [agent];
  return { match, subjects: subjects.uses, objects, modifiers, next: peril?.next ?? next };
}

/** Whom it is done to. "Renames Petrograd Leningrad": the known name ends where the new one begins. */
function patients(phrases: Phrases, at: number, verb: Verb): Row | undefined {
  if (!phrases.adjoins(at)) return undefined;
  if (verb.subject[0] === 'event') return eventTitleAt(phrases, at);
  if (verb.objectIs !== 'text') return phrases.row(at, verb.subject);
  const { text, names } = phrases;
  const hit = names.longestAt(text, phrases.words, at);
  const last = hit && phrases.words[at + hit.count - 1];
  if (!last) return undefined;
  const use: NameUse = { span: span(phrases.start(at), last.end), layers: hit.layers };
  return mayBe(use, verb.subject) ? { uses: [use], next: at + hit.count } : undefined;
}

/** The place in the middle of "leaves Moscow for". */
function between(phrases: Phrases, match: VerbMatch): { modifier: Modifier; next: number } | undefined {
  const row = phrases.adjoins(match.next) && phrases.row(match.next, ['place']);
  if (!row || !match.tail.every((word, index) => phrases.folded(row.next + index) === word)) return undefined;
  const first = row.uses[0] as NameUse;
  const last = row.uses.at(-1) as NameUse;
  return {
    modifier: { kind: 'place', word: 'from', span: span(first.span.start, last.span.end), names: row.uses },
    next: row.next + match.tail.length,
  };
}

const none: readonly never[] = [];
