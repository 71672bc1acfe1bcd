/**
 * The grammar has to spell the verbs out, the server has them in a table: this compares the two, so that a verb added
 * to the table is coloured too. The rules for verbs use nothing that JavaScript's expressions do not know.
 */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { verbs } from '#server/core/model/verbs/table.js';

const grammar = JSON.parse(readFileSync('syntaxes/timeline.tmLanguage.json', 'utf8')) as {
  repository: { verb: { patterns: { match: string }[] } };
};
const rules = grammar.repository.verb.patterns.map((pattern) => new RegExp(pattern.match, 'uy'));

describe('the verbs of the grammar', () => {
  for (const verb of verbs) {
    it(`colour every form of "${verb.id}"`, () => {
      const forms = verb.forms.filter((form) => !colours('Stalin ', form));
      const nouns = (verb.nouns ?? []).map(capitalised).filter((noun) => !colours('', noun));
      assert.deepEqual([...forms, ...nouns], [], 'add these to `verb` in syntaxes/timeline.tmLanguage.json');
    });
  }
});

function colours(before: string, form: string): boolean {
  return rules.some((rule) => {
    rule.lastIndex = before.length;
    return rule.test(`${before}${form} Moscow`);
  });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
