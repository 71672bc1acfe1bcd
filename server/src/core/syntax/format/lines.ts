/** The lines of a block as the formatter looks at them: what each is, and where its parts begin. */
import { type Block, behindLineBreak, lineEnd } from '../block.js';
import { contentOf, type Head, type Property } from '../content.js';
import { isBlank, trimEnd } from '../headline.js';

/** Offsets are those of the block: `start ≤ at ≤ end ≤ stop ≤ next`. */
export interface Line {
  readonly start: number;
  /** Behind the blanks it begins with. */
  readonly at: number;
  /** Before the blanks it ends with. */
  readonly end: number;
  /** Before its line break. */
  readonly stop: number;
  /** Behind its line break: where the next line starts. */
  readonly next: number;
  readonly what: LineKind;
  /** Stands between two fences of code, or is one of them: nothing in it is ours to touch. */
  readonly fenced: boolean;
}

export type LineKind =
  | { readonly shape: 'head' | 'blank' | 'comment' | 'unknown-property' | 'prose' }
  /** `value`: where the words behind the bullet start. */
  | { readonly shape: 'bullet'; readonly value: number }
  | { readonly shape: 'inner'; readonly head: Head }
  | { readonly shape: 'property'; readonly property: Property };

/** The lines of a block, in order. A byte-order mark belongs to none. */
export function linesOf(block: Block): Line[] {
  const { text } = block;
  const kindAt = kindsOf(block);
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let isHead = block.kind !== 'preamble';
  while (start < text.length) {
    const stop = lineEnd(text, start);
    let at = start;
    while (at < stop && isBlank(text.charCodeAt(at))) at++;
    const end = trimEnd(text, at, stop);
    const what: LineKind = isHead ? { shape: 'head' } : at >= end ? { shape: 'blank' } : kindAt(at, stop);
    const next = behindLineBreak(text, stop);
    lines.push({ start, at, end, stop, next, what, fenced: false });
    isHead = false;
    start = next;
  }
  return markFences(text, lines);
}

/** A function to be asked of one line after the other, from the top. */
function kindsOf(block: Block): (at: number, stop: number) => LineKind {
  const content = contentOf(block);
  const comments = new Set(content.comments.map((it) => it.start));
  const unknown = new Set(content.problems.filter((it) => it.code === 'unknown-property').map((it) => it.span.start));
  const properties = new Map(content.properties.map((it) => [it.keySpan.start, it]));
  let bullet = 0;
  let inner = 0;
  return (at, stop) => {
    const property = properties.get(at);
    if (property) return { shape: 'property', property };
    if (comments.has(at)) return { shape: 'comment' };
    if (unknown.has(at)) return { shape: 'unknown-property' };
    const value = content.bullets[bullet]?.value.start;
    if (value !== undefined && value <= stop) {
      bullet++;
      return { shape: 'bullet', value };
    }
    const head = content.inner[inner];
    if (head && head.date.start < stop) {
      inner++;
      return { shape: 'inner', head };
    }
    return { shape: 'prose' };
  };
}

/** `---`, `***`, `* * *`: a line across the page. */
export function isRule(text: string, { at, end }: Line): boolean {
  return /^([-*•–_])(?:[ \t]*\1){2,}$/.test(text.slice(at, end));
}

/**
 * Code goes to the fence that closes it, or to the end of the block: what opens a block inside of code has taken its end
 * away, and that is no reason to change the code.
 */
function markFences(text: string, lines: Line[]): Line[] {
  const last = lines.findLastIndex((line) => line.what.shape !== 'blank');
  let inside = false;
  return lines.map((line, index) => {
    const isFence = line.what.shape !== 'head' && text.startsWith('```', line.at);
    const fenced = (inside || isFence) && index <= last;
    if (isFence) inside = !inside;
    return fenced ? { ...line, fenced } : line;
  });
}
