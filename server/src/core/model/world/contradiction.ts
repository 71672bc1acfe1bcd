/** What the parents say that cannot be true together with a statement of the timeline's own. */
import type { Thing } from '../thing.js';
import type { Folding } from './folding.js';
import { covers } from './lanes.js';
import type { Statement } from './statement.js';
import { never, overlap, type Tenure, type World } from './world.js';

/** What it contradicts: silence may be filled, and ends may meet. */
export function contradictedBy(state: Folding, own: Statement, isPast: boolean): Statement | undefined {
  for (const parent of state.input.parents) {
    const found = contradictedIn(state, parent, own);
    // What these notes have brought down is no contradiction later on; of the past it stands.
    if (found && (isPast || !state.world.fallen.has(found))) return found;
  }
  return undefined;
}

function contradictedIn(
  state: Folding,
  parent: World,
  { kind, subject, object, name, when }: Statement,
): Statement | undefined {
  switch (kind) {
    case 'death':
      return parent.deaths.get(subject);
    case 'birth':
      return parent.births.get(subject);
    case 'take': {
      const office = object as Thing;
      const sitting = (parent.offices.get(office) ?? []).filter(
        (tenure) => tenure.holder !== subject && covers(tenure, when) && goesOn(state.world.offices, tenure),
      );
      return sitting.length >= state.input.seats(office) ? sitting[0]?.start : undefined;
    }
    case 'leave':
    case 'part': {
      const lanes = kind === 'leave' ? 'offices' : 'groups';
      const held = (parent[lanes].get(object as Thing) ?? []).find(
        (tenure) => tenure.holder === subject && covers(tenure, when) && goesOn(state.world[lanes], tenure),
      );
      return held && (held.end ?? held.start);
    }
    case 'found': {
      const periods = parent.existence.get(subject) ?? [];
      const first = periods[0];
      if (first && when.latest < first.from.earliest) return first.start;
      const during = periods.find((period) => covers(period, when));
      return during && (during.start ?? during.end);
    }
    case 'end': {
      const during = (parent.existence.get(subject) ?? []).find((period) => covers(period, when));
      return during && (during.end ?? during.start);
    }
    case 'name': {
      const periods = parent.names.get(subject) ?? [];
      if (periods.some((period) => period.name === name && overlap(period, when) !== 'no')) return undefined;
      return periods.find((period) => covers(period, when))?.start;
    }
    default:
      return undefined;
  }
}

/** Whether a tenure of the parents has not been ended by anything here so far. */
function goesOn(lanes: ReadonlyMap<Thing, readonly Tenure[]>, { of, start }: Tenure): boolean {
  return (lanes.get(of) ?? []).some((tenure) => tenure.start === start && tenure.to === never);
}
