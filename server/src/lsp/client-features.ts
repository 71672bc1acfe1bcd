/** What the editor at the other end can do, as far as it changes what we send. */
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { MarkupKind, ResourceOperationKind } from './protocol.js';

export interface ClientFeatures {
  /** It asks for diagnostics itself; then none are sent unasked, or it would show them twice. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesInlays: boolean;
  readonly refreshesLenses: boolean;
  readonly relatedInformation: boolean;
  /** It makes the name of a rule a link. */
  readonly codeDescription: boolean;
  readonly documentChanges: boolean;
  /** Edits may bring a file that is not there yet. */
  readonly createsFiles: boolean;
  /** It sorts the edits of a preview by their labels. */
  readonly changeAnnotations: boolean;
  readonly definitionLinks: boolean;
  readonly snippetEdits: boolean;
  /** It shows more of a completion beside its label. */
  readonly labelDetails: boolean;
  /** Completions may have places to fill in. */
  readonly snippetCompletions: boolean;
  /** What it shows best in a hover, and beside a completion. */
  readonly hoverFormat: MarkupKind;
  readonly documentationFormat: MarkupKind;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** It shows how far something is that we began unasked. */
  readonly showsProgress: boolean;
  /** It can be asked to ask for fixes in files of other languages. */
  readonly registersCodeActions: boolean;
  /** It can be asked for settings. */
  readonly configuration: boolean;
  /** It has to be asked to say when they change. */
  readonly registersConfiguration: boolean;
}

export function featuresOf({ textDocument, workspace, window }: ClientCapabilities): ClientFeatures {
  const pull = textDocument?.diagnostic;
  // Older editors say this of both ways at once.
  const related = pull?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation;
  const links = pull?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlays: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation: related === true,
    codeDescription: links === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    showsProgress: window?.workDoneProgress === true,
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    documentationFormat: formatOf(textDocument?.completion?.completionItem?.documentationFormat),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    registersCodeActions: textDocument?.codeAction?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

/** The first it names; one that names none may show Markdown as it is written, so it gets plain text. */
function formatOf(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.find((it) => it === MarkupKind.Markdown || it === MarkupKind.PlainText) ?? MarkupKind.PlainText;
}
