import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

/** A new folder may have settings of its own. */
export async function workspaceFolders(
  { workspace, configure }: Context,
  event: WorkspaceFoldersChangeEvent,
): Promise<void> {
  for (const { uri } of event.removed) workspace.removeFolder(uri);
  for (const { uri } of event.added) await workspace.addFolder(uri);
  await configure();
}
