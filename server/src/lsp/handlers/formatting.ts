import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextDocumentIdentifier,
  TextEdit,
} from 'vscode-languageserver/node';
import type { FormatOptions } from '../../core/ide/api.js';
import { DATE_STYLES } from '../../core/ide/formatting.js';
import type { TextEdit as CoreEdit } from '../../core/text/span.js';
import type { Context } from '../context.js';

/** Behind a line break the next line wants its indentation. */
export const TYPING = { firstTriggerCharacter: '\n' };

export async function documentFormatting(context: Context, params: DocumentFormattingParams): Promise<TextEdit[]> {
  const options = await formatOptions(context, params);
  const key = context.workspace.keyOf(params.textDocument.uri);
  if (!context.workspace.isOurs(key)) return [];
  return toProtocol(context, key, context.workspace.analysis.format(key, options));
}

export async function rangeFormatting(context: Context, params: DocumentRangeFormattingParams): Promise<TextEdit[]> {
  const options = await formatOptions(context, params);
  const key = context.workspace.keyOf(params.textDocument.uri);
  if (!context.workspace.isOurs(key)) return [];
  const { analysis } = context.workspace;
  const start = analysis.offsetAt(key, params.range.start);
  const range = { start, end: Math.max(start, analysis.offsetAt(key, params.range.end)) };
  return toProtocol(context, key, analysis.formatRange(key, range, options));
}

export function onTypeFormatting(context: Context, params: DocumentOnTypeFormattingParams): TextEdit[] {
  const key = context.workspace.keyOf(params.textDocument.uri);
  if (!context.workspace.isOurs(key)) return [];
  const { analysis } = context.workspace;
  const offset = analysis.offsetAt(key, params.position);
  return toProtocol(context, key, analysis.formatOnType(key, offset, params.ch));
}

/** In which style dates are wanted: as the editor says with its request, else as it has been set. */
async function formatOptions(
  { workspace, configured }: Context,
  { textDocument, options }: { readonly textDocument: TextDocumentIdentifier; readonly options: FormattingOptions },
): Promise<FormatOptions> {
  await configured();
  const set = workspace.settingsOf(workspace.keyOf(textDocument.uri)).dates;
  if (options['dates'] === undefined) return { dates: set };
  return { dates: DATE_STYLES.find((style) => style === options['dates']) ?? 'keep' };
}

function toProtocol({ converter }: Context, key: string, edits: readonly CoreEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: converter.range(key, span), newText: text }));
}
