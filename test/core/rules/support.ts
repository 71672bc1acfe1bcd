import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { draw, markOf, readFixture } from '../../support/fixture.js';

/** What one rule finds in a document, without its message: "notes.tl:5:3-9 error". */
export function foundBy(rule: string, document: string): string[] {
  return findingsOf(rule, document).map((mark) => draw(mark).replace(/ (\w+)\[.*$/s, ' $1'));
}

/** Asserts that a rule has nothing to say about a document. */
export function isSilent(rule: string, document: string): void {
  assert.deepEqual(findingsOf(rule, document).map(draw), []);
}

/** Whole messages, for those that a test reads aloud. */
export function messagesOf(rule: string, document: string): string[] {
  return findingsOf(rule, document).map(({ message }) => message);
}

function findingsOf(rule: string, document: string) {
  const { files } = readFixture(document);
  const analysis = analysisOf(files);
  return Object.entries(files).flatMap(([uri, text]) =>
    analysis
      .findings(uri)
      .filter((finding) => finding.rule === rule)
      .map((finding) => markOf(uri, text, finding)),
  );
}
