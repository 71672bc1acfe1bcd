// The walkthrough opens, and its buttons lead somewhere.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, waitFor } from './support/editor.js';
import { takePicture, waitForShown } from './support/picture.js';
import { resize, screenshot, windowIsReachable } from './support/window.js';

const EXTENSION = 'uchronia.uchronia';

interface Walkthrough {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly title: string; readonly description: string }[];
}

describe('walkthrough', () => {
  const [walkthrough] = (vscode.extensions.getExtension(EXTENSION)?.packageJSON.contributes.walkthroughs ??
    []) as Walkthrough[];

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await screenshot('failed-walkthrough');
    await closeAll();
    await resize(1000, 640);
  });

  it('opens, and shows its steps', async () => {
    assert.ok(walkthrough);
    // Only a wide window has room for the pictures beside the steps.
    await resize(1400, 800);
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${EXTENSION}#${walkthrough.id}`, false);
    await waitFor('the page', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    if (!windowIsReachable) return;
    for (const { title } of walkthrough.steps) await waitForShown('.gettingStartedContainer', new RegExp(title));
    await waitForShown('.gettingStartedContainer', new RegExp(walkthrough.title));
    await takePicture('walkthrough');
  });

  it('has no button that VS Code does not know', async () => {
    assert.ok(walkthrough);
    const known = new Set(await vscode.commands.getCommands(true));
    const buttons = walkthrough.steps.flatMap(({ description }) =>
      [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, name]) => name ?? ''),
    );
    assert.deepEqual(
      buttons.filter((name) => !known.has(name)),
      [],
    );
    assert.ok(buttons.length >= walkthrough.steps.length);
  });
});
