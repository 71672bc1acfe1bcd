/** Documents before and after. Where blanks matter they are drawn: `·` is a space, `⇥` a tab. */
import assert from 'node:assert/strict';
import { type DateStyle, formatText } from '#server/core/ide/formatting.js';

/** Asserts what becomes of a document, and that it then stays as it is. */
export function formats(before: string, after: string, dates: DateStyle = 'keep'): void {
  const wanted = drawn(after);
  assert.equal(formatText(drawn(before), { dates }), wanted);
  assert.equal(formatText(wanted, { dates }), wanted, 'formatted again it changes again');
}

export function staysAsItIs(document: string): void {
  formats(document, document);
}

export function drawn(document: string): string {
  return document.replaceAll('·', ' ').replaceAll('⇥', '\t');
}
