/** What is installed into VS Code: how large it is, and how long it keeps the editor waiting. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { tool } from '../../../tools/steps.mjs';
import { chooseHost } from '../../vscode/host/choose.mjs';
import { freePort } from '../../vscode/host/ports.mjs';
import { makeProfile } from '../../vscode/host/profile.mjs';
import { median, ms, ratio } from '../measure.mjs';
import { bundled } from '../servers/bundle.mjs';
import { filesInZip } from '../zip.mjs';

const OURS = 'uchronia.uchronia';
const TRIVIAL = 'uchronia-bench.trivial';
/** The same once more: whoever comes first in a window pays for what the window does first. */
const FIRST = 'uchronia-bench.first';

export const extension = {
  title: 'The extension',
  rows: [
    { id: 'size', name: 'packaged extension without pictures, MB', must: 1.5, goal: 1, better: 'lower' },
    {
      id: 'activation',
      name: 'activation in the real VS Code ÷ an extension that starts a trivial language client',
      must: 1.6,
      goal: 1.3,
      better: 'lower',
    },
  ],
  async measure(context) {
    const { found } = context;
    if (context.wants('size')) found.size = await packagedSize(context);
    if (context.wants('activation')) found.activation = await activation(context);
  },
};

async function packagedSize({ say }) {
  const file = resolve('out/bench/uchronia.vsix');
  const options = ['--no-dependencies', '--no-yarn', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const code = await tool('Packaging', '@vscode/vsce/vsce', 'package', ...options, '-o', file);
  if (code !== 0) throw new Error('The extension could not be packaged.');
  const zip = readFileSync(file);
  const pictures = filesInZip(zip).filter(({ name }) => /\.(?:png|svg)$/.test(name));
  const bytes = zip.length - pictures.reduce((sum, { compressed }) => sum + compressed, 0);
  for (const { name, compressed } of filesInZip(zip)
    .sort((a, b) => b.compressed - a.compressed)
    .slice(0, 6)) {
    say(`${(compressed / 1e6).toFixed(3)} MB  ${name}`);
  }
  return bytes / 1e6;
}

/** Both are activated in the same window, now one first, now the other; each window is a new VS Code. */
async function activation({ quick, say }) {
  const { host, reason } = await chooseHost();
  if (host === 'skip') throw new Error(`There is no VS Code to measure in: ${reason}.`);
  const driver = resolve(
    await bundled('activation', { entryPoints: ['test/bench/activation/driver.mjs'], external: ['vscode'] }),
  );
  const times = { [OURS]: [], [TRIVIAL]: [] };
  for (let round = 0; round < (quick ? 2 : 6); round++) {
    const ids = round % 2 === 0 ? [OURS, TRIVIAL] : [TRIVIAL, OURS];
    const taken = await inWindow(host, driver, [FIRST, ...ids]);
    for (const id of ids) times[id].push(taken[id]);
    say(ids.map((id) => `${id}: ${ms(taken[id])}`).join(', '));
  }
  say(`medians: ${ms(median(times[OURS]))}, ${ms(median(times[TRIVIAL]))}`);
  return ratio(times[OURS], times[TRIVIAL]);
}

async function inWindow(host, driver, ids) {
  const empty = mkdtempSync(join(tmpdir(), 'uchronia-bench-'));
  writeFileSync(join(empty, 'readme.txt'), 'Nothing here wakes an extension.\n');
  const profile = makeProfile(empty);
  for (const id of [FIRST, TRIVIAL]) await installTrivial(profile.extensionsDir, id);
  // The profile is removed when VS Code ends.
  const result = join(empty, 'times.json');
  const pictures = join(profile.root, 'pictures');
  try {
    await runTests({
      ...(host === 'browser' ? { vscodeExecutablePath: resolve('test/vscode/browser-host.mjs') } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: driver,
      launchArgs: [
        profile.samples,
        '--disable-workspace-trust',
        `--user-data-dir=${profile.userDataDir}`,
        `--extensions-dir=${profile.extensionsDir}`,
      ],
      extensionTestsEnv: {
        NO_COLOR: '1',
        UCHRONIA_VSCODE_KIND: 'node',
        UCHRONIA_SCRATCH: profile.root,
        UCHRONIA_RESULT: result,
        UCHRONIA_PICTURES: pictures,
        UCHRONIA_WINDOW_PORT: String(await freePort()),
        UCHRONIA_ACTIVATE: ids.join(' '),
      },
    });
    if (!existsSync(result)) throw new Error('VS Code ended without a result.');
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

async function installTrivial(extensionsDir, id) {
  const folder = join(extensionsDir, `${id}-0.0.1`);
  mkdirSync(folder, { recursive: true });
  const [publisher, name] = id.split('.');
  const manifest = { name, publisher, version: '0.0.1', main: './extension.cjs', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [`onCommand:${id}`] }));
  await bundled('trivial', { outfile: join(folder, 'server.cjs') });
  await bundled('trivial-extension', {
    entryPoints: ['test/bench/activation/trivial-extension.mjs'],
    outfile: join(folder, 'extension.cjs'),
    external: ['vscode'],
  });
}
