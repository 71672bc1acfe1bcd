/** What an editor writes faintly behind a writer's words: whole dates, weekdays, the new style, how old somebody is. */
import { claimsOf } from '../model/claim.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import { onDate } from '../rules/evidence.js';
import { contentOf, type Head } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import {
  ageBetween,
  type DateValue,
  dayFromCivil,
  describeDate,
  describeInstant,
  weekdayName,
  weekdayOf,
} from '../time/index.js';
import type { Inlay, InlayChoice } from './hints.js';
import { type Look, wordsIn } from './look.js';

/** Those of the blocks that `within` touches, in the order they stand in. */
export function inlaysIn(uri: string, within: Span, choice: InlayChoice, look: Look): readonly Inlay[] {
  const file = look.project.file(uri);
  // Asking for the version has the dates of a changed file completed.
  void look.project.version;
  if (!file) return [];
  return file.slots
    .filter(({ start, block }) => start <= within.end && start + block.text.length > within.start)
    .flatMap((slot) =>
      [...dates(slot, choice), ...properties(slot, choice), ...(choice.ages ? ages(slot, look) : [])]
        .map((inlay) => ({ ...inlay, at: inlay.at + slot.start }))
        .sort((a, b) => a.at - b.at),
    );
}

function* dates(slot: Slot, choice: InlayChoice): Iterable<Inlay> {
  const { head, inner } = contentOf(slot.block);
  if (head && slot.block.kind === 'entry') yield* behindDate(slot, head, slot.date, choice);
  for (const [index, one] of inner.entries()) yield* behindDate(slot, one, slot.inner[index], choice);
}

function* behindDate(slot: Slot, head: Head, date: DateValue | undefined, choice: InlayChoice): Iterable<Inlay> {
  if (!date) return;
  const words = wordsIn(slot, head.date);
  const parts: string[] = [];
  const { earliest } = date.start;
  const isDay = earliest === date.end.latest && Number.isFinite(earliest);
  if (choice.weekdays && isDay && !weekdays.test(words)) parts.push(weekdayName(weekdayOf(earliest)));
  const isWhole = head.reading.expr.kind === 'absolute';
  if (isWhole && choice.newStyle && isOldStyle(date)) parts.push(`${describeDate(date)} new style`);
  if (!isWhole && choice.dates) parts.push(describeDate(date));
  if (parts.length > 0)
    yield { at: head.date.end, text: parts.join(', '), tooltip: isWhole ? '' : 'As this date is understood here' };
}

/** Dates in declarations are always whole; only another calendar wants explaining. */
function* properties(slot: Slot, { newStyle }: InlayChoice): Iterable<Inlay> {
  if (!newStyle || slot.block.kind === 'entry') return;
  for (const { date } of claimsOf(slot.block)) {
    if (date?.expr.kind !== 'absolute' || !isOldStyle(date.expr.value)) continue;
    yield { at: date.end, text: `${describeDate(date.expr.value)} new style`, tooltip: '' };
  }
}

/** Before 1582 there was no other style. */
function isOldStyle({ calendar, start }: DateValue): boolean {
  return calendar === 'julian' && start.earliest >= firstNewStyleDay && Number.isFinite(start.earliest);
}

const firstNewStyleDay = dayFromCivil(1582, 10, 15);
const weekdays = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/i;

/** Behind the first mention of everybody in an entry; nothing where the dates leave more than a year open. */
function* ages(slot: Slot, look: Look): Iterable<Inlay> {
  if (slot.block.kind !== 'entry') return;
  const seen = new Set<Thing>();
  for (const use of look.usesOf(slot)?.uses ?? []) {
    const thing = thingOf(use);
    if (thing?.kind !== 'figure' || seen.has(thing) || use.isNearMiss) continue;
    seen.add(thing);
    const inlay = ageOf(thing, use);
    if (inlay) yield inlay;
  }
}

function ageOf(thing: Thing, { world, when, date, span, role }: Use): Inlay | undefined {
  const birth = world.births.get(thing);
  const death = world.deaths.get(thing);
  if (!when || !date || role === 'given') return undefined;
  if (death && death.when.latest < when.earliest) {
    const words = describeInstant(death.when);
    return { at: span.end, text: `† ${/-?\d+(?: BC)?$/.exec(words)?.[0] ?? ''}`.trim(), tooltip: `Died ${words}` };
  }
  if (!birth) return undefined;
  const { least, most } = ageBetween(birth.when, when);
  if (least < 0 || most - least > 1) return undefined;
  const age = least === most ? `${most}` : `${least}–${most}`;
  return { at: span.end, text: age, tooltip: `${age} years old ${onDate(date)}` };
}
