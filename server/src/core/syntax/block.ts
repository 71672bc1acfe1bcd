/**
 * A file is a row of blocks, and a block is a pure function of its text. That is the whole secret of working
 * incrementally: an edit makes new blocks where it happened, and everything known of the others stays true.
 */
import { plainDateEnd } from '../time/index.js';
import type { BlockContent } from './content.js';
import { readBulletedHead, readEntryHead } from './headline.js';
import { type BlockKind, isDeclarationKind } from './keywords.js';

/** The texts of a file's blocks, one after the other, are the file. Blocks are compared by identity. */
export interface Block {
  readonly kind: BlockKind;
  /** From the first unit of its first line to the last of its last, line breaks included. */
  readonly text: string;
  /** Its lines, once somebody has asked `contentOf`. */
  content: BlockContent | undefined;
  /** What the layers above have read in it, and keep with it so that it goes when the block goes. */
  readings: object | undefined;
}

function blockOf(kind: BlockKind, text: string): Block {
  return { kind, text, content: undefined, readings: undefined };
}

/** Cuts a text into blocks; `[]` for the empty text. The first is a `preamble` unless the text opens with a block. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let kind: BlockKind = 'preamble';
  let line = 0;
  while (line < text.length) {
    const end = lineEnd(text, line);
    // A byte-order mark is no letter of the first line.
    const head = line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : line;
    const opened = openedBy(text, head, end);
    if (opened !== undefined) {
      if (line > start) blocks.push(blockOf(kind, text.slice(start, line)));
      start = line;
      kind = opened;
    }
    line = behindLineBreak(text, end);
  }
  if (text.length > start) blocks.push(blockOf(kind, text.slice(start)));
  return blocks;
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
  if (plainDateEnd(text, start, end) >= 0) return 'entry';
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
  const word = text.slice(start, at);
  return isDeclarationKind(word) ? word : undefined;
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
