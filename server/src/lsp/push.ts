/** For editors that are told their diagnostics. */
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { FileDiagnostics } from './diagnostics.js';
import type { Outlet } from './rounds.js';
import type { Workspace } from './workspace.js';

export class PushOutlet implements Outlet {
  readonly #workspace: Workspace;
  readonly #send: (params: PublishDiagnosticsParams) => void;
  /** What was sent last of each file, and to which opening and version of it. */
  readonly #sent = new Map<string, string>();

  constructor(workspace: Workspace, send: (params: PublishDiagnosticsParams) => void) {
    this.#workspace = workspace;
    this.#send = send;
  }

  file(key: string, { id, items }: FileDiagnostics): void {
    const version = this.#workspace.versionOf(key);
    const state = `${id} ${this.#workspace.openingOf(key)} ${version}`;
    if (this.#sent.get(key) === state) return;
    // A file that never had any needs no empty list.
    const isNews = items.length > 0 || this.#sent.has(key) || version !== undefined;
    this.#sent.set(key, state);
    if (isNews)
      this.#send({ uri: this.#workspace.uriOf(key), diagnostics: items, ...(version !== undefined && { version }) });
  }

  gone(key: string): void {
    if (this.#sent.delete(key)) this.#send({ uri: this.#workspace.uriOf(key), diagnostics: [] });
  }

  roundEnded(): void {}
}
