import type { FileOperationRegistrationOptions, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

/** Files of ours, and folders, in which some may lie. */
export const RENAMED_FILES: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*.tl', matches: 'file' } }, { pattern: { glob: '**', matches: 'folder' } }],
};

/** All files have to have been read for this. The editor makes these edits first, and then gives the files their new names. */
export async function willRenameFiles(
  { workspace, converter, complete }: Context,
  { files }: RenameFilesParams,
): Promise<WorkspaceEdit | null> {
  await complete;
  const renames = new Map(files.map(({ oldUri, newUri }) => [workspace.keyOf(oldUri), workspace.keyOf(newUri)]));
  const edits = workspace.analysis.navigation.renameFiles(renames);
  return edits.length > 0 ? converter.fixEdit({ title: '', edits }) : null;
}
