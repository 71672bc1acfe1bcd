/** Makes notes of a forum post in the clipboard, and puts them where the cursor is, or into a new file. */
import { env, Range, Selection, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { endOf } from '../end-of.js';

export async function pasteAsTimeline(client: BaseLanguageClient): Promise<void> {
  const copied = await env.clipboard.readText();
  const { text } = await client.sendRequest<{ text: string }>('uchronia/paste', { text: copied });
  if (text === '') {
    void window.showInformationMessage(
      'There is no text in the clipboard. Copy a post, as HTML, BBCode or Markdown, and paste again.',
    );
    return;
  }
  const editor = await editorForNotes();
  const { document, selection } = editor;
  const isWhole = document.getText().trim() === '';
  const range = isWhole ? new Range(0, 0, document.lineCount, 0) : selection;
  const pasted = isWhole ? text : apart(editor, text);
  const end = endOf(pasted, range.start);
  await editor.edit((edit) => edit.replace(range, pasted));
  // As any pasting leaves it.
  editor.selection = new Selection(end, end);
}

async function editorForNotes(): Promise<TextEditor> {
  const active = window.activeTextEditor;
  if (active?.document.languageId === 'timeline') return active;
  return window.showTextDocument(await workspace.openTextDocument({ language: 'timeline', content: '' }));
}

/** An entry begins at the start of a line. */
function apart({ document, selection }: TextEditor, text: string): string {
  const before = document.lineAt(selection.start).text.slice(0, selection.start.character);
  return before.trim() === '' ? text : `\n\n${text}`;
}
