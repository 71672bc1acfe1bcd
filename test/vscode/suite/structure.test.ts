// Outline, folds, selections, symbols of the workspace, and the two hierarchies, as VS Code's own commands answer them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, rangeOf, waitFor } from './support/editor.js';

describe('structure', () => {
  afterEach(closeAll);

  it('nests entries below their headings in the outline', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const symbols = await waitFor('an outline', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return all && all.length > 0 ? all : undefined;
    });
    const coup = symbols.find(({ name }) => name === 'The Stalinite coup');
    assert.deepEqual(
      coup?.children.map(({ name, detail }) => `${detail}: ${name}`),
      [
        '14 March 1926: Stalin strikes too early',
        '20 July 1926: Dzerzhinsky dies',
        '7–12 November 1926: The Stalinite coup',
        'December 1926: The compromise candidate',
      ],
    );
  });

  it('finds names of the workspace by a few letters', async () => {
    await open(MAIN_SAMPLE);
    const found = await waitFor('names', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'compromise',
      );
      return all.length > 0 ? all : undefined;
    });
    assert.equal(found[0]?.name, 'The compromise candidate');
  });

  it('folds sections and grows selections', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const heading = rangeOf(document, '# The Stalinite coup').start.line;
    const next = rangeOf(document, '# World revolution').start.line;
    const folds = await waitFor('folds', async () => {
      const all = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return all && all.length > 0 ? all : undefined;
    });
    assert.ok(folds.some(({ start, end }) => start === heading && end === next - 2));
    const at = rangeOf(document, 'Kamenev', 'Zinoviev, Kamenev and').start;
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const grown: string[] = [];
    for (let it = selection; it; it = it.parent) grown.push(document.getText(it.range));
    assert.deepEqual(grown.slice(0, 2), [
      'Kamenev',
      'Zinoviev, Kamenev and Stalin hold the Politburo against Trotsky.',
    ]);
  });

  it('shows what follows from the coup, in real history too, and what the timeline branches from', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const at = rangeOf(document, 'The Stalinite coup', '1926: The Stalinite coup').start;
    const [coup] = await waitFor('an entry', async () => {
      const items = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        document.uri,
        at,
      );
      return items.length > 0 ? items : undefined;
    });
    const calls = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      coup,
    );
    const names = calls.map(({ to }) => `${to.name}: ${to.detail}`);
    assert.ok(names.some((name) => name.startsWith('The compromise candidate')));
    assert.ok(names.some((name) => /^Trial of the Sixteen: .*in real history, never/.test(name)));
    const [timeline] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.prepareTypeHierarchy',
      document.uri,
      new vscode.Position(0, 12),
    );
    const above = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.provideSupertypes',
      timeline,
    );
    assert.deepEqual(
      above.map(({ name }) => name),
      ['Soviet Union, 1917–1941'],
    );
  });
});
