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
