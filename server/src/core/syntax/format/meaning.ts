/** What a block says, as one string: two texts of which it is equal mean the same. The formatter changes nothing else. */
import { placeIn } from '../../text/sorted.js';
import type { Span } from '../../text/span.js';
import type { DateValue } from '../../time/index.js';
import { type Block, blockOf } from '../block.js';
import { contentOf } from '../content.js';
import { splitBlocks } from '../cut.js';
import { daysOf } from './dates.js';

/** A date written in a block, which may be written in another way. */
export interface DateSpot {
  readonly span: Span;
  readonly value: DateValue;
}

/** The dates of a block in order, none overlapping. */
export type DatesIn = (block: Block) => readonly DateSpot[];

/** Whether `text` in the place of `block` says what it said. Dates that `datesIn` names count by their value. */
export function meansTheSame(block: Block, text: string, datesIn: DatesIn): boolean {
  const blocks = splitBlocks(text);
  if (blocks.length === 0) return meaningOf(block, datesIn) === meaningOf(blockOf(block.kind, ''), datesIn);
  const [only] = blocks;
  if (!only || blocks.length > 1 || only.kind !== block.kind) return false;
  return meaningOf(block, datesIn) === meaningOf(only, datesIn);
}

/** The places of things do not count, nor do the blanks around and between their parts. */
export function meaningOf(block: Block, datesIn: DatesIn): string {
  const content = contentOf(block);
  const words = wordsOf(block, datesIn(block));
  const cited = (it: { readonly citations: readonly { readonly id: string }[] }) => it.citations.map(({ id }) => id);
  return JSON.stringify([
    block.kind,
    words(content.name),
    content.head ? words(content.head.date) : null,
    content.tags.map((tag) => tag.name),
    content.properties.map((it) => [it.key, words(it.value), cited(it)]),
    content.bullets.map((it) => [words(it.value), it.inner, cited(it)]),
    content.paragraphs.map((it) => [linesIn(words(it.span)), it.inner]),
    content.inner.map((it) => [words(it.date), words(it.title), it.tags.map((tag) => tag.name)]),
    content.comments.map(words),
    content.problems.map((it) => [it.code, it.word, it.nearest ?? null, words(it.span)]),
  ]);
}

/** The words of a span, with the value of a date in the place of its words. */
function wordsOf({ text }: Block, dates: readonly DateSpot[]): (it: Span) => string {
  return ({ start, end }) => {
    const parts: string[] = [];
    let from = start;
    for (const date of datesWithin(dates, start, end)) {
      parts.push(text.slice(from, date.span.start), `\u0000${daysOf(date.value)}\u0000`);
      from = date.span.end;
    }
    parts.push(text.slice(from, end));
    return parts.join('');
  };
}

/** Of dates in order those between two offsets. */
export function datesWithin(dates: readonly DateSpot[], start: number, end: number): readonly DateSpot[] {
  const first = placeIn(dates, ({ span }) => span.start < start);
  let last = first;
  while (last < dates.length && (dates[last] as DateSpot).span.end <= end) last++;
  return dates.slice(first, last);
}

/** Paragraphs are compared line by line: blanks at both ends of a line are the formatter's, all others the writer's. */
function linesIn(words: string): string[] {
  return words.split('\n').map((line) => line.replace(/^[ \t\u00a0]+|[ \t\u00a0]*\r?$/g, ''));
}
