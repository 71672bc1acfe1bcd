/** The VS Code side: starts the language server and passes what it says to the editor. It knows no history. */
import { commands, type ExtensionContext, window } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server = new LanguageClient(
    'uchronia',
    'Uchronia',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    // Notes that are not on disk yet, or come from another file system, deserve checking too: any scheme will do.
    { documentSelector: [{ language: 'timeline' }] },
  );
  client = server;
  context.subscriptions.push(
    commands.registerCommand('uchronia.restart', () => restart(server)),
    commands.registerCommand('uchronia.showLog', () => server.outputChannel.show()),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(server: LanguageClient): Promise<void> {
  try {
    await server.restart();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(`Uchronia could not be restarted: ${reason}`);
  }
}
