/**
 * `npm test`: everything that decides whether the project is sound, from a fresh clone. Once it is built each step runs
 * even if one before it failed, and the last line counts.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { build, install, requireNode, root, step, tool } from '../tools/steps.mjs';

requireNode();
process.chdir(root);
const from = Date.now();
const total = { passed: 0, failed: 0 };
const failures = [];

if (await prepared()) {
  await lint();
  await mocha();
  await grammar();
  await neovim();
  await editor();
}

for (const what of failures) console.log(`\n✗ ${what}`);
console.log(`\n${((Date.now() - from) / 1000).toFixed(0)} s in all`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Without a build there is nothing to test. */
async function prepared() {
  count('The dependencies could not be installed', await install());
  if (total.failed === 0) count('It does not build', await build());
  return total.failed === 0;
}

async function lint() {
  const style = await tool('Linting: style and formatting', '@biomejs/biome/bin/biome', 'check', '.');
  count('The linter complains: see above; `npm run format` mends most of it', style);
  const unused = await tool('Linting: nothing unused, nothing unlisted', 'knip/bin/knip.js', '--no-progress');
  count('Something is unused or undeclared: see above', unused);
}

async function mocha() {
  const counts = 'out/test/mocha.json';
  rmSync(counts, { force: true });
  const code = await tool(
    'Testing the core, the server and the command line',
    'c8/bin/c8.js',
    ...[
      '--include',
      'out/server/**',
      '--include',
      'server/src/**',
      '--reporter',
      'text-summary',
      '--reporter',
      'lcovonly',
    ],
    ...[process.execPath, 'test/run-mocha.mjs'],
  );
  count('Tests failed: see above', code, countsIn(counts));
}

async function grammar() {
  const folder = 'test/grammar';
  if (!existsSync(folder)) return;
  const report = 'out/colours';
  rmSync(report, { recursive: true, force: true });
  const files = ['vscode-tmgrammar-test/dist/unit.js', '--xunit-report', report, '--xunit-format', 'generic'];
  const code = await tool('Testing the colours', ...files, `${folder}/**/*.tl`);
  count('The colours differ from what the tests say', code, countsInXunit(report));
}

async function neovim() {
  const counts = 'out/test/neovim/result.json';
  rmSync(counts, { force: true });
  const code = await step('Testing the server in Neovim', process.execPath, ['test/neovim/run.mjs']);
  count('The tests in Neovim failed', code, countsIn(counts));
}

async function editor() {
  const script = 'test/vscode/run.mjs';
  if (!existsSync(script)) return;
  const counts = 'out/test/vscode/result.json';
  rmSync(counts, { force: true });
  const code = await step('Testing the extension in a real VS Code', process.execPath, [script]);
  count('The tests in VS Code failed', code, countsIn(counts));
}

/** A step that fails without a count of its own counts as one failure, so that no crash can pass for success. */
function count(complaint, code, counts = { passed: 0, failed: 0 }) {
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  total.passed += counts.passed;
  total.failed += failed;
  if (failed > 0) failures.push(complaint);
}

function countsIn(file) {
  if (!existsSync(file)) return undefined;
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: Number(passed) || 0, failed: Number(failed) || 0 };
}

function countsInXunit(folder) {
  if (!existsSync(folder)) return undefined;
  const xml = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const cases = xml.reduce((sum, text) => sum + (text.match(/<testcase\b/g)?.length ?? 0), 0);
  const failed = xml.reduce((sum, text) => sum + (text.match(/<(?:failure|error)\b/g)?.length ?? 0), 0);
  return { passed: cases - failed, failed };
}
