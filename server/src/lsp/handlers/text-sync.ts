/** The text of open files as it is typed: straight into the analysis, so that the cost follows the edit, not the file. */
import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  WillSaveTextDocumentParams,
} from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { TextDocumentSaveReason } from '../protocol.js';

export function didOpen(
  { workspace }: Context,
  { textDocument: { uri, version, text } }: DidOpenTextDocumentParams,
): Promise<void> {
  return workspace.open(uri, version, text);
}

export function didChange(
  { workspace, withheld }: Context,
  { textDocument, contentChanges }: DidChangeTextDocumentParams,
): void {
  withheld.edited(workspace.keyOf(textDocument.uri), contentChanges);
  workspace.change(textDocument.uri, textDocument.version, contentChanges);
}

export function didClose(
  { workspace, withheld }: Context,
  { textDocument }: DidCloseTextDocumentParams,
): Promise<void> {
  withheld.closed(workspace.keyOf(textDocument.uri));
  return workspace.close(textDocument.uri);
}

/** Who saves wants to know; an editor that saves by itself says nothing about that. */
export function willSave({ workspace, withheld }: Context, { textDocument, reason }: WillSaveTextDocumentParams): void {
  if (reason === TextDocumentSaveReason.Manual) withheld.saved(workspace.keyOf(textDocument.uri));
}

/** Saving may have mended a file that could not be read, and not every editor watches files for us. */
export async function didSave({ workspace }: Context, { textDocument }: DidSaveTextDocumentParams): Promise<void> {
  const key = workspace.keyOf(textDocument.uri);
  if (workspace.problemOf(key) !== undefined) await workspace.reload(key);
}
