// A window of several folders, some of which come and go, and one that is on no disk.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, inFolder, MAIN_SAMPLE, pause, waitFor } from './support/editor.js';
import { hoverText, problems, waitForNoProblems, waitForProblems } from './support/language.js';
import { MemoryFiles, SCHEME } from './support/memory-files.js';

const FIRST = `timeline: In two folders
  from: Soviet Union, 1917–1941
  pod: The coup

1 May 1926: The coup
  - Stalin is executed
`;
const SECOND = `timeline: In two folders

1930: After it
  because: The coup
  - Stalin visits Moscow
`;
const LENIN = 'timeline: Elsewhere\n  from: Soviet Union, 1917–1941\n\n1930: A meeting\n  - Lenin visits Moscow\n';

describe('several folders', () => {
  before(async () => {
    // VS Code begins to watch folders some time after it has opened them.
    await waitForProblems(inFolder(MAIN_SAMPLE));
    await pause(2_000);
  });

  afterEach(async () => {
    await closeAll();
    await waitFor('the two folders', () => (vscode.workspace.workspaceFolders?.length === 2 ? true : undefined));
  });

  it('can tell one timeline between them', async () => {
    await write(inFolder('two/first.tl'), FIRST);
    await write(inSecond('second.tl'), SECOND);
    const [finding] = await waitForProblems(inSecond('second.tl'));
    assert.match(finding?.message ?? '', /Stalin .*1 May 1926/);
    assert.deepEqual(problems(inFolder('two/first.tl')), []);
    // The other folder is heard of, too.
    await write(inFolder('two/first.tl'), FIRST.replace('Stalin is executed', 'Molotov is executed'));
    await waitForNoProblems(inSecond('second.tl'));
  });

  it('have settings of their own', async () => {
    await write(inFolder('two/lenin.tl'), LENIN);
    await write(inSecond('lenin.tl'), LENIN.replace('Elsewhere', 'Here'));
    await waitForProblems(inSecond('lenin.tl'));
    await write(inSecond('uchronia.json'), '{ "rules": { "acts-after-death": "off" } }');
    await waitForNoProblems(inSecond('lenin.tl'));
    assert.deepEqual((await waitForProblems(inFolder('two/lenin.tl'))).length, 1);
  });

  it('may lie on no disk: files are read, watched and forgotten there as well', async () => {
    const files = new MemoryFiles();
    const provider = vscode.workspace.registerFileSystemProvider(SCHEME, files);
    const notes = vscode.Uri.from({ scheme: SCHEME, path: '/notes' });
    const one = vscode.Uri.joinPath(notes, 'deep', 'one.tl');
    files.put(one, LENIN.replace('Elsewhere', 'In memory'));
    try {
      await addFolder(notes);
      // Nobody has opened it.
      assert.match((await waitForProblems(one))[0]?.message ?? '', /21 January 1924/);
      const other = vscode.Uri.joinPath(notes, 'other.tl');
      files.put(other, LENIN.replace('Elsewhere', 'In memory, too'));
      await waitForProblems(other);
      files.put(other, LENIN.replace('Elsewhere', 'In memory, too').replace('Lenin', 'Stalin'));
      await waitForNoProblems(other);
      // As a click in the explorer does: what an extension has opened VS Code itself keeps open for a while.
      await vscode.commands.executeCommand('vscode.open', one);
      assert.match(await hoverText(one, new vscode.Position(4, 6)), /Vladimir/);
      files.put(vscode.Uri.joinPath(notes, 'uchronia.json'), '{ "rules": { "acts-after-death": "off" } }');
      await waitForNoProblems(one);
      files.put(vscode.Uri.joinPath(notes, 'uchronia.json'), undefined);
      await waitForProblems(one);
      await closeAll();
      files.put(one, undefined);
      await waitForNoProblems(one);
    } finally {
      await removeFolder(notes);
      provider.dispose();
    }
  });

  it('are forgotten when they leave the window', async () => {
    const third = vscode.Uri.joinPath(inSecond('.'), '..', 'third');
    const uri = vscode.Uri.joinPath(third, 'notes.tl');
    await write(uri, LENIN.replace('Elsewhere', 'In the third'));
    await addFolder(third);
    await waitForProblems(uri);
    await removeFolder(third);
    await waitForNoProblems(uri);
  });
});

/** Behind the others: for a change of the first VS Code would begin anew. */
async function addFolder(uri: vscode.Uri): Promise<void> {
  const changed = foldersChanged();
  assert.ok(vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri }));
  await changed;
}

async function removeFolder(uri: vscode.Uri): Promise<void> {
  const at = vscode.workspace.workspaceFolders?.findIndex((one) => one.uri.toString() === uri.toString()) ?? -1;
  if (at < 0) return;
  const changed = foldersChanged();
  assert.ok(vscode.workspace.updateWorkspaceFolders(at, 1));
  await changed;
}

/** Until then VS Code takes no other change. */
function foldersChanged(): Promise<void> {
  return new Promise((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
}

function inSecond(name: string): vscode.Uri {
  const [, second] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(second, 'the tests need a second folder');
  return vscode.Uri.joinPath(second.uri, name);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
