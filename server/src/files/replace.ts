/** Puts a new text in the place of a file: all of it or, whatever happens on the way, nothing. */
import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, unwritable } from './read.js';

/** Keeps the mode of the file, and the links that lead to it. Answers what went wrong, if something did. */
export async function replaceFile(path: string, text: string): Promise<Problem | undefined> {
  try {
    const target = await realpath(path);
    // Renaming would not ask whether the file may be written to.
    await access(target, constants.W_OK);
    const draft = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    try {
      await writeLike(target, draft, text);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return undefined;
  } catch (error) {
    return unwritable(path, error);
  }
}

async function writeLike(model: string, draft: string, text: string): Promise<void> {
  const { mode } = await stat(model);
  const file = await open(draft, 'wx', mode);
  try {
    await file.writeFile(text);
    // The mode given above was cut by the umask.
    await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}
