/**
 * The lines of a block as most are: a plain date and a title, or a keyword and a name, and below it indented prose, bullets,
 * properties it knows, and comments, without citations, tags or dates of their own. `cut.ts` keeps them in a number each,
 * from which this makes what is asked for. Whatever else a line may be is left to the reader of all blocks (`content.ts`),
 * which reads these the same.
 */
import { type Span, span } from '../text/span.js';
import { type DateValue, lengthOfPlainDate, readingOfPlainDate, valueOfPlainDate } from '../time/index.js';
import { type Block, fields } from './block.js';
import type { BlockContent, Bullet, Head, Paragraph, Property } from './content.js';
import { isBlank } from './headline.js';

/** What a line is; `prose` may be several lines in a row. */
export const lineShapes = { prose: 0, bullet: 1, property: 2, comment: 3 } as const;

/** A line in one number: its shape, and where it starts and ends in its block. */
export function packedLine(shape: number, start: number, end: number): number {
  return (shape << 30) | (start << 15) | end;
}

export function startOfLine(line: number): number {
  return (line >>> 15) & MAX_PLAIN_LENGTH;
}

export function endOfLine(line: number): number {
  return line & MAX_PLAIN_LENGTH;
}

/** The longest text of which every place fits. */
export const MAX_PLAIN_LENGTH = (1 << 15) - 1;

/** Whether the lines of a block are kept as numbers: it has no dates but its own, which is whole, no tags, citations or problems. */
export function isPlain(block: Block): boolean {
  return block.lines >= 0;
}

/** Whether a block is known to hold nothing but its first line, prose and comments; false where that takes a closer look. */
export function isAllProse(block: Block): boolean {
  const count = block.lines;
  for (let index = 0; index < count; index++) {
    const shape = block.number(fields.firstLine + index) >>> 30;
    if (shape !== lineShapes.prose && shape !== lineShapes.comment) return false;
  }
  return count >= 0;
}

/**
 * Fills `into` with the lines of such a block, as numbers: its name or title first, then those of prose. Offsets as in
 * `packedLine`. Answers how many they are; what stands behind them is of no meaning.
 */
export function proseLinesOf(block: Block, into: number[]): number {
  into[0] = block.number(fields.name);
  let found = 1;
  const count = block.lines;
  for (let index = 0; index < count; index++) {
    const line = block.number(fields.firstLine + index);
    if (line >>> 30 === lineShapes.prose) into[found++] = line;
  }
  return found;
}

/** Where a bullet of such a block starts, by its index, without its lines being made; 0 where there is none. */
export function startOfBullet(block: Block, index: number): number {
  return startOfLine(nthLine(block, lineShapes.bullet, index));
}

/** The same of what a property says. */
export function startOfValue(block: Block, index: number): number {
  const line = nthLine(block, lineShapes.property, index);
  const { source, sourceStart } = block;
  return line === 0 ? 0 : valueIn(source, sourceStart + startOfLine(line), sourceStart + endOfLine(line)) - sourceStart;
}

/** 0 where there are not so many. */
function nthLine(block: Block, shape: number, index: number): number {
  const count = block.lines;
  for (let at = 0, before = 0; at < count; at++) {
    const line = block.number(fields.firstLine + at);
    if (line >>> 30 === shape && before++ === index) return line;
  }
  return 0;
}

/** Whether a block stands under a plain date. */
export function isPlainlyDated(block: Block): boolean {
  return block.lines >= 0 && block.number(fields.date) !== 0;
}

/** That date, without its head being made; undefined where it takes a closer look. */
export function plainDateOf(block: Block): DateValue | undefined {
  const date = block.lines >= 0 ? block.number(fields.date) : 0;
  return date === 0 ? undefined : valueOfPlainDate(date, block.source, block.sourceStart);
}

export class PlainContent implements BlockContent {
  readonly #block: Block;
  /** Made once for whoever holds this: a rule asks for them at each thing it finds. */
  #properties: readonly Property[] | undefined;
  #bullets: readonly Bullet[] | undefined;

  constructor(block: Block) {
    this.#block = block;
  }

  get name(): Span {
    return plainNameOf(this.#block);
  }

  get head(): Head | undefined {
    const date = this.#block.number(fields.date);
    if (date === 0) return undefined;
    const reading = readingOfPlainDate(date, this.#block.source, 0, this.#block.sourceStart);
    return { date: span(0, lengthOfPlainDate(date)), reading, title: this.name, tags: none };
  }

  get properties(): readonly Property[] {
    this.#properties ??= this.#lines(lineShapes.property, propertyOf);
    return this.#properties;
  }

  get bullets(): readonly Bullet[] {
    this.#bullets ??= this.#lines(lineShapes.bullet, bulletOf);
    return this.#bullets;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#lines(lineShapes.prose, paragraphOf);
  }

  get comments(): readonly Span[] {
    return this.#lines(lineShapes.comment, spanOf);
  }

  get tags(): readonly never[] {
    return none;
  }

  get inner(): readonly never[] {
    return none;
  }

  get problems(): readonly never[] {
    return none;
  }

  /** The lines of one shape: mostly there are none, or few. */
  #lines<T>(shape: number, make: (line: number, block: Block) => T): readonly T[] {
    let made: T[] | undefined;
    const count = this.#block.lines;
    for (let index = 0; index < count; index++) {
      const line = this.#block.number(fields.firstLine + index);
      if (line >>> 30 !== shape) continue;
      const one = make(line, this.#block);
      if (made) made.push(one);
      else made = [one];
    }
    return made ?? none;
  }
}

function propertyOf(line: number, { text }: Block): Property {
  const { start, end } = spanOf(line);
  const key = text.slice(start, text.indexOf(':', start)).trimEnd();
  return {
    key,
    keySpan: span(start, start + key.length),
    value: span(valueIn(text, start, end), end),
    citations: none,
  };
}

/** Where what a property says starts, which is written at `start … end` of a text. */
function valueIn(text: string, start: number, end: number): number {
  let value = text.indexOf(':', start) + 1;
  while (value < end && isBlank(text.charCodeAt(value))) value++;
  return value;
}

function bulletOf(line: number): Bullet {
  return { value: spanOf(line), citations: none, inner: -1 };
}

function paragraphOf(line: number): Paragraph {
  return { span: spanOf(line), inner: -1 };
}

/** The name in the first line of such a block. */
export function plainNameOf(block: Block): Span {
  return spanOf(block.number(fields.name));
}

function spanOf(line: number): Span {
  return span(startOfLine(line), endOfLine(line));
}

const none: readonly never[] = [];
