// Decides where the tests run: in a desktop VS Code if one can be had and shown, else in VS Code's server with a browser.

import { existsSync, readdirSync } from 'node:fs';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const PROBE_TIMEOUT_MS = 3_000;
const HOSTS = ['desktop', 'browser', 'skip'];

/** `{ host, reason }`; the environment variable UCHRONIA_VSCODE forces one. */
export async function chooseHost() {
  const forced = process.env.UCHRONIA_VSCODE;
  if (forced) {
    if (!HOSTS.includes(forced)) throw new Error(`UCHRONIA_VSCODE is "${forced}"; it can be ${HOSTS.join(', ')}.`);
    return { host: forced, reason: 'UCHRONIA_VSCODE says so' };
  }
  if (process.platform !== 'linux') return { host: 'desktop', reason: 'the other way exists on Linux alone' };
  if (!hasDisplay()) return { host: 'browser', reason: 'there is no display' };
  if (isDownloaded()) return { host: 'desktop', reason: 'one has been downloaded' };
  if (await isReachable()) return { host: 'desktop', reason: 'there is a display, and it can be downloaded' };
  return { host: 'browser', reason: 'a desktop VS Code cannot be downloaded' };
}

function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @vscode/test-electron keeps what it downloads here, below the directory it is run in. */
function isDownloaded() {
  return existsSync('.vscode-test') && readdirSync('.vscode-test').some((name) => name.startsWith('vscode-'));
}

async function isReachable() {
  try {
    return (await fetch(DOWNLOADS, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })).ok;
  } catch {
    return false;
  }
}
