import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeLens, InlayHint, WorkspaceEdit } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const PASTED = '20 July 1926: Dzerzhinsky survives\n\nMay 1927: The camps\n  because: Dzerzhinsky survives\n';

describe('the server, asked what to show beside the words', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function opened(capabilities: ClientCapabilities = PUSH): Promise<{ editor: Editor; uri: string }> {
    const { editor } = await Editor.start(folderOf({ 'a.tl': PASTED }), capabilities);
    return { editor, uri: await editor.open('a.tl') };
  }

  it('gives inlay hints', async () => {
    const { editor, uri } = await opened();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const hints: InlayHint[] = await editor.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range,
    });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, position.character, label]),
      [
        [0, 12, 'Tuesday'],
        [0, 25, '48'],
      ],
    );
  });

  it('leaves out what the editor’s settings switch off', async () => {
    const { editor, uri } = await opened();
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { uchronia: { inlayHints: { ages: false }, codeLens: { notes: false } } },
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const textDocument = { uri };
    const hints: InlayHint[] = await editor.connection.sendRequest('textDocument/inlayHint', { textDocument, range });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['Tuesday'],
    );
    const lenses: CodeLens[] = await editor.connection.sendRequest('textDocument/codeLens', { textDocument });
    assert.equal(lenses.length, 1);
  });

  it('says what lenses say only when asked again, and writes a header on command', async () => {
    const { editor, uri } = await opened();
    const lenses: CodeLens[] = await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    const titles: string[] = [];
    for (const lens of lenses) {
      const { command }: CodeLens = lens.command ? lens : await editor.connection.sendRequest('codeLens/resolve', lens);
      titles.push(command?.title ?? '');
    }
    assert.deepEqual(titles.sort(), [
      '1 consequence, 1 thing of real history never happens',
      'Checked against Soviet Union, 1917–1941. First departs on 20 July 1926: Dzerzhinsky survives. Nothing to look at.',
      'Make this my point of divergence',
    ]);
    let edit: WorkspaceEdit | undefined;
    editor.connection.onRequest('workspace/applyEdit', (it: { edit: WorkspaceEdit }) => {
      edit = it.edit;
      return { applied: true };
    });
    const declare = lenses.find(({ command }) => command)?.command;
    await editor.connection.sendRequest('workspace/executeCommand', declare);
    assert.match(JSON.stringify(edit), /pod: Dzerzhinsky survives/);
    await editor.connection.sendRequest('workspace/executeCommand', { command: 'nonsense', arguments: [{}] });
  });
});
