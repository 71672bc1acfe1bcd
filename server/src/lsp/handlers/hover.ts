import type { Hover, HoverParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

export function hover({ workspace, converter }: Context, { textDocument, position }: HoverParams): Hover | null {
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return null;
  const { analysis } = workspace;
  const info = analysis.hover(key, analysis.offsetAt(key, position));
  return info === undefined ? null : converter.hover(key, info);
}
