import { Position } from 'vscode';

/** Where a text ends that begins there, however the lines of the document end. */
export function endOf(text: string, start: Position): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  return new Position(start.line + lines.length - 1, lines.length > 1 ? last : start.character + last);
}
