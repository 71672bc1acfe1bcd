/** What can be written at the cursor: names that exist on that day first, then the others. */
import type { Project } from '../model/project.js';
import type { ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { skipBullet } from '../syntax/headline.js';
import { declarationKeywords } from '../syntax/keywords.js';
import { type Span, shift, span } from '../text/span.js';
import type { CompletionItem, CompletionList, Markdown } from './api.js';
import { nextDates } from './completion-dates.js';
import { inFact } from './completion-fact.js';
import { keysAt, sourcesOf, valueAt } from './completion-properties.js';
import { blockSnippets } from './completion-snippets.js';
import { completeThings } from './completion-things.js';
import type { CompletionInput, FixedWord, Wanted } from './completion-wanted.js';
import { describeThing } from './describe.js';

export function complete(input: CompletionInput): CompletionList {
  const timeline = input.project.timelineOf(input.slot);
  const wanted = timeline && wantedAt(input, timeline);
  if (!timeline || !wanted) return { items: [], incomplete: false };
  const edit = shift(wanted.typed, input.slot.start);
  const fixed = fixedItems(wanted.words ?? [], edit);
  const typed = input.slot.block.text.slice(wanted.typed.start, wanted.typed.end);
  const things = completeThings(wanted, typed, edit, { ...input, timeline });
  return { items: [...fixed, ...things.items], incomplete: things.incomplete || wanted.incomplete === true };
}

/** In an empty file there is no block to stand in, only one to open. */
export function completeEmptyFile(project: Project): CompletionList {
  return { items: fixedItems([...keywords, ...snippetsFor(project)], span(0, 0)), incomplete: false };
}

/** The card of a completed thing; `id` is that of its item. */
export function documentationOf(id: string, project: Project): Markdown | undefined {
  const [owner, kind, name] = id.split('\n');
  const timeline = project.timelines.find((one) => one.name === owner);
  const thing = timeline && name && timeline.find(kind as ThingKind, name);
  return timeline && thing ? describeThing(thing, { project, timeline, world: timeline.world }) : undefined;
}

/** Words that are what they are, in the order given. */
function fixedItems(words: readonly FixedWord[], edit: Span): CompletionItem[] {
  return words.map((word, index) => ({
    label: word.label,
    kind: word.kind,
    ...(word.detail ? { detail: word.detail } : {}),
    edit: { span: edit, text: word.insert ?? word.label },
    ...(word.isSnippet ? { isSnippet: true as const } : {}),
    filterText: word.label,
    sortText: `0${String(index).padStart(4, '0')}`,
    id: '',
  }));
}

function wantedAt(input: CompletionInput, timeline: Timeline): Wanted | undefined {
  const { slot, offset, trigger } = input;
  const text = slot.block.text;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset).replace(/^\ufeff/, '');
  if (/^\s*\/\//.test(before)) return undefined;
  if (trigger !== undefined && /\d/.test(trigger))
    return before === trigger ? openingAt(input, before, timeline) : undefined;
  const at = /@([\p{L}\d-]*)$/u.exec(before);
  if (at) {
    const typed = span(offset - (at[1] as string).length, offset);
    return before.endsWith(`[@${at[1]}`) ? { typed, words: sourcesOf(input) } : { typed, kinds: ['figure'] };
  }
  const indent = /^\s*/.exec(before)?.[0].length ?? 0;
  const bullet = slot.block.kind === 'entry' ? skipBullet(`${before}x`, indent, before.length + 1) : undefined;
  if (bullet !== undefined) return inFact(input, offset - before.length + bullet, timeline);
  const property = valueAt(input, before, timeline);
  if (property) return property;
  const opening = openingAt(input, before, timeline);
  if (opening) return opening;
  const isKey = /^\s+[a-z ]*$/.test(before) && trigger === undefined && !goesOn(slot, lineStart);
  const keys = isKey ? keysAt(input, before.trimStart()) : [];
  if (keys.length > 0) return { typed: span(lineStart + indent, offset), words: keys };
  const head = contentOf(slot.block).head;
  if (slot.block.kind === 'entry' && head && offset >= head.title.start && lineStart === 0) {
    return inFact(input, head.title.start, timeline) ?? inProse(before, offset, trigger);
  }
  return inProse(before, offset, trigger);
}

/**
 * In column 0, with nothing behind the cursor: what may open a block and begins with what has been typed. With a first digit that is a
 * date, offered without having been asked for; nothing else that opens a block begins with one.
 */
function openingAt(input: CompletionInput, before: string, timeline: Timeline): Wanted | undefined {
  const { slot, offset, project } = input;
  const { text } = slot.block;
  const lineStart = offset - before.length;
  if (/^\s/.test(before) || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(offset)) || goesOn(slot, lineStart)) return undefined;
  // A byte-order mark stands in front of the first line.
  const dates = nextDates(slot, lineStart <= 1, before);
  const newLine = slot.file.tree.lineBreak;
  const snippets = snippetsFor(project, timeline, dates[0]?.label, newLine);
  const words = [...dates, ...keywords, ...snippets].filter(({ label }) => label.startsWith(before));
  return words.length > 0 ? { typed: span(lineStart, offset), words } : undefined;
}

/** A new timeline branches from the history these notes are of. */
function snippetsFor(project: Project, timeline?: Timeline, date = '1 January 1920', newLine = '\n'): FixedWord[] {
  const history = [...(timeline?.chain ?? []), ...project.timelines].find(({ kind }) => kind === 'canon');
  return blockSnippets({ history: history?.name ?? 'A history', date, newLine });
}

/** Whether a line carries on the prose of the line above it. */
function goesOn({ block }: CompletionInput['slot'], lineStart: number): boolean {
  const lineBefore = block.text.slice(0, lineStart).trimEnd().length;
  if (/\n[ \t]*\r?\n/.test(block.text.slice(lineBefore, lineStart))) return false;
  return contentOf(block).paragraphs.some(({ span: { start, end } }) => start < lineBefore && end >= lineBefore);
}

/** In prose names come on request, behind a capital letter. */
function inProse(before: string, offset: number, trigger: string | undefined): Wanted | undefined {
  const word = /[\p{Lu}][\p{L}’'-]*$/u.exec(before);
  if (!word || trigger !== undefined) return undefined;
  return { typed: span(offset - word[0].length, offset), kinds: ['figure', 'office', 'group', 'place'] };
}

const keywords = declarationKeywords.map(
  (keyword): FixedWord => ({ label: `${keyword}:`, kind: 'keyword', insert: `${keyword}: ` }),
);
