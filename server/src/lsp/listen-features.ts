/** The requests that read the notes and change nothing: which handler answers which. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import type { Context } from './context.js';
import { codeLenses, codeLensResolve } from './handlers/code-lens.js';
import { documentLinks } from './handlers/document-links.js';
import { executeCommand, MAKE_DIVERGENCE, SHOW_PASTED } from './handlers/execute-command.js';
import { foldingRanges } from './handlers/folding.js';
import { declaration, definition, documentHighlight, references } from './handlers/go-to.js';
import { branches, causes, consequences, parents, prepareCauses, prepareTimelines } from './handlers/hierarchies.js';
import { inlayHints } from './handlers/inlay-hints.js';
import { linkedEditing } from './handlers/linked-editing.js';
import { prepareRename, rename } from './handlers/rename.js';
import { willRenameFiles } from './handlers/rename-files.js';
import { selectionRanges } from './handlers/selection-ranges.js';
import { documentSymbols, workspaceSymbols } from './handlers/symbols.js';
import type { Answer } from './listen.js';

export const FEATURES: ServerCapabilities = {
  definitionProvider: true,
  declarationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  renameProvider: { prepareProvider: true },
  linkedEditingRangeProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  callHierarchyProvider: true,
  typeHierarchyProvider: true,
  inlayHintProvider: true,
  codeLensProvider: { resolveProvider: true },
  executeCommandProvider: { commands: [MAKE_DIVERGENCE, SHOW_PASTED] },
};

export function answerFeatures(connection: Connection, context: Context, answer: Answer): void {
  connection.onDefinition(answer(definition, () => null));
  connection.onDeclaration(answer(declaration, () => null));
  connection.onDocumentHighlight(answer(documentHighlight, () => null));
  connection.onDocumentLinks(answer(documentLinks, () => []));
  connection.languages.onLinkedEditingRange(answer(linkedEditing, () => null));
  connection.onDocumentSymbol(answer(documentSymbols, () => []));
  connection.onFoldingRanges(answer(foldingRanges, () => []));
  connection.onSelectionRanges(answer(selectionRanges, () => []));
  connection.languages.callHierarchy.onPrepare(answer(prepareCauses, () => null));
  connection.languages.typeHierarchy.onPrepare(answer(prepareTimelines, () => null));
  connection.languages.inlayHint.on(answer(inlayHints, () => []));
  // What these throw is said to whoever asked.
  connection.onReferences((params) => references(context, params));
  connection.onPrepareRename((params) => prepareRename(context, params));
  connection.onRenameRequest((params) => rename(context, params));
  connection.workspace.onWillRenameFiles((params) => willRenameFiles(context, params));
  connection.onCodeLens((params) => codeLenses(context, params));
  connection.onCodeLensResolve((lens) => codeLensResolve(context, lens));
  connection.onExecuteCommand((params) => executeCommand(context, params, connection));
  connection.onWorkspaceSymbol((params) => workspaceSymbols(context, params));
  connection.languages.callHierarchy.onIncomingCalls((params) => causes(context, params));
  connection.languages.callHierarchy.onOutgoingCalls((params) => consequences(context, params));
  connection.languages.typeHierarchy.onSupertypes((params) => parents(context, params));
  connection.languages.typeHierarchy.onSubtypes((params) => branches(context, params));
}
