import type { DidChangeWatchedFilesParams, FileSystemWatcher } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { FileChangeType, WatchKind } from '../protocol.js';

/** Of a folder that comes or goes, an editor may report the folder and none of the files in it. */
export const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.tl' },
  { globPattern: '**/uchronia.json' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

export async function watchedFiles({ workspace }: Context, { changes }: DidChangeWatchedFilesParams): Promise<void> {
  for (const { uri, type } of changes) {
    if (type === FileChangeType.Deleted) await workspace.deletedOnDisk(uri);
    else if (type === FileChangeType.Created) await workspace.createdOnDisk(uri);
    else await workspace.changedOnDisk(uri);
  }
}
