// Runs the suite in a real VS Code (`node test/vscode/run.mjs [--pictures]`), and leaves its counts in out/test/vscode/result.json.
// `--pictures` also replaces the committed pictures in client/pictures by those that the suite made.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './host/bundle.mjs';
import { chooseHost } from './host/choose.mjs';
import { makeProfile } from './host/profile.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const suite = join(root, 'out', 'test', 'vscode', 'suite');
const result = join(root, 'out', 'test', 'vscode', 'result.json');
const pictures = join(root, 'out', 'screenshots');
const keptPictures = join(root, 'client', 'pictures');
// What a run is tried with while the extension itself does not build.
const extension = process.env.UCHRONIA_VSCODE_EXTENSION || root;

// @vscode/test-electron stops VS Code on SIGINT alone, and looks for earlier downloads in the current directory.
process.on('SIGTERM', () => process.emit('SIGINT'));
process.chdir(root);

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  rmSync(result, { force: true });
  const { host, reason } = await chooseHost();
  if (host === 'skip') {
    console.log('Tests in a real VS Code: not run, because UCHRONIA_VSCODE=skip.');
    return 0;
  }
  console.log(
    `Tests in a real VS Code: ${host === 'desktop' ? 'the desktop one' : 'in a browser'}, because ${reason}.`,
  );
  checkBuilt();
  const error = await runIn(host, await bundleSuite(join(here, 'suite'), suite));
  // What went wrong has been said by the host; failed tests are in its report, and counted.
  if (!existsSync(result)) throw new Error(`The tests in a real VS Code did not run to their end: ${error?.message}`);
  const { passed, failed } = JSON.parse(readFileSync(result, 'utf8'));
  if (process.argv.includes('--pictures') && failed === 0) keepPictures();
  console.log(`${passed} passed, ${failed} failed`);
  return error || failed > 0 || passed === 0 ? 1 : 0;
}

/** What went wrong, if anything did; failed tests count as that too. */
async function runIn(host, tests) {
  const profile = makeProfile(join(root, 'samples'));
  try {
    await runTests({
      ...(host === 'browser' ? { vscodeExecutablePath: join(here, 'browser-host.mjs') } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(suite, 'index.cjs'),
      launchArgs: [
        profile.samples,
        `--user-data-dir=${profile.userDataDir}`,
        `--extensions-dir=${profile.extensionsDir}`,
      ],
      extensionTestsEnv: {
        UCHRONIA_SCRATCH: profile.root,
        UCHRONIA_RESULT: result,
        UCHRONIA_PICTURES: pictures,
        // Even without colours of its own mocha's tick is green where CI is set.
        NO_COLOR: '1',
        UCHRONIA_TESTS: JSON.stringify(tests),
      },
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

function checkBuilt() {
  const { main } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  if (!existsSync(join(extension, main))) throw new Error(`${main} is missing: run "npm run build" first.`);
}

function keepPictures() {
  mkdirSync(keptPictures, { recursive: true });
  for (const name of [
    'finding-light',
    'finding-dark',
    'hover-light',
    'hover-dark',
    'completion-light',
    'completion-dark',
  ]) {
    copyFileSync(join(pictures, `${name}.png`), join(keptPictures, `${name}.png`));
  }
  console.log(`The pictures in ${keptPictures} are now those of this run.`);
}
