/**
 * What of the protocol's library is more than types. A bundle copies everything that a CommonJS module exports for every module
 * that imports it, a thousand names each time, so one imports it for all.
 */
export {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  CodeLensRefreshRequest,
  CompletionItemKind,
  CompletionTriggerKind,
  createConnection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  FileChangeType,
  FoldingRangeKind,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  ResourceOperationKind,
  ResponseError,
  StreamMessageWriter,
  SymbolKind,
  TextDocumentSaveReason,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver/node';
