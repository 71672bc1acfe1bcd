// The views in the side bar and the line below, by what a person reads there, and pictures of them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, rangeOf, waitFor } from './support/editor.js';
import { inTheme, THEMES, takePicture, waitForShown } from './support/picture.js';
import {
  clickInTree,
  hoverRow,
  moveMouseAway,
  readText,
  resize,
  screenshot,
  unfoldOnly,
  widenSideBar,
  windowIsReachable,
} from './support/window.js';

const SIZE = { width: 1200, height: 760 };
/** As somebody has it who also wants to read the notes. */
const SIDE_BAR = 500;
const ROWS = '.sidebar .monaco-list-row';
const STATUS = '.statusbar';

(windowIsReachable ? describe : describe.skip)('views', () => {
  before(async () => {
    await resize(SIZE.width, SIZE.height);
    await show('workbench.activityBar.location', 'default');
    await show('workbench.statusBar.visible', true);
    await vscode.commands.executeCommand('workbench.view.extension.uchronia');
  });

  after(async () => {
    await closeAll();
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await show('workbench.activityBar.location', undefined);
    await show('workbench.statusBar.visible', undefined);
    await resize(1000, 640);
  });

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-')}`);
    await closeAll();
  });

  it('show the world at the cursor and follow it', async () => {
    await at('25 August 1937');
    await unfoldOnly('World at the Cursor');
    await waitForShown(ROWS, /Ivan Smirnov\s*56, General Secretary/);
    await waitForShown(ROWS, /Foreign Affairs\s*Christian Rakovsky \| Maxim Litvinov/);
    await waitForShown(STATUS, /25 August 1937 · 11 years after the point of divergence/);
    await waitForShown(STATUS, /1 finding/);
    await at('21 January 1924');
    await waitForShown(ROWS, /Ivan Smirnov\s*42/);
    await waitForShown('.sidebar .pane-header', /World at the Cursor\s*21 January 1924/i);
    await waitForShown(STATUS, /21 January 1924 · 2 years before|25 months before/);
  });

  it('say above the rows of which day they are, also after no timeline was open', async () => {
    await closeAll();
    await unfoldOnly('Still to Come');
    await waitForShown('.sidebar .pane-header', /Still to Come\s*(?:$|World)/im);
    await at('May 1927: The camps');
    await waitForShown('.sidebar .pane-header', /Still to Come\s*May 1927/i);
    await waitForShown(ROWS, /Tomsky is no longer in|Tomsky leaves the Right Opposition\s*26 Nov/);
  });

  it('write the line that stops what is still to come, at its place in time', async () => {
    const editor = await at('May 1927: The camps');
    await unfoldOnly('Still to Come');
    await waitForShown(ROWS, /Unless something stops it/);
    await clickInTree('Menzhinsky dies', 'Write the Line That Settles This');
    const added = await waitFor('a line about Menzhinsky', () => {
      return editor.document
        .getText()
        .split('\n')
        .find((line) => line.startsWith('10 May 1934'));
    });
    assert.match(added, /Menzhinsky survives/);
    await waitFor('the row to go', async () => {
      const text = await readText(ROWS);
      return text !== false && !text.includes('Menzhinsky dies') ? true : undefined;
    });
  });

  it('show every timeline below the history it branches from, and the entries in order of time', async () => {
    await at('25 August 1937');
    await unfoldOnly('Timelines');
    await waitForShown(ROWS, /Soviet Union, 1917–1941[\s\S]*The Smirnov Dictatorship/);
    await unfoldOnly('Outline by Date');
    await waitForShown(ROWS, /Lenin dies at Gorki[\s\S]*Stalin strikes too early[\s\S]*Ten years of the troika/);
  });

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`look well in the ${theme} theme`, async () => {
      await inTheme(theme);
      await vscode.commands.executeCommand('workbench.view.extension.uchronia');
      await vscode.commands.executeCommand('uchronia.world.focus');
      await widenSideBar(SIDE_BAR);
      await at('25 August 1937');
      await unfoldOnly('World at the Cursor');
      await vscode.commands.executeCommand('list.focusFirst');
      await waitForShown(ROWS, /Ivan Smirnov\s*56/);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await moveMouseAway();
      await takePicture(`world-${theme}`);
      await at('May 1927: The camps');
      await unfoldOnly('Still to Come');
      await waitForShown(ROWS, /Unless something stops it/);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      // With the mouse on it a row shows its pencil.
      await hoverRow('Menzhinsky dies');
      await takePicture(`still-to-come-${theme}`);
      await moveMouseAway();
      await unfoldOnly('Outline by Date');
      await waitForShown(ROWS, /Stalin strikes too early/);
      await takePicture(`outline-by-date-${theme}`);
      await unfoldOnly('Timelines');
      await waitForShown(ROWS, /The Smirnov Dictatorship/);
      await takePicture(`timelines-${theme}`);
    });
  }

  // Behind the pictures, which are of the samples alone.
  it('say what to do where there is no timeline', async () => {
    await openNew('empty-notes.tl', '');
    await unfoldOnly('World at the Cursor');
    await waitForShown('.sidebar', /There is no timeline in this file|Put the cursor into an entry/);
    const uri = (await openNew('hostile.tl', '1930: <img src=x onerror=alert(1)> $(flame) **bold** [x](command:x)\n'))
      .document.uri;
    assert.ok(uri);
    await waitForShown(STATUS, /1930/);
  });
});

async function at(words: string): Promise<vscode.TextEditor> {
  const editor = await open(MAIN_SAMPLE);
  const { start } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

async function show(setting: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
}
