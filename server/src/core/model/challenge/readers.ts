/**
 * In whose words a block is read. A challenge may stand in a file of its own, or above a timeline that has nothing to do with
 * it: the people and offices it asks for are those of the timelines that answer it.
 */
import type { Project } from '../project.js';
import type { Tagger } from '../prose/tagger.js';
import type { Slot } from '../slot.js';
import type { NameEntry } from '../thing.js';
import type { Timeline } from '../timeline.js';
import { type SlotUses, type Use, usesOf } from '../uses.js';
import { takersOf } from './answers.js';

/** The timelines that answer a challenge, in the order of the files; of anything else, and where none does, its own. */
export function readersOf(slot: Slot, project: Project): readonly Timeline[] {
  const takers = slot.block.kind === 'challenge' ? takersOf(slot, project).map(({ timeline }) => timeline) : [];
  const own = project.timelineOf(slot);
  return takers.length > 0 ? [...new Set(takers)] : own ? [own] : [];
}

/** The uses of a block as its readers understand them: where a name is somebody else to each, it may mean any of them. */
export function usesRead(slot: Slot, project: Project, tagger: Tagger | undefined): SlotUses | undefined {
  const [first, ...others] = readersOf(slot, project).map((timeline) => usesOf(slot, timeline, tagger));
  return first && others.reduce(together, first);
}

function together(some: SlotUses, others: SlotUses): SlotUses {
  const uses = new Map<string, Use>();
  for (const use of [...some.uses, ...others.uses]) {
    const place = `${use.span.start} ${use.span.end}`;
    const known = uses.get(place);
    uses.set(place, known?.entry ? { ...known, rivals: rivalsOf(known, known.entry, use) } : use);
  }
  return { ...some, uses: [...uses.values()].sort((a, b) => a.span.start - b.span.start) };
}

function rivalsOf({ rivals }: Use, entry: NameEntry, other: Use): readonly NameEntry[] {
  const known = new Set([entry, ...rivals].map(({ thing }) => thing));
  const more = other.entry ? [other.entry, ...other.rivals] : [];
  return [...rivals, ...more.filter(({ thing }) => !known.has(thing))];
}
