/** The extension on a desktop or a remote machine: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { begin, clientOptions } from './session.js';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  client = new LanguageClient(
    'uchronia',
    'Uchronia',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    clientOptions(context),
  );
  await begin(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
