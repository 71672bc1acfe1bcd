/**
 * A file is a row of blocks, and a block is a pure function of its text. That is the whole secret of working
 * incrementally: an edit makes new blocks where it happened, and everything known of the others stays true.
 */
import { plainDateAt } from '../time/index.js';
import type { BlockContent } from './content.js';
import { readBulletedHead, readEntryHead } from './headline.js';
import { type BlockKind, blockKinds, declarationKindAt } from './keywords.js';

/** What was cut into blocks in one go, and the numbers that tell them apart: see `cut.ts`. */
export interface Run {
  readonly text: string;
  readonly numbers: Int32Array;
}

/** What the numbers of a block are: of one whose lines are not kept as numbers only the first two. The next block's are behind them. */
export const fields = { start: 0, shape: 1, name: 2, date: 3, firstLine: 4 } as const;

/** Its kind, and how many lines of it stand behind the other numbers, -1 where they are not kept so. */
export function shapeOf(kind: BlockKind, lines: number): number {
  return ((lines + 1) << KIND_BITS) | (kind === 'entry' ? entry : blockKinds.indexOf(kind));
}

const KIND_BITS = 4;
const entry = blockKinds.indexOf('entry');

/** The texts of a file's blocks, one after the other, are the file. Blocks are compared by identity. */
export class Block {
  readonly #run: Run;
  /** Where its numbers begin. */
  readonly #at: number;
  /** Its lines, once somebody has asked `contentOf`, where they are not kept as numbers. */
  content: BlockContent | undefined = undefined;
  /** What the layers above have read in it, and keep with it so that it goes when the block goes. */
  readings: object | undefined = undefined;

  constructor(run: Run, at: number) {
    this.#run = run;
    this.#at = at;
  }

  get kind(): BlockKind {
    return blockKinds[this.number(fields.shape) & ((1 << KIND_BITS) - 1)] as BlockKind;
  }

  /** How many of its lines are kept as numbers; -1 if they are not. */
  get lines(): number {
    return (this.number(fields.shape) >> KIND_BITS) - 1;
  }

  /** From the first unit of its first line to the last of its last, line breaks included. */
  get text(): string {
    return this.#run.text.slice(this.sourceStart, this.sourceEnd);
  }

  /** A part of its text, without the whole being cut. */
  slice(from: number, to: number): string {
    const start = this.sourceStart;
    return this.#run.text.slice(start + from, start + to);
  }

  /** The text that it was cut from, and where in that it starts: to look at its units without making a string of them. */
  get source(): string {
    return this.#run.text;
  }

  get sourceStart(): number {
    return this.number(fields.start);
  }

  /** Where the next block starts. */
  get sourceEnd(): number {
    const { lines } = this;
    const { numbers, text } = this.#run;
    const next = this.#at + (lines < 0 ? fields.name : fields.firstLine + lines);
    return next < numbers.length ? (numbers[next] as number) : text.length;
  }

  /** The length of its text in UTF-16 units. */
  get length(): number {
    return this.sourceEnd - this.sourceStart;
  }

  number(index: number): number {
    return this.#run.numbers[this.#at + index] as number;
  }
}

/** A block of this kind, whatever its text would open. */
export function blockOf(kind: BlockKind, text: string): Block {
  return new Block({ text, numbers: Int32Array.of(0, shapeOf(kind, -1)) }, 0);
}

/** The kind of block that the line `start … end` opens, if it opens one. */
export function openedBy(text: string, start: number, end: number): BlockKind | undefined {
  if (start >= end) return undefined;
  const unit = text.charCodeAt(start);
  if (unit === 32 || unit === 9 || unit === 47) return undefined;
  if (unit === 35) return isHeading(text, start, end) ? 'heading' : undefined;
  if (unit === 61) return isWikiHeading(text.slice(start, end)) ? 'heading' : undefined;
  if (unit >= 97 && unit <= 122) {
    const keyword = keywordAt(text, start, end);
    if (keyword !== undefined) return keyword;
  }
  if (plainDateAt(text, start, end) !== 0) return 'entry';
  return readEntryHead(text, start, end) || readBulletedHead(text, start, end) ? 'entry' : undefined;
}

/** The offset of the line break (`\n` or `\r\n`) that ends the line at `from`, or the text's end. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.length;
  return feed > from && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
}

/** Where the next line starts, behind the line break at `end`. */
export function behindLineBreak(text: string, end: number): number {
  if (end >= text.length) return end;
  return text.charCodeAt(end) === 13 ? end + 2 : end + 1;
}

function keywordAt(text: string, start: number, end: number): BlockKind | undefined {
  let at = start;
  while (at < end && text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at++;
  if (at - start > 9 || text.charCodeAt(at) !== 58) return undefined;
  return declarationKindAt(text, start, at);
}

/** `== 1924 ==`, as wikis write them. */
function isWikiHeading(line: string): boolean {
  return /^(={2,6})\s*[^=\s].*?\1\s*$/.test(line);
}

function isHeading(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === 35) at++;
  return at - start <= 6 && (at === end || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9);
}
