/** What is named under the cursor, wherever else this file names it. */
import { shift } from '../text/span.js';
import type { Look } from './look.js';
import type { Highlight } from './navigation.js';
import { type Reference, referencesIn } from './references.js';

export function highlights({ slot, meant: wanted }: Reference, look: Look): readonly Highlight[] {
  return slot.file.slots.flatMap((one) =>
    referencesIn(one, look)
      .filter(({ meant }) => meant.length === wanted.length && meant.every((it) => wanted.includes(it)))
      .map(({ span: where, role, use }) => ({
        span: shift(where, one.start),
        kind: (role === 'use' && use?.role !== 'given') || role === 'reference' ? ('use' as const) : ('name' as const),
      })),
  );
}
