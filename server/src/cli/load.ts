/** Files into an analysis: what the commands that look at timelines have in common. */
import { pathToFileURL } from 'node:url';
import { createAnalysis } from '../core/ide/analysis.js';
import type { Analysis } from '../core/ide/api.js';
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
  for (const path of files) {
    const reading = await readText(path);
    if ('problem' in reading) unreadable.push(reading.problem);
    else if (looksLikeTeal(reading.text)) say(path, 'Left out: it looks like Teal or Lua code.');
    else {
      const uri = pathToFileURL(path).href;
      analysis.setFile(uri, reading.text);
      analysis.setSettings(uri, settings.of(path));
      uris.push(uri);
    }
  }
  return { analysis, uris, unreadable };
}
