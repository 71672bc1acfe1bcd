// Go to definition, find references, highlights, links and rename, as the commands of VS Code answer them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, pause, rangeOf, waitFor } from './support/editor.js';
import { waitForProblems } from './support/language.js';

const NOTES = [
  'source: fitz',
  '  url: https://example.org/',
  '',
  'figure: Ann Quill',
  '  born: 1880',
  '',
  '1926: The coup',
  '  - Quill visits Moscow [@fitz]',
  '',
  '1927: After it',
  '  because: The coup',
  '  Nobody sees Quill’s friends.',
  '',
].join('\n');

describe('go to', () => {
  afterEach(closeAll);

  it('leads to the shipped history, to the line that names Smirnov', async () => {
    const { document } = await open(MAIN_SAMPLE);
    await waitForProblems(document.uri);
    const at = rangeOf(document, 'Smirnov', 'Smirnov reviews').start;
    for (const command of ['vscode.executeDefinitionProvider', 'vscode.executeDeclarationProvider']) {
      const [first] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        command,
        document.uri,
        at,
      );
      assert.ok(first);
      const [uri, range] =
        'targetUri' in first ? [first.targetUri, first.targetSelectionRange] : [first.uri, first.range];
      const target = await vscode.workspace.openTextDocument(uri);
      assert.equal(target.getText(range), 'Ivan Nikitich Smirnov');
    }
  });

  it('opens the shipped history to be read, not to be written', async () => {
    const { document, selection } = await open(MAIN_SAMPLE);
    await waitForProblems(document.uri);
    const editor = await vscode.window.showTextDocument(document, { selection });
    const { start } = rangeOf(document, 'Smirnov', 'Smirnov reviews');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const shipped = await waitFor('the shipped history', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active && active.uri.toString() !== document.uri.toString() ? active : undefined;
    });
    await pause(1_000);
    const before = shipped.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    await pause(200);
    assert.equal(shipped.getText(), before);
    assert.ok(!shipped.isDirty);
    // The writer's own notes are as they were.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.ok(document.isDirty);
  });

  it('leads from a cause to its entry, and finds everything that follows', async () => {
    const { document } = await open(MAIN_SAMPLE);
    await waitForProblems(document.uri);
    const at = rangeOf(document, 'The compromise candidate', 'because: The compromise candidate').start;
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    const own = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.equal(own.length, 3);
    assert.ok(own.every(({ range }) => document.getText(range) === 'The compromise candidate'));
    const lit = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at,
    );
    assert.equal(lit.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).length, 1);
  });

  it('follows a citation to where the source can be read', async () => {
    const { document } = await openNew('citing.tl', NOTES);
    const links = await waitFor('links', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return all.length > 1 ? all : undefined;
    });
    const cited = links.find(({ range }) => document.getText(range) === 'fitz');
    assert.equal(cited?.target?.toString(), 'https://example.org/');
  });

  it('renames somebody in facts and prose, and refuses what ships', async () => {
    const { document } = await openNew('renaming.tl', NOTES);
    const at = rangeOf(document, 'Quill', 'sees Quill').start;
    const edit = await waitFor('a rename', async () => {
      const made = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        'Eve Marks',
      );
      return made.size > 0 ? made : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    const text = document.getText();
    assert.match(text, /figure: Eve Marks/);
    assert.match(text, /- Marks visits Moscow/);
    assert.match(text, /sees Marks’s friends/);
    await assert.rejects(
      async () =>
        await vscode.commands.executeCommand('vscode.prepareRename', document.uri, rangeOf(document, 'Moscow').start),
      /ships with Uchronia|rename/,
    );
  });
});
