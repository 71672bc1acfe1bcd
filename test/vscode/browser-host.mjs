#!/usr/bin/env node
// Stands in for the `code` executable where no desktop VS Code can run: takes the arguments that @vscode/test-electron passes to it, runs the same tests in
// VS Code's server with its window in a headless Chromium, and exits as VS Code does, 0 if the tests passed.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startActions } from './host/actions.mjs';
import { ensureCodeServer } from './host/code-server.mjs';
import { ensureBrowser } from './host/debian.mjs';
import { stopAll } from './host/processes.mjs';
import { removeScratch } from './host/profile.mjs';
import { startServer } from './host/server.mjs';
import { serveFiles } from './host/static.mjs';
import { openWorkbench } from './host/workbench.mjs';

const WINDOW = { width: 1000, height: 640 };
const timeoutMs = Number(process.env.UCHRONIA_VSCODE_TIMEOUT_MS) || 480_000;

const say = (text) => console.log(`VS Code in a browser: ${text}`);
let workbench;
let leaving = false;

process.on('exit', () => {
  stopAll();
  // The runner removes this too; but if the runner was killed, nobody else would.
  const { UCHRONIA_SCRATCH } = process.env;
  if (UCHRONIA_SCRATCH) removeScratch(UCHRONIA_SCRATCH);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(1));
// When the runner is killed outright no signal comes; then we have a new parent.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void leave(1), 500).unref();

try {
  const code = await runTests(parseArguments(process.argv.slice(2)));
  // Failed tests are in the report; what failed before there was one is in the console alone.
  if (code !== 0 && !existsSync(process.env.UCHRONIA_RESULT ?? '')) throw new Error('the tests could not be run.');
  await leave(code);
} catch (error) {
  // What breaks because we were told to stop is no news.
  if (leaving) await new Promise(() => {});
  console.error(`VS Code in a browser: ${error.message}`);
  if (workbench) console.error(`The browser's console ended with:\n${workbench.consoleTail()}`);
  await leave(1);
}

async function runTests({ folder, ...options }) {
  const executablePath = await ensureBrowser(say);
  const installed = await ensureCodeServer(say);
  const pictures = options.pictures;
  mkdirSync(pictures, { recursive: true });
  const actions = await startActions({
    pictures,
    port: Number(process.env.UCHRONIA_WINDOW_PORT),
    onResult: (counts) => writeFileSync(process.env.UCHRONIA_RESULT, JSON.stringify(counts)),
  });
  say('starting its server');
  const server = await startServer(installed, {
    userDataDir: options['user-data-dir'],
    extensionsDir: options['extensions-dir'],
    // In a worker it is tried that the extension works in restricted mode, too.
    isTrusting: process.env.UCHRONIA_VSCODE_KIND !== 'worker',
    env: process.env,
  });
  say(`opening ${folder} and running the tests`);
  workbench = await openWorkbench({
    ...{ executablePath, server, folder, size: WINDOW },
    ...(await addresses(options, server)),
    kind: process.env.UCHRONIA_VSCODE_KIND,
  });
  actions.setPage(workbench.page);
  return await Promise.race([workbench.exitCode, server.ended, timeout(workbench.page, pictures)]);
}

/** Where VS Code finds an extension decides where it runs it: from its server's disk in a process there, from the web in a worker of the page. */
async function addresses({ extensionDevelopmentPath, extensionTestsPath }, { authority }) {
  if (process.env.UCHRONIA_VSCODE_KIND !== 'worker') {
    const remote = (path) => `vscode-remote://${authority}${encodeURI(path)}`;
    return {
      extensionDevelopmentPath: remote(extensionDevelopmentPath),
      extensionTestsPath: remote(extensionTestsPath),
    };
  }
  const origin = await serveFiles(extensionDevelopmentPath);
  const tests = relative(extensionDevelopmentPath, extensionTestsPath);
  return { extensionDevelopmentPath: origin, extensionTestsPath: `${origin}/${tests}` };
}

function timeout(page, pictures) {
  return new Promise((_, reject) => {
    setTimeout(async () => {
      const path = join(pictures, 'timeout.png');
      await page.screenshot({ path, timeout: 5_000 }).catch(() => {});
      reject(new Error(`the tests did not end within ${timeoutMs / 1000} s. What the window showed: ${path}`));
    }, timeoutMs).unref();
  });
}

/** `--name=value` by name, and the one argument that is no option: the folder to open. Options of the desktop VS Code that mean nothing here are ignored. */
function parseArguments(args) {
  const options = { pictures: process.env.UCHRONIA_PICTURES };
  for (const argument of args) {
    const [, name, value] = /^--([^=]+)=(.*)$/s.exec(argument) ?? [];
    if (name) options[name] = value;
    else if (!argument.startsWith('--')) options.folder = argument;
  }
  for (const needed of [
    'extensionDevelopmentPath',
    'extensionTestsPath',
    'user-data-dir',
    'extensions-dir',
    'folder',
    'pictures',
  ]) {
    if (!options[needed]) throw new Error(`not told: ${needed}. This is started by test/vscode/run.mjs.`);
  }
  return options;
}

async function leave(code) {
  if (leaving) return;
  leaving = true;
  // Closing the browser in good order may hang if it is what hangs; the exit handlers kill it all the same.
  const closing = workbench?.browser.close().catch(() => {});
  await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 3_000))]);
  process.exit(code);
}
