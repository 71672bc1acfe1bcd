// The fixes that a finding offers, taken from the menu that VS Code would show.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openNew } from './support/editor.js';
import { waitForNoProblems, waitForProblems } from './support/language.js';

const CAMPS = [
  'timeline: The camps',
  '  from: Soviet Union, 1917–1941',
  '',
  'May 1927: The camps',
  '  - Dzerzhinsky reorganises the camps',
  '',
].join('\n');

describe('fixes', () => {
  afterEach(closeAll);

  it('lets Dzerzhinsky survive, which clears the finding', async () => {
    const { document } = await openNew('the-camps.tl', CAMPS);
    const [finding] = await waitForProblems(document.uri);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      100, // How many are to be resolved: the edits come with that.
    );
    const survival = actions.find(({ title }) => /survive/.test(title));
    assert.ok(survival, `offered: ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(survival.edit, 'the fix brings no edit');
    assert.ok(await vscode.workspace.applyEdit(survival.edit));
    await waitForNoProblems(document.uri);
  });
});
