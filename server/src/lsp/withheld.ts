/** What is found and not told yet: in the line that is being written, and in what was just pasted. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { LineAtWork, mayWait } from './line-at-work.js';
import { PastedBlocks } from './pasted-blocks.js';

export class Withheld {
  readonly pasted: PastedBlocks;
  readonly #lineAtWork: LineAtWork;

  /** `onChange` is told the file of which something else is held back than before; `onPasted` where a line above it counts that. */
  constructor(onChange: (key: string) => void, onPasted: () => void) {
    this.#lineAtWork = new LineAtWork(onChange);
    this.pasted = new PastedBlocks((key) => {
      onChange(key);
      onPasted();
    });
  }

  /** The cursor is at this line of this file, counted from 0; or nowhere, without a line. */
  cursorAt(key?: string, line?: number): void {
    this.#lineAtWork.cursorAt(key, line);
    if (key !== undefined && line !== undefined) this.pasted.cursorAt(key, line);
  }

  /** These changes are about to be made, one after the other. */
  edited(key: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    this.#lineAtWork.edited(key, changes);
    this.pasted.edited(key, changes);
  }

  saved(key: string): void {
    this.pasted.release(key);
  }

  closed(key: string): void {
    this.#lineAtWork.closed(key);
    this.pasted.release(key);
  }

  /** The same string as long as the same lines of a file are held back. */
  stampOf(key: string): string {
    const pasted = this.pasted.heldIn(key).map(({ first, end }) => `${first}-${end}`);
    return `${this.#lineAtWork.heldIn(key) ?? ''} ${pasted.join(' ')}`;
  }

  /** Whether what a rule has found in a line waits. */
  holds(key: string, line: number, rule: string): boolean {
    return (line === this.#lineAtWork.heldIn(key) && mayWait(rule)) || this.pasted.holds(key, line);
  }
}
