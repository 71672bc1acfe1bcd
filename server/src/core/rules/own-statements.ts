/** What one timeline itself states: by block, and by what it is about. Its parents' statements are not among them. */
import { addUnder } from '../model/lists.js';
import { placeInBlock } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import { statedBy } from '../model/statements.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
import { placeIn } from '../text/sorted.js';
import type { Span } from '../text/span.js';
import { indexPerWorld } from './once.js';

/**
 * What a block states, in the order it is written, without what has lost its causes. That an entry takes place is among it only
 * where something may keep it from that: it would be made, and kept, for every entry that is asked about.
 */
export function statedIn(slot: Slot, timeline: Timeline): readonly Statement[] {
  return standing(writtenIn(slot, timeline), timeline);
}

/** The same with that its entry takes place, whether or not anything may keep it from that. */
export function allStatedIn(slot: Slot, timeline: Timeline): readonly Statement[] {
  return slot.timeline === timeline ? standing(statedBy(slot), timeline) : none;
}

function standing(written: readonly Statement[], { world: { fallen } }: Timeline): readonly Statement[] {
  return written.some((one) => fallen.has(one)) ? written.filter((one) => !fallen.has(one)) : written;
}

/** What `statedIn` has, with what has lost its causes. */
export function writtenIn(slot: Slot, timeline: Timeline): readonly Statement[] {
  return slot.timeline === timeline ? slot.stated : none;
}

/** What the timeline states about a thing, or about who holds it, who joins it, as far as its causes still stand. */
export function statedOf(thing: Thing, timeline: Timeline): readonly Statement[] {
  const slot = timeline.eventSlots.get(thing);
  const happening = slot && allStatedIn(slot, timeline).find(({ kind }) => kind === 'happen');
  const { fallen } = timeline.world;
  const stated = writtenOf(thing, timeline).filter((one) => !fallen.has(one));
  return happening ? [happening, ...stated] : stated;
}

/** The same with what has lost its causes, and without that an entry takes place. */
export function writtenOf(thing: Thing, timeline: Timeline): readonly Statement[] {
  return writtenAbout(timeline, thing) ?? [];
}

/** Where in its block a statement is written. */
export function spanInBlock({ origin }: Pick<Statement, 'origin'>): Span {
  return placeInBlock(origin);
}

/** The name of somebody in the words of a statement; all of its words where he is not named there. */
export function nameIn(statement: Statement, thing: Thing, uses: readonly Use[]): Span {
  const whole = spanInBlock(statement);
  if (statement.origin.part === 'property') return whole;
  for (let at = placeIn(uses, (use) => use.span.start < whole.start); at < uses.length; at++) {
    const use = uses[at] as Use;
    if (use.span.start >= whole.end) break;
    if (thingOf(use) === thing && use.span.end <= whole.end) return use.span;
  }
  return whole;
}

/** By what it is about, what takes place left out: for most entries that is all there is. */
const writtenAbout = indexPerWorld(({ changes }: Timeline): ReadonlyMap<Thing, readonly Statement[]> => {
  const index = new Map<Thing, Statement[]>();
  for (const statement of changes) {
    if (statement.kind === 'happen') continue;
    addUnder(index, statement.subject, statement);
    if (statement.object) addUnder(index, statement.object, statement);
  }
  return index;
});

const none: readonly never[] = [];
