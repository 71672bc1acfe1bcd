// The commands of the palette, driven as a person does: with the keyboard, where they ask.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, openNew, rangeOf, remove, typeOver, waitFor, write } from './support/editor.js';
import { waitForNoProblems, waitForProblems } from './support/language.js';
import { waitForShown } from './support/picture.js';
import { pressKey, typeKeys, windowIsReachable } from './support/window.js';

const POST = '[B]May 1927:[/B] The camps\n[LIST][*]Dzerzhinsky reorganises the camps[/LIST]';

describe('commands', () => {
  afterEach(async () => {
    await closeAll();
    await remove('aside');
  });

  it('check the workspace, and say how much there is to mend', async () => {
    await write('aside/one.tl', '1930: A meeting\n  - Lenin arrives in Moscow\n');
    const counts = await vscode.commands.executeCommand<{ files: number; errors: number }>('uchronia.checkWorkspace');
    assert.ok(counts.files > 5, `${counts.files} files`);
    assert.ok(counts.errors > 0);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('restart the checker, which knows everything again', async () => {
    const wrong = '1930: A meeting\n  - Lenin arrives in Moscow\n';
    const editor = await openNew('aside/again.tl', wrong);
    await waitForProblems(editor.document.uri);
    await vscode.commands.executeCommand('uchronia.restart');
    await waitForProblems(editor.document.uri);
    await typeOver(editor, rangeOf(editor.document, 'Lenin'), 'Stalin');
    await waitForNoProblems(editor.document.uri);
  });

  (windowIsReachable ? it : it.skip)(
    'begin a new timeline: its history, its name, its point of divergence',
    async () => {
      const running = vscode.commands.executeCommand('uchronia.newTimeline');
      await waitForShown('.quick-input-widget', /New timeline \(1\/3\)/);
      await typeKeys('Soviet Union');
      await waitForShown('.quick-input-widget', /real history/);
      await pressKey('Enter');
      await waitForShown('.quick-input-widget', /What is it called/);
      await typeKeys('A quieter year');
      await pressKey('Enter');
      await waitForShown('.quick-input-widget', /When does it part/);
      await typeKeys('20 July 1926');
      await pressKey('Enter');
      await running;
      await typeKeys('The attack passes');
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      const wanted =
        'timeline: A quieter year\n  from: Soviet Union, 1917–1941\n  pod: The attack passes\n\n20 July 1926: The attack passes\n  ';
      // What is typed in one place of a form reaches the other a moment later.
      await waitFor('what was typed', () => editor.document.getText().length >= wanted.length || undefined);
      assert.equal(editor.document.getText(), wanted);
      assert.equal(editor.document.languageId, 'timeline');
      await vscode.commands.executeCommand('leaveSnippet');
    },
  );

  it('paste a forum post as a timeline, which is checked at once', async () => {
    await vscode.env.clipboard.writeText(POST);
    const editor = await openNew('aside/pasted.tl', '');
    await vscode.commands.executeCommand('uchronia.pasteAsTimeline');
    assert.equal(editor.document.getText(), 'May 1927: The camps\n  - Dzerzhinsky reorganises the camps\n');
    const [finding] = await waitForProblems(editor.document.uri);
    assert.match(finding?.message ?? '', /20 July 1926/);
  });

  it('paste behind what is there, an entry at the start of a line', async () => {
    await vscode.env.clipboard.writeText(POST);
    const editor = await openNew('aside/behind.tl', '1926: A start');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('uchronia.pasteAsTimeline');
    assert.match(editor.document.getText(), /^1926: A start\n\nMay 1927: The camps\n {2}- /);
  });

  it('show the log, and a line in it that says what was read', async () => {
    await open('marat-lives.tl');
    await vscode.commands.executeCommand('uchronia.showLog');
    if (windowIsReachable) await waitForShown('.panel .view-lines', /Uchronia\s\S+\shas\sread\s\d+\sfiles\sof\snotes/);
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await waitFor('the editor again', () => vscode.window.activeTextEditor);
  });
});
