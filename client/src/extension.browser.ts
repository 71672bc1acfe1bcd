/** The extension in VS Code for the Web: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { begin, clientOptions } from './session.js';

/** The one thing used here of what browsers have and Node.js has not. */
declare const Worker: new (url: string) => ServerWorker;
type ServerWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

let client: LanguageClient | undefined;
let worker: ServerWorker | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const scripts = Uri.joinPath(context.extensionUri, 'dist').toString(true);
  const options = clientOptions(context, { scripts });
  client = new LanguageClient('uchronia', 'Uchronia', async () => start(`${scripts}/server.browser.js`), options);
  await begin(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  worker?.terminate();
}

/** A worker that was told to end does not end by itself. */
function start(url: string): MessageTransports {
  worker?.terminate();
  worker = new Worker(url);
  // Left to itself the client does not know VS Code's workers for what they are: their class is not that of the browser.
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
