import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { USAGE } from '#server/cli/usage.js';
import { verbExamples } from '#server/core/ide/reference/verb-examples.js';
import { referenceMarkdown } from '#server/core/ide/reference.js';
import { Project } from '#server/core/model/project.js';
import { factsOf } from '#server/core/model/reading.js';
import { verbs } from '#server/core/model/verbs/table.js';
import { ruleMarkdown, rulesIndexMarkdown } from '#server/core/rules/document.js';
import { rules } from '#server/core/rules/index.js';
import { shippedCanon } from './support/canon.js';
import { checkFindings } from './support/fixture.js';
import { partsOf } from './support/page.js';

const notice = '<!-- Generated from server/src/core/rules by `UPDATE=1 npm test`; edit the rule instead. -->\n\n';
const referenceNotice =
  '<!-- Generated from the tables of server/src/core by server/src/core/ide/reference.ts; `UPDATE=1 npm test` rewrites it. -->\n\n';
const reference = referenceMarkdown(USAGE);

/** Every generated page and its text. */
const pages = new Map([
  ['docs/reference.md', referenceNotice + reference],
  ['docs/rules.md', notice + rulesIndexMarkdown(rules)],
  ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, notice + ruleMarkdown(rule)]),
]);

describe('The generated documentation', () => {
  for (const [file, text] of pages) {
    it(`${file} is what the tables and rules say (UPDATE=1 rewrites it)`, () => {
      if (process.env['UPDATE'] && !process.env['CI']) {
        mkdirSync('docs/rules', { recursive: true });
        writeFileSync(file, text);
      }
      assert.ok(existsSync(file), 'the page is missing');
      assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), text);
    });
  }

  it('has no page for a rule that is gone', () => {
    const left = readdirSync('docs/rules').filter((name) => !pages.has(`docs/rules/${name}`));
    assert.deepEqual(left, []);
  });
});

describe('The examples of the reference', () => {
  for (const part of partsOf(reference))
    if (part.kind === 'fence')
      it(`has the findings it shows: ${part.text.split('\n', 1)[0]}`, () => checkFindings(part.text));

  it('has an example for each verb, and no other (server/src/core/ide/reference/verb-examples.ts)', () =>
    assert.deepEqual(Object.keys(verbExamples).sort(), verbs.map(({ id }) => id).sort()));

  for (const [id, written] of Object.entries(verbExamples)) {
    const [date, fact] = typeof written === 'string' ? ['September 1926', written] : written;
    const document = `timeline: T\n  from: Soviet Union, 1917–1941\n\n${date}: An example\n  - ${fact}\n`;
    it(`${fact} (${id})`, () => {
      assert.equal(verbIn(document), id);
      checkFindings(document);
    });
  }
});

let project: Project | undefined;

/** The verb of the fact in the last entry. */
function verbIn(document: string): string | undefined {
  project ??= new Project(shippedCanon());
  project.setFile('example.tl', document);
  void project.version;
  const slot = project.file('example.tl')?.slots.at(-1);
  const timeline = slot && project.timelineOf(slot);
  const fact = timeline && factsOf(slot.block, timeline.names).find((line) => line.fact)?.fact;
  return fact?.verb.id;
}
