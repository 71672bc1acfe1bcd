/** An editor at the other end of `uchronia serve --stdio`: a real client over a real pipe. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
} from 'vscode-languageserver/node';
import { COMMAND } from '../cli/uchronia.js';

/** What an editor says it can do, in the two ways that differ most. */
export const PUSH: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};
export const PULL: ClientCapabilities = {
  textDocument: { ...PUSH.textDocument, diagnostic: { relatedDocumentSupport: false } },
  workspace: { ...PUSH.workspace, diagnostics: { refreshSupport: true } },
};

export class Editor {
  readonly connection: MessageConnection;
  readonly folder: string;
  readonly #child: ChildProcess;
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #listeners = new Set<() => void>();
  readonly #versions = new Map<string, number>();
  readonly #exit: Promise<number | null>;
  /** What is sent goes on at once, or waits here. A writer sends head and body of a message apart, so corking would not do. */
  readonly #outlet = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (this.#held) this.#held.push(chunk);
      else this.#child.stdin?.write(chunk);
      done();
    },
  });
  #held: Buffer[] | undefined;
  /** Everything that was published, in order. */
  readonly publications: PublishDiagnosticsParams[] = [];
  /** What the server wrote to its log, and how often it asked for diagnostics to be fetched again. */
  readonly log: string[] = [];
  readonly watchers: unknown[] = [];
  refreshes = 0;

  private constructor(folder: string, command: string) {
    this.folder = folder;
    const child = spawn(process.execPath, [command, 'serve', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    this.#exit = new Promise((resolve) => child.on('exit', resolve));
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(this.#outlet),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (it: PublishDiagnosticsParams) => {
      this.#published.set(it.uri, it);
      this.publications.push(it);
      this.#changed();
    });
    this.connection.onNotification('window/logMessage', (it: { message: string }) => void this.log.push(it.message));
    this.connection.onRequest('client/registerCapability', (it: { registrations: unknown[] }) => {
      this.watchers.push(...it.registrations);
      this.#changed();
      return null;
    });
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#changed();
      return null;
    });
    this.connection.listen();
  }

  /** Starts a server and says hello to it, with one folder open. */
  static async start(
    folder: string,
    capabilities: ClientCapabilities,
    command = COMMAND,
  ): Promise<{ editor: Editor; hello: InitializeResult }> {
    const editor = new Editor(folder, command);
    editors.add(editor);
    const hello: InitializeResult = await editor.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'notes' }],
      capabilities,
    });
    await editor.connection.sendNotification('initialized', {});
    return { editor, hello };
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async open(name: string, text = readFileSync(join(this.folder, name), 'utf8')): Promise<string> {
    const uri = this.uri(name);
    this.#versions.set(uri, 1);
    await this.notify('didOpen', { textDocument: { uri, languageId: 'timeline', version: 1, text } });
    return uri;
  }

  async change(uri: string, ...contentChanges: readonly { range?: Range; text: string }[]): Promise<number> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.notify('didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.notify('didClose', { textDocument: { uri } });
  }

  /** Created, changed, deleted: 1, 2, 3. */
  onDisk(type: 1 | 2 | 3, ...names: readonly string[]): Promise<void> {
    const changes = names.map((name) => ({ uri: this.uri(name), type }));
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(`textDocument/${method}`, params);
  }

  ask<R>(method: string, uri: string, position: Position, more: object = {}): Promise<R> {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Has everything that is sent meanwhile arrive together. */
  async together(send: () => void): Promise<void> {
    const held: Buffer[] = [];
    this.#held = held;
    send();
    // The connection writes some turns later than it is told to.
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.#held = undefined;
    this.#child.stdin?.write(Buffer.concat(held));
  }

  /** What is published of a file once that fits. */
  async published(
    uri: string,
    fits: (items: readonly Diagnostic[], version?: number) => boolean,
  ): Promise<readonly Diagnostic[]> {
    await this.until(
      () => {
        const it = this.#published.get(uri);
        return it !== undefined && fits(it.diagnostics, it.version);
      },
      () => `diagnostics of ${uri}; the last: ${JSON.stringify(this.#published.get(uri))}`,
    );
    return this.#published.get(uri)?.diagnostics ?? [];
  }

  lastPublished(uri: string): readonly Diagnostic[] {
    return this.#published.get(uri)?.diagnostics ?? [];
  }

  /** Which files have diagnostics published. */
  publishedUris(): readonly string[] {
    return [...this.#published].filter(([, it]) => it.diagnostics.length > 0).map(([uri]) => uri);
  }

  /** Waits until something holds, looking again whenever the server has said something. */
  async until(holds: () => boolean, what: () => string): Promise<void> {
    const end = Date.now() + 30_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what()}\n${this.log.join('\n')}`);
      await new Promise<void>((resolve) => {
        const listener = () => {
          clearTimeout(timer);
          this.#listeners.delete(listener);
          resolve();
        };
        const timer = setTimeout(listener, 100);
        this.#listeners.add(listener);
      });
    }
  }

  /** Says goodbye as the protocol wants it; answers the exit code. */
  async quit(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    return this.leave();
  }

  /** Goes without the goodbye. */
  async leave(): Promise<number | null> {
    await this.connection.sendNotification('exit');
    return this.#exit;
  }

  /** Ends the server whatever state it is in; one that does not go by itself is made to. */
  async end(): Promise<void> {
    if (this.#child.exitCode === null) {
      const patience = setTimeout(() => this.#child.kill(), 3_000);
      await this.quit().catch(() => this.#child.kill());
      clearTimeout(patience);
    }
    this.connection.dispose();
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

const editors = new Set<Editor>();

/** Ends every server a test has left running; with a goodbye, since only then is its coverage counted. */
export async function quitServers(): Promise<void> {
  await Promise.all([...editors].map((editor) => editor.end()));
  editors.clear();
}
