/** What one timeline itself states: by block, and by what it is about. Its parents' statements are not among them. */
import type { Slot } from '../model/file-model.js';
import { locate } from '../model/origin.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
import { type Span, shift } from '../text/span.js';

/** What a block states, in the order it is written, without what has lost its causes. */
export function statedIn(slot: Slot, timeline: Timeline): readonly Statement[] {
  return indexOf(timeline).bySlot.get(slot) ?? [];
}

/** The same with what has lost its causes. */
export function writtenIn(slot: Slot, timeline: Timeline): readonly Statement[] {
  return indexOf(timeline).written.get(slot) ?? [];
}

/** What the timeline states about a thing, or about who holds it, who joins it, as far as its causes still stand. */
export function statedOf(thing: Thing, timeline: Timeline): readonly Statement[] {
  return indexOf(timeline).byThing.get(thing) ?? [];
}

/** Where in its block a statement is written. */
export function spanInBlock({ origin }: Pick<Statement, 'origin'>): Span {
  return shift(locate(origin).span, -origin.slot.start);
}

/** The name of somebody in the words of a statement; all of its words where he is not named there. */
export function nameIn(statement: Statement, thing: Thing, uses: readonly Use[]): Span {
  const whole = spanInBlock(statement);
  if (statement.origin.part === 'property') return whole;
  const named = uses.find(
    (use) => thingOf(use) === thing && use.span.start >= whole.start && use.span.end <= whole.end,
  );
  return named?.span ?? whole;
}

interface Index {
  readonly written: Map<Slot, Statement[]>;
  readonly bySlot: Map<Slot, Statement[]>;
  readonly byThing: Map<Thing, Statement[]>;
}

function indexOf({ statements, world }: Timeline): Index {
  let index = known.get(statements);
  if (!index) {
    index = { written: new Map(), bySlot: new Map(), byThing: new Map() };
    for (const statement of statements) {
      add(index.written, statement.origin.slot, statement);
      if (world.fallen.has(statement)) continue;
      add(index.bySlot, statement.origin.slot, statement);
      add(index.byThing, statement.subject, statement);
      if (statement.object) add(index.byThing, statement.object, statement);
    }
    known.set(statements, index);
  }
  return index;
}

function add<Key>(lists: Map<Key, Statement[]>, key: Key, statement: Statement): void {
  const list = lists.get(key);
  if (list) list.push(statement);
  else lists.set(key, [statement]);
}

/** A timeline that says something else has another list. */
const known = new WeakMap<readonly Statement[], Index>();
