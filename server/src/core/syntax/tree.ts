/** The text of a file as a row of blocks, and how an edit changes only the blocks it touches. */
import { LineIndex } from '../text/line-index.js';
import type { Position, Span, TextEdit } from '../text/span.js';
import { Sums } from '../text/sums.js';
import { type Block, lineEnd } from './block.js';
import { splitBlocks } from './cut.js';
import { opensBlock, splitPieces, type Text } from './pieces.js';

/** What an edit has changed: `removed` gave way to `added`, which starts at block `first`. */
export interface TreeChange {
  readonly first: number;
  readonly removed: readonly Block[];
  readonly added: readonly Block[];
}

/** Changes with every edit; its blocks do not, and those that an edit does not touch stay the same objects. */
export class Tree {
  readonly #blocks: Block[];
  /** The lengths of the blocks in UTF-16 units, and how many line breaks each has, added up once somebody asks for places, or lines. */
  #lengths: Sums | undefined;
  #breaks: Sums | undefined;
  /** Of the block asked for last: who asks for a place in one asks for many, as for those of all that was found in it. */
  #lines: { readonly block: Block; readonly index: LineIndex } | undefined;

  /** Put together once, when somebody asks. */
  #text: string | undefined;

  private constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  static parse(text: Text): Tree {
    if (typeof text !== 'string') return new Tree(splitPieces(text));
    const tree = new Tree(splitBlocks(text));
    tree.#text = text;
    return tree;
  }

  get length(): number {
    return this.#lengthSums().before(this.#blocks.length);
  }

  get text(): string {
    this.#text ??= this.blocks.map((block) => block.text).join('');
    return this.#text;
  }

  /** What its lines end with: what its first one does. */
  get lineBreak(): '\n' | '\r\n' {
    for (const { text } of this.#blocks) {
      const end = lineEnd(text, 0);
      if (end < text.length) return text.charCodeAt(end) === 13 ? '\r\n' : '\n';
    }
    return '\n';
  }

