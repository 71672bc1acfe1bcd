/** Blank lines between two blocks. */
import type { Block } from '../block.js';
import { isDeclarationKind } from '../keywords.js';
import type { Line } from './lines.js';

/** How many blank lines stand between a block and the next: never more than one, and one where their writer left one. */
export function blankLinesAfter(block: Block, lines: readonly Line[], next: Block | undefined, found: number): number {
  if (next === undefined) return 0;
  if (found > 0) return 1;
  return mayTouch(block, lines, next) ? 0 : 1;
}

/**
 * Declarations make lists, and so do entries of one line each; a heading may stand right on top of what it heads; and
 * whose a comment in column 0 is, only its writer knows.
 */
function mayTouch(block: Block, lines: readonly Line[], next: Block): boolean {
  const last = lines.findLast((line) => line.what.shape !== 'blank');
  if (last?.what.shape === 'comment' && last.at === last.start) return true;
  if (isDeclarationKind(block.kind)) return isDeclarationKind(next.kind);
  if (last?.what.shape !== 'head') return false;
  return block.kind === 'heading' || (block.kind === 'entry' && next.kind === 'entry');
}
