/**
 * For editors that ask for their diagnostics. Open files are asked about one by one; the others through
 * `workspace/diagnostic`, which is left unanswered as long as the editor likes while changes are streamed to it.
 */
import type {
  CancellationToken,
  DocumentDiagnosticReport,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Diagnostics, FileDiagnostics } from './diagnostics.js';
import { DocumentDiagnosticReportKind } from './protocol.js';
import type { Outlet } from './rounds.js';
import type { Workspace } from './workspace.js';

export type Stream = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

export class PullOutlet implements Outlet {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  readonly #refresh: () => void;
  /** The id that each open file was last answered with. */
  readonly #answered = new Map<string, string>();
  /** The editors' unanswered requests, and the id they last heard of each file. */
  readonly #streams = new Map<Stream, Map<string, string>>();

  constructor(workspace: Workspace, diagnostics: Diagnostics, refresh: () => void) {
    this.#workspace = workspace;
    this.#diagnostics = diagnostics;
    this.#refresh = refresh;
  }

  /** Works out the answer about one file as long as it is wanted, a little at a time. */
  async prepare(key: string, isWanted: () => boolean): Promise<void> {
    await this.#diagnostics.prepare(key, isWanted);
  }

  /** The answer about one file, short when the editor has it already. */
  answer(key: string, previousId: string | undefined): DocumentDiagnosticReport {
    const { id, items } = this.#diagnostics.current(key);
    this.#answered.set(key, id);
    if (id === previousId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }

  /** The answer about all files at once. */
  answerAll(known: ReadonlyMap<string, string>): WorkspaceDiagnosticReport {
    const present = this.#workspace
      .keys()
      .map((key) => this.#report(key, this.#diagnostics.current(key), known.get(key)));
    return { items: [...present, ...this.#goneSince(known)] };
  }

  /** Streams every change to the editor until it has heard enough. */
  async stream(known: ReadonlyMap<string, string>, stream: Stream, token: CancellationToken): Promise<void> {
    const heard = new Map(known);
    const items = this.#goneSince(known);
    for (const item of items) heard.delete(this.#workspace.keyOf(item.uri));
    for (const key of this.#workspace.keys()) {
      const diagnostics = this.#diagnostics.current(key);
      if (diagnostics.id !== heard.get(key)) items.push(this.#report(key, diagnostics, undefined));
      heard.set(key, diagnostics.id);
    }
    if (items.length > 0) stream.report({ items });
    this.#streams.set(stream, heard);
    await new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    this.#streams.delete(stream);
  }

  file(key: string, diagnostics: FileDiagnostics): void {
    for (const [stream, heard] of this.#streams) {
      if (heard.get(key) === diagnostics.id) continue;
      heard.set(key, diagnostics.id);
      stream.report({ items: [this.#report(key, diagnostics, undefined)] });
    }
  }

  gone(key: string): void {
    this.#answered.delete(key);
    for (const [stream, heard] of this.#streams) {
      heard.delete(key);
      stream.report({ items: [this.#empty(key)] });
    }
  }

  /** An editor asks about a file when it changes; only when another change concerned it must it be told to ask again. */
  roundEnded(): void {
    let isStale = false;
    for (const [key, answered] of this.#answered) {
      const { id } = this.#diagnostics.current(key);
      if (!this.#workspace.isOpen(key)) this.#answered.delete(key);
      else if (id !== answered) {
        // Told once is enough: an editor need not ask about a file that nobody looks at.
        this.#answered.set(key, id);
        isStale = true;
      }
    }
    if (isStale) this.#refresh();
  }

  #report(
    key: string,
    { id, items }: FileDiagnostics,
    previousId: string | undefined,
  ): WorkspaceDocumentDiagnosticReport {
    const about = { uri: this.#workspace.uriOf(key), version: this.#workspace.versionOf(key) ?? null, resultId: id };
    if (id === previousId) return { kind: DocumentDiagnosticReportKind.Unchanged, ...about };
    return { kind: DocumentDiagnosticReportKind.Full, ...about, items };
  }

  #goneSince(known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const present = new Set(this.#workspace.keys());
    return [...known.keys()].filter((key) => !present.has(key)).map((key) => this.#empty(key));
  }

  #empty(key: string): WorkspaceDocumentDiagnosticReport {
    return { kind: DocumentDiagnosticReportKind.Full, uri: this.#workspace.uriOf(key), version: null, items: [] };
  }
}
