/** What the header of a timeline names as its point of divergence, and how a new change is tied to it. */
import { eventNamed } from '../model/causes.js';
import { itemsOf } from '../model/claim.js';
import type { Fix } from '../model/finding.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { meets } from '../model/world/lanes.js';
import { contentOf } from '../syntax/content.js';
import type { Span } from '../text/span.js';
import { type Instant, readWholeDate } from '../time/index.js';
import { eventIn } from './events.js';
import { editAt } from './evidence.js';

export interface Pod {
  readonly slot: Slot;
  /** In the block of the header. */
  readonly span: Span;
  readonly isKnown: boolean;
  /** The days of a date, or of an event of real history. */
  readonly when?: Instant;
  readonly events: readonly Thing[];
}

/** The points of divergence that the headers name; a date means every entry that may be of that day. */
export function podsOf(timeline: Timeline): Pod[] {
  return timeline.headers.flatMap((slot) =>
    contentOf(slot.block)
      .properties.filter(({ key }) => key === 'pod')
      .flatMap(({ value }) => itemsOf(slot.block.text, value))
      .map((span): Pod => {
        const text = slot.block.text.slice(span.start, span.end);
        const event = eventNamed(timeline, text);
        if (event && timeline.eventSlots.has(event)) return { slot, span, isKnown: true, events: [event] };
        // An event of real history is where the two part: whatever these notes tell of that day.
        const expr = readWholeDate(text)?.expr;
        const when = event
          ? eventIn(timeline, event)?.when
          : expr?.kind === 'absolute'
            ? hullOf(expr.value)
            : undefined;
        if (!when) return { slot, span, isKnown: false, events: [] };
        const slots = timeline.slots.filter(({ event, date }) => event && date && meets(hullOf(date), when));
        const events = slots.flatMap((slot) => slot.event ?? []);
        return { slot, span, isKnown: true, when, events: event ? [event, ...events] : events };
      }),
  );
}

/** The one entry that everything must follow from, if there is one and `because:` can name it. */
export function soleRoot(timeline: Timeline, roots: ReadonlySet<Thing>): Thing | undefined {
  const [root] = [...roots];
  return root &&
    roots.size === 1 &&
    root.name !== '' &&
    eventNamed(timeline, root.name) === root &&
    !/[;[\]]/.test(root.name)
    ? root
    : undefined;
}

/**
 * How a change of that day is tied to the point of divergence: by a `because:` that names it, else as a further `pod:`.
 * Neither where the header names none, or where the change is of that very day.
 */
export function tieOf(timeline: Timeline, when: Instant, title: string): { cause?: string; edits: Fix['edits'] } {
  const pods = podsOf(timeline);
  const last = pods.at(-1);
  if (!last || pods.some((pod) => !pod.isKnown || (pod.when && meets(pod.when, when)))) return { edits: [] };
  const root = soleRoot(timeline, new Set(pods.flatMap(({ events }) => events)));
  const date = root && eventIn(timeline, root)?.date;
  if (root && date && hullOf(date).latest <= when.earliest) return { cause: root.name, edits: [] };
  return { edits: [editAt(last.slot, { start: last.span.end, end: last.span.end }, `; ${title}`)] };
}
