import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { FoldingRangeKind } from '../protocol.js';

export function foldingRanges({ workspace, converter }: Context, { textDocument }: FoldingRangeParams): FoldingRange[] {
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  return workspace.analysis.structure.folds(key).map(({ span, isComment }) => {
    const { start, end } = converter.range(key, span);
    return { startLine: start.line, endLine: end.line, ...(isComment && { kind: FoldingRangeKind.Comment }) };
  });
}
