import type { Workspace } from './workspace.js';

/** Beside a file, under that name or, where something is there, with a number. A text that was never saved lies in no folder. */
export function freeUri(beside: string, name: string, workspace: Workspace): string | undefined {
  const folder = /^(?!untitled:)[^?#]*\//.exec(beside)?.[0];
  if (folder === undefined) return undefined;
  const taken = new Set(workspace.keys());
  const [, stem = name, end = ''] = /^(.*)(\.\w+)$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const uri = folder + encodeURIComponent(`${stem}${count > 1 ? `-${count}` : ''}${end}`);
    if (!taken.has(workspace.keyOf(uri))) return uri;
  }
}
