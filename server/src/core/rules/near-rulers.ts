/** Rulers whom a given name alone may mean, "Alaric" where the notes have a King Alaric II. It is asked, never taken for granted. */
import type { Fix } from '../model/finding.js';
import { addUnder } from '../model/lists.js';
import type { NameIndex } from '../model/names/name-index.js';
import { rulerIn } from '../model/names/spellings.js';
import { foldedName } from '../model/names/words.js';
import { existenceOf } from '../model/resolve.js';
import type { Thing } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Instant } from '../time/index.js';
import { editAt } from './evidence.js';

/** The only ruler of the notes with that given name who may be alive then. */
export function rulerCalled(given: string, when: Instant | undefined, timeline: Timeline): Thing | undefined {
  const alive = (rulersOf(timeline).get(foldedName(given)) ?? []).filter(
    (ruler) => !when || existenceOf(ruler, when, timeline.world) !== 'no',
  );
  return alive.length === 1 ? alive[0] : undefined;
}

/** Kept for the names that there are: no fact makes another ruler. */
const rulers = new WeakMap<NameIndex, ReadonlyMap<string, readonly Thing[]>>();

function rulersOf(timeline: Timeline): ReadonlyMap<string, readonly Thing[]> {
  const known = rulers.get(timeline.names);
  if (known) return known;
  const found = new Map<string, Thing[]>();
  const declared = timeline.chain.filter((one) => !one.isShipped).flatMap(({ declarations }) => declarations);
  for (const thing of new Set(declared.map((one) => one.thing))) {
    const ruler = thing.kind === 'figure' ? rulerIn(thing.name) : undefined;
    if (ruler) addUnder(found, foldedName(ruler.given), thing);
  }
  rulers.set(timeline.names, found);
  return found;
}

/** Lists the short name where the ruler is declared. */
export function alsoFix(ruler: Thing, name: string, timeline: Timeline): Fix[] {
  const slot = timeline.declarationsOf(ruler)[0]?.slot;
  if (!slot) return [];
  const end = slot.block.text.search(/\r?\n|$/);
  const title = `List “also: ${name}” under ${ruler.name}`;
  return [{ title, edits: [editAt(slot, { start: end, end }, `\n  also: ${name}`)] }];
}
