/** Whom and what the facts of an entry mean, and what is known of them where they are told. */
import type { Instant } from '../../time/index.js';
import { eventNamed } from '../causes.js';
import type { NameUse } from '../names/name-use.js';
import { resolveName } from '../resolve.js';
import type { Slot } from '../slot.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import type { Statement } from '../world/statement.js';
import { overlap, type Presence } from '../world/world.js';

/** An entry, and what is known where its facts are read. */
export interface Telling {
  readonly timeline: Timeline;
  readonly slot: Slot;
  readonly event: Thing;
  /** The offices that somebody takes above this entry. */
  readonly before: (figure: Thing) => readonly Statement[];
  /** What the timelines say that it branches from. */
  readonly above: Presence;
}

/** What a name means that day to those who know what the parents know. */
export function thingMeant(
  use: NameUse,
  kinds: readonly ThingKind[],
  when: Instant,
  telling: Telling,
): Thing | undefined {
  if (use.layers.length === 0) return kinds[0] === 'event' ? eventCalled(use, telling) : undefined;
  const resolved = resolveName(use.layers, kinds, when, telling.above);
  return resolved && resolved.rivals.length === 0 && kinds.includes(resolved.entry.thing.kind)
    ? resolved.entry.thing
    : undefined;
}

/** The parents' event of that title, with or without its article. */
function eventCalled({ span }: NameUse, { timeline, slot }: Telling): Thing | undefined {
  const title = slot.block.text.slice(span.start, span.end);
  for (const parent of timeline.parents) {
    const event = eventNamed(parent, title) ?? eventNamed(parent, `The ${title}`);
    if (event) return event;
  }
  return undefined;
}

/** All he holds that day in the parents' worlds and by what is written above. `saidHere`: by the facts before in this entry. */
export function officesOf(
  figure: Thing,
  when: Instant,
  { timeline, before }: Telling,
  saidHere: readonly Statement[],
): readonly Thing[] {
  const held = new Set<Thing>();
  for (const parent of timeline.parents)
    for (const { tenure } of parent.world.officesOf(figure, when)) held.add(tenure.of);
  for (const other of [...before(figure), ...saidHere])
    if (other.kind === 'take' && other.subject === figure && other.object && other.when.earliest <= when.latest)
      held.add(other.object);
  return [...held];
}

/** The offices that he leaves in the same entry. */
export function officesLeft(figure: Thing, saidHere: readonly Statement[]): readonly Thing[] {
  return saidHere.flatMap(({ kind, subject, object }) =>
    kind === 'leave' && subject === figure && object ? [object] : [],
  );
}

/** Who takes a full office that day in real history, so that somebody has to leave it. */
export function othersTaking(
  office: Thing,
  figure: Thing,
  when: Instant,
  { timeline: { parents } }: Telling,
): readonly Thing[] {
  return parents.flatMap(({ world }) => {
    const tenures = world.offices.get(office) ?? [];
    if (!tenures.some(({ holder, to }) => holder === figure && overlap({ from: to, to }, when) !== 'no')) return [];
    return tenures
      .filter(({ holder, start }) => holder !== figure && overlap({ from: start.when, to: start.when }, when) !== 'no')
      .map(({ holder }) => holder);
  });
}
