/** Which files below a folder are timelines. */
import { type Dirent, readdir, stat } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isSkippedName, isTimelinePath } from './names.js';
import { type Problem, problemOf } from './read.js';

// Not the ready-made ones: a process that has only just begun would wait for their module.
const entriesOf = promisify(readdir);
const statOf = promisify(stat);

export interface Found {
  /** Sorted, so that the same folder is always read in the same order. */
  readonly files: readonly string[];
  /** Folders that could not be looked into. */
  readonly problems: readonly Problem[];
}

/** Every `.tl` file below a folder, those in `node_modules` and in folders whose name begins with a dot left out. */
export async function findTimelines(folder: string): Promise<Found> {
  const files: string[] = [];
  const problems: Problem[] = [];
  await walk(folder, files, problems);
  return { files: files.sort(), problems };
}

async function walk(folder: string, files: string[], problems: Problem[]): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await entriesOf(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(problemOf(folder, error));
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !isSkippedName(entry.name)) await walk(path, files, problems);
    else if (isTimelinePath(entry.name) && (entry.isFile() || (await leadsToFile(entry, path)))) files.push(path);
  }
}

/** Links to files are followed, links to folders are not: those may run in a circle. A broken link is a finding later. */
async function leadsToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    return (await statOf(path)).isFile();
  } catch {
    return true;
  }
}
