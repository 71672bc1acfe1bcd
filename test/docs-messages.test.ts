import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rules } from '#server/core/rules/index.js';
import { analysisOf } from './support/canon.js';
import { readFixture } from './support/fixture.js';

const PAGE = 'docs/messages.md';

/** Words of the workshop: a writer is spoken to in a writer's words. */
const workshop =
  /\b(?:canons?|lanes?|nodes?|seats?|figures?|entit(?:y|ies)|statements?|tokens?|pars(?:e|ed|er|ing)|index|undefined|null|NaN|Infinity|object Object)\b/i;

/** Every message that the examples of the rules bring about, to be read aloud in one go. */
describe('The messages', () => {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, examples }) => {
      const seen = new Set<string>();
      return examples.bad.flatMap((example) => messagesOf(id, example, seen));
    });

  it(`stand in ${PAGE} (UPDATE=1 rewrites it)`, () => {
    const page = pageOf(rows);
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(PAGE, page);
    assert.ok(existsSync(PAGE));
    assert.equal(readFileSync(PAGE, 'utf8').replaceAll('\r\n', '\n'), page);
  });

  it('are there for every rule', () =>
    assert.deepEqual([...new Set(rows.map(({ rule }) => rule))], rules.map(({ id }) => id).sort()));

  for (const { rule, message } of rows) {
    it(`${rule}: ${message}`, () => {
      // What the writer wrote, and names of sources, are quoted as they are.
      const own = message.replace(/“[^”]*”|\(source: [^)]*\)/g, '');
      assert.doesNotMatch(own, workshop);
      assert.match(message, /^(?:As in line \d+: )?["“‘\p{Lu}\d]/u, 'it begins like a sentence');
      assert.match(message, /[.?”]$/, 'it ends like one');
      assert.match(message, /[.?!”)] ["“]?\p{Lu}/u, 'it says what is wrong, and then what to do');
      assert.doesNotMatch(message, / {2}|\.\.(?!\.)| ,|\( | \)/, 'it is set as a printer would');
    });
  }
});

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly words: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

function messagesOf(rule: string, example: string, seen: Set<string>): Row[] {
  const { files } = readFixture(example);
  const analysis = analysisOf(files);
  return Object.entries(files).flatMap(([uri, text]) =>
    analysis.findings(uri).flatMap((finding) => {
      if (finding.rule !== rule || seen.has(finding.message)) return [];
      seen.add(finding.message);
      const { severity, message, fixes, span } = finding;
      return [
        { rule, severity, message, words: text.slice(span.start, span.end), fixes: fixes.map(({ title }) => title) },
      ];
    }),
  );
}

function pageOf(rows: readonly Row[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('*', '\\*');
  const lines = rows.map(
    ({ rule, severity, words, message, fixes }) =>
      `| [${rule}](rules/${rule}.md) | ${severity} | ${cell(words)} | ${cell(message)} | ${cell(fixes.join('; '))} |`,
  );
  return `<!-- Generated from the examples in server/src/core/rules by \`UPDATE=1 npm test\`; edit the rule instead. -->

# Everything that is said

Each message that the examples of the rules bring about, with the words it underlines and what the light bulb offers.

| rule | severity | about | says | offers |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
