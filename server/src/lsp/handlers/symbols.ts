import type {
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver/node';
import type { OutlineItem } from '../../core/ide/api.js';
import type { Context } from '../context.js';
import { SYMBOL_KINDS } from '../symbol-kinds.js';

export function documentSymbols(context: Context, { textDocument }: DocumentSymbolParams): DocumentSymbol[] {
  const { workspace, converter } = context;
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  const toProtocol = ({ name, detail, kind, span, nameSpan, children }: OutlineItem): DocumentSymbol => ({
    name,
    detail,
    kind: SYMBOL_KINDS[kind],
    range: converter.range(key, span),
    selectionRange: converter.range(key, nameSpan),
    children: children.map(toProtocol),
  });
  return workspace.analysis.structure.outline(key).map(toProtocol);
}

export async function workspaceSymbols(
  { workspace, converter, complete }: Context,
  { query }: WorkspaceSymbolParams,
): Promise<SymbolInformation[]> {
  await complete;
  return workspace.analysis.structure.searchNames(query).map(({ name, kind, at, within }) => ({
    name,
    kind: SYMBOL_KINDS[kind],
    location: converter.location(at.uri, at.span),
    containerName: within,
  }));
}
