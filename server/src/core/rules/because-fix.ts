/** Writes a `because:` line under the head of an entry. */
import type { Slot } from '../model/file-model.js';
import type { Fix } from '../model/finding.js';
import { inFile } from '../model/origin.js';
import { editAt } from './evidence.js';

export function becauseEdit(slot: Slot, cause: string): Fix['edits'][number] {
  const { text } = slot.block;
  const headEnd = text.search(/\r?\n|$/);
  const newLine = /\r?\n/.exec(text)?.[0] ?? '\n';
  return editAt(inFile(slot, { start: headEnd, end: headEnd }), `${newLine}  because: ${cause}`);
}
