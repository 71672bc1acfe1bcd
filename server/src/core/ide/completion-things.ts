/** The names that can be written at the cursor: those of people and things that are there that day first. */
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import type { Instant } from '../time/index.js';
import type { CompletionItem, CompletionList } from './api.js';
import { type Candidate, candidates } from './completion-candidates.js';
import { detailOf } from './completion-detail.js';
import { fitnessIn } from './completion-fitness.js';
import type { Named } from './completion-names.js';
import { nearnessTo } from './completion-nearness.js';
import { likeliest } from './completion-ranks.js';
import type { Wanted } from './completion-wanted.js';
import type { Scene } from './describe.js';

export interface Place {
  readonly slot: Slot;
  /** Of the block: the cursor. */
  readonly offset: number;
  readonly project: Project;
  readonly timeline: Timeline;
}

/** Whoever has typed nothing looks around; whoever types reads the first few, and by typing on has all looked through again. */
export const MOST = { untyped: 200, typed: 30 };

/**
 * The things of these kinds whose names have the typed letters in them, in their order, the first at the start of a word:
 * no editor shows others. There may be thousands: those that are likeliest meant come, and it is said that there are more.
 * `edit`: what of the file is replaced.
 */
export function completeThings(
  { kinds = [], besides = [] }: Pick<Wanted, 'kinds' | 'besides'>,
  typed: string,
  edit: Span,
  { slot, offset, project, timeline }: Place,
): CompletionList {
  if (kinds.length === 0) return { items: [], incomplete: false };
  const date = slot.block.kind === 'entry' ? slot.date : undefined;
  const when = date && hullOf(date);
  const { world } = timeline;
  const scene: Scene = { project, timeline, world, date };
  const letters = typed.toLowerCase();
  const others = new Set(besides);
  const meant = candidates(letters, kinds, timeline, when).filter(({ thing }) => !others.has(thing));
  const most = letters === '' ? MOST.untyped : MOST.typed;
  const nearness = nearnessTo(slot, timeline);
  const fitness = fitnessIn(lineAround(slot, offset - typed.length, offset), scene);
  const likely = likeliest(meant, most, [
    (one) => (when ? order[one.presence(when)] : order.yes),
    ({ kind }) => kinds.indexOf(kind),
    fitness,
    ({ name }) => (isOfSomebody(name, timeline) ? 2 : nearness(name.words)),
    (one) => (isProminent(one, when) ? 0 : 1),
  ]);
  const found = likely.map(({ one, rank }) => ({
    one,
    rank: rank * 1000 + one.rarity,
    label: one.name.label.toLowerCase(),
  }));
  found.sort((a, b) => a.rank - b.rank || (a.label < b.label ? -1 : 1));
  const items = found.slice(0, most).map(({ one, rank, label: lowerLabel }): CompletionItem => {
    const { thing, label, full, filterText } = one.name;
    const detail = [detailOf(one, when, timeline.world), full].filter((part) => part).join(' – ');
    return {
      label,
      kind: thing.kind,
      ...(detail ? { detail } : {}),
      edit: { span: edit, text: label },
      filterText,
      sortText: `${rank}${lowerLabel}`,
      id: `${timeline.name}\n${thing.kind}\n${thing.name}`,
    };
  });
  return { items, incomplete: meant.length > most };
}

/** Without what has been typed of the name; the block's own name too, which may be that of an office. */
function lineAround({ block }: Slot, from: number, to: number): string {
  const { text } = block;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const line = `${text.slice(start, from)} , ${text.slice(to, end < 0 ? text.length : end)}`;
  const { name } = contentOf(block);
  return block.kind === 'office' ? `${text.slice(name.start, name.end)}, ${line}` : line;
}

const order = { yes: 1, possibly: 2, no: 3 } as const;

/** "Stalin" is a town too; whoever speaks of the man does not speak of it. */
function isOfSomebody({ thing, label }: Named, { names }: Timeline): boolean {
  return thing.kind === 'place' && names.named(label).some((layer) => layer.some((one) => one.thing.kind === 'figure'));
}

/** Whoever holds an office that day comes before whoever holds none. */
function isProminent(one: Candidate, when: Instant | undefined): boolean {
  if (one.kind === 'figure') return when !== undefined && one.isInOffice(when);
  return one.kind !== 'office' || one.thing.name.length <= 60;
}
