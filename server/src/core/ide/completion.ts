/** What can be written at the cursor: names that exist on that day first, then the others. */
import type { Slot } from '../model/file-model.js';
import { wordsOf } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import type { ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { nounsAt, verbsAt } from '../model/verbs/match.js';
import { verbs } from '../model/verbs/table.js';
import { rules } from '../rules/index.js';
import { contentOf } from '../syntax/content.js';
import { skipBullet } from '../syntax/headline.js';
import { declarationKeywords, propertiesOf } from '../syntax/keywords.js';
import { type Span, shift, span } from '../text/span.js';
import type { CompletionItem, CompletionKind, CompletionList, Markdown } from './api.js';
import { completeThings } from './completion-things.js';
import { describeThing } from './describe.js';

export interface CompletionInput {
  readonly slot: Slot;
  /** Counted from the start of the block. */
  readonly offset: number;
  readonly project: Project;
  readonly trigger?: string;
}

/** What belongs at the cursor, and the text that it will take the place of. */
interface Wanted {
  readonly typed: Span;
  readonly kinds?: readonly ThingKind[];
  readonly words?: readonly {
    readonly label: string;
    readonly kind: CompletionKind;
    readonly detail?: string;
    readonly insert?: string;
  }[];
}

export function complete(input: CompletionInput): CompletionList {
  const timeline = input.project.timelineOf(input.slot);
  const wanted = timeline && wantedAt(input, timeline);
  if (!timeline || !wanted) return { items: [], incomplete: false };
  const edit = shift(wanted.typed, input.slot.start);
  const fixed = fixedItems(wanted.words ?? [], edit);
  const typed = input.slot.block.text.slice(wanted.typed.start, wanted.typed.end);
  const things = completeThings(wanted.kinds ?? [], typed, edit, { ...input, timeline });
  return { items: [...fixed, ...things], incomplete: false };
}

/** In an empty file there is no block to stand in, only one to open. */
export function completeEmptyFile(): CompletionList {
  return { items: fixedItems(keywords, span(0, 0)), incomplete: false };
}

/** The card of a completed thing; `id` is that of its item. */
export function documentationOf(id: string, project: Project): Markdown | undefined {
  const [owner, kind, name] = id.split('\n');
  const timeline = project.timelines.find((one) => one.name === owner);
  const thing = timeline && name && timeline.find(kind as ThingKind, name);
  return timeline && thing ? describeThing(thing, { project, timeline, world: timeline.world }) : undefined;
}

/** Words that are what they are, in the order given. */
function fixedItems(words: NonNullable<Wanted['words']>, edit: Span): CompletionItem[] {
  return words.map((word, index) => ({
    label: word.label,
    kind: word.kind,
    ...(word.detail ? { detail: word.detail } : {}),
    edit: { span: edit, text: word.insert ?? word.label },
    filterText: word.label,
    sortText: `0${String(index).padStart(4, '0')}`,
    id: '',
  }));
}

function wantedAt({ slot, offset, trigger, project }: CompletionInput, timeline: Timeline): Wanted | undefined {
  const text = slot.block.text;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/^\s*\/\//.test(before)) return undefined;
  const at = /@([\p{L}\d-]*)$/u.exec(before);
  if (at)
    return {
      typed: span(offset - (at[1] as string).length, offset),
      kinds: before.endsWith(`[@${at[1]}`) ? [] : ['figure'],
      ...(before.endsWith(`[@${at[1]}`) ? { words: sourcesOf(project) } : {}),
    };
  const indent = /^\s*/.exec(before)?.[0].length ?? 0;
  const bullet = slot.block.kind === 'entry' ? skipBullet(`${before}x`, indent, before.length + 1) : undefined;
  if (bullet !== undefined) return inFact(text, lineStart + bullet, offset);
  const property = propertyAt(slot, lineStart, before, offset, timeline, project);
  if (property) return property;
  if (/^[a-z]*$/.test(before)) return { typed: span(lineStart, offset), words: keywords };
  const keys = /^\s+[a-z ]*$/.test(before) && trigger === undefined ? keysAt(slot, before.trimStart()) : [];
  if (keys.length > 0) return { typed: span(lineStart + indent, offset), words: keys };
  const head = contentOf(slot.block).head;
  if (slot.block.kind === 'entry' && head && offset >= head.title.start && lineStart === 0) {
    return inFact(text, head.title.start, offset) ?? inProse(before, offset, trigger);
  }
  return inProse(before, offset, trigger);
}

/** The properties of a block that begin with what has been typed. */
function keysAt(slot: Slot, typed: string): NonNullable<Wanted['words']> {
  return propertiesOf(slot.block.kind)
    .filter(({ key }) => key.startsWith(typed))
    .map(({ key, help }) => ({ label: `${key}:`, kind: 'keyword' as const, detail: help, insert: `${key}: ` }));
}

/** In prose names come on request, behind a capital letter. */
function inProse(before: string, offset: number, trigger: string | undefined): Wanted | undefined {
  const word = /[\p{Lu}][\p{L}’'-]*$/u.exec(before);
  if (!word || trigger !== undefined) return undefined;
  return { typed: span(offset - word[0].length, offset), kinds: ['figure', 'office', 'group', 'place'] };
}

/** A fact so far: names at its start, after a comma and after "and"; behind a verb what the verb takes; else verbs. */
function inFact(text: string, from: number, offset: number): Wanted | undefined {
  const words = wordsOf(text, from, offset);
  const partial = words.at(-1)?.end === offset ? words.length - 1 : words.length;
  const typedFrom = (word: number) => span(words[word]?.start ?? offset, offset);
  if (partial === 0) return { typed: typedFrom(0), kinds: ['figure', 'office', 'group', 'place'] };
  // The nearest verb before the cursor: what stands behind it is its object, perhaps of several words.
  for (let at = words.length - 1; at >= 0; at--) {
    const match = [...(at > 0 ? verbsAt(words, at) : []), ...(at === 0 ? nounsAt(words, 0) : [])].find(
      ({ next }) => next <= partial,
    );
    if (!match) continue;
    const kinds = at === 0 ? match.verb.subject : match.verb.object;
    const start = skipWords(words, match.next, partial);
    const named = words
      .slice(start, partial)
      .every((word) => /^\p{Lu}/u.test(text.charAt(word.start)) || small.has(word.folded));
    if (kinds && named) return { typed: typedFrom(start), kinds };
    break;
  }
  const last = words[partial - 1];
  const gap = text.slice(last?.end ?? from, words[partial]?.start ?? offset);
  if (last && small.has(last.folded) && prepositions[last.folded])
    return { typed: typedFrom(partial), kinds: prepositions[last.folded] as readonly ThingKind[] };
  if (last?.folded === 'and' || gap.includes(','))
    return { typed: typedFrom(partial), kinds: ['figure', 'group', 'place'] };
  const capital = partial < words.length && /^\p{Lu}/u.test(text.charAt((words[partial] as { start: number }).start));
  if (capital) return { typed: typedFrom(partial), kinds: ['figure', 'office', 'group', 'place'] };
  return {
    typed: typedFrom(partial),
    words: verbs.map((verb) => ({ label: verb.id, kind: 'verb' as const, detail: verb.help, insert: `${verb.id} ` })),
  };
}

function skipWords(words: readonly { folded: string }[], from: number, to: number): number {
  let at = from;
  while (at < to && /^(the|as|from|a)$/.test(words[at]?.folded ?? '')) at++;
  return at;
}

const small: ReadonlySet<string> = new Set([
  'of',
  'the',
  'for',
  'and',
  'in',
  's',
  'at',
  'as',
  'by',
  'with',
  'to',
  'from',
]);
const prepositions: Readonly<Record<string, readonly ThingKind[]>> = {
  in: ['place'],
  at: ['place'],
  to: ['place'],
  from: ['place', 'group'],
  as: ['office'],
  by: ['figure', 'group'],
  with: ['figure'],
};

const keywords = declarationKeywords.map((keyword) => ({
  label: `${keyword}:`,
  kind: 'keyword' as const,
  insert: `${keyword}: `,
}));

/** Behind `key:` what that property takes. */
function propertyAt(
  slot: Slot,
  lineStart: number,
  before: string,
  offset: number,
  timeline: Timeline,
  project: Project,
): Wanted | undefined {
  const match = /^\s*([a-z][a-z ]*):\s*/.exec(before);
  if (!match || !propertiesOf(slot.block.kind).some(({ key }) => key === match[1])) return undefined;
  const from = lineStart + Math.max(match[0].length, before.lastIndexOf(';') + 1);
  const start = from + (/^\s*/.exec(slot.block.text.slice(from, offset))?.[0].length ?? 0);
  const typed = span(Math.min(start, offset), offset);
  const names = (list: readonly string[], kind: CompletionKind, detail?: string) => ({
    typed,
    words: list.map((label) => ({ label, kind, ...(detail ? { detail } : {}) })),
  });
  const key = match[1] as string;
  if (key === 'from' && slot.block.kind !== 'figure') {
    return names(
      project.timelines.filter((one) => one.kind !== 'notes' && one !== timeline).map((one) => one.name),
      'keyword',
    );
  }
  if (key === 'because' || key === 'pod') return names(titlesOf(timeline), 'event');
  if (key === 'answers') return names(challengesOf(project), 'event');
  if (key === 'allow')
    return names(
      rules.map(({ id }) => id),
      'keyword',
    );
  const kinds = kindsOfProperty[key];
  return kinds ? { typed, kinds } : { typed };
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

/** Titles of entries, those of this timeline first. */
function titlesOf(timeline: Timeline): string[] {
  return [...new Set(timeline.chain.flatMap((one) => [...one.events.values()].map((event) => event.name)))].filter(
    (title) => title !== '' && title.length < 80,
  );
}

function challengesOf(project: Project): string[] {
  return project.timelines.flatMap((one) =>
    one.slots
      .filter(({ block }) => block.kind === 'challenge')
      .map(({ block }) => block.text.slice(contentOf(block).name.start, contentOf(block).name.end)),
  );
}

function sourcesOf(project: Project): { label: string; kind: 'keyword' }[] {
  return project.timelines.flatMap((one) =>
    one.slots
      .filter(({ block }) => block.kind === 'source')
      .map(({ block }) => ({
        label: block.text.slice(contentOf(block).name.start, contentOf(block).name.end),
        kind: 'keyword' as const,
      })),
  );
}
