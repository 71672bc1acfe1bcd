// A post of many entries, pasted as a person pastes it: one line on top, and nothing red before it is asked for.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openNew, pause, rangeOf, remove, waitFor } from './support/editor.js';
import { problems, waitForNoProblems, waitForProblems, wordsAt } from './support/language.js';
import { waitForShown } from './support/picture.js';
import { windowIsReachable } from './support/window.js';

const POST = [
  '20 July 1926: Dzerzhinsky survives',
  '',
  'May 1927: A visit',
  '  - Lenin visits Moscow',
  '',
  'June 1927: Another',
  '  - Sverdlov visits Moscow',
  '',
].join('\n');

describe('what was pasted', () => {
  afterEach(async () => {
    await closeAll();
    await remove('aside');
  });

  async function pasted(): Promise<vscode.TextEditor> {
    await vscode.env.clipboard.writeText(POST);
    const editor = await openNew('aside/post.tl', '');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await waitFor('the post', () => editor.document.getText().includes('Sverdlov') || undefined);
    // Long enough for findings to come, if they came.
    await pause(1_500);
    assert.deepEqual(wordsAt(editor.document, problems(editor.document.uri)), []);
    return editor;
  }

  it('waits below one line that says what it is checked against and how much there is', async () => {
    const { document } = await pasted();
    if (windowIsReachable) {
      await waitForShown(
        '.codelens-decoration',
        /Checked against Soviet Union, 1917–1941\.[\s\S]*Two things to look at/,
      );
      await waitForShown('.codelens-decoration', /Show them[\s\S]*Make this my point of divergence/);
    }
    await vscode.commands.executeCommand('uchronia.showPasted', document.uri.toString());
    assert.deepEqual(wordsAt(document, await waitForProblems(document.uri)), ['Lenin', 'Sverdlov']);
  });

  it('is shown entry by entry to whoever goes there, and whole to whoever saves', async () => {
    const editor = await pasted();
    const { document } = editor;
    const { start } = rangeOf(document, 'A visit');
    editor.selection = new vscode.Selection(start, start);
    assert.deepEqual(wordsAt(document, await waitForProblems(document.uri)), ['Lenin']);
    assert.ok(await document.save());
    await waitFor('the other', () => problems(document.uri).length === 2 || undefined);
  });

  it('waits where a forum post is made into entries, too', async () => {
    await vscode.env.clipboard.writeText(POST.replaceAll('  - ', '[*]'));
    const { document } = await openNew('aside/forum.tl', '');
    await vscode.commands.executeCommand('uchronia.pasteAsTimeline');
    assert.match(document.getText(), / {2}- Sverdlov/);
    await pause(1_500);
    assert.deepEqual(problems(document.uri), []);
    await vscode.commands.executeCommand('uchronia.showPasted');
    assert.equal((await waitForProblems(document.uri)).length, 2);
  });

  it('is shown at once where the settings want that', async () => {
    const settings = vscode.workspace.getConfiguration('uchronia');
    await settings.update('paste.holdFindings', false, vscode.ConfigurationTarget.Global);
    try {
      await vscode.env.clipboard.writeText(POST);
      const { document } = await openNew('aside/loud.tl', '');
      await waitForNoProblems(document.uri);
      await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
      await waitFor('both', () => problems(document.uri).length === 2 || undefined);
    } finally {
      await settings.update('paste.holdFindings', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
