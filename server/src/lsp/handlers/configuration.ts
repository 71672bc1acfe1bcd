import type { Connection, DidChangeConfigurationParams } from 'vscode-languageserver/node';
import type { ClientFeatures } from '../client-features.js';
import type { Workspace } from '../workspace.js';

const SECTION = 'uchronia';

/** Asks an editor for its settings, where it can be asked: once for each folder, since they may differ there. */
export async function fetchConfiguration(
  connection: Connection,
  { configuration }: ClientFeatures,
  workspace: Workspace,
  folders = workspace.folders(),
): Promise<void> {
  if (!configuration) return;
  const items = [{ section: SECTION }, ...folders.map((scopeUri) => ({ section: SECTION, scopeUri }))];
  const values: unknown[] = await connection.workspace.getConfiguration(items);
  workspace.configure(new Map(['', ...folders].map((folder, at) => [folder, values[at]])));
}

/** Other editors send them along. */
export function takeConfiguration(workspace: Workspace, { settings }: DidChangeConfigurationParams): void {
  const isOurs = typeof settings === 'object' && settings !== null && SECTION in settings;
  workspace.configure(new Map([['', isOurs ? settings[SECTION] : undefined]]));
}
