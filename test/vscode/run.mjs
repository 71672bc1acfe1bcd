// Runs the suite in a real VS Code (`node test/vscode/run.mjs [--pictures] [node|worker|folders] [views …]`), and leaves its counts in out/test/vscode/result.json.
// It runs twice, unless told which: where the extension is a process (desktop, remote), and where it is a web worker (VS Code for the Web). What
// needs a window of several folders runs a third time, by itself.
// `--pictures` also replaces the committed pictures in client/pictures by those that the suite made.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { bundleSuite, bundleSuiteForWorker, testsFor } from './host/bundle.mjs';
import { chooseHost } from './host/choose.mjs';
import { freePort } from './host/ports.mjs';
import { makeProfile } from './host/profile.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const suite = join(root, 'out', 'test', 'vscode', 'suite');
const result = join(root, 'out', 'test', 'vscode', 'result.json');
const pictures = join(root, 'out', 'screenshots');
const keptPictures = join(root, 'client', 'pictures');
// What a run is tried with while the extension itself does not build.
const extension = process.env.UCHRONIA_VSCODE_EXTENSION || root;
const KINDS = ['node', 'worker', 'folders'];
/** Which tests are wanted, by the beginnings of their names. */
const words = process.argv.slice(2).filter((word) => !word.startsWith('--') && !KINDS.includes(word));
/** The pictures that the documentation shows. */
const KEPT = [
  'finding',
  'hover',
  'completion',
  'fixes',
  'rename',
  'pasted',
  'reason',
  'world',
  'still-to-come',
  'outline-by-date',
  'timelines',
];

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
  const total = { passed: 0, failed: 0 };
  for (const kind of kindsFor(host)) {
    const tests = testsFor(kind, join(here, 'suite'), words);
    if (tests.length === 0) continue;
    const { passed, failed } = await countIn(host, kind, tests);
    total.passed += passed;
    total.failed += failed;
  }
  writeFileSync(result, JSON.stringify(total));
  if (process.argv.includes('--pictures') && total.failed === 0) keepPictures();
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** A desktop VS Code runs no extension in a worker, so the second half needs the other host. */
function kindsFor(host) {
  const asked = KINDS.filter((kind) => process.argv.includes(kind));
  if (asked.length > 0) return asked;
  if (host === 'browser') return KINDS;
  console.log(
    'Tests of the extension as a web worker: not run, they need VS Code in a browser (UCHRONIA_VSCODE=browser).',
  );
  return ['node', 'folders'];
}

async function countIn(host, kind, tests) {
  const where = { node: 'as a process', worker: 'as a web worker', folders: 'in a window of several folders' };
  console.log(`\nThe extension ${where[kind]}:`);
  rmSync(result, { force: true });
  const error = await runIn(host, kind, tests);
  // What went wrong has been said by the host; failed tests are in its report, and counted.
  if (!existsSync(result)) throw new Error(`The tests in a real VS Code did not run to their end: ${error?.message}`);
  const { passed, failed } = JSON.parse(readFileSync(result, 'utf8'));
  return { passed, failed: failed || Number(error !== undefined) };
}

/** What went wrong, if anything did; failed tests count as that too. */
async function runIn(host, kind, wanted) {
  const profile = makeProfile(join(root, 'samples'));
  const port = await freePort();
  const environment = {
    // Even without colours of its own mocha's tick is green where CI is set.
    NO_COLOR: '1',
    CI: process.env.CI ?? '',
    UCHRONIA_VSCODE_KIND: kind,
    ...(host === 'browser' && { UCHRONIA_VSCODE_WINDOW: `http://127.0.0.1:${port}` }),
  };
  const [tests, index] = kind === 'worker' ? await forWorker(wanted, environment) : await forNode(wanted);
  try {
    await runTests({
      ...(host === 'browser' ? { vscodeExecutablePath: join(here, 'browser-host.mjs') } : {}),
      extensionDevelopmentPath: extension,
      extensionTestsPath: index,
      launchArgs: [
        kind === 'folders' ? profile.workspace : profile.samples,
        '--disable-workspace-trust',
        `--user-data-dir=${profile.userDataDir}`,
        `--extensions-dir=${profile.extensionsDir}`,
      ],
      extensionTestsEnv: {
        ...environment,
        UCHRONIA_SCRATCH: profile.root,
        UCHRONIA_RESULT: result,
        UCHRONIA_PICTURES: pictures,
        UCHRONIA_WINDOW_PORT: String(port),
        UCHRONIA_TESTS: JSON.stringify(tests),
      },
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

async function forNode(wanted) {
  return [await bundleSuite(join(here, 'suite'), suite, wanted), join(suite, 'index.cjs')];
}

async function forWorker(wanted, environment) {
  const index = join(suite, 'index.worker.cjs');
  await bundleSuiteForWorker(join(here, 'suite'), index, wanted, environment);
  return [[], index];
}

function checkBuilt() {
  const { main, browser } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const missing = [main, browser].find((file) => !existsSync(join(extension, file)));
  if (missing) throw new Error(`${missing} is missing: run "npm run build" first.`);
}

function keepPictures() {
  mkdirSync(keptPictures, { recursive: true });
  for (const name of KEPT.flatMap((it) => [`${it}-light`, `${it}-dark`])) {
    copyFileSync(join(pictures, `${name}.png`), join(keptPictures, `${name}.png`));
  }
  console.log(`The pictures in ${keptPictures} are now those of this run.`);
}
