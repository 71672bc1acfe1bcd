// Settings, in a uchronia.json beside the notes and in the editor, take effect while a writer looks on.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, inFolder, MAIN_SAMPLE, open, remove, waitFor, write } from './support/editor.js';
import { waitForNoProblems, waitForProblems } from './support/language.js';

describe('settings', () => {
  afterEach(closeAll);
  afterEach(() => remove('uchronia.json'));

  it('in a uchronia.json beside the notes count at once, and until it is gone', async () => {
    const { document } = await open(MAIN_SAMPLE);
    await waitForProblems(document.uri);
    await write('uchronia.json', '{ "rules": { "acts-after-death": "off" } } // for now');
    await waitForNoProblems(document.uri);
    await remove('uchronia.json');
    await waitForProblems(document.uri);
  });

  it('say what is wrong with them where they stand, and comments are not', async () => {
    await write('uchronia.json', '{\n  // why not\n  "rulez": {}\n}\n');
    const { document } = await open('uchronia.json');
    assert.equal(document.languageId, 'jsonc');
    const found = await waitFor('what is wrong with uchronia.json', () => {
      const ours = vscode.languages
        .getDiagnostics(inFolder('uchronia.json'))
        .filter(({ source }) => source === 'uchronia');
      return ours.length > 0 ? ours : undefined;
    });
    assert.deepEqual(
      found.map(({ range, severity }) => [document.getText(range), severity]),
      [['"rulez"', vscode.DiagnosticSeverity.Warning]],
    );
  });

  it('of the editor count where no file says otherwise', async () => {
    const { document } = await open(MAIN_SAMPLE);
    await waitForProblems(document.uri);
    const settings = vscode.workspace.getConfiguration('uchronia', document.uri);
    await settings.update('rules', { 'acts-after-death': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await waitForNoProblems(document.uri);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await waitForProblems(document.uri);
  });
});
