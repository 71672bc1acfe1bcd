/** An entry in another file of its timeline, or in a new one. */
import { dateNamed, isAnchored } from '../model/assembly.js';
import { FileModel } from '../model/file-model.js';
import type { Fix } from '../model/finding.js';
import { foldedName } from '../model/names/words.js';
import { wholeOf, wholeTextOf } from '../model/remarks.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { blockEdit } from '../rules/new-entry.js';
import { contentOf, type Head } from '../syntax/content.js';
import { shift, span, type TextEdit, touches } from '../text/span.js';
import { type DateValue, describeDate, isSameInstant, readWholeDate } from '../time/index.js';
import { written } from './completion-dates.js';
import { fileNameOf } from './file-name.js';
import { type Look, type Spot, wordsIn } from './look.js';
import type { Refactoring } from './refactor-edit.js';

/** Among more files nobody chooses from a list. */
const MOST_FILES = 9;

/** So many words of a title name a file. */
const NAME_WORDS = 6;

/**
 * To its place in the order of dates. What names the entry finds it there: titles are known in all files of a timeline. A date that
 * needs what stands above it is written out, here and where something counted from the entry; where that cannot be done, and
 * where the order of two entries of one title decides which is meant, nothing is offered.
 */
export function* moveToFile({ slot, offset }: Spot, { project }: Look): Iterable<Refactoring> {
  const timeline = project.timelineOf(slot);
  const head = contentOf(slot.block).head;
  if (!timeline || timeline.kind === 'notes' || slot.block.kind !== 'entry' || !head) return;
  if (!touches(span(head.date.start, head.title.end), offset) || hasNamesake(slot, timeline)) return;
  const lines = linesOf(slot, head);
  const taken = lines && takenFrom(slot);
  if (!lines || !taken) return;
  for (const file of filesOf(timeline, slot.file).slice(0, MOST_FILES)) {
    const put = putInto(file, lines, slot, timeline);
    if (put) yield { kind: 'move', title: `Move this entry to ${fileNameOf(file.uri)}`, edits: [...taken, put] };
  }
  const newLine = slot.file.tree.lineBreak;
  const text = [`${timeline.kind}: ${timeline.name}`, '', ...lines, ''].join(newLine);
  const isSame = areSame(
    [slot],
    datedSlots(changed(new FileModel('', '', 'own'), { span: span(0, 0), text }, timeline)),
  );
  if (isSame)
    yield {
      kind: 'move',
      title: 'Move this entry to a new file',
      edits: taken,
      creates: { name: nameFor(slot), text },
    };
}

function hasNamesake(slot: Slot, { titles }: Timeline): boolean {
  return titles.named(foldedName(slot.name)).length > 1;
}

/** The other files that tell of a timeline, in the order they came. */
function filesOf({ slots }: Timeline, but: FileModel): FileModel[] {
  return [...new Set(slots.map(({ file }) => file))].filter((file) => file !== but && file.origin === 'own');
}

/** The lines of an entry with a date that says all of itself; undefined where there is no such date. */
function linesOf(slot: Slot, head: Head): string[] | undefined {
  const date = standsAlone(head) ? wordsIn(slot, head.date) : slot.date && wholeDate(slot, head, slot.date);
  if (date === undefined) return undefined;
  const { words } = wholeTextOf(slot);
  const offset = slot.start - wholeOf(slot).start;
  const whole = words.slice(0, offset + head.date.start) + date + words.slice(offset + head.date.end);
  return whole.split(/\r?\n/);
}

function standsAlone(head: Head): boolean {
  return head.reading.expr.kind === 'absolute' || isAnchored(head);
}

/** A date that has been completed from above in words of its own, which no time of the day may get lost in. */
function wholeDate(slot: Slot, head: Head, date: DateValue): string | undefined {
  if (/\d[:.]\d\d/.test(wordsIn(slot, head.date))) return undefined;
  const words = date.kind === 'point' ? written(date.start, false) : describeDate(date);
  const expr = words === undefined ? undefined : readWholeDate(words)?.expr;
  return expr?.kind === 'absolute' && isSameDate(expr.value, date) ? words : undefined;
}

