/** Writes a `because:` line under the head of an entry. */
import type { Fix } from '../model/finding.js';
import type { Slot } from '../model/slot.js';
import { editAt } from './evidence.js';

export function becauseEdit(slot: Slot, cause: string): Fix['edits'][number] {
  const { text } = slot.block;
  const headEnd = text.search(/\r?\n|$/);
  return editAt(slot, { start: headEnd, end: headEnd }, `\n  because: ${cause}`);
}
