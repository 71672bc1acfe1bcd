/** What is under the cursor: a person, an office, a place, a property. */
import type { Slot } from '../model/file-model.js';
import type { Project } from '../model/project.js';
import { thingOf, type Use } from '../model/uses.js';
import { contentOf } from '../syntax/content.js';
import { propertiesOf } from '../syntax/keywords.js';
import { type Span, shift, touches } from '../text/span.js';
import { describeDate, describeDay, weekdayName, weekdayOf } from '../time/index.js';
import type { HoverInfo, Markdown } from './api.js';
import { challengeHover } from './challenge-hover.js';
import { describeThing } from './describe.js';
import { escaped, paragraphs } from './markdown.js';
import { windowInHover } from './window-hover.js';

export interface HoverInput {
  readonly slot: Slot;
  /** Counted from the start of the block. */
  readonly offset: number;
  readonly project: Project;
  readonly uses: readonly Use[];
}

export function hover(input: HoverInput): HoverInfo | undefined {
  const found =
    challengeHover(input.slot, input.offset, input.project) ?? nameAt(input) ?? propertyAt(input) ?? dateAt(input);
  return found && { ...found, span: shift(found.span, input.slot.start) };
}

function nameAt({ slot, offset, project, uses }: HoverInput): { span: Span; markdown: Markdown } | undefined {
  const all = uses.flatMap((use) => (use.title ? [use.title, use] : [use]));
  const use =
    all.find(({ span }) => span.start <= offset && offset < span.end) ?? all.find(({ span }) => touches(span, offset));
  const timeline = project.timelineOf(slot);
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

function propertyAt({ slot, offset }: HoverInput): { span: Span; markdown: Markdown } | undefined {
  const property = contentOf(slot.block).properties.find(({ keySpan }) => touches(keySpan, offset));
  const info = property && propertiesOf(slot.block.kind).find(({ key }) => key === property.key);
  return property && info && { span: property.keySpan, markdown: `**${info.key}:** ${info.help}` };
}

function dateAt({ slot, offset, project }: HoverInput): { span: Span; markdown: Markdown } | undefined {
  const content = contentOf(slot.block);
  const heads = [
    { head: content.head, date: slot.date },
    ...content.inner.map((head, index) => ({ head, date: slot.inner[index] })),
  ];
  const found = heads.find(({ head }) => head && touches(head.date, offset));
  if (!found?.head || !found.date) return undefined;
  const { start, end } = found.date;
  const oneDay = start.earliest === end.latest;
  const bounds = oneDay
    ? `a ${weekdayName(weekdayOf(start.earliest))}`
    : Number.isFinite(start.earliest) && Number.isFinite(end.latest)
      ? `some time from ${describeDay(start.earliest)} to ${describeDay(end.latest)}`
      : '';
  const timeline = project.timelineOf(slot);
  const window = timeline && found === heads[0] ? windowInHover(slot, timeline) : undefined;
  return { span: found.head.date, markdown: paragraphs([`**${escaped(describeDate(found.date))}**`, bounds, window]) };
}
