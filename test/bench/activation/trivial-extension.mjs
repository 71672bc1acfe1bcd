/** The floor: an extension that starts a language client with the trivial server, and does nothing else. */
import { join } from 'node:path';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client;

export async function activate(context) {
  const module = join(context.extensionPath, 'server.cjs');
  const server = { module, transport: TransportKind.ipc };
  client = new LanguageClient('trivial', 'Trivial', { run: server, debug: server }, { documentSelector: [] });
  await client.start();
}

export async function deactivate() {
  await client?.stop();
}
