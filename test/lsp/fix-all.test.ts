import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const NOTES = `timeline: Names
  from: Soviet Union, 1917–1941

1920: A journey
  in: Leningrad

1921: Another
  in: Leningrad
  with: Trosky

1930: Old men
  There is no bread in Petrograd.
`;
const ALL = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };

describe('Mending all at once', () => {
  afterEach(quitServers);
  afterEach(removeFolders);

  async function actions(only?: readonly string[]): Promise<CodeAction[]> {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    await editor.published(uri, (items) => items.length > 0);
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range: ALL, context });
  }

  it('is offered where several findings are of one kind', async () => {
    const forAll = (await actions()).filter(({ title }) => /^Do this for all/.test(title));
    assert.deepEqual(
      forAll.map(({ title }) => title),
      ['Do this for all 3 findings of “name-not-in-use” in this file'],
    );
    assert.deepEqual(textsOf(forAll[0]), ['Petrograd', 'Petrograd', 'Leningrad']);
  });

  it('is done unasked only where it is certain', async () => {
    for (const only of [['source.fixAll'], ['source.fixAll.uchronia'], ['source']]) {
      const found = await actions(only);
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['source.fixAll.uchronia'],
      );
      assert.deepEqual(textsOf(found[0]), ['Petrograd', 'Petrograd'], 'an old name may linger in prose');
    }
    assert.deepEqual(await actions(['refactor']), []);
  });
});

function textsOf(action: CodeAction | undefined): string[] {
  return (action?.edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? change.edits.map((edit) => ('newText' in edit ? edit.newText : '')) : [],
  );
}
