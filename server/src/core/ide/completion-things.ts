/** The names that can be written at the cursor: those of people and things that are there that day first. */
import { unknownWord } from '../model/names/lexicon.js';
import type { NameIndex } from '../model/names/name-index.js';
import { WordScanner } from '../model/names/word-scanner.js';
import type { Project } from '../model/project.js';
import { existenceOf } from '../model/resolve.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { overlap, type World } from '../model/world/world.js';
import { spellingOf } from '../rules/evidence.js';
import { oncePerWorld } from '../rules/once.js';
import type { Block } from '../syntax/block.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import type { Instant } from '../time/index.js';
import type { CompletionItem, CompletionList } from './api.js';
import { fitnessIn } from './completion-fitness.js';
import { toldOf } from './completion-told.js';
import type { Wanted } from './completion-wanted.js';
import { detailOf, type Scene } from './describe.js';

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
  { kinds = [], besides }: Pick<Wanted, 'kinds' | 'besides'>,
  typed: string,
  edit: Span,
  { slot, offset, project, timeline }: Place,
): CompletionList {
  if (kinds.length === 0) return { items: [], incomplete: false };
  const date = slot.block.kind === 'entry' ? slot.date : undefined;
  const when = date && hullOf(date);
  const scene: Scene = { project, timeline, world: timeline.world, date };
  const letters = typed.toLowerCase();
  const nearness = nearnessTo(slot, timeline);
  const fitness = fitnessIn(lineAround(slot, offset - typed.length, offset), scene);
  const found: { readonly name: Named; readonly sortText: string }[] = [];
  for (const known of nameable(timeline)) {
    const { thing } = known;
    if (!kinds.includes(thing.kind) || besides?.has(thing)) continue;
    const name = nameOn(known, scene);
    if (!mayBeMeant(letters, name.lower)) continue;
    const presence = when ? existenceOf(thing, when, timeline.world) : 'yes';
    const rank = `${order[presence]}${kinds.indexOf(thing.kind)}${fitness(thing)}${isOfSomebody(name, timeline) ? 2 : nearness(name.label)}${prominence(thing, when, scene.world)}${known.rarity}`;
    found.push({ name, sortText: rank + name.lowerLabel });
  }
  const most = letters === '' ? MOST.untyped : MOST.typed;
  found.sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  const items = found.slice(0, most).map(({ name: { thing, label, full, filterText }, sortText }): CompletionItem => {
    const detail = [detailOf(thing, scene), full].filter((part) => part).join(' – ');
    return {
      label,
      kind: thing.kind,
      ...(detail ? { detail } : {}),
      edit: { span: edit, text: label },
      filterText,
      sortText,
      id: `${timeline.name}\n${thing.kind}\n${thing.name}`,
    };
  });
  return { items, incomplete: found.length > most };
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

const order = { yes: '1', possibly: '2', no: '3' } as const;

interface Named {
  readonly thing: Thing;
  readonly label: string;
  /** Its full name, if that is another. */
  readonly full: string;
  readonly filterText: string;
  readonly lower: string;
  readonly lowerLabel: string;
  /** Three digits, the fewer is told of a thing the higher: who is in all the books comes before who is in one. */
  readonly rarity: string;
}

/** Everything that is declared in a timeline or above it, with the name that means only this. */
const nameable = oncePerWorld((timeline: Timeline): readonly Named[] => {
  const things = new Set(timeline.chain.flatMap((one) => one.declarations).map(({ thing }) => thing));
  const told = toldOf(timeline);
  return [...things].map((thing) => {
    const rarity = String(Math.max(0, 999 - told(thing))).padStart(3, '0');
    return named(thing, spellingOf(thing, timeline), rarity);
  });
});

function named(thing: Thing, label: string, rarity: string): Named {
  const full = label === thing.name ? '' : thing.name;
  const filterText = full ? `${label} ${full}` : label;
  return { thing, label, full, filterText, lower: filterText.toLowerCase(), lowerLabel: label.toLowerCase(), rarity };
}

/** How a thing is called that day: a place by its name then. */
function nameOn(known: Named, { world, date }: Scene): Named {
  if (known.thing.kind !== 'place' || !date) return known;
  const now = world.namesOf(known.thing, hullOf(date)).find(({ answer }) => answer === 'yes');
  return now && now.name !== known.label ? named(known.thing, now.name, known.rarity) : known;
}

/** "Stalin" is a town too; whoever speaks of the man does not speak of it. */
function isOfSomebody({ thing, label }: Named, { names }: Timeline): boolean {
  return thing.kind === 'place' && names.named(label).some((layer) => layer.some((one) => one.thing.kind === 'figure'));
}

/** Whether an editor would show a name to whoever has typed these letters; both in lower case. */
export function mayBeMeant(letters: string, name: string): boolean {
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
function prominence(thing: Thing, when: Instant | undefined, world: World): '0' | '1' {
  if (thing.kind === 'figure')
    return when && world.heldBy(thing, 'offices').some((tenure) => overlap(tenure, when) !== 'no') ? '0' : '1';
  return thing.kind === 'office' && thing.name.length > 60 ? '1' : '0';
}

/**
 * Who is spoken of around is likelier to be meant than others, most of all in the last few entries: 0 where all words of a name
 * stand there, 1 where they stand further up or below, else 2.
 */
function nearnessTo({ file, index }: Slot, { names }: Timeline): (label: string) => 0 | 1 | 2 {
  const wordsBetween = (from: number, to: number) => {
    const words = new Set<number>();
    for (const { block } of file.slots.slice(Math.max(0, from), to))
      for (const word of wordsIn(block, names)) words.add(word);
    return words;
  };
  const just = wordsBetween(index - 3, index + 1);
  const around = wordsBetween(index - 25, index + 25);
  return (label) => (areIn(label, just) ? 0 : areIn(label, around) ? 1 : 2);
}

/**
 * The words of a block by their numbers in the lexicon, each once; those that are not in it are in no name. Whoever types a
 * name has the same blocks around with every letter.
 */
function wordsIn(block: Block, names: NameIndex): readonly number[] {
  const known = wordsKnown.get(block);
  if (known?.names === names) return known.words;
  const words = new Set<number>();
  scanner.aim(block.source, block.sourceStart, block.sourceStart + block.length);
  while (scanner.next()) if (scanner.id !== unknownWord) words.add(scanner.id);
  const found = { names, words: [...words] };
  wordsKnown.set(block, found);
  return found.words;
}

/** By block, as long as the names are the same: with new ones the lexicon has more words. */
const wordsKnown = new WeakMap<Block, { readonly names: NameIndex; readonly words: readonly number[] }>();

function areIn(label: string, words: ReadonlySet<number>): boolean {
  scanner.aim(label, 0, label.length);
  while (scanner.next()) if (!words.has(scanner.id)) return false;
  return true;
}

const scanner = new WordScanner('', 0, 0);
