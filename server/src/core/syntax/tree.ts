/** The text of a file as a row of blocks, and how an edit changes only the blocks it touches. */
import type { Span, TextEdit } from '../text/span.js';
import { type Block, lineEnd, openedBy, splitBlocks } from './block.js';

export class Tree {
  readonly blocks: readonly Block[];
  /** Where each block starts, in UTF-16 units; one more at the end: the length of the text. */
  readonly starts: readonly number[];

  /** Put together once, when somebody asks. */
  #text: string | undefined;

  private constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    const starts = [0];
    let at = 0;
    for (const block of blocks) {
      at += block.text.length;
      starts.push(at);
    }
    this.starts = starts;
  }

  static parse(text: string): Tree {
    const tree = new Tree(splitBlocks(text));
    tree.#text = text;
    return tree;
  }

  get length(): number {
    return this.starts[this.blocks.length] as number;
  }

  get text(): string {
    this.#text ??= this.blocks.map((block) => block.text).join('');
    return this.#text;
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
    let low = 0;
    let high = this.blocks.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return high === 0 ? -1 : low;
  }

  startOf(index: number): number {
    return this.starts[index] ?? this.length;
  }

  /** The tree of the edited text. Blocks that the edit cannot have changed are the same objects. */
  edit(edit: TextEdit): Tree {
    if (this.blocks.length === 0) return Tree.parse(edit.text);
    const from = Math.max(0, Math.min(edit.span.start, this.length));
    const to = Math.max(from, Math.min(edit.span.end, this.length));
    // At the start of a block the line before is touched too: what is typed there may join or open it.
    let first = this.blockAt(from);
    if (from === this.starts[first] && first > 0) first--;
    let last = this.blockAt(to);
    const before = this.blocks
      .slice(first, last + 1)
      .map((block) => block.text)
      .join('');
    const base = this.startOf(first);
    let text = before.slice(0, from - base) + edit.text + before.slice(to - base);
    // If the edit took away the line that opened the next block, that block's lines are read anew with it.
    while (last + 1 < this.blocks.length && !opensBlock(text, this.blocks[last + 1] as Block)) {
      last++;
      text += (this.blocks[last] as Block).text;
    }
    let fresh = splitBlocks(text);
    // Only the first block of a file may be a preamble: elsewhere what opens nothing belongs to the block before.
    if (first > 0 && fresh[0]?.kind === 'preamble') {
      first--;
      fresh = splitBlocks((this.blocks[first] as Block).text + text);
    }
    return new Tree([
      ...this.blocks.slice(0, first),
      ...reuse(fresh, this.blocks.slice(first, last + 1)),
      ...this.blocks.slice(last + 1),
    ]);
  }
}

/** Whether the next block still opens one when `text` stands before it: `text` must end with its line. */
function opensBlock(text: string, next: Block): boolean {
  const unit = text.charCodeAt(text.length - 1);
  return (text.length === 0 || unit === 10) && openedBy(next.text, 0, lineEnd(next.text, 0)) !== undefined;
}

/** Takes the old object for every new block of the same text at the start and the end of the stretch. */
function reuse(fresh: Block[], old: readonly Block[]): Block[] {
  const same = (a: Block | undefined, b: Block | undefined) => a && b && a.kind === b.kind && a.text === b.text;
  let head = 0;
  while (same(fresh[head], old[head])) {
    fresh[head] = old[head] as Block;
    head++;
  }
  for (
    let back = 1;
    Math.min(fresh.length, old.length) - back >= head && same(fresh.at(-back), old.at(-back));
    back++
  ) {
    fresh[fresh.length - back] = old.at(-back) as Block;
  }
  return fresh;
}
