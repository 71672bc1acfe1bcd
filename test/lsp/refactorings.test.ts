import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const NOTES = `timeline: T
  from: Soviet Union, 1917–1941

1926: Snow

1927: Stalin is executed
  Nobody knows Ambrose Quillfeather.
`;

describe('changes of form over the protocol', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('are offered by their kind, as edits of the version that was seen', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    const ask = async (line: number, character: number, only: string): Promise<CodeAction[]> => {
      const at = { line, character };
      return editor.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: [only] },
      });
    };
    const edit = (action: CodeAction | undefined) => {
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      return change.edits[0];
    };

    const [split, ...others] = await ask(5, 10, 'refactor.extract');
    assert.deepEqual(others, []);
    const above = { line: 5, character: 0 };
    assert.deepEqual(edit(split), {
      range: { start: above, end: above },
      newText: 'timeline: T – Stalin is executed\n  from: T\n  pod: Stalin is executed\n\n',
    });

    const title = (await ask(5, 10, 'refactor.rewrite')).find((one) => one.title === 'State the title as a fact below');
    const behind = { line: 5, character: 24 };
    assert.deepEqual(edit(title), { range: { start: behind, end: behind }, newText: '\n  - Stalin is executed' });

    const [declare] = await ask(6, 20, 'refactor');
    assert.equal(declare?.kind, 'refactor.extract');
    const below = { line: 1, character: 31 };
    assert.deepEqual(edit(declare), {
      range: { start: below, end: below },
      newText: '\n\nfigure: Ambrose Quillfeather\n  also: Quillfeather',
    });
  });

  it('move an entry into a file that is not there yet, where the editor can make one', async () => {
    const folder = folderOf({ 'a.tl': NOTES, 'snow.tl': '1930: X\n' });
    const workspace = { ...PUSH.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } };
    const moves = async (capabilities: ClientCapabilities): Promise<CodeAction[]> => {
      const { editor } = await Editor.start(folder, capabilities);
      const textDocument = { uri: await editor.open('a.tl') };
      const at = { line: 3, character: 7 };
      const context = { diagnostics: [], only: ['refactor.move'] };
      // The other file has been read before names are compared.
      await editor.published(textDocument.uri, () => true);
      return editor.connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: { start: at, end: at },
        context,
      });
    };
    assert.deepEqual(await moves(PUSH), []);
    const [move, ...others] = await moves({ ...PUSH, workspace } as ClientCapabilities);
    assert.deepEqual(others, []);
    assert.deepEqual([move?.title, move?.kind], ['Move this entry to a new file', 'refactor.move']);
    const changes = move?.edit?.documentChanges ?? [];
    const [made, filled, taken] = changes as [CreateFile, TextDocumentEdit, TextDocumentEdit];
    assert.match(made.uri, /\/snow-2\.tl$/);
    assert.deepEqual(made, { kind: 'create', uri: made.uri });
    assert.equal(filled.textDocument.uri, made.uri);
    assert.deepEqual(
      filled.edits.map((edit) => 'newText' in edit && edit.newText),
      ['timeline: T\n\n1926: Snow\n'],
    );
    assert.deepEqual(taken.edits, [
      { range: { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } }, newText: '' },
    ]);
  });
});
