import type {
  CancellationToken,
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
import { currentKey } from '../current.js';

/** Behind a line break the next line wants its indentation. */
export const TYPING = { firstTriggerCharacter: '\n' };

export async function documentFormatting(
  context: Context,
  params: DocumentFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const key = await keyOf(context, params, token);
  const options = formatOptions(context, key, params);
  if (!context.workspace.isOurs(key)) return [];
  return toProtocol(context, key, context.workspace.analysis.format(key, options));
}

export async function rangeFormatting(
  context: Context,
  params: DocumentRangeFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const key = await keyOf(context, params, token);
  const options = formatOptions(context, key, params);
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

/** Only once the settings are known can a text be laid out as they want it. */
function keyOf(
  { workspace, configured }: Context,
  { textDocument }: { readonly textDocument: TextDocumentIdentifier },
  token: CancellationToken,
): Promise<string> {
  return currentKey(workspace, textDocument.uri, token, configured());
}

/** In which style dates are wanted: as the editor says with its request, else as it has been set. */
function formatOptions(
  { workspace }: Context,
  key: string,
  { options }: { readonly options: FormattingOptions },
): FormatOptions {
  const set = workspace.settingsOf(key).dates;
  if (options['dates'] === undefined) return { dates: set };
  return { dates: DATE_STYLES.find((style) => style === options['dates']) ?? 'keep' };
}

function toProtocol({ converter }: Context, key: string, edits: readonly CoreEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: converter.range(key, span), newText: text }));
}
