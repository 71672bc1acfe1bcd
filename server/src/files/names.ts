/** Which names belong to timelines, and which folders are passed by: the same on every kind of file system. */

const EXTENSION = '.tl';

export function isTimelinePath(path: string): boolean {
  return path.endsWith(EXTENSION);
}

/** Whether a search for timelines goes past a folder of this name. */
export function isSkippedName(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** Whether a search below a folder would find a file; both are URIs or paths with `/`. */
export function wouldFind(folder: string, file: string): boolean {
  if (!file.startsWith(`${folder}/`) || !isTimelinePath(file)) return false;
  return !file
    .slice(folder.length + 1)
    .split('/')
    .some(isSkippedName);
}
