// The server under an editor that is not VS Code: a session in Debian's Neovim, over standard input and output, with pushed diagnostics.
// `node test/neovim/run.mjs`; leaves its counts in out/test/neovim/result.json. Needs the bundles in dist/.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNeovim } from '../vscode/host/debian.mjs';
import { run, stopAll } from '../vscode/host/processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const counts = join(root, 'out', 'test', 'neovim', 'result.json');
const LIMIT_MS = 180_000;

const NOTES = {
  'the-camps.tl': `timeline: Of camps
  from: Soviet Union, 1917–1941
  pod: The camps

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`,
  'later.tl': `timeline: Of camps

1928: An inspection
  because: The camps
  - Stalin visits Moscow
`,
  'unopened.tl': 'timeline: Aside\n  from: Soviet Union, 1917–1941\n\n1930: A meeting\n  - Lenin arrives in Moscow\n',
};

process.exitCode = await main();

async function main() {
  rmSync(counts, { force: true });
  let nvim;
  try {
    nvim = await ensureNeovim((text) => console.log(`Neovim: ${text}`));
  } catch (error) {
    console.log(`Neovim: not run. ${error.message}`);
    return 0;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'uchronia-neovim-'));
  try {
    const outcome = await session(nvim, scratch);
    for (const { name, ok, message } of outcome) console.log(`  ${ok ? '✔' : '✗'} ${name}${ok ? '' : `\n${message}`}`);
    const passed = outcome.filter(({ ok }) => ok).length;
    const failed = outcome.length - passed;
    mkdirSync(dirname(counts), { recursive: true });
    writeFileSync(counts, JSON.stringify({ passed, failed }));
    console.log(`${passed} passed, ${failed} failed`);
    return failed > 0 || passed === 0 ? 1 : 0;
  } catch (error) {
    console.error(`Neovim: ${error.message}`);
    return 1;
  } finally {
    stopAll();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function session(nvim, scratch) {
  const folder = join(scratch, 'notes');
  const result = join(scratch, 'result.json');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder, name), text);
  const patience = setTimeout(stopAll, LIMIT_MS);
  await run(nvim, ['--headless', '--clean', '-n', '-c', `luafile ${join(here, 'session.lua')}`], {
    cwd: folder,
    env: {
      ...process.env,
      // What this user has set up for Neovim must not matter, nor be changed.
      ...{ XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch, XDG_STATE_HOME: scratch, XDG_CACHE_HOME: scratch },
      UCHRONIA_FOLDER: folder,
      UCHRONIA_RESULT: result,
      UCHRONIA_NODE: process.execPath,
      UCHRONIA_COMMAND: join(root, 'dist', 'uchronia.cjs'),
    },
  });
  clearTimeout(patience);
  if (!existsSync(result)) throw new Error('the session did not come to its end.');
  return JSON.parse(readFileSync(result, 'utf8'));
}
