/**
 * What was pasted in one go: a forum post of many entries would be a wall of red, so what is found there waits until its writer asks
 * for it, saves, or comes to the entry or changes it. Only for editors that tell what was pasted.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { lineEndsIn } from './line-ends.js';

/** From the first line, counted from 0, to before the last. */
export interface Lines {
  readonly first: number;
  readonly end: number;
}

export class PastedBlocks {
  readonly #onChange: (key: string) => void;
  readonly #held = new Map<string, readonly Lines[]>();
  /** Where the cursor stands from pasting, which is no visit. */
  #arrival: { readonly key: string; readonly line: number } | undefined;

  /** `onChange` is told the file of which more, or less, is held back than before. */
  constructor(onChange: (key: string) => void) {
    this.#onChange = onChange;
  }

  /** These blocks were pasted, and the cursor is left on this line. */
  hold(key: string, blocks: readonly Lines[], cursor: number): void {
    this.#held.set(
      key,
      [...this.heldIn(key), ...blocks].sort((a, b) => a.first - b.first),
    );
    this.#arrival = { key, line: cursor };
    this.#onChange(key);
  }

  /** In order. */
  heldIn(key: string): readonly Lines[] {
    return this.#held.get(key) ?? [];
  }

  holds(key: string, line: number): boolean {
    return this.heldIn(key).some(({ first, end }) => first <= line && line < end);
  }

  /** All that was pasted into a file, or into any. */
  release(key?: string): void {
    const keys = key === undefined ? [...this.#held.keys()] : [key];
    for (const one of keys) this.#keep(one, []);
  }

  /** The cursor is at this line. */
  cursorAt(key: string, line: number): void {
    if (this.#arrival?.key === key && this.#arrival.line === line) return;
    this.#arrival = undefined;
    this.#keep(
      key,
      this.heldIn(key).filter(({ first, end }) => line < first || end <= line),
    );
  }

  /** These changes are about to be made, one after the other. */
  edited(key: string, changes: readonly TextDocumentContentChangeEvent[]): void {
    if (!this.#held.has(key)) return;
    for (const change of changes) {
      if (!('range' in change)) this.release(key);
      else this.#edited(key, change);
    }
  }

  #edited(key: string, { range: { start, end }, text }: RangedChange): void {
    const more = lineEndsIn(text) - (end.line - start.line);
    // What ends where a line begins, and leaves it beginning there, has not touched that line.
    const isWhole = end.character === 0 && (text === '' ? start.character === 0 : /[\r\n]$/.test(text));
    const left = this.heldIn(key).flatMap((block): Lines[] => {
      if (start.line >= block.end) return [block];
      const isAbove = isWhole ? end.line <= block.first : end.line < block.first;
      return isAbove ? [{ first: block.first + more, end: block.end + more }] : [];
    });
    const arrival = this.#arrival;
    if (arrival?.key === key && end.line <= arrival.line) this.#arrival = { key, line: arrival.line + more };
    this.#keep(key, left);
  }

  #keep(key: string, blocks: readonly Lines[]): void {
    const before = this.heldIn(key).length;
    if (blocks.length > 0) this.#held.set(key, blocks);
    else this.#held.delete(key);
    if (blocks.length < before) this.#onChange(key);
  }
}

type RangedChange = Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>;
