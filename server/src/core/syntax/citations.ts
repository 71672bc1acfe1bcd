/** Where a block cites its sources: `[@fitzpatrick]`, `[@fitzpatrick, p. 40; @conquest]`. */
import { type Span, span } from '../text/span.js';
import type { Block } from './block.js';
import { contentOf } from './content.js';

/** Offsets are those of the block. */
export interface CitationPlace {
  /** Everything of one citation: "fitzpatrick, p. 40". */
  readonly whole: Span;
  /** The name of the source in it. */
  readonly name: Span;
}

/** In the order they stand in; comments and `code` cite nothing. */
export function* citationsIn(block: Block): Iterable<CitationPlace> {
  const { text } = block;
  if (block.kind === 'preamble' || !text.includes('[@')) return;
  const { comments } = contentOf(block);
  for (const match of text.matchAll(/\[@([^[\]\n]{1,200})\]/g)) {
    const at = match.index;
    if (comments.some(({ start, end }) => start <= at && at < end) || isCode(text, at)) continue;
    let start = at + 2;
    for (const part of (match[1] as string).split(';')) {
      const from = start + (/^[\s@]*/.exec(part)?.[0].length ?? 0);
      const whole = text.slice(from, start + part.length).trimEnd();
      const name = whole.replace(/,.*$/s, '').trimEnd();
      if (name !== '') yield { whole: span(from, from + whole.length), name: span(from, from + name.length) };
      start += part.length + 1;
    }
  }
}

/** "`[@like this]`" shows how citations are written. */
function isCode(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}

/**
 * Whether a block may cite anything. Most cite nothing, and they are asked in a row: so a part of their text is searched for all
 * of them at once.
 */
export function mayCite({ source, sourceStart, sourceEnd }: Block): boolean {
  const { text, from, to } = searched;
  if (source !== text || sourceStart < from || sourceEnd > to) search(source, sourceStart, sourceEnd);
  else if (searched.first < sourceStart) return source.slice(sourceStart, sourceEnd).includes('[@');
  return searched.first + 1 < sourceEnd;
}

function search(text: string, from: number, least: number): void {
  const to = Math.max(least, Math.min(text.length, from + REACH));
  const found = text.slice(from, to).indexOf('[@');
  searched = { text, from, to, first: found < 0 ? to : from + found };
}

/** So many units are searched at once. */
const REACH = 1 << 14;

/** A part of a text that was searched, and where the first citation in it stands: at its end if there is none. */
let searched = { text: '', from: 0, to: 0, first: 0 };
