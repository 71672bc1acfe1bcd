// Finds the programs and libraries that npm cannot bring, and installs their Debian packages where that is allowed.

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium, installed if there is none. */
export async function ensureBrowser(say) {
  // The fonts are only recommended by the browser's package, but without any it draws empty boxes.
  if (!findBrowser()) await install(['chromium', 'fonts-dejavu-core', 'fonts-liberation'], say);
  const found = findBrowser();
  if (!found) throw new Error(`No ${BROWSERS[0]} on the path, even after installing it.`);
  return found;
}

/** The path of a Neovim, installed if there is none. Any since 0.7 speaks the protocol. */
export async function ensureNeovim(say) {
  if (!findProgram('nvim')) await install(['neovim'], say);
  const found = findProgram('nvim');
  if (!found) throw new Error('No nvim on the path, even after installing it.');
  return found;
}

/** What compiling the native modules of VS Code's server needs. */
export async function ensureBuildTools(say) {
  const missing = [];
  if (!findProgram('g++')) missing.push('g++');
  if (!findProgram('make')) missing.push('make');
  if (!findProgram('python3')) missing.push('python3');
  if (!existsSync('/usr/include/gssapi/gssapi.h')) missing.push('libkrb5-dev');
  if (missing.length > 0) await install(missing, say);
}

function findBrowser() {
  return BROWSERS.map(findProgram).find((path) => path !== undefined);
}

function findProgram(name) {
  const paths = (process.env.PATH ?? '').split(delimiter).map((directory) => join(directory, name));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function install(packages, say) {
  const byHand = `Install them by hand: sudo apt-get install ${packages.join(' ')}`;
  if (!findProgram('apt-get')) throw new Error(`Needed, and not here: ${packages.join(', ')} (as Debian calls them).`);
  const prefix = await rootPrefix();
  if (!prefix) throw new Error(`Needed, and only root may install them: ${packages.join(', ')}.\n${byHand}`);
  say(`installing the Debian packages ${packages.join(', ')} (about a minute)`);
  const aptGet = (...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', '-y', '-qq', '-o', 'DPkg::Lock::Timeout=120', ...args];
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  try {
    await aptGet('update');
    await aptGet('install', '--no-install-recommends', ...packages);
  } catch (error) {
    throw new Error(`${error.message}\n${byHand}`);
  }
}

async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  try {
    await run('sudo', ['-n', 'true']);
    return ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  } catch {
    return undefined;
  }
}
