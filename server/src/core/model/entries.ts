/** The entries of a timeline: what each is called, and which of them say something. */
import { type Block, fields } from '../syntax/block.js';
import { endOfLine, isPlain, startOfLine } from '../syntax/plain-content.js';
import { corrects } from './declaring.js';
import { isLong } from './marks.js';
import type { EventTitles } from './names/event-titles.js';
import { foldedName } from './names/words.js';
import { factLinesBelowTitle, factLinesOf } from './reading.js';
import type { Slot } from './slot.js';
import { saysNothing } from './statements.js';
import type { EventThing } from './thing.js';
import type { Timeline } from './timeline.js';
import { TitleLook } from './title-look.js';
import { alsoOf } from './titles.js';

/**
 * Makes all entries known by their titles, in prose and elsewhere, and answers those that say something, in the order they are
 * written. The names of the timeline must be known. One go over all of them: their texts have left the processor before the
 * next one.
 */
export function declareEntries(timeline: Timeline, inProse: EventTitles): readonly Slot[] {
  const corrections = correctedEvents(timeline);
  const { names } = timeline;
  const title = new TitleLook(names, isLong(timeline.slots.length));
  const telling: Slot[] = [];
  for (const slot of timeline.slots) {
    const { block } = slot;
    if (block.kind !== 'entry') continue;
    lookAt(title, slot, block);
    const { mayBeFact } = title;
    const correction = corrections.size > 0 ? corrections.get(foldedName(slot.name)) : undefined;
    if (correction && isCorrected(slot, correction)) nameAs(correction, slot, timeline);
    else nameEntry(slot, title, timeline, inProse);
    const facts = mayBeFact ? factLinesOf(block, names) : factLinesBelowTitle(block, names);
    if (facts.length > 0 || !saysNothing(slot, timeline)) telling.push(slot);
  }
  return telling;
}

/** The entries of a timeline that say something, in the order they are written. */
export function tellingIn(timeline: Timeline): readonly Slot[] {
  return timeline.slots.filter((slot) => slot.block.kind === 'entry' && !saysNothing(slot, timeline));
}

/** The writer's entries in a history that ships, by their titles. */
function correctedEvents(timeline: Timeline): ReadonlyMap<string, Slot> {
  if (!timeline.isCanon) return new Map();
  const own = timeline.slots.filter((slot) => slot.block.kind === 'entry' && corrects(slot, timeline));
  return new Map(own.map((slot) => [foldedName(slot.name), slot]));
}

/** Whether an entry of what ships gives way to one of the same title. */
function isCorrected(slot: Slot, correction: Slot): boolean {
  return correction !== slot && slot.name !== '' && slot.file.origin === 'shipped';
}

function lookAt(title: TitleLook, slot: Slot, block: Block): void {
  if (isPlain(block)) {
    const line = block.number(fields.name);
    const start = block.sourceStart;
    title.at(block.source, start + startOfLine(line), start + endOfLine(line));
  } else title.at(slot.name, 0, slot.name.length);
}

/** What corrects an entry is known by its other names as well. */
function nameAs(correction: Slot, slot: Slot, { titles }: Timeline): void {
  slot.event = undefined;
  for (const name of alsoOf(slot)) titles.add(name, eventOf(correction));
}

/** `title`: what has been found of its title; the other names are looked at with it. */
function nameEntry(slot: Slot, title: TitleLook, { titles }: Timeline, inProse: EventTitles): void {
  const event = eventOf(slot);
  const isNamed = title.to > title.from;
  if (title.firstUnit >= 0) titles.addEntry(event, title.firstUnit);
  if (title.hasName) inProse.add(title.text, title.from, title.to, event);
  for (const name of alsoOf(slot)) {
    if (isNamed) titles.add(name, event);
    title.at(name, 0, name.length);
    if (title.hasName) inProse.add(name, title.from, title.to, event);
  }
}

function eventOf(slot: Slot): EventThing {
  slot.event ??= slot;
  return slot.event;
}
