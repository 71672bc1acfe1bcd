/** In which style dates are wanted: as the editor says with its request, else as it has been set, else as they are. */
import type { Connection, FormattingOptions, TextDocumentIdentifier } from 'vscode-languageserver/node';
import type { FormatOptions } from '../../core/ide/api.js';
import { DATE_STYLES } from '../../core/ide/formatting.js';
import type { ClientFeatures } from '../client-features.js';

export type FormatOptionsOf = (asked: {
  readonly textDocument: TextDocumentIdentifier;
  readonly options: FormattingOptions;
}) => Promise<FormatOptions>;

/** Width and kind of the indentation are no choice: two spaces are what every reader of these notes is used to. */
export function formatOptions(connection: Connection, features: ClientFeatures): FormatOptionsOf {
  return async ({ textDocument, options }) => {
    if (options['dates'] !== undefined || !features.configuration) return read(options);
    return read(
      await connection.workspace.getConfiguration({ scopeUri: textDocument.uri, section: 'uchronia.format' }),
    );
  };
}

function read(settings: unknown): FormatOptions {
  const wanted = typeof settings === 'object' && settings !== null && 'dates' in settings ? settings.dates : undefined;
  return { dates: DATE_STYLES.find((style) => style === wanted) ?? 'keep' };
}
