/**
 * The steps that `npm start` and `npm test` share. Nothing here may import a package: it runs before `npm ci` has.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Ends the process with a plain sentence when this Node.js is too old to build and to test with: the tools for both need one
 * that lets older modules require newer ones. What is built runs with any from 20.0 on.
 */
export function requireNode() {
  if (process.features.require_module) return;
  console.error(`Uchronia is built with Node.js 20.19, 22.12 or newer; this is ${process.version}.`);
  process.exit(2);
}

/** Says what is being done, does it, and says how long it took. Answers the exit code of the command. */
export async function step(what, command, args, options = {}) {
  console.log(`\n▸ ${what} …`);
  const from = Date.now();
  const code = await run(command, args, options);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`  ${code === 0 ? 'done' : `failed (exit code ${code})`} in ${seconds} s`);
  return code;
}

/** Nothing here takes this long unless it hangs; and then nobody should wait for it. */
const LIMIT_MS = 25 * 60_000;

/** Runs a command with our own output; answers its exit code, 127 when it cannot be started, 124 when it hangs. */
export function run(command, args, { quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(LIMIT_MS);
    const child = spawn(command, args, { cwd: root, stdio: quiet ? 'ignore' : 'inherit', shell, signal });
    child.on('error', () => resolve(signal.aborted ? 124 : 127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** `npm` with arguments: through the npm that started us if there is one, since `npm` is a script of another name on Windows. */
export function npm(what, ...args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return step(what, process.execPath, [script, ...args]);
  return step(what, 'npm', args, { shell: process.platform === 'win32' });
}

/** A file of an installed package, run with this Node.js. */
export function tool(what, file, ...args) {
  return step(what, process.execPath, [`node_modules/${file}`, ...args]);
}

/** Installs the dependencies if they are missing or are not those of package-lock.json. Answers the exit code. */
export async function install() {
  return isStale() ? npm('Installing the dependencies', 'ci', '--no-audit', '--no-fund') : 0;
}

/** Compiles and bundles. Answers the exit code. */
export function build() {
  return npm('Building', 'run', '--silent', 'build');
}

/**
 * npm notes what it installed beside it. Times alone do not decide: a checkout touches the lock file without changing
 * it, and a needless `npm ci` costs half a minute.
 */
function isStale() {
  const lock = `${root}/package-lock.json`;
  const installed = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
  const wanted = packagesOf(lock);
  const present = packagesOf(installed);
  return Object.entries(wanted).some(([path, it]) => {
    const here = present[path];
    if (here === undefined) return path !== '' && !it.optional && !it.peer;
    return here.version !== it.version;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
