import type { Position } from './span.js';

/**
 * Turns offsets into lines and columns and back. A line ends with `\n`, `\r\n` or `\r`, as in the language server
 * protocol; a column past the end of its line is taken as the end.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - (this.#starts[low] as number) };
  }

  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.#starts[position.line];
    if (start === undefined) return this.#text.length;
    return Math.min(start + Math.max(0, position.character), this.lineEnd(position.line));
  }

  /** The offset behind the last character of a line, its line break left out. */
  lineEnd(line: number): number {
    const start = this.#starts[line] ?? this.#text.length;
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > start && isLineBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  lineStart(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const bare = text.includes('\r');
  for (let at = text.indexOf('\n'); !bare && at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (!bare) return starts;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (isLineBreak(unit)) starts.push(at + 1);
  }
  return starts;
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
