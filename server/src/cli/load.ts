/** Files into an analysis: what the commands that look at timelines have in common. */
import { pathToFileURL } from 'node:url';
import { createAnalysis } from '../core/ide/analysis.js';
import { type Analysis, beginningOf } from '../core/ide/api.js';
import { readCanon } from '../files/home.js';
import { type Problem, readText } from '../files/read.js';
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
  const analysis = createAnalysis(await readCanon());
  const uris: string[] = [];
  const unreadable: Problem[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const paths = files.slice(at, at + AT_ONCE);
    for (const [index, reading] of (await Promise.all(paths.map(readText))).entries()) {
      const path = paths[index] as string;
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

/** So many files are read side by side: one after the other, most of the time would be spent waiting. */
const AT_ONCE = 16;
