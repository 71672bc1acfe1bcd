import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

export function codeAction({ workspace, converter }: Context, params: CodeActionParams): CodeAction[] {
  const key = workspace.keyOf(params.textDocument.uri);
  if (!workspace.isOurs(key) || !isWanted(params.context.only)) return [];
  const { analysis } = workspace;
  const start = analysis.offsetAt(key, params.range.start);
  const end = analysis.offsetAt(key, params.range.end);
  return analysis
    .findings(key)
    .filter((finding) => finding.span.start <= end && finding.span.end >= start)
    .flatMap((finding) => finding.fixes.map((fix) => converter.codeAction(key, finding, fix)));
}

/** Kinds are a hierarchy: who asks for the empty kind asks for all. */
function isWanted(only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix);
}
