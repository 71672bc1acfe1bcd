// Changes of form that nobody needs and a writer may want, taken from the menu of VS Code.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, inFolder, openNew, pause, rangeOf, remove, waitFor } from './support/editor.js';
import { waitForProblems } from './support/language.js';
import { waitForShown } from './support/picture.js';
import { pressKey, typeKeys, windowIsReachable } from './support/window.js';

const NOTES = `timeline: The Long Winter
  from: Soviet Union, 1917–1941
  pod: The coup

1 May 1926: The coup
  Nobody knows Ambrose Quillfeather.

7 November 1926: Stalin is executed
  because: The coup

March 1927: The camps
  because: Stalin is executed
  - Lenin visits Moscow
`;
const MORE = 'timeline: The Long Winter\n\n1930: A thaw\n';

describe('changes of form', () => {
  afterEach(async () => {
    await closeAll();
    await remove('aside');
  });

  async function opened(): Promise<vscode.TextDocument> {
    await openNew('aside/thaw.tl', MORE);
    const { document } = await openNew('aside/winter.tl', NOTES);
    await waitForProblems(document.uri);
    return document;
  }

  async function offered(document: vscode.TextDocument, words: string): Promise<vscode.CodeAction[]> {
    const { start } = rangeOf(document, words);
    const at = new vscode.Range(start, start);
    const kind = vscode.CodeActionKind.Refactor.value;
    return await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, at, kind, 100);
  }

  async function take(document: vscode.TextDocument, words: string, title: string): Promise<void> {
    const actions = await offered(document, words);
    const action = actions.find((one) => one.title === title);
    assert.ok(action?.edit, `offered: ${actions.map((one) => one.title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
  }

  it('are offered at the head of an entry, each in its kind', async () => {
    const actions = await offered(await opened(), 'tember 1926: Stalin'.replace('tember', 'ember'));
    assert.deepEqual(actions.map(({ title, kind }) => `${kind?.value}: ${title}`).sort(), [
      'refactor.extract: Begin a timeline of its own with this entry',
      'refactor.move: Move this entry to a new file',
      'refactor.move: Move this entry to thaw.tl',
      'refactor.rewrite: Write this date as 1926-11-07',
    ]);
  });

  it('move an entry to its place in another file, and nothing is found that was not before', async () => {
    const document = await opened();
    await take(document, 'March 1927', 'Move this entry to thaw.tl');
    assert.ok(!document.getText().includes('The camps'));
    const other = await vscode.workspace.openTextDocument(inFolder('aside/thaw.tl'));
    assert.equal(other.getText(), MORE.replace('1930', `${NOTES.slice(NOTES.indexOf('March 1927'))}\n1930`));
    const [finding, ...others] = await waitForProblems(other.uri);
    assert.match(finding?.message ?? '', /Lenin died/);
    assert.deepEqual(others, []);
  });

  it('begin a new file with an entry', async () => {
    const document = await opened();
    await take(document, 'March 1927', 'Move this entry to a new file');
    const made = await vscode.workspace.openTextDocument(inFolder('aside/the-camps.tl'));
    assert.equal(made.getText(), `${MORE.slice(0, MORE.indexOf('1930'))}${NOTES.slice(NOTES.indexOf('March 1927'))}`);
    await waitForProblems(made.uri);
  });

  it('declare who is only mentioned, state a title as a fact, and begin a branch', async () => {
    const document = await opened();
    await take(document, 'Quillfeather', 'Declare Ambrose Quillfeather in a block');
    assert.match(document.getText(), /pod: The coup\n\nfigure: Ambrose Quillfeather\n {2}also: Quillfeather\n\n1 May/);
    await take(document, 'Stalin is executed', 'State the title as a fact below');
    assert.match(document.getText(), /because: The coup\n {2}- Stalin is executed\n/);
    await take(document, 'The camps', 'Begin a timeline of its own with this entry');
    assert.match(
      document.getText(),
      /timeline: The Long Winter – The camps\n {2}from: The Long Winter\n {2}pod: The camps\n\nMarch 1927/,
    );
  });

  (windowIsReachable ? it : it.skip)('are in the menu of VS Code, parted by kind', async () => {
    const document = await opened();
    const editor = await vscode.window.showTextDocument(document);
    const { start } = rangeOf(document, 'March 1927');
    editor.selection = new vscode.Selection(start, start);
    void vscode.commands.executeCommand('editor.action.refactor');
    await waitForShown(
      '.action-widget',
      /Extract[\s\S]*Begin a timeline[\s\S]*Rewrite[\s\S]*1927-03[\s\S]*Move[\s\S]*thaw\.tl/,
    );
    await pressKey('Escape');
  });

  (windowIsReachable ? it : it.skip)('of a title reach the lines that name it while it is typed', async () => {
    const document = await opened();
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await waitFor('the cause', async () => {
      const { end } = rangeOf(document, '1926: The coup');
      editor.selection = new vscode.Selection(end, end);
      // VS Code asks what is typed together when the cursor has come to rest, and types it alone until it knows.
      await pause(1_500);
      await typeKeys('s');
      await pause(300);
      if (document.getText().includes('because: The coups\n')) return true;
      await vscode.commands.executeCommand('undo');
      return undefined;
    });
    assert.match(document.getText(), /pod: The coups\n[\s\S]*1 May 1926: The coups\n/);
  });
});
