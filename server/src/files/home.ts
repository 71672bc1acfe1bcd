/**
 * What ships beside the code: the real history in `server/canon`, and the version in `package.json`. Both are found from
 * wherever the code runs, bundled in `dist/` or compiled in `out/`, so no build step has to copy them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findTimelines } from './find.js';

export interface CanonFile {
  readonly uri: string;
  readonly text: string;
}

/** Every file of the shipped real history, in the order of their paths. */
export async function readCanon(): Promise<readonly CanonFile[]> {
  const { files } = await findTimelines(join(home(), 'server', 'canon'));
  return Promise.all(
    files.map(async (path) => ({ uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') })),
  );
}

export function version(): string {
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
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'server', 'canon'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error(`No server/canon beside ${import.meta.dirname}: the installation is incomplete.`);
    folder = above;
  }
  return folder;
}
