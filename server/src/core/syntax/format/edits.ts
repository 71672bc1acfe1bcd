/** Edits as small as they can be, so that cursors, folds and marks of an editor stay where they are. */
import { span, type TextEdit } from '../../text/span.js';

export class Edits {
  readonly list: TextEdit[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Puts `text` in the place of `start … end`; only what differs becomes an edit. Calls come from the left to the right. */
  replace(start: number, end: number, text: string): void {
    const old = this.#text;
    let from = start;
    let to = end;
    let first = 0;
    let last = text.length;
    while (from < to && first < last && old.charCodeAt(from) === text.charCodeAt(first)) {
      from++;
      first++;
    }
    while (to > from && last > first && old.charCodeAt(to - 1) === text.charCodeAt(last - 1)) {
      to--;
      last--;
    }
    if (from === to && first === last) return;
    const fresh = text.slice(first, last);
    const before = this.list.at(-1);
    // Blank lines that go, go together.
    if (before?.span.end === from && before.text === '' && fresh === '') {
      this.list[this.list.length - 1] = { span: span(before.span.start, to), text: '' };
    } else {
      this.list.push({ span: span(from, to), text: fresh });
    }
  }
}

/** The text with edits made that do not overlap and come in order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(text.slice(at, edit.span.start), edit.text);
    at = edit.span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
