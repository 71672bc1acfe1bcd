/** What can be written at the cursor: names that exist on that day first, then the others. */
import type { Slot } from '../model/file-model.js';
import { wordsOf } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import { existenceOf } from '../model/resolve.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { nounsAt, verbsAt } from '../model/verbs/match.js';
import { verbs } from '../model/verbs/table.js';
import { hullOf } from '../model/when.js';
import { spellingOf } from '../rules/evidence.js';
import { rules } from '../rules/index.js';
import { contentOf } from '../syntax/content.js';
import { skipBullet } from '../syntax/headline.js';
import { declarationKeywords, propertiesOf } from '../syntax/keywords.js';
import { type Span, shift, span } from '../text/span.js';
import type { CompletionItem, CompletionKind, CompletionList, Markdown } from './api.js';
import { describeThing, detailOf, type Scene } from './describe.js';

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
  return { items: [...fixed, ...thingsOf(wanted.kinds ?? [], edit, input, timeline)], incomplete: false };
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

function thingsOf(
  kinds: readonly ThingKind[],
  edit: Span,
  { slot, project }: CompletionInput,
  timeline: Timeline,
): CompletionItem[] {
  if (kinds.length === 0) return [];
  const date = slot.block.kind === 'entry' ? slot.date : undefined;
  const scene: Scene = { project, timeline, world: timeline.world, date };
  const seen = new Set<Thing>();
  const near = wordsNear(slot);
  const items: CompletionItem[] = [];
  for (const { thing } of timeline.chain.flatMap((one) => one.declarations)) {
    if (!kinds.includes(thing.kind) || seen.has(thing)) continue;
    seen.add(thing);
    const label = nameOn(thing, scene);
    const presence = date ? existenceOf(thing, hullOf(date), timeline.world) : 'yes';
    const full = label === thing.name ? '' : thing.name;
    const detail = [detailOf(thing, scene), full].filter((part) => part).join(' – ');
    items.push({
      label,
      kind: thing.kind,
      ...(detail ? { detail } : {}),
      edit: { span: edit, text: label },
      filterText: full ? `${label} ${full}` : label,
      sortText: `${order[presence]}${kinds.indexOf(thing.kind)}${isNear(label, near) ? '0' : '1'}${prominence(thing, scene)}${label.toLowerCase()}`,
      id: `${timeline.name}\n${thing.kind}\n${thing.name}`,
    });
  }
  return items;
}

function isNear(label: string, near: ReadonlySet<string>): boolean {
  return wordsOf(label).every((word) => near.has(word.folded));
}

/** The words of the entries around: who is spoken of there is likelier to be meant than others. */
function wordsNear(slot: Slot): ReadonlySet<string> {
  const around = slot.file.slots.slice(Math.max(0, slot.index - 25), slot.index + 25);
  return new Set(around.flatMap(({ block }) => wordsOf(block.text).map((word) => word.folded)));
}

const order = { yes: '1', possibly: '2', no: '3' } as const;

/** Whoever holds an office that day comes before whoever holds none. */
function prominence(thing: Thing, { world, date }: Scene): '0' | '1' {
  if (thing.kind === 'figure') return date && world.officesOf(thing, hullOf(date)).length > 0 ? '0' : '1';
  return thing.kind === 'office' && thing.name.length > 60 ? '1' : '0';
}

/** How a thing is called that day: a place by its name then, a person by the name that means only him. */
function nameOn(thing: Thing, { world, date, timeline }: Scene): string {
  if (thing.kind === 'place' && date) {
    const now = world.namesOf(thing, hullOf(date)).find(({ answer }) => answer === 'yes');
    if (now) return now.name;
  }
  return spellingOf(thing, timeline);
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
