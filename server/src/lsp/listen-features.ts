/** The requests that read the notes and change nothing: which handler answers which. */
import type { Connection, ServerCapabilities } from 'vscode-languageserver/node';
import type { Context } from './context.js';
import { documentLinks } from './handlers/document-links.js';
import { declaration, definition, documentHighlight, references } from './handlers/go-to.js';
import { linkedEditing } from './handlers/linked-editing.js';
import { prepareRename, rename } from './handlers/rename.js';
import type { Answer } from './listen.js';

export const FEATURES: ServerCapabilities = {
  definitionProvider: true,
  declarationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  renameProvider: { prepareProvider: true },
  linkedEditingRangeProvider: true,
};

export function answerFeatures(connection: Connection, context: Context, answer: Answer): void {
  connection.onDefinition(answer(definition, () => null));
  connection.onDeclaration(answer(declaration, () => null));
  connection.onDocumentHighlight(answer(documentHighlight, () => null));
  connection.onDocumentLinks(answer(documentLinks, () => []));
  connection.languages.onLinkedEditingRange(answer(linkedEditing, () => null));
  // What these throw is said to whoever asked.
  connection.onReferences((params) => references(context, params));
  connection.onPrepareRename((params) => prepareRename(context, params));
  connection.onRenameRequest((params) => rename(context, params));
}
