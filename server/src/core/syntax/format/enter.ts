/** What Enter does: the indentation of the line it made, and the end of a list whose last bullet stayed empty. */
import type { TextEdit } from '../../text/span.js';
import { lineEnd, openedBy } from '../block.js';
import { isDeclarationKind } from '../keywords.js';
import type { Tree } from '../tree.js';
import { Edits } from './edits.js';
import { STEP, widthOf } from './indent.js';
import { type Line, linesOf } from './lines.js';

/** The edits after a line break was typed; `offset` lies in the line that it made. */
export function afterEnter(tree: Tree, offset: number): TextEdit[] {
  const { text } = tree;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (start === 0 || offset > text.length) return [];
  const above = lineAbove(tree, start);
  if (!above || above.line.fenced) return [];
  const edits = new Edits(text);
  const stop = lineEnd(text, start);
  const words = text.slice(start, stop).trim();
  const emptyBullet = onlyBullet.test(text.slice(above.start, above.stop));
  if (emptyBullet && (words === '' || onlyBullet.test(words))) {
    edits.replace(above.start, above.stop, '');
    edits.replace(start, stop, '');
  } else if (words === '') {
    if (above.line.what.shape === 'blank') edits.replace(above.start, above.stop, '');
    edits.replace(start, stop, ' '.repeat(indentBelow(above)));
  } else if (isHeadOfBody(above) && belongsToBody(text, start, stop)) {
    edits.replace(start, start, ' '.repeat(STEP));
  }
  return edits.list;
}

/** A line with its block; `start` and `stop` are offsets in the file. */
interface Above {
  readonly kind: Tree['blocks'][number]['kind'];
  readonly text: string;
  readonly line: Line;
  readonly start: number;
  readonly stop: number;
}

function lineAbove(tree: Tree, start: number): Above | undefined {
  const index = tree.blockAt(start - 1);
  const block = tree.blocks[index];
  if (!block) return undefined;
  const base = tree.startOf(index);
  const line = linesOf(block).findLast((it) => base + it.start < start);
  return line && { kind: block.kind, text: block.text, line, start: base + line.start, stop: base + line.stop };
}

function indentBelow(above: Above): number {
  const { shape } = above.line.what;
  if (shape === 'blank') return 0;
  if (shape === 'head') return isHeadOfBody(above) ? STEP : 0;
  const own = widthOf(above.text, above.line);
  return shape === 'inner' ? own + STEP : own;
}

function isHeadOfBody({ kind, line }: Above): boolean {
  return line.what.shape === 'head' && (kind === 'entry' || isDeclarationKind(kind));
}

/** The rest of a head that was broken in two; not a block that Enter pushed down. */
function belongsToBody(text: string, start: number, stop: number): boolean {
  return !/[\s/]/.test(text.charAt(start)) && openedBy(text, start, stop) === undefined;
}

/** The sign alone; nothing has been said behind it. */
const onlyBullet = /^[ \t]*[-*•–][ \t]*$/;
