// Installs VS Code's server from npm, once, into a cache outside the checkout: it is 800 MB and compiles native modules for more than a minute.
// The install is made in a directory beside the cache and renamed when it is complete and has been tried, so a broken or interrupted one is never used.

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ensureBuildTools } from './debian.mjs';
import { run } from './processes.mjs';

const VERSION = '4.139.1';
// code-server runs on exactly this major version of Node; npm has its binary, so the Node that runs the tests may be another.
const NODE_MAJOR = 24;

const nodePackage = `node-linux-${process.arch}`;
const cacheHome = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
const cache = join(cacheHome, 'uchronia', `code-server-${VERSION}`);

/** `{ node, main }`: the Node to run the server with and the server's main file. */
export async function ensureCodeServer(say) {
  if (!existsSync(cache)) await install(say);
  return pathsIn(cache);
}

async function install(say) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `VS Code's server can be installed on Linux (x64, arm64), this is ${process.platform} ${process.arch}.`,
    );
  }
  await ensureBuildTools(say);
  removeAbandoned();
  const unfinished = `${cache}.${process.pid}.unfinished`;
  mkdirSync(unfinished, { recursive: true });
  try {
    say(`installing VS Code's server into ${cache} (once; two to five minutes)`);
    writeFileSync(join(unfinished, 'package.json'), JSON.stringify(manifest, undefined, 2));
    const { node, main } = pathsIn(unfinished);
    await npmInstall(unfinished, process.env, `${nodePackage}@${NODE_MAJOR}`);
    // npm looks at the Node that runs it to choose what to compile for, so it must itself be run by the one just installed, with that one's headers.
    const env = { ...process.env, npm_config_nodedir: join(unfinished, 'node_modules', nodePackage) };
    env.PATH = dirname(node) + delimiter + env.PATH;
    await npmInstall(unfinished, env, `code-server@${VERSION}`);
    say('trying the installed server');
    await tryNativeModules(node, main);
    moveIntoPlace(unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

// What `npm test` hands down to its children about the project and the Node that runs it; this install has its own of each.
const FROM_NPM_TEST =
  /^npm_(package_|lifecycle_|execpath|node_execpath|config_(local_|global_)?prefix|config_user_agent)/i;

// npm 11 warns about install scripts that nobody approved and a later one will not run them. Inside, VS Code's own manifest approves its own.
const manifest = { private: true, allowScripts: { 'code-server': true, argon2: true } };

function pathsIn(directory) {
  const modules = join(directory, 'node_modules');
  return {
    node: join(modules, nodePackage, 'bin', 'node'),
    main: join(modules, 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

function npmInstall(directory, environment, what) {
  const env = Object.fromEntries(Object.entries(environment).filter(([name]) => !FROM_NPM_TEST.test(name)));
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--foreground-scripts'];
  return run('npm', ['install', ...flags, what], { cwd: directory, env });
}

/** A native module that was not built fails only when VS Code first needs it, with a message that leads nowhere; so load them all now. */
async function tryNativeModules(node, main) {
  const names = [
    '@parcel/watcher',
    '@vscode/native-watchdog',
    '@vscode/spdlog',
    '@vscode/sqlite3',
    'kerberos',
    'node-pty',
  ];
  const script = `for (const name of ${JSON.stringify(names)}) require(name)`;
  await run(node, ['-e', script], { cwd: join(dirname(main), '..') });
}

function moveIntoPlace(unfinished) {
  try {
    renameSync(unfinished, cache);
  } catch (error) {
    // Another run was faster: its install is as good.
    if (!existsSync(cache)) throw error;
  }
}

/** Removes what installs left behind that were killed half-way. */
function removeAbandoned() {
  const directory = dirname(cache);
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    const pid = /\.(\d+)\.unfinished$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
