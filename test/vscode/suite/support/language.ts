// What a language feature shows at a place, as the text that a person would read.

import * as vscode from 'vscode';
import { waitFor } from './editor.js';

const SETTLED_MS = 700;

/** The findings that turn the exit code of the command line to 1, and that nobody can overlook: errors and warnings. */
export function problems(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
}

/** What is found, as soon as something is and nothing more comes: sentences are looked at again once the tagger is loaded. */
export async function waitForProblems(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  let last = '';
  let since = Date.now();
  return await waitFor(`a finding in ${uri.path}`, () => {
    const found = problems(uri);
    const now = JSON.stringify(found);
    if (now !== last) since = Date.now();
    last = now;
    return found.length > 0 && Date.now() - since >= SETTLED_MS ? found : undefined;
  });
}

export async function waitForNoProblems(uri: vscode.Uri): Promise<void> {
  await waitFor(`no finding in ${uri.path}`, () => (problems(uri).length === 0 ? true : undefined));
}

/** The words that findings underline. */
export function wordsAt(document: vscode.TextDocument, findings: readonly vscode.Diagnostic[]): string[] {
  return findings.map(({ range }) => document.getText(range));
}

/** A finding's code, whether or not it carries a link to its documentation. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  return await waitFor(`a hover at line ${position.line + 1} of ${uri.path}`, async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    const parts = hovers.flatMap(({ contents }) => contents);
    const text = parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
    return text === '' ? undefined : text;
  });
}

/** What completion offers, in the order in which it shows it before anything is typed. */
export async function completions(uri: vscode.Uri, position: vscode.Position): Promise<string[]> {
  return await waitFor(`completion at line ${position.line + 1} of ${uri.path}`, async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      position,
    );
    const sorted = [...list.items].sort((a, b) => compare(a.sortText ?? labelOf(a), b.sortText ?? labelOf(b)));
    return sorted.length === 0 ? undefined : sorted.map(labelOf);
  });
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
