/** Which handler hears what. One that fails is logged and answers nothing; the next finds the server as it was. */
import type { CancellationToken, Connection, TextDocumentIdentifier } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.js';
import type { Context } from './context.js';
import { currentKey } from './current.js';
import { codeAction } from './handlers/code-action.js';
import { completion } from './handlers/completion.js';
import { completionResolve } from './handlers/completion-resolve.js';
import { cursor } from './handlers/cursor.js';
import { documentDiagnostic } from './handlers/document-diagnostic.js';
import { documentFormatting, onTypeFormatting, rangeFormatting } from './handlers/formatting.js';
import { hover } from './handlers/hover.js';
import { pasted } from './handlers/pasted.js';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './handlers/semantic-tokens.js';
import { didChange, didClose, didOpen, didSave, willSave } from './handlers/text-sync.js';
import { WATCHERS, watchedFiles } from './handlers/watched-files.js';
import { workspaceDiagnostic } from './handlers/workspace-diagnostic.js';
import { workspaceFolders } from './handlers/workspace-folders.js';
import { answerFeatures } from './listen-features.js';
import { answerViews } from './listen-views.js';
import {
  CodeActionKind,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from './protocol.js';
import { SETTINGS_SELECTOR } from './settings-fixes.js';

export type Log = (error: unknown) => void;

interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

/** Makes an answer of a handler and of what is answered where it fails; none about a text that has changed meanwhile. */
export type Answer = <P extends AboutFile, R>(
  handler: (context: Context, params: P) => R,
  otherwise: () => NoInfer<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

export function hearNotifications(connection: Connection, context: Context, log: Log): void {
  const hear =
    <P>(handler: (context: Context, params: P) => void | Promise<void>) =>
    async (params: P): Promise<void> => {
      try {
        await handler(context, params);
      } catch (error) {
        log(error);
      }
    };
  connection.onDidOpenTextDocument(hear(didOpen));
  connection.onDidChangeTextDocument(hear(didChange));
  connection.onDidCloseTextDocument(hear(didClose));
  connection.onWillSaveTextDocument(hear(willSave));
  connection.onDidSaveTextDocument(hear(didSave));
  connection.onDidChangeWatchedFiles(hear(watchedFiles));
  connection.onNotification('uchronia/cursor', hear(cursor));
  connection.onNotification('uchronia/pasted', hear(pasted));
}

export function answerRequests(connection: Connection, context: Context, log: Log): void {
  const safe =
    <P, R>(handler: (context: Context, params: P) => R, otherwise: (params: P) => R) =>
    (params: P): R => {
      try {
        return handler(context, params);
      } catch (error) {
        log(error);
        return otherwise(params);
      }
    };
  const answer: Answer = (handler, otherwise) => {
    const answerSafely = safe(handler, otherwise);
    return async (params, token) => {
      await currentKey(context.workspace, params.textDocument.uri, token);
      return answerSafely(params);
    };
  };
  answerFeatures(connection, context, answer);
  answerViews(connection, context, answer);
  connection.onHover(answer(hover, () => null));
  connection.onCompletion(answer(completion, () => null));
  connection.onCompletionResolve(safe(completionResolve, (item) => item));
  connection.onCodeAction(answer(codeAction, () => []));
  connection.onDocumentFormatting((params, token) => documentFormatting(context, params, token));
  connection.onDocumentRangeFormatting((params, token) => rangeFormatting(context, params, token));
  connection.onDocumentOnTypeFormatting(answer(onTypeFormatting, () => []));
  connection.languages.semanticTokens.on((params, token) => semanticTokens(context, params, token));
  connection.languages.semanticTokens.onDelta((params, token) => semanticTokensDelta(context, params, token));
  connection.languages.semanticTokens.onRange((params, token) => semanticTokensRange(context, params, token));
  connection.languages.diagnostics.on((params, token) => documentDiagnostic(context, params, token));
  connection.languages.diagnostics.onWorkspace((params, token, _progress, stream) =>
    workspaceDiagnostic(context, params, token, stream),
  );
}

/** What can only be asked of an editor once it is ready. */
export async function watchWorkspace(
  connection: Connection,
  context: Context,
  features: ClientFeatures,
  log: Log,
): Promise<void> {
  if (features.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders((event) => void workspaceFolders(context, event).catch(log));
  }
  if (features.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'uchronia' });
  }
  if (features.registersCodeActions) {
    const codeActionKinds = [CodeActionKind.QuickFix];
    await connection.client.register(CodeActionRequest.type, { documentSelector: SETTINGS_SELECTOR, codeActionKinds });
  }
  if (features.watchesFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
  }
}
