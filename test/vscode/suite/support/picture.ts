// Pictures of the window, in a light and a dark theme, and waiting for what is to be seen in them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { pause, waitFor } from './editor.js';
import { readText, screenshot } from './window.js';

export const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** Puts the window into a theme, and folds away what stands beside the editor. */
export async function inTheme(theme: keyof typeof THEMES): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  await workbench.update('colorTheme', THEMES[theme], vscode.ConfigurationTarget.Global);
  for (const part of ['Sidebar', 'Panel', 'AuxiliaryBar']) {
    await vscode.commands.executeCommand(`workbench.action.close${part}`);
  }
}

export async function waitForShown(selector: string, pattern: RegExp): Promise<void> {
  let last: string | false = false;
  await waitFor(`${pattern} in ${selector}`, async () => {
    last = await readText(selector);
    return last !== false && pattern.test(last) ? true : undefined;
  }).catch((error: Error) => {
    throw new Error(`${error.message}; there is: ${last}`);
  });
}

/** Where the extension is a process, in a trusted folder: once is enough. */
export async function takePicture(name: string): Promise<void> {
  if (process.env['UCHRONIA_VSCODE_KIND'] === 'worker') return;
  await vscode.commands.executeCommand('notifications.clearAll');
  // Fading in, colouring and resizing come to rest; nothing tells when.
  await pause(700);
  assert.ok(await screenshot(name));
}
