/** Is somebody, or something, there on the day? The question behind four rules. */

import { settledAs } from '../model/names/settling.js';
import type { Slot } from '../model/slot.js';
import type { NameEntry } from '../model/thing.js';
import { thingOf, type Use } from '../model/uses.js';
import type { Statement } from '../model/world/statement.js';
import type { Period } from '../model/world/world.js';
import type { Instant } from '../time/index.js';

/** Uses that say their thing is there: facts, `@`, and prose that has it act. */
export function isPresent(use: Use): boolean {
  return use.role === 'there' || use.role === 'acts';
}

/** Whether what a use names is surely there that day, under this name, and not remarkably old: most are, and no more is asked of them. */
export function isPlainlyThere({ when, world }: Use, entry: NameEntry): boolean {
  if (!when) return true;
  const { from, to, oldFrom } = settledAs(entry, world);
  return from <= when.earliest && when.latest <= to && when.earliest <= oldFrom;
}

export interface Absence {
  readonly statement: Statement;
  /** Only in some reading of the dates. */
  readonly possible: boolean;
}

/** The death before the day of this use, if it is one of a figure who had died by then. */
export function deathBefore(use: Use, slot: Slot): Absence | undefined {
  const thing = thingOf(use);
  const death = thing?.kind === 'figure' ? use.world.deaths.get(thing) : undefined;
  if (!death || !use.when || death.origin.slot === slot) return undefined;
  if (death.when.latest < use.when.earliest) return { statement: death, possible: false };
  if (death.when.earliest >= use.when.latest || tellsOfIt(use, death)) return undefined;
  // Prose under a wide date ("1926: …") may tell of any day of it: no finding while one of them is fine.
  if (use.where === 'prose' && death.when.earliest >= use.when.earliest) return undefined;
  return { statement: death, possible: true };
}

/** The birth after the day of this use. */
export function birthAfter(use: Use, slot: Slot): Absence | undefined {
  const thing = thingOf(use);
  const birth = thing?.kind === 'figure' ? use.world.births.get(thing) : undefined;
  if (!birth || !use.when || birth.origin.slot === slot) return undefined;
  if (birth.when.earliest > use.when.latest) return { statement: birth, possible: false };
  if (birth.when.latest <= use.when.earliest || tellsOfIt(use, birth)) return undefined;
  if (use.where === 'prose' && birth.when.latest <= use.when.latest) return undefined;
  return { statement: birth, possible: true };
}

/** "January 1924: Lenin dies" is about that death, whatever day of the month it was. */
function tellsOfIt(use: Use, statement: Statement): boolean {
  const effect = use.fact?.verb.effect;
  const meets =
    use.when !== undefined && statement.when.earliest <= use.when.latest && use.when.earliest <= statement.when.latest;
  return (
    meets && (statement.kind === 'death' ? effect === 'death' || effect === 'death-of-object' : effect === 'birth')
  );
}

/** The period of existence nearest to a day outside all of them, and on which side of it the day lies. */
export function nearestPeriod(
  periods: readonly Period[],
  when: Instant,
): { period: Period; side: 'before' | 'after' } | undefined {
  let best: { period: Period; side: 'before' | 'after'; distance: number } | undefined;
  for (const period of periods) {
    const before = period.from.earliest - when.latest;
    const after = when.earliest - period.to.latest;
    const candidate =
      before > 0
        ? { period, side: 'before' as const, distance: before }
        : after > 0
          ? { period, side: 'after' as const, distance: after }
          : undefined;
    if (candidate && (!best || candidate.distance < best.distance)) best = candidate;
  }
  return best;
}
