/** What a vague date is narrowed to by what its entry follows from, and by what follows from it. */
import { type EntryLink, timesOf } from '../model/constraints/entries.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { eventIn } from '../rules/events.js';
import { describeDate, describeInstant } from '../time/index.js';
import type { Markdown } from './api.js';
import { escaped } from './markdown.js';

/** "It can only be between 3 and 31 May 1927: after “A” (3 May 1927)"; undefined where nothing narrows the date. */
export function windowInHover(slot: Slot, timeline: Timeline): Markdown | undefined {
  const event = timeline.events.get(slot);
  const found = event && timesOf(timeline).windowOf(event);
  if (!slot.date || !found) return undefined;
  const { window, after, before } = found;
  const own = hullOf(slot.date);
  if (window.earliest <= own.earliest && window.latest >= own.latest) return undefined;
  const later =
    window.earliest > own.earliest && after[0]
      ? [`after ${named(after[0].cause, timeline)}${via(after.slice(0, -1), 'effect')}`]
      : [];
  const last = before.at(-1);
  const earlier =
    window.latest < own.latest && last
      ? [`before ${named(last.effect, timeline)}${via(before.slice(1), 'cause')}`]
      : [];
  const words = describeInstant(window).replace(/^some day in /, 'in ');
  const day = window.earliest === window.latest ? `on ${words}` : words;
  return escaped(`It can only be ${day}: ${[...later, ...earlier].join(', and ')}`);
}

function named(event: Thing, timeline: Timeline): string {
  const date = eventIn(timeline, event)?.date;
  return `“${event.name || 'an entry without a title'}”${date ? ` (${describeDate(date)})` : ''}`;
}

/** The entries between. */
function via(links: readonly EntryLink[], end: 'cause' | 'effect'): string {
  const names = links.slice(0, 3).map((link) => `“${link[end].name}”`);
  return names.length > 0 ? ` by way of ${names.join(', ')}${links.length > 3 ? ' …' : ''}` : '';
}
