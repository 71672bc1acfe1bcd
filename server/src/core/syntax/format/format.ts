/**
 * The formatter. It works block by block, and a block it would read otherwise afterwards it leaves alone; so it can be run
 * on some blocks of a file or on all of them, and never changes what they say. Twice is the same as once.
 */
import { shift, type TextEdit } from '../../text/span.js';
import type { Block } from '../block.js';
import type { Tree } from '../tree.js';
import { blankLinesAfter } from './between.js';
import { type DateStyle, restyled } from './dates.js';
import { applied, Edits } from './edits.js';
import { indentsOf } from './indent.js';
import { type Line, linesOf } from './lines.js';
import { type DateSpot, type DatesIn, datesWithin, meansTheSame } from './meaning.js';
import { spaceOut, trimLine } from './spacing.js';

export interface FormatOptions {
  readonly dates: DateStyle;
}

/** The edits that format the blocks `first … last`; in order, and none overlapping. */
export function formatBlocks(
  tree: Tree,
  first: number,
  last: number,
  { dates }: FormatOptions,
  datesIn: DatesIn,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const { lineBreak } = tree;
  for (let index = Math.max(0, first); index <= last; index++) {
    const block = tree.blocks[index];
    if (!block) break;
    const start = tree.startOf(index);
    const found = formatBlock(block, tree.blocks[index + 1], lineBreak, dates, dates === 'keep' ? noDates : datesIn);
    for (const edit of found) edits.push({ span: shift(edit.span, start), text: edit.text });
  }
  return edits;
}

const noDates: DatesIn = () => [];

/** What is made of a block whose reading would change is nothing at all; if only its dates are to blame, those stay. */
function formatBlock(
  block: Block,
  next: Block | undefined,
  lineBreak: string,
  style: DateStyle,
  datesIn: DatesIn,
): readonly TextEdit[] {
  const dates = datesIn(block);
  const edits = editsOf(block, next, lineBreak, style, dates);
  if (edits.length === 0 || meansTheSame(block, applied(block.text, edits), datesIn)) return edits;
  return dates.length > 0 ? formatBlock(block, next, lineBreak, 'keep', noDates) : [];
}

function editsOf(
  block: Block,
  next: Block | undefined,
  lineBreak: string,
  style: DateStyle,
  dates: readonly DateSpot[],
): readonly TextEdit[] {
  const { text } = block;
  const lines = linesOf(block);
  const indents = indentsOf(block, lines);
  const edits = new Edits(text);
  const lastSaid = lines.findLastIndex((line) => line.what.shape !== 'blank');
  const blanks = blankLinesAfter(block, lines, next, lines.length - 1 - lastSaid);
  for (const [index, line] of lines.entries()) {
    if (line.what.shape === 'blank' && !line.fenced) {
      const keeps = index > lastSaid ? lastSaid >= 0 && index - lastSaid <= blanks : keepsBlank(text, lines, index);
      edits.replace(line.start, keeps ? line.stop : line.next, '');
      continue;
    }
    if (!line.fenced)
      formatLine(block, line, lines[index + 1], indents[index], restyledIn(text, line, dates, style), edits);
    if (index === lastSaid) endBlock(text, line, lines.length - 1 - lastSaid < blanks, lineBreak, edits);
  }
  return edits.list;
}

function formatLine(
  block: Block,
  line: Line,
  next: Line | undefined,
  indent: number | undefined,
  dates: readonly TextEdit[],
  edits: Edits,
): void {
  if (indent !== undefined) edits.replace(line.start, line.at, ' '.repeat(indent));
  const inside = new Edits(block.text);
  spaceOut(block, line, inside);
  const inOrder = [...inside.list, ...dates].sort((a, b) => a.span.start - b.span.start);
  for (const { span, text } of inOrder) edits.replace(span.start, span.end, text);
  trimLine(block.text, line, next, edits);
}

/** Of blank lines inside a block the first stays, but none at the top of a file. */
function keepsBlank(text: string, lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1];
  if (before) return before.what.shape !== 'blank';
  // What follows would be taken for the byte-order mark.
  const said = lines.find((line) => line.what.shape !== 'blank');
  return said !== undefined && text.charCodeAt(said.at) === 0xfeff;
}

/** The line break that a last line lacks, and the blank line that parts a block from the next. */
function endBlock(text: string, line: Line, lacksBlank: boolean, lineBreak: string, edits: Edits): void {
  if (lacksBlank) edits.replace(line.next, line.next, text.slice(line.stop, line.next) || lineBreak);
  // A lone carriage return at the end would become part of the line break.
  else if (line.next === line.stop && text.charCodeAt(line.stop - 1) !== 13)
    edits.replace(line.next, line.next, lineBreak);
}

/** The dates of a line in another style. */
function restyledIn(text: string, line: Line, dates: readonly DateSpot[], style: DateStyle): TextEdit[] {
  return datesWithin(dates, line.start, line.stop).flatMap((date) => {
    // Perhaps a year before Christ: better not to touch it.
    if (/^-0/.test(text.slice(date.span.start - 1, line.stop))) return [];
    const fresh = restyled(date.value, style);
    return fresh === undefined ? [] : [{ span: date.span, text: fresh }];
  });
}

/** The blocks that a stretch of the text touches, as indexes of the first and the last. */
export function blocksTouching(tree: Tree, start: number, end: number): { first: number; last: number } {
  const first = tree.blockAt(start);
  // A selection of whole lines ends where the next line begins, and does not mean it.
  return { first, last: Math.max(first, tree.blockAt(end > start ? end - 1 : end)) };
}
