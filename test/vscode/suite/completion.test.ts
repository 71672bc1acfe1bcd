// Completion offers whom and what the date allows, first.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, pause, typeBelow, waitFor } from './support/editor.js';
import { completions } from './support/language.js';
import { waitForShown } from './support/picture.js';
import { countShown, pressKey, typeKeys, windowIsReachable } from './support/window.js';

const CAMPS = '- Dzerzhinsky reorganises the camps';

describe('completion', () => {
  afterEach(closeAll);

  it('offers figures after "- ", the living before the dead', async () => {
    const editor = await open(MAIN_SAMPLE);
    const position = await typeBelow(editor, CAMPS, '  - ');
    const offered = await completions(editor.document.uri, position);
    assertBefore(offered, 'Trotsky', 'Dzerzhinsky');
  });

  it('offers offices after "becomes ", those that exist before the others', async () => {
    const editor = await open(MAIN_SAMPLE);
    const position = await typeBelow(editor, CAMPS, '  - Trotsky becomes ');
    const offered = await completions(editor.document.uri, position);
    // The first Gulag had a head in 1930.
    assertBefore(offered, 'General Secretary of the Central Committee', 'Head of the Gulag');
  });

  it('offers figures in prose after "@", and after a capital letter', async () => {
    for (const typed of ['@', 'Here comes Tro']) {
      const editor = await open(MAIN_SAMPLE);
      const position = await typeBelow(editor, CAMPS, `  ${typed}`);
      const offered = await completions(editor.document.uri, position);
      assert.ok(offered.includes('Trotsky'), `no Trotsky after "${typed}" in: ${offered.join(', ')}`);
      await closeAll();
    }
  });

  (windowIsReachable ? it : it.skip)('offers the next dates behind the first digit of a line, unasked', async () => {
    const editor = await openNew('dates.tl', '20 July 1926: An evening\n\n');
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await pause(500);
    await typeKeys('2');
    await waitForShown('.suggest-widget', /21 July 1926[\s\S]*20 July 1926/);
    await pressKey('Enter');
    await waitFor('the date', () => editor.document.lineAt(2).text === '21 July 1926: ' || undefined);
    // In prose a digit is a digit.
    await typeKeys('Three of 2');
    await pause(1_000);
    assert.equal(await countShown('.suggest-widget.visible'), 0);
  });

  it('offers the form of an entry to fill in', async () => {
    const editor = await openNew('forms.tl', '20 July 1926: An evening\n\nen');
    const position = editor.document.positionAt(editor.document.getText().length);
    const list = await waitFor('the form', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      return items.find(({ label }) => (typeof label === 'string' ? label : label.label) === 'entry …');
    });
    assert.ok(list.insertText instanceof vscode.SnippetString);
    const range = list.range instanceof vscode.Range ? list.range : list.range?.replacing;
    await editor.insertSnippet(list.insertText, range ?? position);
    assert.match(editor.document.getText(), /\n21 July 1926: What happens\n {2}$/);
    await vscode.commands.executeCommand('leaveSnippet');
  });
});

/** The second may be missing altogether. */
function assertBefore(offered: readonly string[], first: string, second: string): void {
  assert.ok(offered.includes(first), `no ${first} in: ${offered.join(', ')}`);
  const last = offered.lastIndexOf(second);
  assert.ok(last < 0 || offered.indexOf(first) < last, `${second} is offered before ${first}`);
}
