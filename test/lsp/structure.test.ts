import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
  TypeHierarchyItem,
} from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const A = `timeline: T
  from: Soviet Union, 1917–1941

# Part One

1926: The coup
  - Stalin is executed

1927: After it
  because: The coup
`;

describe('the server, asked how notes hang together', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('gives outlines, folds, growing selections, and the names of all files', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': A, 'b.tl': 'figure: Ann Quill\n' }), PUSH);
    const uri = await editor.open('a.tl');
    const textDocument = { uri };
    const symbols: DocumentSymbol[] = await editor.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [
        ['T', []],
        ['Part One', ['The coup', 'After it']],
      ],
    );
    const folds: FoldingRange[] = await editor.connection.sendRequest('textDocument/foldingRange', { textDocument });
    assert.ok(folds.some(({ startLine, endLine }) => startLine === 3 && endLine === 9));
    const positions = [{ line: 6, character: 6 }];
    const [selection]: SelectionRange[] = await editor.connection.sendRequest('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    assert.deepEqual(selection?.range, { start: { line: 6, character: 4 }, end: { line: 6, character: 10 } });
    assert.deepEqual(selection?.parent?.range, { start: { line: 6, character: 4 }, end: { line: 6, character: 22 } });
    const found: SymbolInformation[] = await editor.connection.sendRequest('workspace/symbol', { query: 'quill' });
    assert.equal(found[0]?.name, 'Ann Quill');
    assert.equal(found[0]?.location.uri, editor.uri('b.tl'));
  });

  it('gives cause and effect as a tree of calls, timelines as a tree of types', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': A }), PUSH);
    const uri = await editor.open('a.tl');
    const [coup] = await editor.ask<CallHierarchyItem[]>('prepareCallHierarchy', uri, { line: 5, character: 8 });
    assert.equal(coup?.name, 'The coup');
    const out: CallHierarchyOutgoingCall[] = await editor.connection.sendRequest('callHierarchy/outgoingCalls', {
      item: coup,
    });
    const after = out.find(({ to }) => to.name === 'After it');
    assert.ok(after);
    const back: CallHierarchyIncomingCall[] = await editor.connection.sendRequest('callHierarchy/incomingCalls', {
      item: after.to,
    });
    assert.deepEqual(
      back.map(({ from }) => from.name),
      ['The coup'],
    );
    const [mine] = await editor.ask<TypeHierarchyItem[]>('prepareTypeHierarchy', uri, { line: 0, character: 10 });
    const [real]: TypeHierarchyItem[] = await editor.connection.sendRequest('typeHierarchy/supertypes', { item: mine });
    assert.equal(real?.name, 'Soviet Union, 1917–1941');
    const below: TypeHierarchyItem[] = await editor.connection.sendRequest('typeHierarchy/subtypes', { item: real });
    assert.ok(below.some(({ name }) => name === 'T'));
  });
});
