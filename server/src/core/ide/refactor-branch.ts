/** From this entry on, a timeline of its own. */
import { eventNamed } from '../model/causes.js';
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { touches } from '../text/span.js';
import { describeDay } from '../time/index.js';
import { type Look, type Spot, wordsIn } from './look.js';
import { historyNamed } from './named.js';
import { extracting, type Refactoring } from './refactor-edit.js';

/**
 * A header above the entry, and above the headings that lead to it: what stands below belongs to a branch of the timeline
 * from then on. Only where something is left that it branches from.
 */
export function* branchFromHere({ slot, offset }: Spot, { project }: Look): Iterable<Refactoring> {
  const timeline = project.timelineOf(slot);
  const head = contentOf(slot.block).head;
  if (timeline?.kind !== 'timeline' || slot.block.kind !== 'entry' || !head) return;
  if (!touches({ start: head.date.start, end: head.title.end }, offset) || !/^[^;[\]]+$/.test(timeline.name)) return;
  const pod = podAt(slot, timeline);
  const first = withHeadings(slot);
  if (pod === undefined || !hasEntryBefore(first)) return;
  const lines = [`timeline: ${nameFor(slot, timeline, project)}`, `  from: ${timeline.name}`, `  pod: ${pod}`, '', ''];
  yield extracting(
    'Begin a timeline of its own with this entry',
    slot,
    first.start,
    lines.join(slot.file.tree.lineBreak),
  );
}

/** The title, where it names this entry and nothing else; else the day. */
function podAt(slot: Slot, timeline: Timeline): string | undefined {
  const title = wordsIn(slot, contentOf(slot.block).name);
  if (/^[^;[\]\n]+$/.test(title) && eventNamed(timeline, title) === timeline.events.get(slot)) return title;
  const day = slot.date?.start.earliest ?? Number.NaN;
  return Number.isFinite(day) ? describeDay(day) : undefined;
}

/** "The Smirnov Dictatorship – The camps"; with a number where there is such a timeline already. */
function nameFor(slot: Slot, timeline: Timeline, project: Project): string {
  const title = wordsIn(slot, contentOf(slot.block).name).replace(/[;[\]]/g, '');
  const name = `${timeline.name} – ${title.trim() || 'another way'}`;
  let free = name;
  for (let count = 2; historyNamed(free, project); count++) free = `${name} (${count})`;
  return free;
}

/** Headings directly above an entry are of what it begins. */
function withHeadings(slot: Slot): Slot {
  let first = slot;
  for (let index = slot.index - 1; slot.file.slots[index]?.block.kind === 'heading'; index--)
    first = slot.file.slots[index] as Slot;
  return first;
}

function hasEntryBefore({ file, index, timeline }: Slot): boolean {
  return file.slots.slice(0, index).some((one) => one.block.kind === 'entry' && one.timeline === timeline);
}
