/** What there is, for those who want to see all of it: the timelines and what they branch from, and their entries by date. */
import type { Project } from '../model/project.js';
import { sentencesOf } from '../model/prose/sentences.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import { type Span, shift, span } from '../text/span.js';
import { civilFromDay, type DateValue, type Day, describeDate, hullOf } from '../time/index.js';
import { fileNameOf } from './file-name.js';
import { wordsIn } from './look.js';
import { findMoment } from './outlook/moment.js';

/** `parents`: where in the list stand those that it branches from. */
export interface TimelineCard {
  readonly name: string;
  readonly kind: Timeline['kind'];
  readonly parents: readonly number[];
  /** How many entries it has. */
  readonly entries: number;
  /** The first and the last day that its entries tell of, in words; absent where none has a date. */
  readonly days?: string;
  readonly isShipped: boolean;
  readonly uri: string;
  readonly span: Span;
}

export interface EntryCard {
  /** Its title, or its first sentence, or its date. */
  readonly title: string;
  readonly date: string;
  readonly year: number;
  readonly uri: string;
  readonly span: Span;
}

/** Where a cursor stands in time. */
export interface MomentCard {
  readonly timeline: string;
  readonly date: string;
  /** "7 months after the point of divergence"; absent where there is none. */
  readonly distance?: string;
}

export interface Overview {
  /** Those of the writer first, then those that ship. */
  timelines(): readonly TimelineCard[];
  /** The entries of the timelines in a file, wherever else they go on, in order of time. */
  entries(uri: string): readonly EntryCard[];
  /** Undefined where nothing is told of. */
  moment(uri: string, offset: number): MomentCard | undefined;
}

export function overviewOf(project: Project): Overview {
  return {
    timelines: () => timelineCards(project),
    entries: (uri) => {
      void project.version;
      const timelines = new Set((project.file(uri)?.slots ?? []).flatMap((slot) => project.timelineOf(slot) ?? []));
      return [...timelines]
        .flatMap(({ slots }) => slots)
        .flatMap(datedParts)
        .sort((a, b) => a.date.start.earliest - b.date.start.earliest || a.date.end.latest - b.date.end.latest)
        .map(entryCard);
    },
    moment: (uri, offset) => {
      const found = findMoment({ uri, offset }, project);
      if ('refused' in found) return undefined;
      const { timeline, date } = found;
      const distance = distanceFrom(timeline.divergence, date.start.earliest);
      return { timeline: titleOf(timeline), date: describeDate(date), ...(distance && { distance }) };
    },
  };
}

function timelineCards(project: Project): TimelineCard[] {
  // A file of nothing but declarations tells of nothing.
  const all = project.timelines.filter(({ headers, slots }) => headers.length > 0 || slots.some(isEntry));
  const own = all.filter((one) => !isShipped(one, project));
  const sorted = [...own, ...all.filter((one) => isShipped(one, project))];
  return sorted.flatMap((timeline) => {
    const header = timeline.headers[0] ?? timeline.slots[0];
    if (!header) return [];
    const entries = timeline.slots.filter(isEntry);
    const days = daysOf(entries.flatMap(({ date }) => date ?? []));
    return {
      name: titleOf(timeline),
      kind: timeline.kind,
      parents: timeline.parents.map((parent) => sorted.indexOf(parent)).filter((at) => at >= 0),
      entries: entries.length,
      ...(days && { days }),
      isShipped: isShipped(timeline, project),
      uri: header.file.uri,
      span: span(header.start, header.start),
    };
  });
}

/** Notes without a header are called after their file. */
function titleOf(timeline: Timeline): string {
  if (timeline.headers.length > 0) return timeline.name;
  return fileNameOf(timeline.slots[0]?.file.uri ?? '');
}

function isShipped({ headers, slots }: Timeline, project: Project): boolean {
  const file = (headers[0] ?? slots[0])?.file;
  return file !== undefined && project.isShipped(file.uri);
}

function isEntry({ block }: Slot): boolean {
  return block.kind === 'entry';
}

function daysOf(dates: readonly DateValue[]): string | undefined {
  const [one, ...others] = dates;
  if (!one) return undefined;
  const first = others.reduce((a, b) => (hullOf(b).earliest < hullOf(a).earliest ? b : a), one);
  const last = others.reduce((a, b) => (hullOf(b).latest > hullOf(a).latest ? b : a), one);
  return first === last ? describeDate(first) : `${describeDate(first)} to ${describeDate(last)}`;
}

interface DatedPart {
  readonly slot: Slot;
  readonly date: DateValue;
  readonly title: Span;
  /** Where to look for words when there is no title. */
  readonly body: Span | undefined;
}

/** An entry, and the dated lines inside it. */
function datedParts(slot: Slot): DatedPart[] {
  if (!isEntry(slot)) return [];
  const { head, inner, paragraphs } = contentOf(slot.block);
  const own = head && slot.date ? [{ slot, date: slot.date, title: head.title, body: paragraphs[0]?.span }] : [];
  const inside = inner.flatMap(({ title }, at) => {
    const date = slot.inner[at];
    return date ? { slot, date, title, body: undefined } : [];
  });
  return [...own, ...inside];
}

function entryCard({ slot, date, title, body }: DatedPart): EntryCard {
  const words = firstSentence(slot, title.end > title.start ? title : body);
  const day = describeDate(date);
  return {
    title: words || day,
    date: day,
    year: civilFromDay(Number.isFinite(date.start.earliest) ? date.start.earliest : date.end.latest).year,
    uri: slot.file.uri,
    span: shift(title, slot.start),
  };
}

function firstSentence(slot: Slot, where: Span | undefined): string {
  if (!where) return '';
  const [first] = sentencesOf(slot.block.text, where.start, where.end);
  const words = wordsIn(slot, first ?? where)
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}

const MONTHS_COUNTED = 24;
const DAYS_COUNTED = 60;

/** How far a day is behind the point of divergence, in words; in days, months or years as a person would say it. */
function distanceFrom(divergence: Day, day: Day): string | undefined {
  if (!Number.isFinite(divergence) || !Number.isFinite(day)) return undefined;
  const days = Math.floor(day) - Math.floor(divergence);
  if (days === 0) return 'at the point of divergence';
  const side = days > 0 ? 'after' : 'before';
  return `${amount(Math.min(divergence, day), Math.max(divergence, day))} ${side} the point of divergence`;
}

function amount(from: Day, to: Day): string {
  const days = Math.floor(to) - Math.floor(from);
  if (days <= DAYS_COUNTED) return counted(days, 'day');
  const [a, b] = [civilFromDay(from), civilFromDay(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  return months < MONTHS_COUNTED ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
