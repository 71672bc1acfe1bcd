/**
 * `npm start`: from a fresh clone to something to look at. Installs, builds, checks samples/, then opens VS Code on them
 * with this extension loaded, or says how to install it.
 */
import { readFileSync } from 'node:fs';
import { build, install, npm, requireNode, root, run, step } from './tools/steps.mjs';

requireNode();
console.log('Uchronia: builds the checker, runs it on samples/, and opens them in VS Code if it is here.');

for (const prepare of [install, build]) {
  const code = await prepare();
  if (code !== 0) process.exit(code);
}
console.log('\n▸ Checking samples/ …\n');
// They have findings on purpose, so the exit code of the check is not ours.
await run(process.execPath, ['dist/uchronia.cjs', 'check', 'samples']);

if (await hasCode()) await openCode();
else await packageExtension();

async function hasCode() {
  return (await run('code', ['--version'], { quiet: true, shell: isWindows() })) === 0;
}

async function openCode() {
  const quote = (text) => (isWindows() ? `"${text}"` : text);
  const args = ['--new-window', quote(`--extensionDevelopmentPath=${root}`), quote(`${root}samples`)];
  await step('Opening VS Code on samples/', 'code', args, { shell: isWindows() });
}

async function packageExtension() {
  const code = await npm('Packaging the extension (there is no `code` command here)', 'run', '--silent', 'package');
  if (code !== 0) process.exit(code);
  const { name, version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const file = `${root}${name}-${version}.vsix`;
  console.log(`
The extension is packaged: ${file}
To install it, open VS Code, choose "Extensions: Install from VSIX…" in the command palette (Ctrl+Shift+P) and pick that
file, or run:

    code --install-extension ${file}

To check notes without an editor:

    node dist/uchronia.cjs check FOLDER`);
}

/** There `code` is a batch file, which only a shell starts. */
function isWindows() {
  return process.platform === 'win32';
}
