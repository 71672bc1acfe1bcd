// Inlay hints and code lenses, as VS Code gets them and as it shows them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, waitFor } from './support/editor.js';
import { waitForProblems } from './support/language.js';

const PASTED = ['20 July 1926: Dzerzhinsky survives', '', 'May 1927: A visit', '  - Lenin visits Moscow', ''].join(
  '\n',
);

async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  return await waitFor('lenses', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    return titles.length > 0 && titles.every((title) => title !== '') ? titles : undefined;
  });
}

describe('hints', () => {
  afterEach(closeAll);

  it('shows ages and weekdays behind the words', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const hints = await waitFor('inlay hints', async () => {
      const all = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return all.length > 0 ? all : undefined;
    });
    const shown = hints.map(
      ({ position, label }) => `${document.lineAt(position.line).text.slice(0, position.character)}‹${label}›`,
    );
    assert.ok(shown.includes('21 January 1924‹Monday›'), shown.join('\n'));
    assert.ok(shown.includes('  Smirnov‹56›'), shown.join('\n'));
  });

  it('counts consequences above an entry and differences above the header, and lists them', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const titles = await lensTitles(document.uri);
    assert.ok(
      titles.some((title) => /^Differs from our history in \d+ ways$/.test(title)),
      titles.join('\n'),
    );
    assert.ok(
      titles.some((title) => /^1 consequence, \d+ things of real history never happen$/.test(title)),
      titles.join('\n'),
    );
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const command = lenses.find(({ command: it }) => it?.title.startsWith('Differs'))?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  });

  it('says in one line what pasted notes part from, and writes the header on a click', async () => {
    const { document } = await openNew('pasted.tl', PASTED);
    await waitForProblems(document.uri);
    const titles = await lensTitles(document.uri);
    assert.ok(
      titles.includes(
        'Checked against Soviet Union, 1917–1941. First departs on 20 July 1926: Dzerzhinsky survives. One thing to look at.',
      ),
      titles.join('\n'),
    );
    assert.ok(titles.includes('Make this my point of divergence'));
    await vscode.commands.executeCommand('uchronia.makeDivergence', document.uri.toString());
    await waitFor('a header', () => (document.getText().startsWith('timeline: Pasted\n') ? true : undefined));
  });
});
