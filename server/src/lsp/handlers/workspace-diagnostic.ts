import type {
  CancellationToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import type { Stream } from '../pull.js';

/** An editor that can take partial results gets them as they come; another gets one answer and asks again. */
export async function workspaceDiagnostic(
  { workspace, pull, ready }: Context,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  stream: Stream | undefined,
): Promise<WorkspaceDiagnosticReport> {
  await ready;
  const known = new Map(previousResultIds.map(({ uri, value }) => [workspace.keyOf(uri), value]));
  if (stream === undefined) return pull.answerAll(known);
  await pull.stream(known, stream, token);
  return { items: [] };
}
