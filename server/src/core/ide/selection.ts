/** How a selection grows: a word, a name, a sentence, a line, a paragraph, the block, its section, the file. */
import { sentencesOf } from '../model/prose/sentences.js';
import type { Slot } from '../model/slot.js';
import { contentOf } from '../syntax/content.js';
import { type Span, shift, span, touches } from '../text/span.js';
import { extentOf } from './definition.js';
import type { Look, Spot } from './look.js';
import { outlineOf } from './outline.js';
import { referencesIn } from './references.js';
import type { OutlineItem } from './structure.js';

/** The smallest first, each within the next and larger than it. */
export function selectionsAt(spot: Spot | undefined, look: Look): readonly Span[] {
  if (!spot) return [];
  const { slot, offset } = spot;
  const inBlock = [wordAt(slot, offset), ...names(slot, look), ...parts(slot), lineAt(slot, offset)]
    .filter((it) => touches(it, offset))
    .map((it) => shift(it, slot.start));
  const at = slot.start + offset;
  const around = [extentOf(slot), ...sections(outlineOf(slot.file)), span(0, slot.file.tree.length)];
  const grown: Span[] = [];
  for (const it of [...inBlock, ...around].filter((one) => touches(one, at)).sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const last = grown.at(-1);
    if (sizeOf(it) > 0 && (!last || (it.start <= last.start && it.end >= last.end && sizeOf(it) > sizeOf(last))))
      grown.push(it);
  }
  return grown;
}

function wordAt({ block: { text } }: Slot, offset: number): Span {
  const before = /[\p{L}\p{M}\d]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0;
  const behind = /^[\p{L}\p{M}\d]*/u.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  return span(offset - before, offset + behind);
}

function names(slot: Slot, look: Look): Span[] {
  return referencesIn(slot, look).map((reference) => reference.span);
}

/** Titles, dates, values, bullets, and the sentences and paragraphs of prose. */
function parts({ block }: Slot): Span[] {
  const { name, head, properties, bullets, paragraphs, inner } = contentOf(block);
  const heads = [head, ...inner].flatMap((one) => (one ? [one.date, one.title] : []));
  const prose = [...paragraphs.map((paragraph) => paragraph.span), ...bullets.map(({ value }) => value)];
  return [
    name,
    ...heads,
    ...properties.flatMap(({ keySpan, value }) => [value, span(keySpan.start, value.end)]),
    ...prose,
    ...prose.flatMap(({ start, end }) => sentencesOf(block.text, start, end)),
  ];
}

/** Without its indentation. */
function lineAt({ block: { text } }: Slot, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  const line = text.slice(from, to < 0 ? text.length : to);
  return span(from + (line.length - line.trimStart().length), from + line.trimEnd().length);
}

function sections(items: readonly OutlineItem[]): Span[] {
  return items.flatMap((item) => [item.span, ...sections(item.children)]);
}

function sizeOf({ start, end }: Span): number {
  return end - start;
}
