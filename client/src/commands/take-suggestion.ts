/** Writes into the notes what a row of a view proposes: the line that stops something, or says why it happens anyway. */
import { Range, Selection, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Row } from '../views/tree.js';

export async function takeSuggestion(row?: Row): Promise<void> {
  const suggestion = row?.suggestion;
  if (!suggestion) {
    void window.showInformationMessage('Choose a line of “Still to come” first: its pencil writes into your notes.');
    return;
  }
  const { start, end } = suggestion.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const document = await workspace.openTextDocument(Uri.parse(suggestion.uri));
  const editor = await window.showTextDocument(document, { viewColumn: ViewColumn.Active });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const { text, selected } = suggestion.isSnippet ? filledIn(suggestion.text) : { text: suggestion.text, selected: '' };
  // As a snippet VS Code would indent all of it like the line that it is put behind.
  await editor.edit((edit) => edit.replace(range, text));
  const from = document.offsetAt(range.start) + (selected ? text.lastIndexOf(selected) : text.length);
  editor.selection = new Selection(document.positionAt(from), document.positionAt(from + selected.length));
}

/** The text with the default of its one placeholder in its place, which is then to be selected. */
function filledIn(snippet: string): { text: string; selected: string } {
  const unescaped = (part: string) => part.replace(/\\([\\$}])/g, '$1');
  const selected = unescaped(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/.exec(snippet)?.[1] ?? '');
  return { text: unescaped(snippet.replace(/(?<!\\)\$\{\d+:((?:\\.|[^}\\])*)\}/, '$1')), selected };
}
