/** Which entries of a timeline follow from which, as their `because:` lines say. */

import { causesOf } from '../model/causes.js';
import { itemsOf } from '../model/claim.js';
import { originAt } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { bringsAbout } from '../model/world/conditions.js';
import type { Cause, Origin } from '../model/world/statement.js';
import { contentOf } from '../syntax/content.js';
import { isAllProse } from '../syntax/plain-content.js';
import { indexPerWorld, oncePerWorld } from './once.js';

/** One item of a `because:` line of an entry. */
export interface Reason {
  readonly slot: Slot;
  readonly origin: Origin;
  readonly cause: Cause;
}

/** Every reason that the entries of a timeline give, by the entry. */
const reasonsOf = oncePerWorld((timeline: Timeline): ReadonlyMap<Thing, readonly Reason[]> => {
  const found = new Map<Thing, Reason[]>();
  for (const slot of timeline.slots) {
    const { event } = slot;
    if (!event || isAllProse(slot.block)) continue;
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

const reasonsOfEvent = indexPerWorld(reasonsOf);

/** The reasons that one block gives. */
export function reasonsIn(timeline: Timeline, slot: Slot): readonly Reason[] {
  const event = timeline.events.get(slot);
  return (event && reasonsOfEvent(timeline, event)) ?? [];
}

/** The entries that are their own cause, through however many others: for each circle the shortest way round it. */
export const circlesOf = oncePerWorld((timeline: Timeline): readonly (readonly Reason[])[] => {
  const groups = groupsOf(timeline);
  const taken = new Set<number>();
  const circles: (readonly Reason[])[] = [];
  for (const event of reasonsOf(timeline).keys()) {
    const group = groups.get(event);
    if (group === undefined || taken.has(group)) continue;
    const way = wayRound(event, (one) => groups.get(one) === group, timeline);
    if (!way) continue;
    circles.push(way);
    taken.add(group);
  }
  return circles;
});

/** Whether a reason is a step of some circle. */
export function runsInCircle({ cause, slot }: Reason, timeline: Timeline): boolean {
  const own = timeline.events.get(slot);
  const groups = groupsOf(timeline);
  return cause.kind === 'event' && own !== undefined && groups.get(cause.event) === groups.get(own);
}

/** Entries that follow from each other have the same number (Tarjan's strongly connected components). */
const groupsOf = oncePerWorld((timeline: Timeline): ReadonlyMap<Thing, number> => {
  const order = new Map<Thing, number>();
  const low = new Map<Thing, number>();
  const groups = new Map<Thing, number>();
  const open: Thing[] = [];
  for (const root of reasonsOf(timeline).keys()) {
    if (order.has(root)) continue;
    // No recursion: a book of entries that each follow from the one before is as deep as it is long.
    const work = [enter(root)];
    for (let top = work.at(-1); top; top = work.at(-1)) {
      const next = top.causes.pop();
      if (next === undefined) {
        work.pop();
        close(top.event);
        const above = work.at(-1)?.event;
        if (above) low.set(above, Math.min(low.get(above) as number, low.get(top.event) as number));
      } else if (!order.has(next)) work.push(enter(next));
      else if (!groups.has(next)) low.set(top.event, Math.min(low.get(top.event) as number, order.get(next) as number));
    }
  }
  return groups;

  function enter(event: Thing): { event: Thing; causes: Thing[] } {
    order.set(event, order.size);
    low.set(event, order.get(event) as number);
    open.push(event);
    const reasons = reasonsOf(timeline).get(event) ?? [];
    return { event, causes: reasons.flatMap(({ cause }) => (cause.kind === 'event' ? [cause.event] : [])) };
  }

  function close(event: Thing): void {
    if (low.get(event) !== order.get(event)) return;
    for (let one = open.pop(); one; one = open.pop()) {
      groups.set(one, order.get(event) as number);
      if (one === event) return;
    }
  }
});

/** The shortest way from an entry, cause by cause, back to itself. */
function wayRound(start: Thing, isNear: (event: Thing) => boolean, timeline: Timeline): Reason[] | undefined {
  const cameBy = new Map<Thing, { from: Thing; reason: Reason }>();
  const queue = [start];
  for (const event of queue) {
    for (const reason of reasonsOf(timeline).get(event) ?? []) {
      if (reason.cause.kind !== 'event' || !isNear(reason.cause.event)) continue;
      const next = reason.cause.event;
      if (next === start) return wayTo(event, reason);
      if (cameBy.has(next)) continue;
      cameBy.set(next, { from: event, reason });
      queue.push(next);
    }
  }
  return undefined;

  function wayTo(last: Thing, reason: Reason): Reason[] {
    const way = [reason];
    for (let step = cameBy.get(last); step; step = cameBy.get(step.from)) way.unshift(step.reason);
    return way;
  }
}

/** Every entry that follows from one of `roots`, and the roots themselves. */
export function following(roots: Iterable<Thing>, timeline: Timeline): ReadonlySet<Thing> {
  const found = new Set(roots);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [event, reasons] of reasonsOf(timeline))
      if (!found.has(event) && reasons.some(({ cause }) => leadsTo(cause, found, timeline))) found.add(event);
  }
  return found;
}

/** A condition leads back by way of whatever entry made it come true; a cause that nobody knows may lead anywhere. */
function leadsTo(cause: Cause, found: ReadonlySet<Thing>, timeline: Timeline): boolean {
  if (cause.kind === 'event') return found.has(cause.event);
  if (cause.kind === 'unknown') return true;
  return timeline.changes.some((one) => one.within !== undefined && found.has(one.within) && bringsAbout(cause, one));
}
