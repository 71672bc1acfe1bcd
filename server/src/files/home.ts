/**
 * What ships beside the code: the real history in `server/canon`, and the version in `package.json`. Both are found from
 * wherever the code runs, bundled in `dist/` or compiled in `out/`, so no build step has to copy them.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Histories } from '../core/ide/analysis.js';
import { findTimelines } from './find.js';
import { readPreparedFile } from './prepared.js';

/** The real history that ships: in the form that the build has prepared, while that is of the files that are there. */
export async function readCanon(): Promise<Histories> {
  return readPrepared() ?? readTexts();
}

function readPrepared(): Histories | undefined {
  const file = join(home(), 'dist', 'canon.txt');
  if (!existsSync(file)) return undefined;
  const parts = readPreparedFile(readFileSync(file));
  if (!parts) return undefined;
  // Their names are ours, and need no escapes.
  const here = pathToFileURL(home()).href;
  const files = parts.files.map(([path, bytes]) => ({ path: join(home(), path), bytes, uri: `${here}/${path}` }));
  if (files.some(({ path, bytes }) => statSync(path, { throwIfNoEntry: false })?.size !== bytes)) return undefined;
  return {
    prepared: parts.prepared,
    files: files.map(({ path, uri }) => ({ uri, text: () => readFileSync(path, 'utf8') })),
  };
}

/** Every file, in the order of their paths. */
async function readTexts(): Promise<Histories> {
  const { files } = await findTimelines(join(home(), 'server', 'canon'));
  return files.map((path) => ({ uri: pathToFileURL(path).href, text: readFileSync(path, 'utf8') }));
}

/** Filled in by esbuild.mjs: a start need not read and parse all of `package.json` for it. */
declare const UCHRONIA_VERSION: string | undefined;

export function version(): string {
  if (typeof UCHRONIA_VERSION === 'string') return UCHRONIA_VERSION;
  const manifest: unknown = JSON.parse(readFileSync(join(home(), 'package.json'), 'utf8'));
  const found =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  return typeof found === 'string' ? found : 'unknown';
}

/** The page that documents a rule, as a URI; undefined where the pages do not ship. */
export function rulePage(rule: string): string | undefined {
  const file = join(home(), 'docs', 'rules', `${rule}.md`);
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}

/** The folder of the installation: the nearest above this code that has a canon. */
function home(): string {
  found ??= findHome();
  return found;
}

let found: string | undefined;

function findHome(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'server', 'canon'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(`No server/canon beside ${import.meta.dirname}: the installation is incomplete.`);
    folder = above;
  }
  return folder;
}
