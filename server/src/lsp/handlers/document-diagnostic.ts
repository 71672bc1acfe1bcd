import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { heard } from '../current.js';
import { LSPErrorCodes, ResponseError } from '../protocol.js';

export async function documentDiagnostic(
  { workspace, pull, ready }: Context,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const key = workspace.keyOf(textDocument.uri);
  const version = workspace.versionOf(key);
  await ready;
  // While somebody types, most of these answers would be thrown away.
  await heard();
  await pull.prepare(key, () => !token.isCancellationRequested && workspace.versionOf(key) === version);
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  if (workspace.versionOf(key) !== version) {
    throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The text has changed', { retriggerRequest: true });
  }
  return pull.answer(key, previousResultId);
}
