import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentLink,
  LinkedEditingRanges,
  Location,
  LocationLink,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const A = `timeline: T
  from: Soviet Union, 1917–1941

figure: Ann Quill
  born: 1880

1926: The coup
  - Quill visits Moscow
`;
const B = `timeline: T
  from: Soviet Union, 1917–1941

1927: After it
  because: The coup
  Nobody sees Quill here.
`;
const QUILL: Position = { line: 7, character: 6 };

describe('the server, asked where things are', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function opened(capabilities = PUSH): Promise<{ editor: Editor; uri: string }> {
    const { editor } = await Editor.start(folderOf({ 'a.tl': A, 'b.tl': B }), capabilities);
    return { editor, uri: await editor.open('a.tl') };
  }

  it('goes to definitions and declarations, as links to those who can follow them', async () => {
    const { editor, uri } = await opened();
    const name = { start: { line: 3, character: 8 }, end: { line: 3, character: 17 } };
    for (const method of ['definition', 'declaration'])
      assert.deepEqual(await editor.ask<Location[]>(method, uri, QUILL), [{ uri, range: name }]);
    const textDocument = { ...PUSH.textDocument, definition: { linkSupport: true } };
    const second = await opened({ ...PUSH, textDocument });
    const [link] = await second.editor.ask<LocationLink[]>('definition', second.uri, QUILL);
    assert.deepEqual(link?.targetSelectionRange, name);
    assert.deepEqual(link?.originSelectionRange, { start: { line: 7, character: 4 }, end: { line: 7, character: 9 } });
  });

  it('goes into the shipped canon, whose file can be read', async () => {
    const { editor, uri } = await opened();
    const [moscow] = await editor.ask<Location[]>('definition', uri, { line: 7, character: 18 });
    assert.match(moscow?.uri ?? '', /^file:.*server\/canon\/soviet-union\/places\.tl$/);
  });

  it('finds references in files that are not open, and highlights those of this one', async () => {
    const { editor, uri } = await opened();
    const context = { includeDeclaration: false };
    const found = await editor.ask<Location[]>('references', uri, QUILL, { context });
    assert.deepEqual(
      found.map((it) => [it.uri.split('/').at(-1), it.range.start.line]),
      [
        ['a.tl', 7],
        ['b.tl', 5],
      ],
    );
    const highlights = await editor.ask<DocumentHighlight[]>('documentHighlight', uri, QUILL);
    assert.deepEqual(
      highlights.map(({ range, kind }) => [range.start.line, kind]),
      [
        [3, 3],
        [7, 2],
      ],
    );
  });

  it('renames across files, with labels for a preview, and says why it does not', async () => {
    const workspaceEdit = { ...PUSH.workspace?.workspaceEdit, changeAnnotationSupport: {} };
    const { editor, uri } = await opened({ ...PUSH, workspace: { ...PUSH.workspace, workspaceEdit } });
    const prepared = await editor.ask<object>('prepareRename', uri, QUILL);
    assert.deepEqual(prepared, {
      range: { start: { line: 7, character: 4 }, end: { line: 7, character: 9 } },
      placeholder: 'Ann Quill',
    });
    const edit = await editor.ask<WorkspaceEdit>('rename', uri, QUILL, { newName: 'Eve Marks' });
    assert.deepEqual(Object.keys(edit.changeAnnotations ?? {}).sort(), ['Facts', 'Prose', 'Where it is declared']);
    const texts = (edit.documentChanges ?? []).flatMap((change) =>
      'edits' in change ? change.edits.map((it) => ('newText' in it ? it.newText : '')) : [],
    );
    assert.deepEqual(texts, ['Eve Marks', 'Marks', 'Marks']);
    const moscow = { line: 7, character: 18 };
    await assert.rejects(editor.ask('prepareRename', uri, moscow), /ships with Uchronia/);
    await assert.rejects(editor.ask('rename', uri, QUILL, { newName: 'Leon Trotsky' }), /taken/);
    assert.equal(await editor.ask('prepareRename', uri, { line: 2, character: 0 }), null);
  });

  it('links files, and words that are typed at once', async () => {
    const { editor } = await opened();
    const uri = await editor.open('c.tl', '1926: The coup\n\n1927: B\n  because: The coup\n  See a.tl.\n');
    const links: DocumentLink[] = await editor.connection.sendRequest('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [editor.uri('a.tl')],
    );
    const linked = await editor.ask<LinkedEditingRanges>('linkedEditingRange', uri, { line: 0, character: 8 });
    assert.deepEqual(
      linked.ranges.map(({ start }) => start),
      [
        { line: 0, character: 6 },
        { line: 3, character: 11 },
      ],
    );
  });

  it('writes the new names of files where others name them', async () => {
    const { editor } = await opened();
    const uri = await editor.open('c.tl', '1926: The coup\n  See a.tl.\n');
    const files = [{ oldUri: editor.uri('a.tl'), newUri: editor.uri('the first.tl') }];
    const edit: WorkspaceEdit = await editor.connection.sendRequest('workspace/willRenameFiles', { files });
    assert.deepEqual(edit.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } }, newText: 'the first.tl' },
        ],
      },
    ]);
    const others = [{ oldUri: editor.uri('c.tl'), newUri: editor.uri('d.tl') }];
    assert.equal(await editor.connection.sendRequest('workspace/willRenameFiles', { files: others }), null);
  });
});