/** The edits that take an entry out of its file; undefined where what stands below would come to mean another day. */
function takenFrom(slot: Slot): Fix['edits'] | undefined {
  const { file } = slot;
  const { start, end } = wholeOf(slot);
  const from = start - gapAbove(slot);
  const taken = { uri: file.uri, edit: { span: span(from, end), text: '' } };
  if (file.slots.slice(slot.index + 1).every(isIndependent)) return [taken];
  const before = datedSlots(file).filter((one) => one !== slot);
  const after = datedSlots(changed(file, taken.edit, slot.timeline));
  if (before.length !== after.length) return undefined;
  const edits = [taken];
  for (const [at, one] of before.entries()) {
    const { date, inner } = after[at] as Slot;
    if (!areSameDates(one.inner, inner)) return undefined;
    if (isSameDate(one.date, date)) continue;
    const head = contentOf(one.block).head;
    const words = head && one.date && wholeDate(one, head, one.date);
    if (!head || words === undefined) return undefined;
    edits.push({ uri: file.uri, edit: { span: shift(head.date, one.start), text: words } });
  }
  return edits;
}

/** At the end of a file the blank lines above an entry go with it. */
function gapAbove({ file, index }: Slot): number {
  const above = index === file.slots.length - 1 ? file.slots[index - 1] : undefined;
  const gap = above ? wholeTextOf(above).gap : '';
  return gap.length - (gap.indexOf('\n') + 1);
}

/** The edit that puts the lines of an entry into a file; undefined where a date would not stay what it is. */
function putInto(
  file: FileModel,
  lines: readonly string[],
  slot: Slot,
  timeline: Timeline,
): Fix['edits'][number] | undefined {
  const own = file.slots.filter((one) => one.timeline === timeline);
  const there = own.filter(({ block, date }) => block.kind === 'entry' && date);
  const near = there.at(-1) ?? own.at(-1);
  if (!near) return undefined;
  const put = blockEdit(lines, slot.date?.start.earliest ?? Number.POSITIVE_INFINITY, there, near);
  const { start } = put.edit.span;
  const below = file.slots.filter((one) => one.start >= start);
  if ([slot, ...below].every(isIndependent)) return put;
  const before = datedSlots(file);
  const at = before.filter((one) => one.start < start).length;
  const after = datedSlots(changed(file, put.edit, timeline));
  return areSame([...before.slice(0, at), slot, ...before.slice(at)], after) ? put : undefined;
}

/** Whether nothing above an entry says what its dates mean; its own date may have been written out already. */
function isIndependent({ block }: Slot): boolean {
  const { head, inner } = contentOf(block);
  return (!head || standsAlone(head)) && inner.every(standsAlone);
}

function datedSlots({ slots }: FileModel): Slot[] {
  return slots.filter(({ date, inner }) => date || inner.length > 0);
}

/** A file after an edit, with its dates completed. `timeline`: that of the blocks which the edit brings. */
function changed(file: FileModel, { span: gone, text }: TextEdit, timeline: Timeline | undefined): FileModel {
  const before = file.tree.text;
  const model = new FileModel(file.uri, before.slice(0, gone.start) + text + before.slice(gone.end), 'own');
  const end = gone.start + text.length;
  const ownerAt = (offset: number) => file.slots.findLast(({ start }) => start <= offset)?.timeline;
  for (const slot of model.slots) {
    const { start } = slot;
    slot.timeline = start < gone.start ? ownerAt(start) : start < end ? timeline : ownerAt(start - end + gone.end);
  }
  model.resolveDates(dateNamed);
  return model;
}

function areSame(some: readonly Slot[], others: readonly Slot[]): boolean {
  const isSame = (one: Slot, other: Slot | undefined) =>
    other !== undefined && isSameDate(one.date, other.date) && areSameDates(one.inner, other.inner);
  return some.length === others.length && some.every((one, at) => isSame(one, others[at]));
}

function areSameDates(some: Slot['inner'], others: Slot['inner']): boolean {
  return some.length === others.length && some.every((one, at) => isSameDate(one, others[at]));
}

function isSameDate(one: DateValue | undefined, other: DateValue | undefined): boolean {
  if (!one || !other) return one === other;
  return one.kind === other.kind && isSameInstant(one.start, other.start) && isSameInstant(one.end, other.end);
}

/** "the-camps.tl". */
function nameFor(slot: Slot): string {
  const words = foldedName(slot.name) || foldedName(slot.date?.text ?? '');
  return `${words.split(' ').slice(0, NAME_WORDS).join('-') || 'entry'}.tl`;
}
