/** Tells the server which line is being written, so that it says nothing about it before the cursor has left it. */
import { type Disposable, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function tellLineAtWork(client: BaseLanguageClient): Disposable {
  let last = '';
  const tell = (editor: TextEditor | undefined) => {
    const at = editor?.document.languageId === 'timeline' ? placeOf(client, editor) : undefined;
    // Within a line the cursor may go where it likes; where lines come and go, the number stands for another line.
    const place = at ? `${at.uri} ${at.line} ${editor?.document.lineCount}` : '';
    if (place === last || !client.isRunning()) return;
    last = place;
    // A server on its way out need not know.
    client.sendNotification('uchronia/cursor', at ? { at } : {}).catch(() => {});
  };
  const subscriptions = [
    window.onDidChangeActiveTextEditor(tell),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) tell(textEditor);
    }),
    window.onDidChangeWindowState(({ focused }) => tell(focused ? window.activeTextEditor : undefined)),
    client.onDidChangeState(() => {
      // A new server knows nothing yet.
      last = '';
      tell(window.activeTextEditor);
    }),
  ];
  return {
    dispose: () => {
      for (const it of subscriptions) it.dispose();
    },
  };
}

function placeOf(client: BaseLanguageClient, { document, selection }: TextEditor) {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return { uri, line: selection.active.line, version: document.version };
}
