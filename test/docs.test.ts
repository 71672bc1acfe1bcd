import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ruleMarkdown, rulesIndexMarkdown } from '#server/core/rules/document.js';
import { rules } from '#server/core/rules/index.js';

const notice = '<!-- Generated from server/src/core/rules by `UPDATE=1 npm test`; edit the rule instead. -->\n\n';

/** Every generated page and its text. */
const pages = new Map([
  ['docs/rules.md', notice + rulesIndexMarkdown(rules)],
  ...rules.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, notice + ruleMarkdown(rule)]),
]);

describe('The generated documentation', () => {
  for (const [file, text] of pages) {
    it(`${file} is what the rules say (UPDATE=1 rewrites it)`, () => {
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
