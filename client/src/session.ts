/** What the extension does wherever it runs: the server it talks to is handed in, since a desktop and a browser start it differently. */
import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkWorkspace } from './commands/check-workspace.js';
import { newTimeline } from './commands/new-timeline.js';
import { pasteAsTimeline } from './commands/paste-as-timeline.js';
import { takeSuggestion } from './commands/take-suggestion.js';
import { answerFileQuestions } from './files.js';
import { tellLineAtWork } from './line-at-work.js';
import { tellPasted } from './pasted.js';
import { protectShippedHistory } from './shipped-history.js';
import { showPlaces } from './show-places.js';
import { showViews } from './views/views.js';

/** The options of every client. */
export function clientOptions(context: ExtensionContext, more?: { readonly scripts: string }): LanguageClientOptions {
  // The client's own goes with every restart, and what stood in it too.
  const outputChannel = window.createOutputChannel('Uchronia', { log: true });
  context.subscriptions.push(outputChannel);
  return {
    outputChannel,
    // Notes that are not on disk yet, or come from another file system, deserve checking too: any scheme will do.
    documentSelector: [{ language: 'timeline' }],
    initializationOptions: { readsFiles: true, home: context.extensionUri.toString(), ...more },
  };
}

/** Starts the server, and everything that talks to it. */
export async function begin(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  context.subscriptions.push(
    ...answerFileQuestions(client),
    showPlaces(client),
    commands.registerCommand('uchronia.restart', () => restart(client)),
    commands.registerCommand('uchronia.showLog', () => client.outputChannel.show()),
    commands.registerCommand('uchronia.newTimeline', () => newTimeline(client)),
    commands.registerCommand('uchronia.pasteAsTimeline', () => pasteAsTimeline(client)),
    commands.registerCommand('uchronia.checkWorkspace', () => checkWorkspace(client)),
    commands.registerCommand('uchronia.takeSuggestion', takeSuggestion),
    showViews(client),
    tellLineAtWork(client),
    tellPasted(client),
    protectShippedHistory(context.extensionUri),
  );
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  try {
    if (client.needsStop()) await client.stop();
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(`Uchronia could not be restarted: ${reason}`);
  }
}
