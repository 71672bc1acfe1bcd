/** What the blocks of a timeline declare: things with all their names. */
import type { Block } from '../syntax/block.js';
import { claimsOf, itemsOf } from './claim.js';
import type { NameIndex } from './names/name-index.js';
import { derivedSpellings, rulerSpellings, shortNameOf } from './names/spellings.js';
import type { OwnThings } from './own-things.js';
import type { Slot } from './slot.js';
import type { NameEntry, Thing, ThingKind } from './thing.js';
import type { Timeline } from './timeline.js';
import { alsoOf } from './titles.js';
import { instantsOf } from './when.js';

/** `own`: where the things of the timeline are kept. Its parents must have declared theirs. */
export function declareBlocks(timeline: Timeline, own: OwnThings): void {
  for (const slot of timeline.others) {
    const { kind } = slot.block;
    if (kind === 'figure' || kind === 'office' || kind === 'group' || kind === 'place' || kind === 'term') {
      const { name } = slot;
      if (name !== '') declareThing(timeline, own, slot, name, kind);
    }
  }
}

/** Whether a block of the writer's says more about a history that ships, and comes before it. */
export function corrects({ file }: Slot, { isCanon, slots }: Timeline): boolean {
  return isCanon && file.origin === 'own' && slots[0]?.file.origin === 'shipped';
}

function declareThing(timeline: Timeline, own: OwnThings, slot: Slot, name: string, kind: ThingKind): void {
  const thing = knownThing(timeline, slot, name, kind) ?? {
    kind,
    name,
    shortName: kind === 'figure' ? shortNameOf(name, alsoOf(slot)) : name,
  };
  own.declare(thing, slot, name);
  nameThing(timeline, slot.block, name, thing);
}

/** A declaration of a known name says more about the same thing. */
function knownThing(timeline: Timeline, slot: Slot, name: string, kind: ThingKind): Thing | undefined {
  const exact = timeline.find(kind, name);
  if (exact) return exact;
  // Within one timeline two things may share a short name; only what a parent knows is meant by it, or what ships.
  const above = corrects(slot, timeline) ? [timeline] : timeline.parents;
  let first: NameEntry | undefined;
  for (const parent of above)
    for (const layer of parent.names.named(name))
      for (const entry of layer) {
        if (entry.thing.kind !== kind) continue;
        if (entry.rank === 'full' || entry.rank === 'also') return entry.thing;
        first ??= entry;
      }
  if (!first || !name.includes(' ')) return undefined;
  // "Ivan Smirnov" with a birth of his own is somebody else.
  return claimsOf(slot.block).some(({ key }) => key === 'born') ? undefined : first.thing;
}

/** Everything that a thing is called as its block says, and what follows from that. */
function nameThing({ names, parents }: Timeline, block: Block, name: string, thing: Thing): void {
  const { kind } = block;
  names.add({ thing, name, rank: 'full' });
  // "joins the Ginger Group" has the article outside the name, "group: The Ginger Group" inside.
  const bare = kind === 'figure' ? name : name.replace(/^The (?=\S+\s)/, '');
  if (bare !== name) names.add({ thing, name: bare, rank: 'derived' });
  // "The Whigs of the coffee-houses": whoever was called that came in numbers.
  if (kind === 'term' && /\p{Ll}$/u.test(name) && !name.endsWith('s'))
    names.add({ thing, name: `${name}s`, rank: 'derived' });
  for (const claim of claimsOf(block)) {
    if (claim.key === 'also') {
      for (const item of itemsOf(block.text, claim.span))
        names.add({ thing, name: block.slice(item.start, item.end), rank: 'also' });
    } else if (claim.key === 'name' && claim.name) {
      const dated = claim.date?.expr.kind === 'absolute' ? instantsOf(claim.date.expr.value) : undefined;
      names.add({ thing, name: block.text.slice(claim.name.start, claim.name.end), rank: 'dated', ...(dated ?? {}) });
    }
  }
  if (kind !== 'figure') return;
  // The king whom those above know by that name is not made another.
  const isTaken = (spelling: string) => parents.some((parent) => parent.names.named(spelling).length > 0);
  for (const spelling of rulerSpellings(name))
    if (!isTaken(spelling)) names.add({ thing, name: spelling, rank: 'derived' });
  const skipsLast = hasLongSurname(names, thing, name);
  for (const spelling of derivedSpellings(name))
    if (!skipsLast || /\s/.test(spelling)) names.add({ thing, name: spelling, rank: 'derived' });
}

/** That David Lloyd George is listed as "Lloyd George" says that nobody means him by "George". */
function hasLongSurname(names: NameIndex, thing: Thing, fullName: string): boolean {
  const parts = fullName.split(/\s+/);
  return parts.some((_, from) => {
    if (from === 0 || from > parts.length - 2 || from < parts.length - longestSurname) return false;
    const known = names.named(parts.slice(from).join(' ')).flat();
    return known.some((entry) => entry.thing === thing && entry.rank === 'also');
  });
}

/** In words; somebody pastes a page where a name should stand. */
const longestSurname = 8;
