/**
 * Whose a remark is. To the parser the `// …` lines above an entry are the last lines of the block before; to its writer those that
 * stand right on top of an entry, in column 0 and without a blank line between, are the entry's.
 */
import type { Block } from '../syntax/block.js';
import { contentOf } from '../syntax/content.js';
import { type Span, span } from '../text/span.js';
import type { Slot } from './slot.js';

/** Where the remarks begin that stand on top of the block below; the length of the block where there are none. */
export function remarksFrom(block: Block): number {
  const { text } = block;
  const comments = new Set(contentOf(block).comments.map(({ start }) => start));
  let from = text.length;
  while (from > 0) {
    const before = text.lastIndexOf('\n', from - 2) + 1;
    const line = before === 0 && text.startsWith('\ufeff') ? 1 : before;
    if (!comments.has(line)) break;
    from = line;
    if (before === 0) break;
  }
  return from;
}

/** A block with the remarks on top of it, and without those on top of the next; counted from the start of the file. */
export function wholeOf({ file, index, start, block }: Slot): Span {
  const above = file.slots[index - 1]?.block;
  const isLast = index === file.slots.length - 1;
  const mark = block.text.startsWith('\ufeff') ? 1 : 0;
  return span(
    start + mark - (above ? above.length - remarksFrom(above) : 0),
    start + (isLast ? block.length : remarksFrom(block)),
  );
}

/** Its words, and the blank lines behind them. */
export function wholeTextOf(slot: Slot): { readonly words: string; readonly gap: string } {
  const { start, end } = wholeOf(slot);
  const text = slot.file.tree.text.slice(start, end);
  const words = text.trimEnd();
  return { words, gap: text.slice(words.length) };
}
