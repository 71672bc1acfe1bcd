/** Where a fix writes a new entry: in date order, in the file that tells of that time, and laid out as that file is. */
import type { Fix } from '../model/finding.js';
import { remarksFrom, wholeOf } from '../model/remarks.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { civilFromDay, type Day, describeDay, describeInstant, type Instant } from '../time/index.js';
import { editAt } from './evidence.js';

/**
 * One entry of one line, and a `because:` where it has a cause. It stands before the first that is later; with the heading above that one, if there is one, left
 * between them. Behind it nothing may come to mean another day, so it never goes before a date that is only complete, or
 * only counts, from the one above. `near`: the entry that brought it up, in whose file it stands where no other tells of
 * that time.
 */
export function entryEdit(
  timeline: Timeline,
  near: Slot,
  when: Instant,
  title: string,
  cause?: string,
): Fix['edits'][number] {
  const day = when.earliest;
  const entries = timeline.slots.filter((slot) => slot.block.kind === 'entry' && slot.date);
  const file = fileFor(entries, day) ?? near.file;
  const there = entries.filter((slot) => slot.file === file);
  const neighbour = laterThan(day, there) ?? there.at(-1);
  const because = cause === undefined ? [] : [`  because: ${cause}`];
  return blockEdit([`${dateFor(when, neighbour)}: ${title}`, ...because], day, there, near);
}

/** Writes the lines of an entry of that day among the entries of a file, where `there` has none behind `near`. */
export function blockEdit(
  lines: readonly string[],
  day: Day,
  there: readonly Slot[],
  near: Slot,
): Fix['edits'][number] {
  const later = laterThan(day, there);
  const block = lines.join('\n');
  if (!later) return atEnd(there.at(-1) ?? near, block);
  const before = withHeadings(later);
  // A byte-order mark stays in front, and so do no remarks on what is later.
  const start = wholeOf(before).start - before.start;
  const gap = isAiry(before) ? '\n\n' : '\n';
  return editAt(before, { start, end: start }, `${block}${gap}`);
}

/** The first entry that is later, of those before which others can stand. */
function laterThan(day: Day, there: readonly Slot[]): Slot | undefined {
  return there.find((slot) => startOf(slot) > day && isWholeDate(slot));
}

/** The file of the last entry up to that day, in the order of the notes. */
function fileFor(entries: readonly Slot[], day: Day): Slot['file'] | undefined {
  let best: Slot | undefined;
  for (const slot of entries) if (startOf(slot) <= day && (!best || startOf(slot) >= startOf(best))) best = slot;
  return (best ?? entries.find((slot) => startOf(slot) > day))?.file;
}

function startOf({ date }: Slot): Day {
  return date?.start.earliest ?? Number.NEGATIVE_INFINITY;
}

function isWholeDate(slot: Slot): boolean {
  const expr = contentOf(slot.block).head?.reading.expr;
  return expr?.kind === 'absolute' || headingAbove(slot) !== undefined;
}

/** The first of the headings that stand directly above an entry; it is their date, then, that completes the entry's. */
function withHeadings(slot: Slot): Slot {
  return headingAbove(slot) ?? slot;
}

function headingAbove(slot: Slot): Slot | undefined {
  let first: Slot | undefined;
  for (let index = slot.index - 1; index >= 0; index--) {
    const above = slot.file.slots[index];
    if (above?.block.kind !== 'heading') break;
    first = above;
  }
  return first;
}

function isAiry(slot: Slot): boolean {
  const above = slot.file.slots[slot.index - 1]?.block;
  const text = above?.text.slice(0, remarksFrom(above)) ?? '';
  return text.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(text);
}

function atEnd(slot: Slot, line: string): Fix['edits'][number] {
  const isLast = slot.index === slot.file.slots.length - 1;
  const end = wholeOf(slot).end - slot.start;
  const text = slot.block.text.slice(0, end);
  const open = /\n[ \t]*\r?\n$/.test(text) ? '' : /\n$/.test(text) ? '\n' : '\n\n';
  return editAt(slot, { start: end, end }, `${open}${line}\n${isLast ? '' : '\n'}`);
}

/** In figures where its neighbour is; a month or a year where no day is known, and of a longer time its first day. */
function dateFor(when: Instant, neighbour: Slot | undefined): string {
  const words = describeInstant(when).replace(/^some day in /, '');
  if (when.earliest !== when.latest) return /^between/.test(words) ? describeDay(when.earliest) : words;
  const { year, month, day } = civilFromDay(when.earliest);
  const two = (value: number) => String(value).padStart(2, '0');
  const isIso = neighbour !== undefined && /^\ufeff?(?:\*\*)?\d{4}-\d\d/.test(neighbour.block.text);
  return isIso && year >= 1000 ? `${year}-${two(month)}-${two(day)}` : words;
}
