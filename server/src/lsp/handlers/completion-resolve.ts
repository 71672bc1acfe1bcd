import type { CompletionItem } from 'vscode-languageserver/node';
import type { Context } from '../context.js';

/** Descriptions are fetched only for the item that is looked at: there are hundreds. */
export function completionResolve({ workspace, converter }: Context, item: CompletionItem): CompletionItem {
  const id: unknown = item.data;
  const markdown = typeof id === 'string' ? workspace.analysis.documentationOf(id) : undefined;
  return markdown === undefined ? item : { ...item, documentation: converter.documentation(markdown) };
}
