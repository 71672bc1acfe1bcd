/** An editor at the other end of a server's pipes. */
import { fork, spawn } from 'node:child_process';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

const capabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: { workspaceFolders: true },
  window: { workDoneProgress: true },
};

/** Nothing that is measured takes this long unless it hangs. */
const PATIENCE_MS = 300_000;

export class Client {
  #child;
  #waiting = new Set();
  connection;

  /** `command`: what Node.js is to run. */
  static overPipes(...command) {
    const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    return new Client(child, new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  }

  /** As the extension starts its server: what VS Code's library does for `TransportKind.ipc`. */
  static forked(module) {
    const child = fork(module, ['--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });
    child.stderr.pipe(process.stderr, { end: false });
    return new Client(child, new IPCMessageReader(child), new IPCMessageWriter(child));
  }

  constructor(child, reader, writer) {
    this.#child = child;
    this.connection = createMessageConnection(reader, writer);
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      for (const waiting of [...this.#waiting]) if (waiting.fits(params)) waiting.resolve(params);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => console.error(message));
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
  }

  async initialize(folders = []) {
    const answer = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: 'notes' })),
      capabilities,
    });
    await this.notify('initialized', {});
    return answer;
  }

  notify(method, ...params) {
    return this.connection.sendNotification(method, ...params);
  }

  ask(method, uri, position) {
    return this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position });
  }

  open(uri, text) {
    return this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'timeline', version: 1, text } });
  }

  change(uri, version, range, text) {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  }

  /** The next diagnostics that fit. */
  published(fits) {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error('Waited in vain for diagnostics.')), PATIENCE_MS);
      const waiting = {
        fits,
        resolve: (params) => {
          clearTimeout(patience);
          this.#waiting.delete(waiting);
          resolve(params);
        },
      };
      this.#waiting.add(waiting);
    });
  }

  async quit() {
    const exit = new Promise((resolve) => this.#child.on('exit', resolve));
    const patience = setTimeout(() => this.#child.kill(), 5_000);
    await this.connection.sendRequest('shutdown').catch(() => this.#child.kill());
    await this.notify('exit').catch(() => {});
    await exit;
    clearTimeout(patience);
    this.connection.dispose();
  }
}
