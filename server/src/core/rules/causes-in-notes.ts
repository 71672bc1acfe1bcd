/** Which entries of a timeline follow from which, as their `because:` lines say. */

import { causesOf } from '../model/causes.js';
import { itemsOf } from '../model/claim.js';
import type { Slot } from '../model/file-model.js';
import { originAt } from '../model/origin.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Cause, Origin } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { oncePerWorld } from './once.js';

/** One item of a `because:` line of an entry. */
export interface Reason {
  readonly slot: Slot;
  readonly origin: Origin;
  readonly cause: Cause;
}

/** Every reason that the entries of a timeline give, by the entry. */
const reasonsOf = oncePerWorld((timeline: Timeline): ReadonlyMap<Thing, readonly Reason[]> => {
  const found = new Map<Thing, Reason[]>();
  for (const [slot, event] of timeline.events) {
    const reasons = contentOf(slot.block).properties.flatMap(({ key, value }, property) =>
      key === 'because'
        ? itemsOf(slot.block.text, value).map((span) => ({
            slot,
            origin: originAt(slot, 'property', property, span),
            cause: causesOf(timeline, slot, span),
          }))
        : [],
    );
    if (reasons.length > 0) found.set(event, reasons);
  }
  return found;
});

/** The reasons that one block gives. */
export function reasonsIn(timeline: Timeline, slot: Slot): readonly Reason[] {
  const event = timeline.events.get(slot);
  return (event && reasonsOf(timeline).get(event)) ?? [];
}

/**
 * The entries that are their own cause, through however many others: each group with its first entry first, and the way
 * round from it back to it.
 */
export const circlesOf = oncePerWorld((timeline: Timeline): readonly (readonly Reason[])[] => {
  const circles: (readonly Reason[])[] = [];
  const taken = new Set<Thing>();
  for (const event of reasonsOf(timeline).keys()) {
    if (taken.has(event)) continue;
    const way = wayRound(event, timeline);
    if (!way) continue;
    circles.push(way);
    for (const { slot } of way) taken.add(timeline.events.get(slot) as Thing);
  }
  return circles;
});

/** Whether a reason is a step of some circle. */
export function runsInCircle(reason: Reason, timeline: Timeline): boolean {
  const { cause, slot } = reason;
  return cause.kind === 'event' && reaches(cause.event, timeline.events.get(slot) as Thing, timeline);
}

/** Whether `from` follows from `to`, or is it. */
function reaches(from: Thing, to: Thing, timeline: Timeline): boolean {
  const seen = new Set([from]);
  for (const event of seen) {
    if (event === to) return true;
    for (const next of causesNamed(event, timeline)) seen.add(next);
  }
  return false;
}

function causesNamed(event: Thing, timeline: Timeline): Thing[] {
  return (reasonsOf(timeline).get(event) ?? []).flatMap(({ cause }) => (cause.kind === 'event' ? [cause.event] : []));
}

/** The shortest way from an entry, cause by cause, back to itself. */
function wayRound(start: Thing, timeline: Timeline): Reason[] | undefined {
  const seen = new Map<Thing, Reason[]>([[start, []]]);
  for (const [event, way] of seen) {
    for (const reason of reasonsOf(timeline).get(event) ?? []) {
      if (reason.cause.kind !== 'event') continue;
      const step = [...way, reason];
      if (reason.cause.event === start) return step;
      if (!seen.has(reason.cause.event)) seen.set(reason.cause.event, step);
    }
  }
  return undefined;
}

/** Every entry that follows from one of `roots`, and the roots themselves. */
export function following(roots: Iterable<Thing>, timeline: Timeline): ReadonlySet<Thing> {
  const found = new Set(roots);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [event, reasons] of reasonsOf(timeline))
      if (reasons.some(({ cause }) => leadsTo(cause, found, timeline))) found.add(event);
  }
  return found;
}

/** A condition leads back by way of whatever entry made it come true; a cause that nobody knows may lead anywhere. */
function leadsTo(cause: Cause, found: ReadonlySet<Thing>, timeline: Timeline): boolean {
  if (cause.kind === 'event') return found.has(cause.event);
  if (cause.kind === 'unknown') return true;
  return timeline.statements.some(
    ({ kind, subject, object, within }) =>
      within !== undefined &&
      found.has(within) &&
      subject === cause.figure &&
      (cause.kind === 'died' ? kind === 'death' : kind === 'take' && object === cause.office),
  );
}
