/**
 * What a challenge asks for: a fact in the words of any other, in which `someone`, or `someone in` a group, may stand for a
 * person, and before which a deadline may stand.
 */

import type { DateReading, DateValue, Instant } from '../../time/index.js';
import { eventNamed } from '../causes.js';
import { type Fact, isComplete, objectsOf, readFact, subjectsOf } from '../fact.js';
import { NameIndex } from '../names/name-index.js';
import type { NameUse } from '../names/name-use.js';
import { wordsOf } from '../names/words.js';
import { resolveName } from '../resolve.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { hullOf } from '../when.js';

/** Whom a pattern means: one thing, or anybody, perhaps of a group, an office or a place. */
export type Who = { readonly thing: Thing } | { readonly anyoneIn: Thing | undefined };

export interface Pattern {
  /** What it was read from: the offsets of the fact are in here. */
  readonly words: string;
  readonly fact: Fact;
  readonly subjects: readonly Who[];
  readonly objects: readonly Who[];
  readonly office: Who | undefined;
  readonly place: Who | undefined;
  /** The days that count; all of them where no date is given. */
  readonly window: Instant;
}

/** Reads a pattern as the writer of a timeline would understand it; undefined if it is no fact. */
export function readPattern(text: string, timeline: Timeline): Pattern | undefined {
  const { words, anyone, names } = withPlaceholders(text.trim().replace(/\.$/, ''), timeline);
  const fact = readFact(words, 0, words.length, names);
  if (!fact || !isComplete(fact, words)) return undefined;
  const who = (use: NameUse, kinds: readonly ThingKind[]): Who | undefined => {
    const thing = thingMeant(use, kinds, words, timeline);
    if (!thing) return undefined;
    return anyone.has(thing) ? { anyoneIn: anyone.get(thing) } : { thing };
  };
  const modifier = (kind: 'office' | 'place') => {
    const use = fact.modifiers.find((one) => one.kind === kind)?.names[0];
    return use && who(use, [kind]);
  };
  const uses = [...subjectsOf(fact), ...objectsOf(fact)];
  const subjects = subjectsOf(fact).flatMap((use) => who(use, fact.verb.subject) ?? []);
  const objects = objectsOf(fact).flatMap((use) => who(use, fact.verb.object ?? []) ?? []);
  // A name that nobody knows can be met by nothing, and must not seem to be.
  if (fact.verb.objectIs !== 'text' && subjects.length + objects.length < uses.length) return undefined;
  return {
    words,
    fact,
    subjects,
    objects,
    office: modifier('office'),
    place: modifier('place'),
    window: windowOf(fact),
  };
}

/** Puts a name into the place of every "someone in the Left Opposition". */
function withPlaceholders(text: string, timeline: Timeline) {
  const names = new NameIndex([timeline.names]);
  const anyone = new Map<Thing, Thing | undefined>();
  let words = '';
  let from = 0;
  for (const match of text.matchAll(someone)) {
    if (match.index < from) continue;
    const name = `Someone${anyone.size + 1}`;
    const thing: Thing = { kind: 'figure', name, shortName: name };
    names.add({ thing, name, rank: 'full' });
    const among = groupAt(text, match.index + match[0].length, timeline);
    anyone.set(thing, among?.thing);
    words += text.slice(from, match.index) + name;
    from = among?.end ?? match.index + match[0].length;
  }
  return { words: words + text.slice(from), anyone, names };
}

/** " in the Left Opposition". */
function groupAt(text: string, at: number, timeline: Timeline): { thing: Thing; end: number } | undefined {
  const lead = /^\s+(?:in|of|from|among)\s+/i.exec(text.slice(at));
  if (!lead) return undefined;
  const words = wordsOf(text, at + lead[0].length);
  // "The League" may be declared with its article, or without.
  const whole = timeline.names.longestAt(text, words, 0);
  if (!whole && words[0]?.folded === 'the') words.shift();
  const hit = whole ?? timeline.names.longestAt(text, words, 0);
  const last = hit && words[hit.count - 1];
  const thing = hit && resolveName(hit.layers, ['group', 'office', 'place'], undefined, timeline.world)?.entry.thing;
  return thing && last && thing.kind !== 'figure' ? { thing, end: last.end } : undefined;
}

function thingMeant(use: NameUse, kinds: readonly ThingKind[], text: string, timeline: Timeline): Thing | undefined {
  const thing = resolveName(use.layers, kinds, undefined, timeline.world)?.entry.thing;
  if (thing && (kinds.length === 0 || kinds.includes(thing.kind))) return thing;
  return kinds[0] === 'event' ? eventCalled(text.slice(use.span.start, use.span.end), timeline) : undefined;
}

/** With or without its article. */
function eventCalled(title: string, timeline: Timeline): Thing | undefined {
  return eventNamed(timeline, title) ?? eventNamed(timeline, `The ${title}`);
}

function windowOf({ modifiers }: Fact): Instant {
  const dates = modifiers.flatMap(({ kind, date }) =>
    kind === 'date' || kind === 'until' ? (absoluteDate(date) ?? []) : [],
  );
  return {
    earliest: Math.max(Number.NEGATIVE_INFINITY, ...dates.map((date) => hullOf(date).earliest)),
    latest: Math.min(Number.POSITIVE_INFINITY, ...dates.map((date) => hullOf(date).latest)),
  };
}

function absoluteDate(date: DateReading | undefined): DateValue | undefined {
  return date?.expr.kind === 'absolute' ? date.expr.value : undefined;
}

const someone = /\b(?:someone|somebody|anyone|anybody|(?:a|any|some) member(?= of\b))(?![\p{L}-])/giu;
