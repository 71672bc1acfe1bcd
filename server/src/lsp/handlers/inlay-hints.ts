import type { InlayHint, InlayHintParams } from 'vscode-languageserver/node';
import { INLAY_KINDS } from '../../core/ide/api.js';
import { chosen } from '../../settings/editor-only.js';
import type { Context } from '../context.js';

export function inlayHints({ workspace, converter }: Context, { textDocument, range }: InlayHintParams): InlayHint[] {
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  const { analysis } = workspace;
  const within = { start: analysis.offsetAt(key, range.start), end: analysis.offsetAt(key, range.end) };
  const choice = chosen(workspace.editorSettingsOf(key), 'inlayHints', INLAY_KINDS);
  return analysis.hints.inlays(key, within, choice).map(({ at, text, tooltip }) => ({
    position: converter.range(key, { start: at, end: at }).start,
    label: text,
    paddingLeft: true,
    ...(tooltip !== '' && { tooltip }),
  }));
}
