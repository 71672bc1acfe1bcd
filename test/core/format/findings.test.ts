import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { type DateStyle, formatText } from '#server/core/ide/formatting.js';
import { analysisOf } from '../../support/canon.js';

describe('Formatted notes', () => {
  for (const folder of ['samples', 'test/fixtures/notes']) {
    const names = readdirSync(folder).filter((name) => name.endsWith('.tl'));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
    for (const dates of ['keep', 'iso', 'english'] satisfies DateStyle[]) {
      it(`of ${folder} have the same findings about the same words (dates: ${dates})`, () => {
        const formatted = Object.entries(files).map(([name, text]) => [name, formatText(text, { dates })] as const);
        assert.deepEqual(findingsIn(Object.fromEntries(formatted)), findingsIn(files));
      });
    }
  }
});

/** Everything that is found, in order; places and the wording of dates left out. */
function findingsIn(files: Readonly<Record<string, string>>): string[] {
  const analysis = analysisOf(files);
  return Object.entries(files).flatMap(([uri, text]) =>
    analysis.findings(uri).map(({ rule, severity, span }) => {
      const words = text.slice(span.start, span.end);
      return `${uri} ${severity}[${rule}] ${/\d/.test(words) ? 'a date' : words}`;
    }),
  );
}