  /** A part of the text, for the price of the blocks that it touches. */
  slice({ start, end }: Span): string {
    if (this.#text !== undefined) return this.#text.slice(start, end);
    const first = Math.max(0, this.blockAt(start));
    const base = this.startOf(first);
    let text = '';
    for (let at = first; at < this.blocks.length && base + text.length < end; at++) {
      text += (this.blocks[at] as Block).text;
    }
    return text.slice(start - base, end - base);
  }

  /** The index of the block that holds the unit at `offset`; the last block at the end of the text; -1 if there is none. */
  blockAt(offset: number): number {
    if (this.#blocks.length === 0) return -1;
    return offset < 0 ? 0 : Math.min(this.#lengthSums().countWithin(offset), this.#blocks.length - 1);
  }

  /** Where a block starts, in UTF-16 units; for the one behind the last the length of the text. */
  startOf(index: number): number {
    return this.#lengthSums().before(index);
  }

  get lineCount(): number {
    return this.#breaksSums().before(this.#blocks.length) + 1;
  }

  /** A line ends with `\n`, `\r\n` or `\r`, as in the language server protocol. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.blockAt(at);
    if (index < 0) return { line: 0, character: 0 };
    const { line, character } = this.#linesOf(this.#blocks[index] as Block).positionAt(at - this.startOf(index));
    // Blocks start lines.
    return { line: this.#breaksSums().before(index) + line, character };
  }

  #linesOf(block: Block): LineIndex {
    if (this.#lines?.block !== block) this.#lines = { block, index: new LineIndex(block.text) };
    return this.#lines.index;
  }

  /** A column past the end of its line is taken as the end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.#behindBreak(line);
    const end = line + 1 < this.lineCount ? this.#beforeBreak(line + 1) : this.length;
    return Math.min(start + Math.max(0, character), Math.max(start, end));
  }

  /** Replaces a part of the text. Blocks that the edit cannot have changed are the same objects. */
  edit(edit: TextEdit): TreeChange {
    const blocks = this.#blocks;
    const from = Math.max(0, Math.min(edit.span.start, this.length));
    const to = Math.max(from, Math.min(edit.span.end, this.length));
    this.#text = undefined;
    if (blocks.length === 0) return this.#replace(0, 0, splitBlocks(edit.text));
    // At the start of a block the line before is touched too: what is typed there may join or open it.
    let first = this.blockAt(from);
    if (from === this.startOf(first) && first > 0) first--;
    let last = this.blockAt(to);
    const before = blocks
      .slice(first, last + 1)
      .map((block) => block.text)
      .join('');
    const base = this.startOf(first);
    let text = before.slice(0, from - base) + edit.text + before.slice(to - base);
    // If the edit took away the line that opened the next block, that block's lines are read anew with it.
    while (last + 1 < blocks.length && !opensBlock(text, (blocks[last + 1] as Block).text)) {
      last++;
      text += (blocks[last] as Block).text;
    }
    let fresh = splitBlocks(text);
    // Only the first block of a file may be a preamble: elsewhere what opens nothing belongs to the block before.
    if (first > 0 && fresh[0]?.kind === 'preamble') {
      first--;
      fresh = splitBlocks((blocks[first] as Block).text + text);
    }
    return this.#replace(first, last + 1, fresh);
  }

  /** Puts `fresh` in the place of the blocks `first … end`, of which the same at either side are kept. */
  #replace(first: number, end: number, fresh: readonly Block[]): TreeChange {
    const old = this.#blocks.slice(first, end);
    let head = 0;
    while (isSame(fresh[head], old[head])) head++;
    let tail = 0;
    while (
      tail < Math.min(fresh.length, old.length) - head &&
      isSame(fresh[fresh.length - 1 - tail], old[old.length - 1 - tail])
    )
      tail++;
    const removed = old.slice(head, old.length - tail);
    const added = fresh.slice(head, fresh.length - tail);
    const at = first + head;
    if (removed.length === added.length) {
      for (const [index, block] of added.entries()) this.#put(at + index, block);
    } else {
      this.#splice(at, removed.length, added);
      this.#lengths = undefined;
      this.#breaks = undefined;
    }
    return { first: at, removed, added };
  }

  /** A call takes only so many arguments, and a pasted book has more blocks. */
  #splice(at: number, count: number, added: readonly Block[]): void {
    const rest = this.#blocks.splice(at);
    for (const block of added) this.#blocks.push(block);
    for (let index = count; index < rest.length; index++) this.#blocks.push(rest[index] as Block);
  }

  #put(index: number, block: Block): void {
    const old = this.#blocks[index] as Block;
    this.#blocks[index] = block;
    this.#lengths?.grow(index, block.length - old.length);
    this.#breaks?.grow(index, breaksIn(block.text) - breaksIn(old.text));
  }

  #lengthSums(): Sums {
    this.#lengths ??= new Sums(this.#blocks.map(({ length }) => length));
    return this.#lengths;
  }

  #breaksSums(): Sums {
    this.#breaks ??= new Sums(this.#blocks.map(({ text }) => breaksIn(text)));
    return this.#breaks;
  }

  /** The offset behind the break that ends the line before `line`. */
  #behindBreak(line: number): number {
    if (line === 0) return 0;
    const index = this.#blockOfBreak(line);
    const lines = new LineIndex((this.#blocks[index] as Block).text);
    return this.startOf(index) + lines.lineStart(line - this.#breaksSums().before(index));
  }

  /** The offset of that break. */
  #beforeBreak(line: number): number {
    const index = this.#blockOfBreak(line);
    const lines = new LineIndex((this.#blocks[index] as Block).text);
    return this.startOf(index) + lines.lineEnd(line - 1 - this.#breaksSums().before(index));
  }

  /** The block that has the break before `line`, which is not the first. */
  #blockOfBreak(line: number): number {
    return this.#breaksSums().countWithin(line - 1);
  }
}

/** How many line breaks a text has. */
function breaksIn(text: string): number {
  return new LineIndex(text).lineCount - 1;
}

function isSame(a: Block | undefined, b: Block | undefined): boolean {
  return a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;
}
