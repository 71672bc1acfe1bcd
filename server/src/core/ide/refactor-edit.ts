/** What the changes of form have in common. */
import type { Fix } from '../model/finding.js';
import type { Slot } from '../model/slot.js';
import { type Span, shift } from '../text/span.js';

/** `reorder`: it moves whole entries, `move`: to another file. `extract`: it makes a block of its own of something. */
export interface Refactoring extends Fix {
  readonly kind: 'rewrite' | 'reorder' | 'extract' | 'move';
  /** A file to make beside the one that the edits begin with, and what it is called unless something is there already. */
  readonly creates?: { readonly name: string; readonly text: string };
}

/** `where` counts from the start of the block. */
export function rewriting(title: string, slot: Slot, where: Span, text: string): Refactoring {
  return { kind: 'rewrite', title, edits: [{ uri: slot.file.uri, edit: { span: shift(where, slot.start), text } }] };
}

/** `offset` counts from the start of the file. */
export function extracting(title: string, { file }: Slot, offset: number, text: string): Refactoring {
  const edit = { span: { start: offset, end: offset }, text };
  return { kind: 'extract', title, edits: [{ uri: file.uri, edit }] };
}
