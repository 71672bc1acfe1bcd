/** Which timeline and which date somebody asks about. */

import { foldedName } from '../../model/names/words.js';
import type { Project } from '../../model/project.js';
import type { Slot } from '../../model/slot.js';
import type { Timeline } from '../../model/timeline.js';
import { contentOf } from '../../syntax/content.js';
import { editDistance } from '../../syntax/nearest.js';
import { listed } from '../../text/listed.js';
import { type DateValue, explainBadDate, readWholeDate } from '../../time/index.js';
import type { Moment, Refusal, TimelineName } from './types.js';

export interface FoundMoment {
  readonly timeline: Timeline;
  readonly date: DateValue;
  /** The file asked about, if it was one. */
  readonly uri?: string;
}

export function findMoment(moment: Moment, project: Project): FoundMoment | Refusal {
  return 'uri' in moment ? inFile(moment.uri, moment.offset, project) : named(moment, project);
}

/** The timelines of the writer's files, in the order of the files. */
export function ownTimelines(project: Project): Timeline[] {
  const found = new Set<Timeline>();
  for (const uri of project.uris) {
    for (const slot of project.file(uri)?.slots ?? []) {
      const timeline = project.timelineOf(slot);
      if (timeline) found.add(timeline);
    }
  }
  // A file of nothing but declarations has no days to ask about.
  return [...found].filter(({ kind, slots }) => kind !== 'notes' || slots.some(({ block }) => block.kind === 'entry'));
}

export function nameOf({ name, kind }: Timeline): TimelineName {
  return { name, kind };
}

function inFile(uri: string, offset: number, project: Project): FoundMoment | Refusal {
  const file = project.file(uri);
  void project.version;
  const index = file ? file.tree.blockAt(Math.min(Math.max(0, offset), file.tree.length)) : -1;
  const slot = file?.slots[index];
  const timeline = slot && project.timelineOf(slot);
  if (!file || !timeline) return refuse('unknown-file', 'There is no timeline in this file.');
  const date = innerDate(slot, offset - slot.start) ?? dateAround(file.slots, index, project, timeline);
  if (!date) return refuse('no-date', 'No entry of this timeline has a date that can be read.');
  return { timeline, date, uri };
}

/** An inner entry has its own date. */
function innerDate(slot: Slot, offset: number): DateValue | undefined {
  if (slot.block.kind !== 'entry') return undefined;
  const { inner } = contentOf(slot.block);
  const last = inner.findLastIndex(({ date }) => date.start <= offset);
  return slot.inner[last] ?? slot.date;
}

/** The entry above, else the first below, of the same timeline. */
function dateAround(
  slots: readonly Slot[],
  index: number,
  project: Project,
  timeline: Timeline,
): DateValue | undefined {
  const fits = (slot: Slot) =>
    slot.block.kind === 'entry' && slot.date !== undefined && project.timelineOf(slot) === timeline;
  const slot = slots.slice(0, index).findLast(fits) ?? slots.slice(index).find(fits) ?? timeline.slots.find(fits);
  return slot?.date;
}

function named(moment: Extract<Moment, { date: string }>, project: Project): FoundMoment | Refusal {
  const timeline = timelineCalled(moment.timeline, project);
  if ('refused' in timeline) return timeline;
  const text = moment.date.trim();
  const reading = readWholeDate(text);
  const wrong = reading?.problems.find(({ code }) => code === 'no-such-day' || code === 'reversed');
  if (reading?.expr.kind === 'absolute' && !wrong) return { timeline, date: reading.expr.value };
  const why = wrong?.message ?? (reading ? 'It needs a year of its own' : explainBadDate(text).message);
  const said = why.replace(/\.?$/, '.');
  const shown = `“${shortened(text)}”`;
  // "“soonish” is no date. Write it as …" says all there is to say.
  if (said.startsWith(shown)) return refuse('bad-date', said);
  const how = reading ? ' Write it like 20 July 1926, May 1927 or 1926-07-20.' : '';
  return refuse('bad-date', `${shown} cannot be read as a date. ${said}${how}`);
}

function timelineCalled(name: string | undefined, project: Project): Timeline | Refusal {
  void project.version;
  const own = ownTimelines(project);
  if (name === undefined) {
    const timelines = own.filter(({ kind }) => kind !== 'canon');
    const candidates = timelines.length > 0 ? timelines : own;
    const [only] = candidates;
    if (!only) return refuse('no-timeline', 'There is no timeline in these files.');
    if (candidates.length === 1) return only;
    const names = candidates.map((one) => one.name);
    return refuse('which-timeline', `There are several timelines here: ${someOf(names)}. Name one of them.`, names);
  }
  const wanted = foldedName(name);
  const found =
    own.find((one) => one.name === name) ??
    [...own, ...project.timelines].find((one) => one.kind !== 'notes' && foldedName(one.name) === wanted);
  if (found) return found;
  const all = [...new Set([...own, ...project.timelines].map((one) => one.name))];
  const near = nearestNames(wanted, all);
  const hint = near.length > 0 ? ` Did you mean ${someOf(near)}?` : all.length > 0 ? ` There is ${someOf(all)}.` : '';
  return refuse('unknown-timeline', `No timeline is called “${shortened(name)}”.${hint}`, near);
}

/** The names that are but a few letters away, or that begin or contain what was typed; the nearest first, three at most. */
function nearestNames(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => {
      const folded = foldedName(name);
      const holds = wanted.length > 2 && folded.includes(wanted);
      return { name, distance: holds ? 0 : editDistance(wanted, folded), limit: Math.max(2, folded.length / 3) };
    })
    .filter(({ distance, limit }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function someOf(names: readonly string[]): string {
  const quoted = names.slice(0, 8).map((name) => `“${name}”`);
  if (names.length > 8) quoted.push(`${names.length - 8} more`);
  return listed(quoted, 'and');
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

function refuse(refused: Refusal['refused'], message: string, nearest: readonly string[] = []): Refusal {
  return { refused, message, nearest };
}
