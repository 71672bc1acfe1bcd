import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

export async function workspaceFolders({ workspace }: Context, event: WorkspaceFoldersChangeEvent): Promise<void> {
  for (const { uri } of event.removed) workspace.removeFolder(uri);
  for (const { uri } of event.added) await workspace.addFolder(uri);
}
