/** Tells the server what was pasted in one go, so that a whole post is no wall of red. */
import { Disposable, Range, type TextDocumentChangeEvent, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { endOf } from './end-of.js';

/** In lines: less is read at a glance. */
const LARGE = 6;

/** A large text that has come into a document. */
interface Insertion {
  readonly uri: Uri;
  /** Of the document with the text in it. */
  readonly version: number;
  readonly range: Range;
}

/** Nothing tells a paste from other edits but what it leaves behind: a large text, the cursor at its end, and something to save. */
export function tellPasted(client: BaseLanguageClient): Disposable {
  let last: Insertion | undefined;
  const tell = (editor: TextEditor | undefined) => {
    if (!last || !editor || !isPasted(last, editor)) return;
    const { uri, version, range } = last;
    last = undefined;
    const { code2ProtocolConverter: converter } = client;
    const params = { uri: converter.asUri(uri), version, range: converter.asRange(range) };
    // A server on its way out need not know.
    if (client.isRunning()) client.sendNotification('uchronia/pasted', params).catch(() => {});
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      // An event without changes tells that there is something to save now.
      if (event.contentChanges.length > 0) last = insertionIn(event);
      else tell(window.activeTextEditor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => tell(textEditor)),
  );
}

/** Undoing has a reason; what was only put in another order takes the place of as much. */
function insertionIn({ document, contentChanges, reason }: TextDocumentChangeEvent): Insertion | undefined {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined || document.languageId !== 'timeline') return undefined;
  const { start } = change.range;
  const range = new Range(start, endOf(change.text, start));
  if (range.end.line - start.line < LARGE || change.rangeLength * 2 > change.text.length) return undefined;
  if (!workspace.getConfiguration('uchronia', document).get('paste.holdFindings', true)) return undefined;
  return { uri: document.uri, version: document.version, range };
}

function isPasted({ uri, version, range }: Insertion, { document, selection }: TextEditor): boolean {
  const isThere = document.uri.toString() === uri.toString() && document.version === version;
  return isThere && document.isDirty && selection.active.isEqual(range.end);
}
