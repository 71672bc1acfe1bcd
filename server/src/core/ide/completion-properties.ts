/** The keys of a block's properties, and behind a key what that property takes. */
import type { EventThing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { rules } from '../rules/index.js';
import { contentOf } from '../syntax/content.js';
import { propertiesOf } from '../syntax/keywords.js';
import { type Span, span } from '../text/span.js';
import { describeDate } from '../time/index.js';
import { mayBeMeant } from './completion-names.js';
import { MOST } from './completion-things.js';
import type { CompletionInput, FixedWord, Wanted } from './completion-wanted.js';

/** The properties of a block that begin with what has been typed. */
export function keysAt({ slot }: CompletionInput, typed: string): FixedWord[] {
  return propertiesOf(slot.block.kind)
    .filter(({ key }) => key.startsWith(typed))
    .map(({ key, help }) => ({ label: `${key}:`, kind: 'keyword', detail: help, insert: `${key}: ` }));
}

/** `before`: the line up to the cursor. Undefined where it is no line of a property. */
export function valueAt(input: CompletionInput, before: string, timeline: Timeline): Wanted | undefined {
  const { slot, offset } = input;
  const match = /^\s*([a-z][a-z ]*):\s*/.exec(before);
  if (!match || !propertiesOf(slot.block.kind).some(({ key }) => key === match[1])) return undefined;
  const lineStart = offset - before.length;
  const from = lineStart + Math.max(match[0].length, before.lastIndexOf(';') + 1);
  const start = Math.min(offset, from + (/^\s*/.exec(slot.block.text.slice(from, offset))?.[0].length ?? 0));
  const typed = span(start, offset);
  switch (match[1]) {
    case 'from':
      return { typed, words: historiesFor(input, timeline) };
    case 'because':
    case 'pod':
      return titlesFor(input, typed, timeline);
    case 'answers':
      return { typed, words: declared(input, 'challenge').map((label) => ({ label, kind: 'event' })) };
    case 'allow':
      return allowanceAt(input, start);
    default: {
      const kinds = kindsOfProperty[match[1] as string];
      return kinds ? { typed, kinds } : { typed };
    }
  }
}

/** The sources that notes and canons declare, by the names they are cited by. */
export function sourcesOf(input: CompletionInput): FixedWord[] {
  return declared(input, 'source').map((label) => ({ label, kind: 'keyword' }));
}

/** A canon extends canons; a timeline branches from either. */
function historiesFor({ slot, project }: CompletionInput, timeline: Timeline): FixedWord[] {
  return project.timelines
    .filter(
      (one) => one !== timeline && (one.kind === 'canon' || (one.kind === 'timeline' && slot.block.kind !== 'canon')),
    )
    .map(({ name, kind }) => ({
      label: name,
      kind: 'keyword',
      detail: kind === 'canon' ? 'real history' : 'a timeline of yours',
    }));
}

/**
 * Titles of entries, those of this timeline first, the nearest in time before the others. Nothing follows from what is
 * sure to come after it. Of very many only the first come, and it is said that there are more.
 */
function titlesFor({ slot }: CompletionInput, typed: Span, timeline: Timeline): Wanted {
  const letters = slot.block.text.slice(typed.start, typed.end).toLowerCase();
  const when = slot.block.kind === 'entry' && slot.date ? hullOf(slot.date) : undefined;
  const nearest = (one: Timeline): EventThing[] => {
    const events = [...one.events.values()].filter(({ slot: entry }) => entry !== slot);
    if (!when) return events;
    const dated = events.flatMap((event) => {
      const day = event.slot.date ? hullOf(event.slot.date).earliest : Number.NEGATIVE_INFINITY;
      return day <= when.latest &&
        !(event.slot.file === slot.file && event.slot.index > slot.index && day >= when.earliest)
        ? [{ event, day }]
        : [];
    });
    // Of one day the last that is written comes first.
    return dated
      .reverse()
      .sort((a, b) => (a.day === b.day ? 0 : b.day - a.day))
      .map(({ event }) => event);
  };
  const words = new Map<string, FixedWord>();
  for (const { name, slot: entry } of timeline.chain.flatMap(nearest)) {
    // Such a title would be read as several.
    if (name === '' || name.length >= 80 || name.includes(';') || words.has(name)) continue;
    if (!mayBeMeant(letters, name.toLowerCase())) continue;
    if (words.size === MOST.untyped) return { typed, words: [...words.values()], incomplete: true };
    words.set(name, { label: name, kind: 'event', ...(entry.date ? { detail: describeDate(entry.date) } : {}) });
  }
  return { typed, words: [...words.values()] };
}

function declared({ project }: CompletionInput, kind: 'challenge' | 'source'): string[] {
  return project.timelines.flatMap((one) =>
    one.slots
      .filter(({ block }) => block.kind === kind)
      .map(({ block }) => block.text.slice(contentOf(block).name.start, contentOf(block).name.end)),
  );
}

/** `rule of Name because …`: a rule, those first that find something there, then of whom, then why. The item begins at `start`. */
function allowanceAt({ slot, offset, rulesFound }: CompletionInput, start: number): Wanted | undefined {
  const text = slot.block.text.slice(start, offset);
  if (!/\s/.test(text)) {
    const found = rulesFound();
    const words = rules
      .filter(({ canBeAllowed }) => canBeAllowed)
      .sort((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
      .map(({ id, summary }): FixedWord => ({ label: id, kind: 'keyword', detail: summary }));
    return { typed: span(start, offset), words };
  }
  const because: FixedWord = { label: 'because', kind: 'keyword', detail: 'Why that is meant.', insert: 'because ' };
  if (/\sbecause\s/.test(text)) return undefined;
  const of = /^[a-z-]+\s+of\s+/.exec(text);
  const word = span(start + (/\S*$/.exec(text)?.index ?? 0), offset);
  if (!of) {
    if (!/^[a-z-]+\s+[a-z]*$/.test(text)) return undefined;
    const only: FixedWord = { label: 'of', kind: 'keyword', detail: 'Only for this one.', insert: 'of ' };
    return { typed: word, words: [only, because] };
  }
  const name = text.slice(of[0].length);
  if (/\s$/.test(name)) return { typed: word, words: [because] };
  return { typed: span(start + of[0].length, offset), kinds: ['figure', 'office', 'group', 'place', 'term'] };
}

const kindsOfProperty: Readonly<Record<string, readonly ThingKind[]>> = {
  'held by': ['figure'],
  held: ['office'],
  'member of': ['group'],
  'lived in': ['place'],
  parents: ['figure'],
  of: ['group', 'place'],
  replaces: ['office'],
  'part of': ['group', 'place'],
  in: ['place'],
  with: ['figure'],
};
