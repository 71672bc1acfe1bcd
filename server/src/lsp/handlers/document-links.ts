import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver/node';
import type { Link } from '../../core/ide/api.js';
import type { Context } from '../context.js';

export function documentLinks(context: Context, { textDocument }: DocumentLinkParams): DocumentLink[] {
  const { workspace, converter } = context;
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  return workspace.analysis.navigation.links(key).map(({ span, target, tooltip }) => ({
    range: converter.range(key, span),
    target: targetOf(target, context),
    ...(tooltip !== undefined && { tooltip }),
  }));
}

/** A place in a file is written as its line behind the file's address. */
function targetOf(target: Link['target'], { converter }: Context): string {
  if ('url' in target) return target.url;
  const { line } = converter.range(target.uri, target.span).start;
  return line === 0 ? converter.uri(target.uri) : `${converter.uri(target.uri)}#L${line + 1}`;
}
