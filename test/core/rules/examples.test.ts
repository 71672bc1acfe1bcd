import assert from 'node:assert/strict';
import type { Finding, Fix } from '#server/core/model/finding.js';
import { rules } from '#server/core/rules/index.js';
import { analysisOf } from '../../support/canon.js';
import { checkFindings, draw, markOf, readFixture } from '../../support/fixture.js';

/** The examples of a rule are its documentation, and its first tests. */
describe('The examples of the rules', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const [index, example] of rule.examples.bad.entries()) {
        it(`finds what bad example ${index + 1} marks, and nothing else`, () => checkFindings(example));
        it(`mends bad example ${index + 1} with each of its quick fixes`, () => checkFixes(rule.id, example));
      }
      if (rule.fixesAll) {
        for (const [index, example] of rule.examples.bad.entries())
          it(`mends all of bad example ${index + 1}, told twice, at once`, () => checkFixAll(rule.id, example));
      }
      for (const [index, example] of rule.examples.good.entries()) {
        it(`is silent about good example ${index + 1}`, () => {
          const { files } = readFixture(example);
          const loud = Object.entries(files).flatMap(([uri, text]) =>
            analysisOf(files)
              .findings(uri)
              .filter(
                (finding) => finding.rule === rule.id || finding.severity === 'error' || finding.severity === 'warning',
              )
              .map((finding) => draw(markOf(uri, text, finding))),
          );
          assert.deepEqual(loud, []);
        });
      }
    });
  }
});

/** A fix clears its finding, adds none, and leaves nothing for itself to do again. Snippets wait for their writer. */
function checkFixes(rule: string, example: string): void {
  const { files } = readFixture(example);
  for (const uri of Object.keys(files)) {
    for (const finding of analysisOf(files).findings(uri)) {
      if (finding.rule !== rule) continue;
      for (const fix of finding.fixes) {
        if (fix.snippet) continue;
        const before = countsOf(analysisOf(files).findings(uri));
        const fixed = applied(files, fix);
        const after = analysisOf(fixed).findings(uri);
        // A hint may come to light that gave way to the finding: one finding a name and line.
        // Notes without a header that begin to differ are told so: that is what the fix is for.
        const louder = after.filter(({ severity, rule }) => severity !== 'hint' && rule !== 'undeclared-divergence');
        const added = Object.entries(countsOf(louder)).filter(([key, count]) => count > (before[key] ?? 0));
        assert.deepEqual(added, [], `“${fix.title}” adds findings`);
        const key = keyOf(finding);
        assert.ok((countsOf(after)[key] ?? 0) < (before[key] as number), `“${fix.title}” leaves its finding`);
      }
    }
  }
}

/** Of every entry a copy stands behind it: one fix mends them all, or the rule has none to offer there. */
function checkFixAll(rule: string, example: string): void {
  const { files } = readFixture(
    example.replace(/^(?:\w.*\d{4}.*:.*\n)(?:[ /].*\n)*/m, (entry) => `${entry}\n${entry}`),
  );
  const mends = (uri: string, all: Readonly<Record<string, string>>) =>
    analysisOf(all)
      .findings(uri)
      .filter((finding) => finding.rule === rule && finding.fixes[0] && !finding.fixes[0].snippet).length;
  for (const uri of Object.keys(files)) {
    const before = mends(uri, files);
    const fix = analysisOf(files).fixAll(uri, rule);
    assert.equal(fix !== undefined, before > 1);
    if (fix) assert.ok(mends(uri, applied(files, fix.fix)) === 0, `“${fix.fix.title}” leaves some`);
  }
}

function applied(files: Readonly<Record<string, string>>, fix: Fix): Record<string, string> {
  const result = { ...files };
  for (const { uri, edit } of [...fix.edits].sort((a, b) => b.edit.span.start - a.edit.span.start)) {
    const text = result[uri] as string;
    result[uri] = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  }
  return result;
}

function keyOf(finding: Finding): string {
  return `${finding.rule}: ${finding.message}`;
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const finding of findings) counts[keyOf(finding)] = (counts[keyOf(finding)] ?? 0) + 1;
  return counts;
}
