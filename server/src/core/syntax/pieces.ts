/**
 * A long text may come in pieces, as it was read. A single letter that is not of Latin-1, a dash between two years, makes a
 * string take two bytes for each of its letters: whoever goes over all of it then reads twice as much. In pieces, most of a
 * text goes without.
 */
import { type Block, lineEnd, openedBy } from './block.js';
import { splitBlocks } from './cut.js';

/** A text, or the pieces that it is made of, one after the other. */
export type Text = string | readonly string[];

export function wholeOf(text: Text): string {
  return typeof text === 'string' ? text : text.join('');
}

/** What a text begins with: all of it, or its first piece. */
export function beginningOf(text: Text): string {
  return typeof text === 'string' ? text : (text[0] ?? '');
}

/** The blocks of a text, as if it were one; those of a piece where it opens one are cut from that piece. */
export function splitPieces(pieces: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  for (const piece of pieces) {
    if (open.length > 0 && opensBlock(open.at(-1) as string, piece)) {
      for (const block of splitBlocks(open.join(''))) blocks.push(block);
      open = [];
    }
    open.push(piece);
  }
  for (const block of splitBlocks(open.join(''))) blocks.push(block);
  return blocks;
}

/** Whether what comes next opens a block with `text` before it, which must end with its line. */
export function opensBlock(text: string, next: string): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return (text.length === 0 || unit === 10) && openedBy(next, 0, lineEnd(next, 0)) !== undefined;
}
