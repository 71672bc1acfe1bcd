// All the notes of a folder are checked, open or not, and nothing is said any longer of what is no more.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, inFolder, openNew, pause, remove, waitFor, write } from './support/editor.js';
import { problems, waitForNoProblems, waitForProblems } from './support/language.js';

const WRONG = 'timeline: Aside\n  from: Soviet Union, 1917–1941\n\n1930: A meeting\n  - Lenin arrives in Moscow\n';
const RIGHT = WRONG.replace('Lenin', 'Stalin');

describe('the workspace', () => {
  before(async () => {
    // VS Code begins to watch some time after it has opened a folder; what is written before that it may never tell.
    let text = WRONG;
    await waitFor('the folder to be watched', async () => {
      text += '\n';
      await write('aside/watched.tl', text);
      await pause(500);
      return problems(inFolder('aside/watched.tl')).length > 0 || undefined;
    });
  });

  // The folder stays: what is written into one that has just been made may be missed as well.
  afterEach(async () => {
    await closeAll();
    for (const [name] of await vscode.workspace.fs.readDirectory(inFolder('aside'))) await remove(`aside/${name}`);
  });

  after(() => remove('aside'));

  it('has findings in files that nobody has opened', async () => {
    await write('aside/unopened.tl', WRONG);
    const [finding] = await waitForProblems(inFolder('aside/unopened.tl'));
    assert.match(finding?.message ?? '', /21 January 1924/);
  });

  it('hears of a file that another program has changed', async () => {
    await write('aside/changed.tl', WRONG);
    await waitForProblems(inFolder('aside/changed.tl'));
    await write('aside/changed.tl', RIGHT);
    await waitForNoProblems(inFolder('aside/changed.tl'));
  });

  it('forgets a file that is deleted, and finds one that is renamed under its new name', async () => {
    const [before, after] = [inFolder('aside/before.tl'), inFolder('aside/after.tl')];
    await write('aside/before.tl', WRONG);
    await waitForProblems(before);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await waitForProblems(after);
    await waitForNoProblems(before);
    await vscode.workspace.fs.delete(after);
    await waitForNoProblems(after);
  });

  it('writes the new name of a file where others name it', async () => {
    await write('aside/before.tl', RIGHT);
    const { document } = await openNew('aside/naming.tl', '1930: A meeting\n  It is told in before.tl.\n');
    await waitForLinks(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inFolder('aside/before.tl'), inFolder('aside/after.tl'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await waitFor('the new name', () => document.getText().includes('told in after.tl.') || undefined);
  });

  it('forgets an open file that is deleted, once it is closed', async () => {
    const uri = inFolder('aside/open.tl');
    await write('aside/open.tl', WRONG);
    // As a click in the explorer does: what an extension has opened VS Code itself keeps open for a while.
    await vscode.commands.executeCommand('vscode.open', uri);
    await waitForProblems(uri);
    await remove('aside/open.tl');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitForNoProblems(uri);
  });

  it('keeps nothing when many files change at once, as when a branch is checked out', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `aside/many-${at}.tl`);
    for (const name of names) await write(name, WRONG.replace('Aside', `Aside ${name}`));
    await waitFor('a finding in each', () =>
      names.every((it) => problems(inFolder(it)).length > 0) ? true : undefined,
    );
    await Promise.all(
      names.map((name, at) => (at % 2 === 0 ? remove(name) : write(name, RIGHT.replace('Aside', name)))),
    );
    for (const name of names) await waitForNoProblems(inFolder(name));
  });

  it('says it as loudly as the settings want, as soon as they want it', async () => {
    const uri = inFolder('aside/loud.tl');
    await write('aside/loud.tl', WRONG);
    await waitForProblems(uri);
    const settings = vscode.workspace.getConfiguration('uchronia');
    await settings.update('rules', { 'acts-after-death': 'off' }, vscode.ConfigurationTarget.Global);
    await waitForNoProblems(uri);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    await waitForProblems(uri);
  });

  it('says of a file that is not UTF-8 what to do about it', async () => {
    await vscode.workspace.fs.writeFile(inFolder('aside/utf-16.tl'), Uint8Array.of(0xff, 0xfe, 0x31, 0));
    const [problem] = await waitForProblems(inFolder('aside/utf-16.tl'));
    assert.match(problem?.message ?? '', /looks like UTF-16.*Save it with the encoding UTF-8/);
  });
});

async function waitForLinks(uri: vscode.Uri): Promise<void> {
  await waitFor('links', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    return links.length > 0 || undefined;
  });
}
