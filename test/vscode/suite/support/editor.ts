// Opens, reads and edits documents the way the tests speak of them: by their words, not by their positions.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

export const MAIN_SAMPLE = 'the-smirnov-dictatorship.tl';

const PATIENCE_MS = 20_000;

/** The URI of a file in the opened folder, which is a throw-away copy of samples/. */
export function inFolder(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests need an open folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(inFolder(name), { preview: false });
}

export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  await write(name, text);
  return await open(name);
}

export async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inFolder(name), new TextEncoder().encode(text));
}

/** A file, or a folder with all that is in it, if it is there. */
export async function remove(name: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(inFolder(name), { recursive: true });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}

/** Throws away every unsaved change and closes every editor, so that each test starts from the samples as they are. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where `word` is, within the first place that holds `context`. */
export function rangeOf(document: vscode.TextDocument, word: string, context = word): vscode.Range {
  const start = document.getText().indexOf(context);
  const within = context.indexOf(word);
  assert.ok(start >= 0 && within >= 0, `"${word}" in "${context}" is not in ${document.fileName}`);
  const offset = start + within;
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + word.length));
}

/** Puts the cursor at the end of a new line below the one that holds `context`, with `text` typed into it key by key. */
export async function typeBelow(editor: vscode.TextEditor, context: string, text: string): Promise<vscode.Position> {
  const { end } = editor.document.lineAt(rangeOf(editor.document, context).start.line).range;
  editor.selection = new vscode.Selection(end, end);
  await type('\n');
  // VS Code may have indented the new line; what is tested is what follows.
  await vscode.commands.executeCommand('deleteAllLeft');
  for (const character of text) await type(character);
  return editor.selection.active;
}

export async function typeOver(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  editor.selection = new vscode.Selection(range.start, range.end);
  await type(text);
}

async function type(text: string): Promise<void> {
  await vscode.commands.executeCommand('type', { text });
}

/** Asks again until the answer is there; `what` says in the failure what was waited for. */
export async function waitFor<T>(what: string, ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS / 1000} s in vain for ${what}`);
    await pause(50);
  }
}

/** Only for what cannot be waited for: that something does not happen, and that a picture has come to rest. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
