/** Files into an analysis: what the commands that look at timelines have in common. */
import { pathToFileURL } from 'node:url';
import { createAnalysis } from '../core/ide/analysis.js';
import { type Analysis, beginningOf } from '../core/ide/api.js';
import { readCanon } from '../files/home.js';
import { type Problem, type Reading, readText } from '../files/read.js';
import { looksLikeTeal } from '../files/teal.js';
import type { CommandSettings } from './settings.js';

export interface Loaded {
  readonly analysis: Analysis;
  readonly uris: readonly string[];
  readonly unreadable: readonly Problem[];
}

/** `say` hears of the files that are left out. */
export async function load(
  files: readonly string[],
  settings: Pick<CommandSettings, 'of'>,
  say: (path: string, message: string) => void,
): Promise<Loaded> {
  // While some are taken in, the next are read, and the first while the histories that ship are.
  let ahead = readSome(files, 0);
  const analysis = createAnalysis(await readCanon());
  const uris: string[] = [];
  const unreadable: Problem[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const readings = await ahead;
    ahead = readSome(files, at + AT_ONCE);
    for (const [index, reading] of readings.entries()) {
      const path = files[at + index] as string;
      if ('problem' in reading) unreadable.push(reading.problem);
      else if (looksLikeTeal(beginningOf(reading.text))) say(path, 'Left out: it looks like Teal or Lua code.');
      else {
        const uri = pathToFileURL(path).href;
        analysis.setFile(uri, reading.text);
        analysis.setSettings(uri, settings.of(path));
        uris.push(uri);
      }
    }
  }
  return { analysis, uris, unreadable };
}

/** The texts of the next few files from the one at `start` on. Never rejected: what cannot be read is a problem to be told. */
function readSome(files: readonly string[], start: number): Promise<Reading<readonly string[]>[]> {
  return Promise.all(files.slice(start, start + AT_ONCE).map(readText));
}

/** So many files are read side by side: one after the other, most of the time would be spent waiting. */
const AT_ONCE = 16;
