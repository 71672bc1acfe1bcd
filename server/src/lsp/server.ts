/** Wires a connection to an analysis: what is made of what, when it begins, and which capabilities the editor is told. */
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver/node';
import { createAnalysis } from '../core/ide/analysis.js';
import type { Analysis } from '../core/ide/api.js';
import { type ClientFeatures, featuresOf } from './client-features.js';
import { Converter, SOURCE } from './convert.js';
import { Diagnostics } from './diagnostics.js';
import { FIX_ALL } from './handlers/code-action.js';
import { TRIGGER_CHARACTERS } from './handlers/completion.js';
import { fetchConfiguration, takeConfiguration } from './handlers/configuration.js';
import { TYPING } from './handlers/formatting.js';
import { RENAMED_FILES } from './handlers/rename-files.js';
import { SEMANTIC_TOKENS } from './handlers/semantic-tokens.js';
import type { Host } from './host.js';
import { answerRequests, hearNotifications, type Log, watchWorkspace } from './listen.js';
import { FEATURES } from './listen-features.js';
import { Loading } from './loading.js';
import { CodeActionKind, CodeLensRefreshRequest, TextDocumentSyncKind } from './protocol.js';
import { PullOutlet } from './pull.js';
import { PushOutlet } from './push.js';
import { Rounds } from './rounds.js';
import { TokenAnswers } from './token-answers.js';
import { Withheld } from './withheld.js';
import { type OnProgress, Workspace } from './workspace.js';

/** A workspace that takes longer to read than this is answered about before it is complete, and again afterwards. */
const PATIENCE_MS = 1_500;

/**
 * Serves one editor until it says goodbye. Fulfilled when a first round has come to its end in which there was some file to check.
 * `hostFor`: what the machine offers to an editor like that.
 */
export function serve(connection: Connection, hostFor: (params: InitializeParams) => Host): Promise<void> {
  return new Promise((hasChecked) => listen(connection, hostFor, hasChecked));
}

function listen(connection: Connection, hostFor: (params: InitializeParams) => Host, hasChecked: () => void): void {
  connection.onInitialize(async (params) => {
    const host = hostFor(params);
    const features = featuresOf(params.capabilities);
    const analysis = createAnalysis(await host.readCanon());
    start(connection, host, analysis, features, params, hasChecked);
    return { capabilities: capabilities(features), serverInfo: { name: SOURCE, version: host.version } };
  });
  connection.listen();
}

function start(
  connection: Connection,
  host: Host,
  analysis: Analysis,
  features: ClientFeatures,
  params: InitializeParams,
  hasChecked: () => void,
): void {
  const log: Log = (error) => connection.console.error(error instanceof Error ? (error.stack ?? '') : String(error));
  const refresh = () => {
    if (features.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log);
  };
  const refreshHints = () => {
    if (features.refreshesInlays) connection.languages.inlayHint.refresh().catch(log);
    if (features.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(log);
  };
  const workspace: Workspace = new Workspace(analysis, host, (key) => rounds.schedule(key));
  const converter = new Converter(workspace, features, host.pageOf);
  const withheld = new Withheld((key) => rounds.schedule(key), refreshHints);
  const diagnostics = new Diagnostics(workspace, converter, withheld, log);
  const pull = new PullOutlet(workspace, diagnostics, refresh);
  const push = new PushOutlet(workspace, (it) => void connection.sendDiagnostics(it).catch(log));
  const tokens = new TokenAnswers(workspace, () => {
    if (features.refreshesTokens) connection.languages.semanticTokens.refresh().catch(log);
    refreshHints();
  });
  const outlet = tokens.after(features.pullsDiagnostics ? pull : push);
  const rounds: Rounds = new Rounds(workspace, diagnostics, outlet, () => host.loadTagger(), log);

  const loading = new Loading(connection, features);

  let configured = Promise.resolve();
  const configure = (folders?: readonly string[]) => {
    configured = fetchConfiguration(connection, features, workspace, folders).then(refreshHints).catch(log);
    return configured;
  };
  const initialized = new Promise<void>((resolve) => connection.onInitialized(() => resolve()));
  const folders = foldersOf(params);
  const complete = initialized.then(() => {
    loading.begin(log);
    return readFolders(workspace, folders, (done, all) => loading.report('Reading', done, all)).catch(log);
  });
  // Who opens the log to see whether the server lives finds a line in it.
  complete.then(() => connection.console.info(greeting(host.version, workspace))).catch(log);
  const ready = initialized.then(async () => {
    const isConfigured = configure(folders.map((uri) => workspace.keyOf(uri)));
    await Promise.race([Promise.all([complete, isConfigured]), pause(PATIENCE_MS)]);
  });
  const context = {
    workspace,
    converter,
    pull,
    tokens,
    withheld,
    configured: () => configured,
    configure: () => configure(),
    ready,
    complete,
  };
  hearNotifications(connection, context, log);
  answerRequests(connection, context, log);
  connection.onDidChangeConfiguration((it) => {
    if (features.configuration) void configure();
    else takeConfiguration(workspace, it);
  });
  initialized.then(() => watchWorkspace(connection, context, features, log)).catch(log);
  ready
    .then(() =>
      rounds.release({
        report: (done, all) => loading.report('Checking', done, all),
        end: () => {
          loading.end();
          if (workspace.keys().length > 0) hasChecked();
        },
      }),
    )
    .catch(log);
  connection.onShutdown(() => rounds.stop());
}

function greeting(version: string, workspace: Workspace): string {
  const files = workspace.keys().filter((key) => workspace.isOurs(key)).length;
  return `Uchronia ${version} has read ${files} ${files === 1 ? 'file' : 'files'} of notes in this workspace.`;
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

async function readFolders(workspace: Workspace, folders: readonly string[], onProgress: OnProgress): Promise<void> {
  for (const uri of folders) await workspace.addFolder(uri, onProgress);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function capabilities(features: ClientFeatures): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, willSave: true, save: true },
    ...FEATURES,
    hoverProvider: true,
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS, resolveProvider: true },
    semanticTokensProvider: SEMANTIC_TOKENS,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: TYPING,
    codeActionProvider: { codeActionKinds: [CodeActionKind.Refactor, CodeActionKind.QuickFix, FIX_ALL] },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { willRename: RENAMED_FILES },
    },
    ...(features.pullsDiagnostics && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
  };
}
