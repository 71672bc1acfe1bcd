import type { CompletionList, CompletionParams } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { CompletionTriggerKind } from '../protocol.js';

/** After `@` always; after a space, or a digit, the core decides, since most stand in prose. */
export const TRIGGER_CHARACTERS = ['@', ' ', ...'0123456789'];

export function completion({ workspace, converter }: Context, params: CompletionParams): CompletionList | null {
  const key = workspace.keyOf(params.textDocument.uri);
  if (!workspace.isOurs(key)) return null;
  const { analysis } = workspace;
  const isTyped = params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
  const trigger = isTyped ? params.context?.triggerCharacter : undefined;
  return converter.completionList(key, analysis.complete(key, analysis.offsetAt(key, params.position), trigger));
}
