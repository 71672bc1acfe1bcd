/** From the core's plain data to the protocol's. */
import type {
  ChangeAnnotation,
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DiagnosticRelatedInformation,
  Hover,
  Location,
  MarkupContent,
  Range,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import type * as core from '../core/ide/api.js';
import type { Finding, Fix, Severity } from '../core/model/finding.js';
import type { TextEdit as CoreEdit, Span } from '../core/text/span.js';
import type { ClientFeatures } from './client-features.js';
import { freeUri } from './free-uri.js';
import { plainText } from './plain-text.js';
import { CodeActionKind, CompletionItemKind, DiagnosticSeverity, InsertTextFormat, MarkupKind } from './protocol.js';
import type { Workspace } from './workspace.js';

export const SOURCE = 'uchronia';

export const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Editors draw an icon for each; these are the ones that look least like programming. */
const KINDS: Record<core.CompletionKind, CompletionItemKind> = {
  figure: CompletionItemKind.Class,
  office: CompletionItemKind.Interface,
  group: CompletionItemKind.Module,
  place: CompletionItemKind.Reference,
  term: CompletionItemKind.Text,
  verb: CompletionItemKind.Function,
  keyword: CompletionItemKind.Keyword,
  event: CompletionItemKind.Event,
  date: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

/** Offsets and keys become positions and URIs through the workspace, and nothing is sent that the editor cannot use. */
export class Converter {
  readonly #workspace: Workspace;
  readonly features: ClientFeatures;

  readonly #pageOf: (rule: string) => string | undefined;
  /** Asked once for each rule: whether a page is there does not change. */
  readonly #pages = new Map<string, string | undefined>();
  readonly #made = new WeakMap<Finding, Made>();

  constructor(workspace: Workspace, features: ClientFeatures, pageOf: (rule: string) => string | undefined) {
    this.#workspace = workspace;
    this.#pageOf = pageOf;
    this.features = features;
  }

  range(key: string, span: Span): Range {
    const { analysis } = this.#workspace;
    return { start: analysis.positionAt(key, span.start), end: analysis.positionAt(key, span.end) };
  }

  uri(key: string): string {
    return this.#workspace.uriOf(key);
  }

  location(key: string, span: Span): Location {
    return { uri: this.uri(key), range: this.range(key, span) };
  }

  /** The same object as long as it would be equal, so that who compares need not look into it. */
  diagnostic(key: string, finding: Finding): Diagnostic {
    const places = this.#workspace.placesStamp;
    const first = finding.first;
    const known = this.#made.get(finding);
    if (known?.places === places && known.first === first) return known.diagnostic;
    const diagnostic = this.#sameOrNew(key, finding, known?.first === first ? known?.diagnostic : undefined);
    this.#made.set(finding, { places, first, diagnostic });
    return diagnostic;
  }

  /** `known`: what was made of it when it repeated the same one, or none. */
  #sameOrNew(key: string, finding: Finding, known: Diagnostic | undefined): Diagnostic {
    const range = this.range(key, finding.span);
    const isWanted = this.features.relatedInformation && finding.related.length > 0;
    const related = isWanted ? this.#related(finding) : undefined;
    // In which line a repeat was said first is in its words, too; beside the place of that they need not be looked at.
    const hasSameWords = related !== undefined || finding.first === undefined || known?.message === finding.message;
    if (known && hasSameWords && isSameRange(known.range, range) && areSamePlaces(known.relatedInformation, related))
      return known;
    return this.#diagnostic(finding, range, related);
  }

  #diagnostic(finding: Finding, range: Range, related: DiagnosticRelatedInformation[] | undefined): Diagnostic {
    const page = this.#page(finding.rule);
    return {
      range,
      severity: SEVERITIES[finding.severity],
      source: SOURCE,
      code: finding.rule,
      ...(page !== undefined && this.features.codeDescription && { codeDescription: { href: page } }),
      message: finding.message,
      ...(related && { relatedInformation: related }),
      ...(finding.fixes.length > 0 && { data: { fixes: finding.fixes.map((fix) => fix.title) } }),
    };
  }

  #page(rule: string): string | undefined {
    if (!this.#pages.has(rule)) this.#pages.set(rule, this.#pageOf(rule));
    return this.#pages.get(rule);
  }

  hover(key: string, info: core.HoverInfo): Hover {
    return { range: this.range(key, info.span), contents: inFormat(info.markdown, this.features.hoverFormat) };
  }

  documentation(markdown: core.Markdown): MarkupContent {
    return inFormat(markdown, this.features.documentationFormat);
  }

  completionList(key: string, { items, incomplete }: core.CompletionList): CompletionList {
    let place: Span | undefined;
    let range: Range | undefined;
    return {
      isIncomplete: incomplete,
      items: items.map((item) => {
        // Those that take the place of the same letters come in a row: their line and columns are looked up once.
        if (!range || item.edit.span !== place) range = this.range(key, item.edit.span);
        place = item.edit.span;
        return this.#completionItem(item, range);
      }),
    };
  }

  #completionItem(item: core.CompletionItem, range: Range): CompletionItem {
    const hasPlaceholders = item.isSnippet && this.features.snippetCompletions;
    const text = item.isSnippet && !hasPlaceholders ? withoutPlaceholders(item.edit.text) : item.edit.text;
    return {
      label: item.label,
      kind: KINDS[item.kind],
      ...(item.detail !== undefined && this.#beside(item.detail)),
      textEdit: { range, newText: text },
      ...(hasPlaceholders && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(item.filterText !== item.label && { filterText: item.filterText }),
      sortText: item.sortText,
      data: item.id,
    };
  }

  #beside(detail: string): Pick<CompletionItem, 'detail' | 'labelDetails'> {
    return this.features.labelDetails ? { labelDetails: { description: detail } } : { detail };
  }

  codeAction(key: string, finding: Finding, fix: Fix): CodeAction {
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [this.diagnostic(key, finding)],
      ...(finding.fixes.length === 1 && { isPreferred: true }),
      edit: this.fixEdit(fix),
    };
  }

  /** One action for many findings. */
  actionForAll(kind: string, { fix }: core.FixForAll): CodeAction {
    return { title: fix.title, kind, edit: this.fixEdit(fix) };
  }

  #related(finding: Finding): DiagnosticRelatedInformation[] {
    return finding.related.map((it) => ({
      location: { uri: this.#workspace.uriOf(it.uri), range: this.range(it.uri, it.span) },
      message: it.message,
    }));
  }

  #edit(key: string, edit: CoreEdit): TextEdit {
    return { range: this.range(key, edit.span), newText: edit.text };
  }

  /** Edits of any files; where the editor can, with the labels under which its preview sorts them. */
  workspaceEdit<E extends FileEdit>(edits: readonly E[], annotate: (edit: E) => ChangeAnnotation): WorkspaceEdit {
    if (!this.features.changeAnnotations || !this.features.documentChanges)
      return this.#changes(edits, (key, { edit }) => this.#edit(key, edit));
    const changeAnnotations: Record<string, ChangeAnnotation> = {};
    const annotated = this.#changes(edits, (key, one) => {
      const annotation = annotate(one);
      changeAnnotations[annotation.label] = annotation;
      return { ...this.#edit(key, one.edit), annotationId: annotation.label };
    });
    return { ...annotated, changeAnnotations };
  }

  fixEdit(fix: Fix): WorkspaceEdit {
    return this.#changes(fix.edits, (key, { edit }) => this.#fixEdit(key, edit, fix));
  }

  /** The edits together with a new file beside the one of that key; undefined where the editor, or the place, has no room for one. */
  editWithFile(
    key: string,
    fix: Fix,
    { name, text }: NonNullable<core.Refactoring['creates']>,
  ): WorkspaceEdit | undefined {
    const uri = this.features.createsFiles && freeUri(this.uri(key), name, this.#workspace);
    const { documentChanges } = this.fixEdit(fix);
    if (!uri || !documentChanges) return undefined;
    const top = { line: 0, character: 0 };
    return {
      documentChanges: [
        { kind: 'create', uri },
        { textDocument: { uri, version: null }, edits: [{ range: { start: top, end: top }, newText: text }] },
        ...documentChanges,
      ],
    };
  }

  #changes<E extends FileEdit>(
    edits: readonly E[],
    toProtocol: (key: string, edit: E) => TextEdit | SnippetTextEdit,
  ): WorkspaceEdit {
    const keys = [...new Set(edits.map((it) => it.uri))];
    const editsOf = (key: string) => edits.filter((it) => it.uri === key).map((it) => toProtocol(key, it));
    if (!this.features.documentChanges) {
      return { changes: Object.fromEntries(keys.map((key) => [this.uri(key), editsOf(key) as TextEdit[]])) };
    }
    return {
      documentChanges: keys.map((key) => ({
        // With the version the editor refuses an edit that was meant for a text it no longer has.
        textDocument: { uri: this.uri(key), version: this.#workspace.versionOf(key) ?? null },
        edits: editsOf(key),
      })),
    };
  }

  #fixEdit(key: string, edit: CoreEdit, fix: Fix): TextEdit | SnippetTextEdit {
    if (!fix.snippet) return this.#edit(key, edit);
    if (!this.features.snippetEdits || !this.features.documentChanges)
      return this.#edit(key, { span: edit.span, text: withoutPlaceholders(edit.text) });
    return { range: this.range(key, edit.span), snippet: { kind: 'snippet', value: edit.text } };
  }
}

/** What was made of a finding; still right while nothing has moved and it repeats the same one. */
interface Made {
  readonly places: number;
  readonly first: Finding | undefined;
  readonly diagnostic: Diagnostic;
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** Of the same finding: then only the places can differ. */
function areSamePlaces(
  a: readonly DiagnosticRelatedInformation[] | undefined,
  b: readonly DiagnosticRelatedInformation[] | undefined,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.every(({ location }, at) => {
    const other = b[at]?.location;
    return other !== undefined && location.uri === other.uri && isSameRange(location.range, other.range);
  });
}

/** An edit of one file, which it names. */
interface FileEdit {
  readonly uri: string;
  readonly edit: CoreEdit;
}

function inFormat(markdown: core.Markdown, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === MarkupKind.Markdown ? markdown : plainText(markdown) };
}

/** A snippet as plain text: its placeholders become their defaults. */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/(?<!\\)\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$(?:\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\,|])/g, '$1');
}
