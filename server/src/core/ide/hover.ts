/** What is under the cursor: a person, an office, a place, an entry, a date, a word of the language. */
import { readersOf } from '../model/challenge/readers.js';
import { thingOf } from '../model/uses.js';
import { type Span, shift, touches } from '../text/span.js';
import type { HoverInfo, Markdown } from './api.js';
import { challengeHover } from './challenge-hover.js';
import { describeThing } from './describe.js';
import { hoverDate } from './hover-date.js';
import { hoverEvent } from './hover-event.js';
import { hoverKeyword, hoverNamed, hoverProperty, hoverRule, hoverVerb } from './hover-words.js';
import type { Look, Spot } from './look.js';
import { escaped, paragraphs } from './markdown.js';

/** Offsets are those of the block. */
export interface BlockHover {
  readonly span: Span;
  readonly markdown: Markdown;
}

export function hover(spot: Spot, look: Look): HoverInfo | undefined {
  for (const card of cards) {
    const found = card(spot, look);
    if (found) return { ...found, span: shift(found.span, spot.slot.start) };
  }
  return undefined;
}

/** The first that has something to say, says it: names in a title before the title. */
const cards: readonly ((spot: Spot, look: Look) => BlockHover | undefined)[] = [
  ({ slot, offset }, { project }) => challengeHover(slot, offset, project),
  hoverRule,
  hoverNamed,
  nameAt,
  hoverDate,
  hoverVerb,
  hoverEvent,
  hoverProperty,
  hoverKeyword,
];

function nameAt({ slot, offset }: Spot, { project, usesOf }: Look): BlockHover | undefined {
  const uses = usesOf(slot)?.uses ?? [];
  const all = uses.flatMap((use) => (use.title ? [use.title, use] : [use]));
  const use =
    all.find(({ span }) => span.start <= offset && offset < span.end) ?? all.find(({ span }) => touches(span, offset));
  const readers = readersOf(slot, project);
  const timeline = readers.find(({ world }) => world === use?.world) ?? readers[0];
  if (!use?.entry || !timeline) return undefined;
  const scene = {
    project,
    timeline,
    world: use.world,
    date: use.date ?? (slot.block.kind === 'entry' ? slot.date : undefined),
  };
  const thing = thingOf(use);
  if (thing) return { span: use.span, markdown: describeThing(thing, scene) };
  const candidates = [use.entry, ...use.rivals].map((entry) => `- ${escaped(entry.thing.name)} (${entry.thing.kind})`);
  return { span: use.span, markdown: paragraphs(['Several share this name:', candidates.join('\n')]) };
}
