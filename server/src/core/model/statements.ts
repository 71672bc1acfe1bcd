/** Turns what the blocks of a timeline say, properties and facts, into statements. */
import { contentOf } from '../syntax/content.js';
import { isAllProse } from '../syntax/plain-content.js';
import { span } from '../text/span.js';
import { presenceAbove } from './above.js';
import { isBareDeclaration } from './bare-declaration.js';
import { causesOf } from './causes.js';
import { type Claim, claimsOf } from './claim.js';
import { addUnder, ofJustThisLength } from './lists.js';
import { originAt } from './origin.js';
import { type FactLine, factLinesOf } from './reading.js';
import type { Slot } from './slot.js';
import type { Telling } from './statements/meaning.js';
import { statementsOfClaim } from './statements/of-claims.js';
import { type FactPlace, statementsOfFact } from './statements/of-facts.js';
import { keptIfSame } from './statements/same.js';
import type { Thing } from './thing.js';
import type { Timeline } from './timeline.js';
import { hullOf } from './when.js';
import type { Statement } from './world/statement.js';

/**
 * What a timeline states, in the order it is written; its parents' worlds and its names must be ready. That an entry takes
 * place is left out where nothing can keep it from that: see `isInert`. `entries`: those that may say anything, in that order.
 * `again`: the blocks that are read again, where the others have been; what says the same as before stays the same statement.
 */
export function changesOf(timeline: Timeline, entries: readonly Slot[], again?: (slot: Slot) => boolean): Statement[] {
  const statements: Statement[] = [];
  const takes = new Map<Thing, Statement[]>();
  const above = presenceAbove(timeline);
  const takesAbove = (slot: Slot) => (figure: Thing) => {
    timeline.lookingAbove.add(slot);
    return takes.get(figure) ?? none;
  };
  const add = (slot: Slot, stated: readonly Statement[]) => {
    if (!again || keptIfSame(withoutInert(slot.stated), stated) === stated) slot.stated = stated;
  };
  const take = ({ stated }: Slot) => {
    for (const statement of stated) {
      if (!isInert(statement)) statements.push(statement);
      if (statement.kind === 'take') addUnder(takes, statement.subject, statement);
    }
  };
  for (const { thing, slot } of timeline.declarations) {
    if (!again || again(slot)) add(slot, declared(timeline, thing, slot));
    take(slot);
  }
  for (const slot of entries) {
    const { event } = slot;
    if (!event || !slot.date) continue;
    if (!again || again(slot))
      add(slot, saysNothing(slot, timeline) ? none : told({ timeline, slot, event, before: takesAbove(slot), above }));
    take(slot);
  }
  return statements;
}

/**
 * What a block states, in the order it is written: of an entry first that it takes place. Where nothing can keep it from that
 * the statement is made when somebody asks here, for it is kept from then on; whoever wants to know what the facts state asks
 * for `stated` of the slot.
 */
export function statedBy(slot: Slot): readonly Statement[] {
  const { stated, event, timeline } = slot;
  // Its date last: for that of a history that ships, all of its text would be read.
  if (event && timeline && stated[0]?.kind !== 'happen' && slot.date)
    slot.stated = [happening(timeline, slot, event, none), ...stated];
  return slot.stated;
}

/** The same without that its entry takes place, where that was made because somebody asked. */
function withoutInert(stated: readonly Statement[]): readonly Statement[] {
  return stated[0] && isInert(stated[0]) ? stated.slice(1) : stated;
}

/** All statements of a timeline, in the order they are written. */
export function allStatementsOf(timeline: Timeline): readonly Statement[] {
  const declared = timeline.declarations.flatMap(({ slot }) => statedBy(slot));
  return [...declared, ...[...timeline.events.keys()].flatMap(statedBy)];
}

/** Those that `changesOf` leaves out. */
export function inertStatementsOf(timeline: Timeline): readonly Statement[] {
  return [...timeline.events.keys()].flatMap((slot) => statedBy(slot).filter(isInert));
}

/**
 * Whether nothing here can keep an entry from taking place: it has no causes and says nothing that might not be so. Only a
 * branch can take it back.
 */
export function isInert({ kind, causes, within, says }: Statement): boolean {
  return kind === 'happen' && causes.length === 0 && within === undefined && says === undefined;
}

/** Whether an entry gives no reasons and has no facts. */
export function saysNothing({ block }: Slot, { names }: Timeline): boolean {
  return (isAllProse(block) || contentOf(block).properties.length === 0) && factLinesOf(block, names).length === 0;
}

const none: readonly never[] = [];

/** What the properties of a declaration say. */
function declared(timeline: Timeline, thing: Thing, slot: Slot): readonly Statement[] {
  const claims = claimsOf(slot.block);
  if (isBareDeclaration(slot.block)) return bareDeclared(timeline, thing, slot, claims);
  const { properties } = contentOf(slot.block);
  let index = 0;
  // Claims come in the order of their properties, several of one property in a row.
  return claims.flatMap((claim) => {
    while (index < properties.length - 1 && (properties[index + 1]?.value.start ?? 0) <= claim.span.start) index++;
    return statementsOfClaim(timeline, { thing, slot, claim, index });
  });
}

/** The same where each line is a claim: a birth and a death are all that it may state. */
function bareDeclared(timeline: Timeline, thing: Thing, slot: Slot, claims: readonly Claim[]): readonly Statement[] {
  let stated: readonly Statement[] = none;
  for (let index = 0; index < claims.length; index++) {
    const made = statementsOfClaim(timeline, { thing, slot, claim: claims[index] as Claim, index });
    if (made.length > 0) stated = stated.length === 0 ? made : stated.concat(made);
  }
  return stated;
}

/** What the title and the bullets of an entry say; before that it takes place, where something may keep it from that. */
function told(telling: Telling): readonly Statement[] {
  const { timeline, slot, event } = telling;
  const facts: Statement[] = [];
  let said: readonly Statement[] = none;
  for (const line of factLinesOf(slot.block, timeline.names)) {
    if (!line.fact) continue;
    const place = placeOf(line);
    const made = statementsOfFact(line.fact, place, telling, facts);
    for (const statement of made) facts.push(statement);
    if (place.part === 'head') said = said.concat(made);
  }
  return said.length > 0 || reasonsOf(slot).length > 0
    ? [happening(timeline, slot, event, said)].concat(facts)
    : ofJustThisLength(facts);
}

/** The reasons that an entry gives. */
function reasonsOf({ block }: Slot): readonly Claim[] {
  return isAllProse(block) ? none : claimsOf(block).filter(({ key }) => key === 'because');
}

function placeOf({ source, bullet, inner, citations }: FactLine): FactPlace {
  if (source === 'bullet') return { part: 'bullet', index: bullet, inner, citations };
  return inner < 0 ? { part: 'head', index: 0, inner, citations } : { part: 'inner', index: inner, inner, citations };
}

function happening(timeline: Timeline, slot: Slot, event: Thing, said: readonly Statement[]): Statement {
  const content = contentOf(slot.block);
  const { name } = content;
  const reasons = reasonsOf(slot);
  const where = name.end > name.start ? name : (content.head?.date ?? span(0, 0));
  return {
    kind: 'happen',
    subject: event,
    when: slot.date ? hullOf(slot.date) : { earliest: 0, latest: 0 },
    causes:
      reasons.length === 0
        ? none
        : reasons.map((claim) => claim.because.map((cause) => causesOf(timeline, slot, cause))),
    citations: none,
    origin: originAt(slot, 'head', 0, where),
    says: said.length > 0 ? said : undefined,
  };
}
