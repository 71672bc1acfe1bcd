/**
 * A title and the lines that follow from it, a source and its citations: names that have to be the same letter by letter,
 * and can be typed in all places at once. Names of people are not: they stand in prose in many spellings.
 */
import { type Span, shift } from '../text/span.js';
import { type Look, wordsIn } from './look.js';
import { isThing, type Reference, referencesIn } from './references.js';

/**
 * The spans in this file, the one under the cursor among them; [] if there is no other. Only where the name is given: whoever types
 * behind `because:` names another entry, and renames none.
 */
export function linkedSpans({ slot, span: where, role, meant: [meant] }: Reference, look: Look): readonly Span[] {
  if (!meant || role !== 'name' || (isThing(meant) && meant.kind !== 'event')) return [];
  const words = wordsIn(slot, where);
  const spans = slot.file.slots.flatMap((one) =>
    referencesIn(one, look)
      .filter((other) => other.meant[0] === meant && other.role !== 'also' && wordsIn(one, other.span) === words)
      .map((other) => shift(other.span, one.start)),
  );
  return spans.length > 1 ? spans : [];
}
