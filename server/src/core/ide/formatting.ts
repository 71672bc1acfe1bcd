/** Formatting as an editor or the command line asks for it: all of a file, a stretch of it, or what Enter has just made. */
import { claimsOf } from '../model/claim.js';
import type { Block } from '../syntax/block.js';
import { contentOf } from '../syntax/content.js';
import { applied } from '../syntax/format/edits.js';
import { afterEnter } from '../syntax/format/enter.js';
import { blocksTouching, type FormatOptions, formatBlocks } from '../syntax/format/format.js';
import type { DateSpot } from '../syntax/format/meaning.js';
import { Tree } from '../syntax/tree.js';
import { type Span, span, type TextEdit } from '../text/span.js';
import type { DateReading } from '../time/index.js';

export { DATE_STYLES, type DateStyle } from '../syntax/format/dates.js';
export type { FormatOptions } from '../syntax/format/format.js';

export function format(tree: Tree, options: FormatOptions): TextEdit[] {
  return formatBlocks(tree, 0, tree.blocks.length - 1, options, datesIn);
}

/** Formats the blocks that a stretch of the text touches, whole: half a block has no shape of its own. */
export function formatRange(tree: Tree, { start, end }: Span, options: FormatOptions): TextEdit[] {
  const { first, last } = blocksTouching(tree, start, end);
  return formatBlocks(tree, first, last, options, datesIn);
}

/** `offset`: where the cursor is, behind what was typed. */
export function formatOnType(tree: Tree, offset: number, typed: string): TextEdit[] {
  return typed === '\n' ? afterEnter(tree, offset) : [];
}

/** The text of a file as it should be. */
export function formatText(text: string, options: FormatOptions): string {
  return applied(text, format(Tree.parse(text), options));
}

/** The dates of a block that stand for themselves, in order. Those in prose are the writer's words, and so are headings. */
function datesIn(block: Block): readonly DateSpot[] {
  const content = contentOf(block);
  const heads = block.kind === 'entry' && content.head ? [content.head, ...content.inner] : [];
  const spots = heads.flatMap(({ reading }) => spotOf(block.text, reading));
  for (const { date } of claimsOf(block)) if (date) spots.push(...spotOf(block.text, date));
  return spots.sort((a, b) => a.span.start - b.span.start);
}

function spotOf(text: string, { expr, end, problems }: DateReading): DateSpot[] {
  if (expr.kind !== 'absolute' || problems.length > 0) return [];
  const start = end - expr.value.text.length;
  return text.slice(start, end) === expr.value.text ? [{ span: span(start, end), value: expr.value }] : [];
}
