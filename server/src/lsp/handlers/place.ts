/** The place that a request asks about. */
import type { TextDocumentPositionParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

export interface Place {
  readonly key: string;
  /** In UTF-16 units from the start of the file. */
  readonly offset: number;
}

/** Null in a file that is not ours to talk about. */
export function placeOf({ workspace }: Context, params: TextDocumentPositionParams): Place | null {
  const key = workspace.keyOf(params.textDocument.uri);
  return workspace.isOurs(key) ? { key, offset: workspace.analysis.offsetAt(key, params.position) } : null;
}
