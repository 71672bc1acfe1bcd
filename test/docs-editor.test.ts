import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'docs/editor.md';
const HANDLERS = 'server/src/lsp/handlers';

/** The page promises features: each promise names the files that keep it, and the tests that show it. */
describe(`The features in ${PAGE}`, () => {
  const features = featuresOf(readFileSync(PAGE, 'utf8'));

  it('are there', () => assert.ok(features.length > 0));

  for (const { name, answeredBy, shownBy } of features) {
    it(`${name}: names files and tests that are there`, () => {
      assert.ok(answeredBy.length > 0, 'it is answered by nothing');
      assert.ok(shownBy.length > 0, 'it is shown by nothing');
      for (const file of [...answeredBy, ...shownBy]) assert.ok(existsSync(file), `${file} is not there`);
      for (const file of shownBy) assert.match(file, /^test\/.*\.test\.ts$/);
    });
  }

  it('leave out nothing that the server answers', () => {
    const named = new Set(features.flatMap(({ answeredBy }) => answeredBy));
    const unnamed = readdirSync(HANDLERS).filter((file) => !named.has(`${HANDLERS}/${file}`));
    assert.deepEqual(unnamed, []);
  });

  it('leave out no test of the real editor but those of its own looks', () => {
    const named = new Set(features.flatMap(({ shownBy }) => shownBy));
    const suite = readdirSync('test/vscode/suite').filter((file) => file.endsWith('.test.ts'));
    const unnamed = suite.filter((file) => !named.has(`test/vscode/suite/${file}`));
    assert.deepEqual(unnamed, ['pictures.test.ts']);
  });
});

interface Feature {
  readonly name: string;
  /** Paths from the root of the project. */
  readonly answeredBy: readonly string[];
  readonly shownBy: readonly string[];
}

function featuresOf(page: string): Feature[] {
  const rows = page.split(/\r?\n/).filter((line) => line.startsWith('| ') && !/^\| (?:feature|---) /.test(line));
  return rows.map((row) => {
    const [name = '', , answeredBy = '', shownBy = ''] = row.slice(2, -2).split(' | ');
    return { name, answeredBy: linksIn(answeredBy), shownBy: linksIn(shownBy) };
  });
}

function linksIn(cell: string): string[] {
  return [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => join('docs', target).replaceAll('\\', '/'));
}
