/** What was pasted, as our own client tells it: what is found there waits. */
import type { Range } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import type { Lines } from '../pasted-blocks.js';

export interface PastedParams {
  readonly uri: string;
  /** Of the text with what was pasted in it. */
  readonly version: number;
  readonly range: Range;
}

/** One block is soon looked at. */
const FEWEST = 2;

export function pasted({ workspace, withheld }: Context, { uri, version, range }: PastedParams): void {
  const key = workspace.keyOf(uri);
  if (workspace.versionOf(key) !== version || !workspace.isOurs(key)) return;
  const { analysis } = workspace;
  const within = { start: analysis.offsetAt(key, range.start), end: analysis.offsetAt(key, range.end) };
  const blocks = analysis.structure.blocks(key, within).map(({ start, end }): Lines => {
    const last = analysis.positionAt(key, Math.max(start, end - 1)).line;
    return { first: analysis.positionAt(key, start).line, end: last + 1 };
  });
  if (blocks.length >= FEWEST) withheld.pasted.hold(key, blocks, range.end.line);
}
