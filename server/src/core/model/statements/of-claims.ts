/** What the properties of a declaration state: births and deaths, tenures, names, what exists. */
import type { Span } from '../../text/span.js';
import type { DateValue } from '../../time/index.js';
import { causesOf } from '../causes.js';
import type { Claim } from '../claim.js';
import { namedBy } from '../names/name-use.js';
import { originAt } from '../origin.js';
import { resolveName } from '../resolve.js';
import type { Slot } from '../slot.js';
import type { Thing, ThingKind } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { hullOf, instantsOf, isOpenEnd } from '../when.js';
import type { Statement, StatementKind } from '../world/statement.js';

/** One claim of the block that declares `thing`; `index` counts the block's properties. */
export interface DeclaredClaim {
  readonly thing: Thing;
  readonly slot: Slot;
  readonly claim: Claim;
  readonly index: number;
}

export function statementsOfClaim(timeline: Timeline, declared: DeclaredClaim): Statement[] {
  const { thing, slot, claim } = declared;
  const date = claim.date?.expr.kind === 'absolute' ? claim.date.expr.value : undefined;
  if (!date) return [];
  const origin = originAt(slot, 'property', declared.index, claim.span);
  const { citations } = claim;
  const causes = claim.because.length === 0 ? none : [claim.because.map((where) => causesOf(timeline, slot, where))];
  // Births and deaths are what most declarations state: written out, for what is copied into an object is kept beside it.
  if (claim.note === undefined && (claim.key === 'born' || claim.key === 'died') && isReplacing(timeline)) {
    const kind = claim.key === 'born' ? 'birth' : 'death';
    return [{ kind, subject: thing, when: hullOf(date), replaces: true, origin, citations, causes }];
  }
  const base: Base = {
    origin,
    citations,
    causes,
    ...(claim.note ? { note: claim.note } : {}),
  };
  const named = (kinds: readonly ThingKind[]) => claim.name && thingNamed(timeline, slot, claim.name, kinds, date);
  switch (claim.key) {
    case 'born':
    case 'died': {
      const replaces = isReplacing(timeline) ? ({ replaces: true } as const) : {};
      const kind = claim.key === 'born' ? 'birth' : 'death';
      return [{ kind, subject: thing, when: hullOf(date), ...replaces, ...base }];
    }
    case 'held by': {
      const holder = named(['figure']);
      return holder ? spell(base, ['take', 'leave'], date, { subject: holder, object: thing }) : [];
    }
    case 'held': {
      const office = named(['office']);
      return office ? spell(base, ['take', 'leave'], date, { subject: thing, object: office }) : [];
    }
    case 'member of': {
      const group = named(['group', 'office']);
      return group ? spell(base, ['join', 'part'], date, { subject: thing, object: group }) : [];
    }
    case 'lived in': {
      const place = named(['place']);
      return place ? spell(base, ['stay', 'unstay'], date, { subject: thing, object: place }) : [];
    }
    case 'exists':
      return spell(base, ['found', 'end'], date, { subject: thing });
    case 'coined':
      return [{ kind: 'found', subject: thing, when: hullOf(date), ...base }];
    case 'name': {
      const name = claim.name && slot.block.text.slice(claim.name.start, claim.name.end);
      return name === undefined ? [] : spell(base, ['name', 'unname'], date, { subject: thing, name });
    }
    default:
      return [];
  }
}

/** What branches from something means a date of its own, whatever that says. */
function isReplacing({ kind, parents }: Timeline): boolean {
  return kind !== 'canon' || parents.length > 0;
}

const none: readonly never[] = [];

/** Copied behind what else a statement has: the engine makes a shape for each object that begins with a copy. */
type Base = Pick<Statement, 'origin' | 'citations' | 'causes' | 'note'>;

/** A start, and the end that was stated with it. */
function spell(
  base: Base,
  [start, end]: readonly [StatementKind, StatementKind],
  date: DateValue,
  what: Pick<Statement, 'subject' | 'object' | 'name'>,
): Statement[] {
  const { from, to } = instantsOf(date);
  const begin: Statement = { kind: start, when: from, ...what, ...base };
  return isOpenEnd(to) ? [begin] : [begin, { kind: end, when: to, ends: begin, ...what, ...base, causes: none }];
}

function thingNamed(
  timeline: Timeline,
  slot: Slot,
  where: Span,
  kinds: readonly ThingKind[],
  date: DateValue,
): Thing | undefined {
  const { layers } = namedBy(slot.block.text.slice(where.start, where.end), timeline.names);
  const thing = resolveName(layers, kinds, hullOf(date), timeline.world)?.entry.thing;
  return thing && kinds.includes(thing.kind) ? thing : undefined;
}
