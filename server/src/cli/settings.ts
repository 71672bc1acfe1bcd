/** The settings of the notes that a command was given: those of the `uchronia.json` beside or above each of them. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Settings } from '../core/ide/api.js';
import { readExactly } from '../files/read.js';
import { combined } from '../settings/combine.js';
import { SettingsFiles } from '../settings/files.js';
import { displayPath, type ReportedFinding } from './report.js';

/** The code of what is wrong with a `uchronia.json`. */
const RULE = 'settings';

export interface CommandSettings {
  of(file: string): Settings;
  readonly problems: readonly ReportedFinding[];
}

/**
 * The current folder stands for the folder an editor would have open; for files that do not lie in it, the folder that was
 * named, or that of the file that was.
 */
export async function settingsFor(files: readonly string[], paths: readonly string[]): Promise<CommandSettings> {
  const roots = [process.cwd(), ...(await Promise.all(paths.map(folderNamed)))].map(uriOf);
  const rootOf = (uri: string) => roots.find((root) => uri.startsWith(`${root}/`)) ?? '';
  const found = new SettingsFiles(read);
  for (const file of files) await found.prepare(uriOf(file), rootOf(uriOf(file)));
  return {
    of: (file) => combined(found.choicesFor(uriOf(file), rootOf(uriOf(file)))),
    problems: [...found.problems()].flatMap(([uri, problems]) =>
      problems.map(({ fix, ...problem }) => ({
        ...problem,
        file: displayPath(fileURLToPath(uri)),
        rule: RULE,
        related: [],
        fixes: fix ? [fix.title] : [],
      })),
    ),
  };
}

async function read(uri: string) {
  const reading = await readExactly(fileURLToPath(uri));
  if ('text' in reading) return reading;
  const { kind, message } = reading.problem;
  return kind === 'missing' ? undefined : { unreadable: message };
}

async function folderNamed(path: string): Promise<string> {
  const whole = resolve(path);
  const isFolder = await stat(whole).then(
    (it) => it.isDirectory(),
    () => false,
  );
  return isFolder ? whole : dirname(whole);
}

function uriOf(path: string): string {
  return pathToFileURL(path).href.replace(/\/+$/, '');
}
