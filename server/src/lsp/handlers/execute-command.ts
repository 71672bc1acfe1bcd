import type { Connection, ExecuteCommandParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

/** Writes the header of notes that part from real history, as the fix of that finding does. Its argument is their URI. */
export const MAKE_DIVERGENCE = 'uchronia.makeDivergence';

/** Tells what is found in what was pasted into a file, or without an argument into any. */
export const SHOW_PASTED = 'uchronia.showPasted';

export async function executeCommand(
  { workspace, converter, withheld }: Context,
  { command, arguments: [uri] = [] }: ExecuteCommandParams,
  { workspace: editor }: Connection,
): Promise<null> {
  if (command === SHOW_PASTED) withheld.pasted.release(typeof uri === 'string' ? workspace.keyOf(uri) : undefined);
  if (command !== MAKE_DIVERGENCE || typeof uri !== 'string') return null;
  const fix = workspace.analysis.hints.parting(workspace.keyOf(uri));
  if (fix) await editor.applyEdit({ label: fix.title, edit: converter.fixEdit(fix) });
  return null;
}
