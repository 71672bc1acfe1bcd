/** What can be folded away: sections, blocks, runs of comments. */
import type { FileModel } from '../model/file-model.js';
import type { Slot } from '../model/slot.js';
import { contentOf } from '../syntax/content.js';
import { shift, span } from '../text/span.js';
import { extentOf } from './definition.js';
import { outlineOf } from './outline.js';
import type { Fold, OutlineItem } from './structure.js';

/** Spans that lie on one line are none. */
export function foldsOf(file: FileModel | undefined): readonly Fold[] {
  if (!file) return [];
  const { text } = file.tree;
  const preamble = file.slots.filter(({ block }) => block.kind === 'preamble').map(extentOf);
  const folds = [
    ...[...preamble, ...spansOf(outlineOf(file))].map((where) => ({ span: where, isComment: false })),
    ...file.slots.flatMap(commentsOf),
  ];
  return folds.filter(({ span: { start, end } }) => /\n/.test(text.slice(start, end)));
}

function spansOf(items: readonly OutlineItem[]): OutlineItem['span'][] {
  return items.flatMap((item) => [item.span, ...spansOf(item.children)]);
}

/** Comments that stand on lines of their own, one below the other. */
function commentsOf(slot: Slot): Fold[] {
  const { text } = slot.block;
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of contentOf(slot.block).comments) {
    if (text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '') continue;
    const last = runs.at(-1);
    if (last && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map(({ start, end }) => ({ span: shift(span(start, end), slot.start), isComment: true }));
}
