/** The names that can be written at the cursor: those of people and things that are there that day first. */
import type { Slot } from '../model/file-model.js';
import { wordsOf } from '../model/names/words.js';
import type { Project } from '../model/project.js';
import { existenceOf } from '../model/resolve.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { spellingOf } from '../rules/evidence.js';
import { oncePerWorld } from '../rules/once.js';
import type { Block } from '../syntax/block.js';
import type { Span } from '../text/span.js';
import type { CompletionItem } from './api.js';
import { detailOf, type Scene } from './describe.js';

export interface Place {
  readonly slot: Slot;
  readonly project: Project;
  readonly timeline: Timeline;
}

/**
 * The things of these kinds whose names have the typed letters in them, in their order, the first at the start of a word:
 * no editor shows others, and there may be thousands. `edit`: what of the file is replaced.
 */
export function completeThings(
  kinds: readonly ThingKind[],
  typed: string,
  edit: Span,
  { slot, project, timeline }: Place,
): CompletionItem[] {
  if (kinds.length === 0) return [];
  const date = slot.block.kind === 'entry' ? slot.date : undefined;
  const scene: Scene = { project, timeline, world: timeline.world, date };
  const letters = typed.toLowerCase();
  const isNear = nearTo(slot);
  const items: CompletionItem[] = [];
  for (const known of nameable(timeline)) {
    const { thing } = known;
    if (!kinds.includes(thing.kind)) continue;
    const { label, full, filterText, lower } = nameOn(known, scene);
    if (!mayBeMeant(letters, lower)) continue;
    const presence = date ? existenceOf(thing, hullOf(date), timeline.world) : 'yes';
    const detail = [detailOf(thing, scene), full].filter((part) => part).join(' – ');
    const rank = `${order[presence]}${kinds.indexOf(thing.kind)}${isNear(label) ? '0' : '1'}${prominence(thing, scene)}`;
    items.push({
      label,
      kind: thing.kind,
      ...(detail ? { detail } : {}),
      edit: { span: edit, text: label },
      filterText,
      sortText: rank + label.toLowerCase(),
      id: `${timeline.name}\n${thing.kind}\n${thing.name}`,
    });
  }
  return items;
}

const order = { yes: '1', possibly: '2', no: '3' } as const;

interface Named {
  readonly thing: Thing;
  readonly label: string;
  /** Its full name, if that is another. */
  readonly full: string;
  readonly filterText: string;
  readonly lower: string;
}

/** Everything that is declared in a timeline or above it, with the name that means only this. */
const nameable = oncePerWorld((timeline: Timeline): readonly Named[] => {
  const things = new Set(timeline.chain.flatMap((one) => one.declarations).map(({ thing }) => thing));
  return [...things].map((thing) => named(thing, spellingOf(thing, timeline)));
});

function named(thing: Thing, label: string): Named {
  const full = label === thing.name ? '' : thing.name;
  const filterText = full ? `${label} ${full}` : label;
  return { thing, label, full, filterText, lower: filterText.toLowerCase() };
}

/** How a thing is called that day: a place by its name then. */
function nameOn(known: Named, { world, date }: Scene): Named {
  if (known.thing.kind !== 'place' || !date) return known;
  const now = world.namesOf(known.thing, hullOf(date)).find(({ answer }) => answer === 'yes');
  return now && now.name !== known.label ? named(known.thing, now.name) : known;
}

/** Both in lower case. */
function mayBeMeant(letters: string, name: string): boolean {
  if (letters === '') return true;
  for (let start = name.indexOf(letters.charAt(0)); start >= 0; start = name.indexOf(letters.charAt(0), start + 1)) {
    if (start > 0 && /[\p{L}\d]/u.test(name.charAt(start - 1))) continue;
    let at = start;
    let count = 1;
    for (; count < letters.length && at >= 0; count++) at = name.indexOf(letters.charAt(count), at + 1);
    if (at >= 0) return true;
  }
  return false;
}

/** Whoever holds an office that day comes before whoever holds none. */
function prominence(thing: Thing, { world, date }: Scene): '0' | '1' {
  if (thing.kind === 'figure') return date && world.officesOf(thing, hullOf(date)).length > 0 ? '0' : '1';
  return thing.kind === 'office' && thing.name.length > 60 ? '1' : '0';
}

/** Whether all words of a name stand in the entries around: who is spoken of there is likelier to be meant than others. */
function nearTo(slot: Slot): (label: string) => boolean {
  const around = slot.file.slots
    .slice(Math.max(0, slot.index - 25), slot.index + 25)
    .map(({ block }) => wordsIn(block));
  return (label) => wordsOf(label).every(({ folded }) => around.some((words) => words.has(folded)));
}

const known = new WeakMap<Block, ReadonlySet<string>>();

function wordsIn(block: Block): ReadonlySet<string> {
  const words = known.get(block) ?? new Set(wordsOf(block.text).map(({ folded }) => folded));
  known.set(block, words);
  return words;
}
