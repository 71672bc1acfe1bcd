/** Offices that a name nobody declares may have been meant for: a Foreign Minister where there is a Foreign Commissar. */
import { addUnder } from '../model/lists.js';
import type { NameIndex } from '../model/names/name-index.js';
import { wordsOf } from '../model/names/words.js';
import type { NameEntry } from '../model/thing.js';
import type { Timeline } from '../model/timeline.js';
import type { Instant } from '../time/index.js';

/** The shortest name of the one office of that day with the same charge and a like rank; undefined if there is none, or several. */
export function nearOffice(name: string, when: Instant | undefined, { names, world }: Timeline): NameEntry | undefined {
  const charge = chargeOf(name);
  if (charge === undefined) return undefined;
  const near = (offices.get(names) ?? learn(names))
    .get(charge)
    ?.filter(({ thing }) => !when || world.exists(thing, when) !== 'no');
  if (!near || new Set(near.map(({ thing }) => thing)).size !== 1) return undefined;
  return near.reduce((best, entry) => (entry.name.length < best.name.length ? entry : best));
}

const offices = new WeakMap<NameIndex, Map<string, NameEntry[]>>();

function learn(names: NameIndex): Map<string, NameEntry[]> {
  const found = new Map<string, NameEntry[]>();
  for (const entry of [names, ...names.parents].flatMap(({ entries }) => entries)) {
    const charge = entry.thing.kind === 'office' ? chargeOf(entry.name) : undefined;
    if (charge === undefined) continue;
    addUnder(found, charge, entry);
  }
  offices.set(names, found);
  return found;
}

/** "minister: foreign" for a Foreign Minister and a People's Commissar for Foreign Affairs; undefined without a rank or a charge. */
function chargeOf(name: string): string | undefined {
  const words = wordsOf(name).map(({ folded }) => folded);
  const rank = words.map((word) => ranks.get(word)).find((one) => one !== undefined);
  const charge = words.filter((word) => !ranks.has(word) && !small.has(word));
  return rank && charge.length > 0 ? `${rank}: ${charge.sort().join(' ')}` : undefined;
}

/** Ranks that are much the same under different names. */
const ranks: ReadonlyMap<string, string> = new Map([
  ...['minister', 'commissar', 'secretary', 'commissioner'].map((word) => [word, 'minister'] as const),
  ...['chairman', 'chairwoman', 'chair', 'president', 'head', 'chief', 'director', 'leader'].map(
    (word) => [word, 'head'] as const,
  ),
]);

const small: ReadonlySet<string> = new Set(['of', 'the', 'for', 'a', 'and', 's', 'people', 'affairs']);
