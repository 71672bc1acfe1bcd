/** A file as a tree: headings, and below them entries, with the dated lines inside them, and what is declared. */
import type { FileModel } from '../model/file-model.js';
import { sentencesOf } from '../model/prose/sentences.js';
import type { Slot } from '../model/slot.js';
import { contentOf, type Head } from '../syntax/content.js';
import { type Span, shift, span } from '../text/span.js';
import { extentOf, nameSpanOf } from './definition.js';
import { wordsIn } from './look.js';
import type { OutlineItem } from './structure.js';

interface Open {
  readonly level: number;
  readonly item: Writable;
}

interface Writable extends OutlineItem {
  span: Span;
  readonly children: OutlineItem[];
}

export function outlineOf(file: FileModel | undefined): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: Open[] = [];
  for (const slot of file?.slots ?? []) {
    if (slot.block.kind === 'preamble') continue;
    const item = itemOf(slot);
    const level = headingLevel(slot);
    while (level !== undefined && open.length > 0 && (open.at(-1) as Open).level >= level) open.pop();
    // What holds something reaches to its end.
    for (const { item: above } of open) above.span = span(above.span.start, item.span.end);
    (open.at(-1)?.item.children ?? top).push(item);
    if (level !== undefined) open.push({ level, item });
  }
  return top;
}

/** 1 for `#`, 2 for `##` and `==`; undefined for what is no heading. */
function headingLevel({ block }: Slot): number | undefined {
  return block.kind === 'heading' ? /^\ufeff?(#+|=+)/.exec(block.text)?.[1]?.length : undefined;
}

function itemOf(slot: Slot): Writable {
  const { head, inner } = contentOf(slot.block);
  const whole = extentOf(slot);
  const date = head ? wordsIn(slot, head.date) : '';
  const name = titleOf(slot);
  return {
    name: name || date || slot.block.kind,
    detail: slot.block.kind === 'entry' ? (name ? date : '') : slot.block.kind === 'heading' ? '' : slot.block.kind,
    kind: slot.block.kind,
    span: whole,
    nameSpan: nameSpanOf(slot),
    children: inner.map((one, index) => innerItem(slot, one, inner[index + 1]?.date.start)),
  };
}

/** Of a long title, and of an entry without one, the first sentence. */
function titleOf(slot: Slot): string {
  const { name, paragraphs } = contentOf(slot.block);
  if (slot.block.kind !== 'entry') return slot.name;
  const where = name.end > name.start ? name : paragraphs[0]?.span;
  return where ? firstSentence(slot, where) : '';
}

function firstSentence(slot: Slot, where: Span): string {
  const [first] = sentencesOf(slot.block.text, where.start, where.end);
  const words = wordsIn(slot, first ?? where).replace(/\s+/g, ' ');
  return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words;
}

function innerItem(slot: Slot, head: Head, next: number | undefined): OutlineItem {
  const end = slot.block.text.slice(0, next).trimEnd().length;
  const hasTitle = head.title.end > head.title.start;
  const where = hasTitle ? head.title : head.date;
  return {
    name: hasTitle ? firstSentence(slot, head.title) : wordsIn(slot, head.date),
    detail: hasTitle ? wordsIn(slot, head.date) : '',
    kind: 'entry',
    span: shift(span(head.date.start, Math.max(end, where.end)), slot.start),
    nameSpan: shift(where, slot.start),
    children: [],
  };
}
