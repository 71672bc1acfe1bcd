// A throw-away place for one run: a copy of the samples to open and edit, and a profile that shows the editor and as little else as possible.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `{ root, samples, workspace, userDataDir, extensionsDir }`, removed when this process exits. `workspace`: of the samples and an empty folder. */
export function makeProfile(samplesSource) {
  const root = mkdtempSync(join(tmpdir(), 'uchronia-vscode-'));
  process.on('exit', () => removeScratch(root));
  const samples = join(root, 'samples');
  cpSync(samplesSource, samples, { recursive: true });
  const workspace = join(root, 'notes.code-workspace');
  mkdirSync(join(root, 'more'));
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }, { path: 'more' }] }));
  const userDataDir = join(root, 'user');
  const extensionsDir = join(root, 'extensions');
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir);
  writeFileSync(join(userDataDir, 'User', 'settings.json'), JSON.stringify(settings, undefined, 2));
  return { root, samples, workspace, userDataDir, extensionsDir };
}

/** Tries again for a while: what was just killed may still be letting go of its files. */
export function removeScratch(root) {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}

const settings = {
  'breadcrumbs.enabled': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  // Above, it would hide the date that a finding is about.
  'editor.hover.above': false,
  'editor.hover.delay': 100,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.overviewRulerBorder': false,
  'editor.renderLineHighlight': 'none',
  'editor.scrollbar.vertical': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.suggestFontSize': 12,
  'editor.wordWrap': 'on',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves by itself, and a test's edits would outlive it.
  'files.autoSave': 'off',
  'git.enabled': false,
  // Nobody is there to be asked. Whether folders are trusted at all says host/server.mjs.
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.editor.enablePreview': false,
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.statusBar.visible': false,
  'workbench.tips.enabled': false,
};
