import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

export function selectionRanges(
  { workspace, converter }: Context,
  { textDocument, positions }: SelectionRangeParams,
): SelectionRange[] {
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  const { analysis } = workspace;
  return positions.map((position) => {
    const spans = analysis.structure.selections(key, analysis.offsetAt(key, position));
    const nested = spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: converter.range(key, span), ...(parent && { parent }) }),
      undefined,
    );
    // An answer for every position is what the protocol asks.
    return nested ?? { range: { start: position, end: position } };
  });
}
