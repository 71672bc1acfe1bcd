/**
 * What follows from what. A card is an entry, or a line that says of somebody's life or office what a cause can be. Real
 * history has its causes too, and what never comes to be because of an entry follows from it as well.
 */
import { causesOf } from '../model/causes.js';
import { claimsOf } from '../model/claim.js';
import { locate, wordsAt } from '../model/origin.js';
import type { Slot } from '../model/slot.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import { hullOf } from '../model/when.js';
import { bringsAbout } from '../model/world/conditions.js';
import type { Cause, Statement } from '../model/world/statement.js';
import { describeDate, describeInstant } from '../time/index.js';
import { extentOf, nameSpanOf, slotOfEvent } from './definition.js';
import type { Look, Spot } from './look.js';
import { isThing, referenceAt } from './references.js';
import type { Card } from './structure.js';

/** The title that is named under the cursor, else the entry or the property it stands in. */
export function happeningAt(spot: Spot | undefined, look: Look): Card | undefined {
  const found = spot && nodeAt(spot, look);
  return found && cardOf(found, look);
}

export function causesOfHappening(spot: Spot | undefined, look: Look): readonly Card[] {
  const found = spot && nodeAt(spot, look);
  if (!found) return [];
  const { slot, statement } = found;
  const timeline = look.project.timelineOf(slot);
  if (!timeline) return [];
  const causes = statement
    ? statement.causes.flat()
    : claimsOf(slot.block).flatMap(({ because }) => because.map((where) => causesOf(timeline, slot, where)));
  return cards(
    causes.flatMap((cause) => sourceOf(cause, slot, timeline, look) ?? []),
    look,
  );
}

export function consequencesOf(spot: Spot | undefined, look: Look): readonly Card[] {
  const found = spot && nodeAt(spot, look);
  return found ? cards(effectsOf(found, look), look) : [];
}

/** The blocks that something follows from: one look at everything, good until what some file says has changed. */
export function haveEffects({ project }: Look): ReadonlySet<Slot> {
  let slots = causing.get(project.timelines);
  if (!slots) {
    slots = new Set(project.timelines.flatMap((timeline) => [...causesIn(timeline)]));
    causing.set(project.timelines, slots);
  }
  return slots;
}

const causing = new WeakMap<object, ReadonlySet<Slot>>();

function* causesIn(timeline: Timeline): Iterable<Slot> {
  for (const { causes } of timeline.statements)
    for (const cause of causes.flat()) {
      const slot =
        cause.kind === 'event'
          ? timeline.chain.map((one) => one.eventSlots.get(cause.event)).find((one) => one)
          : undefined;
      if (slot) yield slot;
    }
  for (const [lost, { by }] of timeline.world.fallen)
    if (by && (lost.kind === 'happen' || lost.kind === 'death')) yield by.origin.slot;
}

/** An entry, or a statement of a declaration. `isLost`: it never comes to be. */
interface Node {
  readonly slot: Slot;
  readonly statement?: Statement;
  readonly isLost?: true;
}

function nodeAt({ slot, offset }: Spot, look: Look): Node | undefined {
  const named = referenceAt(slot, offset, look);
  const [meant] = named?.meant ?? [];
  if (named?.role === 'reference' && meant && isThing(meant) && meant.kind === 'event') {
    const other = slotOfEvent(meant, look);
    return other && { slot: other };
  }
  if (slot.block.kind === 'entry') return { slot };
  const at = slot.start + offset;
  const statement = look.project.timelineOf(slot)?.statements.find(({ origin }) => {
    if (origin.slot !== slot) return false;
    const { start, end } = locate(origin).span;
    return start <= at && at <= end;
  });
  return statement && { slot, statement };
}

/** Where a cause is told: the entry, how somebody came to his office, how he died. */
function sourceOf(cause: Cause, slot: Slot, timeline: Timeline, look: Look): Node | undefined {
  if (cause.kind === 'event') {
    const other = slotOfEvent(cause.event, look);
    return other && { slot: other };
  }
  if (cause.kind === 'unknown') return undefined;
  const day = slot.date && hullOf(slot.date).latest;
  const source = timeline.world.standing.findLast(
    (one) => bringsAbout(cause, one) && (day === undefined || one.when.earliest <= day),
  );
  return source && nodeOf(source);
}

/** What is told in an entry is the entry's. */
function nodeOf(statement: Statement): Node {
  const { slot } = statement.origin;
  return slot.block.kind === 'entry' ? { slot } : { slot, statement };
}

function* effectsOf({ slot, statement }: Node, look: Look): Iterable<Node> {
  const timeline = look.project.timelineOf(slot);
  if (!timeline) return;
  const event = statement ? undefined : timeline.events.get(slot);
  const told = statement ? [statement] : timeline.statements.filter((one) => one.origin.slot === slot);
  for (const one of look.project.timelines)
    for (const later of one.statements) {
      if (later.origin.slot === slot) continue;
      if (later.causes.some((reason) => reason.some((cause) => isCause(cause, event, told)))) yield nodeOf(later);
    }
  for (const [lost, { by }] of timeline.world.fallen)
    if (by && told.includes(by) && (lost.kind === 'happen' || lost.kind === 'death'))
      yield { ...nodeOf(lost), isLost: true };
}

function isCause(cause: Cause, event: Thing | undefined, told: readonly Statement[]): boolean {
  if (cause.kind === 'event') return cause.event === event;
  return cause.kind !== 'unknown' && told.some((one) => bringsAbout(cause, one));
}

/** Each once, in order of time. */
function cards(nodes: Iterable<Node>, look: Look): Card[] {
  const seen = new Map<string, { node: Node; day: number }>();
  for (const node of nodes) {
    const { uri, nameSpan } = placeOf(node);
    const key = `${uri} ${nameSpan.start}`;
    const when = node.statement?.when ?? (node.slot.date && hullOf(node.slot.date));
    if (!seen.has(key)) seen.set(key, { node, day: when?.earliest ?? 0 });
  }
  return [...seen.values()].sort((a, b) => a.day - b.day).map(({ node }) => cardOf(node, look));
}

function placeOf({ slot, statement }: Node): Pick<Card, 'uri' | 'whole' | 'nameSpan'> {
  const nameSpan = statement ? locate(statement.origin).span : nameSpanOf(slot);
  return { uri: slot.file.uri, whole: statement ? nameSpan : extentOf(slot), nameSpan };
}

function cardOf(node: Node, { project }: Look): Card {
  const { slot, statement, isLost } = node;
  const date = statement ? describeInstant(statement.when) : slot.date ? describeDate(slot.date) : '';
  const isReal = project.timelineOf(slot)?.kind === 'canon';
  const notes = [date, isReal ? 'in real history' : '', isLost ? 'never comes to that here' : ''];
  return {
    name: statement ? phraseOf(statement) : slot.name || date,
    detail: notes.filter((note) => note !== '').join(', '),
    ...placeOf(node),
    ...(isLost ? { isLost } : {}),
  };
}

function phraseOf(statement: Statement): string {
  const { kind, subject, object } = statement;
  if (kind === 'death') return `${subject.shortName} dies`;
  if (kind === 'birth') return `${subject.shortName} is born`;
  if (kind === 'take' && object) return `${subject.shortName} becomes ${object.shortName}`;
  return `${subject.shortName}: ${wordsAt(statement.origin)}`;
}
