import type { Connection, ExecuteCommandParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

/** Writes the header of notes that part from real history, as the fix of that finding does. Its argument is their URI. */
export const MAKE_DIVERGENCE = 'uchronia.makeDivergence';

export async function executeCommand(
  { workspace, converter }: Context,
  { command, arguments: [uri] = [] }: ExecuteCommandParams,
  { workspace: editor }: Connection,
): Promise<null> {
  if (command !== MAKE_DIVERGENCE || typeof uri !== 'string') return null;
  const fix = workspace.analysis.hints.parting(workspace.keyOf(uri));
  if (fix) await editor.applyEdit({ label: fix.title, edit: converter.fixEdit(fix) });
  return null;
}
