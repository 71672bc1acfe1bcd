/** "3 days after B: A" and "a week after A: B": dates that count from each other, so that none of them is any day. */
import { eventNamed } from '../model/causes.js';
import type { Slot } from '../model/slot.js';
import type { Timeline } from '../model/timeline.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { oncePerWorld } from './once.js';

/** An entry whose date counts from another one. */
export interface Dated {
  readonly slot: Slot;
  readonly span: Span;
}

/** Entries that are dated by each other, in a circle: the way round from the first of each. */
export const datingCircles = oncePerWorld((timeline: Timeline): readonly (readonly Dated[])[] => {
  const next = new Map<Slot, { readonly step: Dated; readonly to: Slot }>();
  for (const slot of timeline.slots) {
    const expr = contentOf(slot.block).head?.reading.expr;
    if (slot.block.kind !== 'entry' || expr?.kind !== 'relative' || expr.anchor.kind !== 'event') continue;
    const event = eventNamed(timeline, expr.anchor.title);
    const to = event && timeline.eventSlots.get(event);
    if (to) next.set(slot, { step: { slot, span: { start: expr.anchor.start, end: expr.anchor.end } }, to });
  }
  const circles: Dated[][] = [];
  const taken = new Set<Slot>();
  for (const start of next.keys()) {
    const way: Dated[] = [];
    const seen = new Set<Slot>();
    let at: Slot | undefined = start;
    while (at && !seen.has(at) && !taken.has(at)) {
      seen.add(at);
      const found = next.get(at);
      if (found) way.push(found.step);
      at = found?.to;
    }
    if (at !== start || way.length === 0) continue;
    circles.push(way);
    for (const { slot } of way) taken.add(slot);
  }
  return circles;
});

export function isDatedInCircle(slot: Slot, timeline: Timeline): boolean {
  return datingCircles(timeline).some((circle) => circle.some((step) => step.slot === slot));
}
