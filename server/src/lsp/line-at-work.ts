/**
 * The line that somebody is writing: what is wrong there is not said before the cursor has left it, since half a sentence is
 * wrong more often than not. Editors that do not tell where the cursor is are told everything at once.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { lineEndsIn } from './line-ends.js';

/** What no further word can mend, and may be said at once. */
const CERTAIN: ReadonlySet<string> = new Set(['syntax', 'invalid-date', 'reversed-range']);

export class LineAtWork {
  readonly #onRelease: (key: string) => void;
  #cursor: { readonly key: string; readonly line: number; readonly isEdited: boolean } | undefined;

  /** `onRelease` is told the file whose findings are no longer held back. */
  constructor(onRelease: (key: string) => void) {
    this.#onRelease = onRelease;
  }

  /** The cursor is at this line of this file, counted from 0; or nowhere, without a line. */
  cursorAt(key?: string, line?: number): void {
    const before = this.#cursor;
    if (before?.key === key && before?.line === line) return;
    this.#cursor = key === undefined || line === undefined ? undefined : { key, line, isEdited: false };
    if (before?.isEdited) this.#onRelease(before.key);
  }

  /** These changes are about to be made, one after the other. */
  edited(key: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const change of changes) this.#edited(key, change);
  }

  /** From now on that file is not being written. */
  closed(key: string): void {
    if (this.#cursor?.key === key) this.cursorAt();
  }

  /** The line of that file whose findings are held back, if there is one. */
  heldIn(key: string): number | undefined {
    return this.#cursor?.key === key && this.#cursor.isEdited ? this.#cursor.line : undefined;
  }

  #edited(key: string, change: TextDocumentContentChangeEvent): void {
    const cursor = this.#cursor;
    if (cursor?.key !== key) return;
    if (!('range' in change)) {
      // Which line it is in another text, nobody can tell.
      this.#cursor = undefined;
      return;
    }
    const { start, end } = change.range;
    if (start.line > cursor.line) return;
    const more = lineEndsIn(change.text) - (end.line - start.line);
    const isTouched = end.line >= cursor.line;
    this.#cursor = {
      key,
      // Lines that come and go above take it along.
      line: isTouched ? Math.max(start.line, cursor.line + Math.min(0, more)) : cursor.line + more,
      isEdited: cursor.isEdited || isTouched,
    };
  }
}

/** Whether a finding of this rule waits until its line has been left. */
export function mayWait(rule: string): boolean {
  return !CERTAIN.has(rule);
}
