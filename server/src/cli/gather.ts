/** Which files the paths on a command line mean. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findTimelines } from '../files/find.js';
import { type Problem, problemOf } from '../files/read.js';

/** The files that some paths mean, each once, in the order of their paths, and what is wrong with the paths. */
export async function gather(
  paths: readonly string[],
): Promise<{ files: readonly string[]; problems: readonly Problem[] }> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths.map((it) => resolve(it))) {
    try {
      const found = await stat(path);
      if (!found.isDirectory()) {
        // A pipe or a device would never end.
        if (found.isFile()) files.add(path);
        else problems.push({ path, kind: 'unreadable', message: 'This is no file that can be read to its end.' });
        continue;
      }
    } catch (error) {
      problems.push(problemOf(path, error));
      continue;
    }
    const found = await findTimelines(path);
    for (const file of found.files) files.add(file);
    problems.push(...found.problems);
    if (found.files.length === 0 && found.problems.length === 0) problems.push(emptyFolder(path));
  }
  return { files: [...files].sort(), problems };
}

function emptyFolder(path: string): Problem {
  return { path, kind: 'missing', message: 'There is no .tl file in this folder or below it.' };
}
