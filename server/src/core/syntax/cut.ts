/**
 * Cuts a text into blocks, and most blocks into lines, in one go over the text. What it finds are numbers in one array:
 * long notes are read at the speed of looking for line ends, and little is kept of them. A block whose lines are plain
 * (`plain-content.ts`) is kept in those numbers alone; of any other only its bounds, and `content.ts` reads its lines.
 */
import { lengthOfPlainDate, mayStartDate, plainDateAt } from '../time/index.js';
import { Block, fields, openedBy, type Run, shapeOf } from './block.js';
import { isBlank, readEntryHead, skipBullet, trimEnd } from './headline.js';
import { type BlockKind, isPropertyAt } from './keywords.js';
import { lineShapes, MAX_PLAIN_LENGTH, packedLine, startOfLine } from './plain-content.js';

/** Cuts a text into blocks; `[]` for the empty text. The first is a `preamble` unless the text opens with a block. */
export function splitBlocks(text: string): Block[] {
  return text === '' ? [] : cutter.cut(text);
}

/** Numbers are collected in the same array again and again, as long as it is no longer than this. */
const SCRATCH = 1 << 14;

class Cutter {
  #text = '';
  #run: { readonly text: string; numbers: Int32Array } = { text: '', numbers: new Int32Array(0) };
  #blocks: Block[] = [];
  #numbers = new Int32Array(SCRATCH);
  #size = 0;
  /** The block being read: where its numbers begin, where its text does, and what it is. */
  #at = 0;
  #start = 0;
  #kind: BlockKind = 'preamble';
  /** Whether all of its lines so far are plain. */
  #isPlain = false;
  /** Whether the line before was prose. */
  #isOpen = false;
  /** Where the next `//` and the next `#` stand that have been looked for: both are rare. */
  #comment = -1;
  #hash = -1;

  cut(text: string): Block[] {
    this.#text = text;
    this.#run = { text, numbers: this.#numbers };
    this.#blocks = [];
    this.#size = 0;
    this.#comment = -1;
    this.#hash = -1;
    this.#begin('preamble', 0, false, 0, 0);
    let start = 0;
    while (start < text.length) {
      const feed = text.indexOf('\n', start);
      const next = feed < 0 ? text.length : feed + 1;
      let end = feed < 0 ? next : feed;
      if (end > start && feed >= 0 && text.charCodeAt(end - 1) === 13) end--;
      this.#line(start, end);
      start = next;
    }
    this.#close(text.length);
    return this.#result();
  }

  /** What has been cut, of which nothing is kept here. */
  #result(): Block[] {
    const blocks = this.#blocks;
    this.#run.numbers = this.#numbers.slice(0, this.#size);
    if (this.#numbers.length > SCRATCH) this.#numbers = new Int32Array(SCRATCH);
    this.#text = '';
    this.#run = { text: '', numbers: this.#numbers };
    this.#blocks = [];
    return blocks;
  }

  #line(start: number, end: number): void {
    const unit = this.#text.charCodeAt(start);
    if (start >= end) this.#isOpen = false;
    else if (unit === 32 || unit === 9 || unit === 47) {
      if (this.#isPlain) this.#isPlain = this.#isPlainLine(start, end);
    } else if (!this.#opens(start, end)) this.#isPlain = false;
  }

  /** Begins a block if the line does. */
  #opens(start: number, end: number): boolean {
    const text = this.#text;
    const date = plainDateAt(text, start, end);
    if (date !== 0) {
      this.#next(start);
      const title = skipBlanks(text, start + lengthOfPlainDate(date) + 1, end);
      // The last word may be a tag.
      const isPlain = !this.#hasHash(start, end);
      this.#begin('entry', start, isPlain, packedLine(0, title - start, trimEnd(text, title, end) - start), date);
      return true;
    }
    // A byte-order mark is no letter of the first line.
    const head = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
    const kind = openedBy(text, head, end);
    if (kind === undefined) return false;
    this.#next(start);
    if (kind === 'entry' || kind === 'heading' || head > start) {
      this.#begin(kind, start, false, 0, 0);
      return true;
    }
    const name = skipBlanks(text, start + kind.length + 1, end);
    const stop = trimEnd(text, name, end);
    const isPlain = stop > name && this.#isPlainValue(start, stop);
    this.#begin(kind, start, isPlain, packedLine(0, name - start, stop - start), 0);
    return true;
  }

  /** Ends the block before one that starts here, if there is any. */
  #next(start: number): void {
    if (start > this.#start) this.#close(start);
    else this.#size = this.#at;
  }

  #begin(kind: BlockKind, start: number, isPlain: boolean, name: number, date: number): void {
    this.#at = this.#size;
    this.#start = start;
    this.#kind = kind;
    this.#isPlain = isPlain;
    this.#isOpen = false;
    this.#reserve(fields.firstLine);
    const numbers = this.#numbers;
    numbers[this.#at + fields.start] = start;
    numbers[this.#at + fields.name] = name;
    numbers[this.#at + fields.date] = date;
    this.#size += fields.firstLine;
  }

  #close(end: number): void {
    const isPlain = this.#isPlain && end - this.#start <= MAX_PLAIN_LENGTH;
    if (!isPlain) this.#size = this.#at + fields.name;
    const lines = isPlain ? this.#size - this.#at - fields.firstLine : -1;
    this.#numbers[this.#at + fields.shape] = shapeOf(this.#kind, lines);
    this.#blocks.push(new Block(this.#run as Run, this.#at));
  }

  /** Takes note of an indented line, or a comment. False for one that needs a closer look: what is nearly something, say. */
  #isPlainLine(start: number, end: number): boolean {
    const text = this.#text;
    const first = skipBlanks(text, start, end);
    const last = trimEnd(text, first, end);
    if (first >= last) {
      this.#isOpen = false;
      return true;
    }
    const unit = text.charCodeAt(first);
    if (unit === slash) {
      if (text.charCodeAt(first + 1) !== slash) return false;
      return this.#add(lineShapes.comment, first, last);
    }
    if (unit >= 97 && unit <= 122) {
      const colon = colonBehindKey(text, first, last);
      if (colon > 0)
        return (
          isPropertyAt(this.#kind, text, first, trimEnd(text, first, colon)) &&
          this.#isPlainValue(first, last) &&
          this.#add(lineShapes.property, first, last)
        );
    }
    const bullet = skipBullet(text, first, last);
    const words = bullet ?? first;
    if (this.#kind === 'entry' && this.#isDated(words, last)) return false;
    if (bullet !== undefined)
      return (
        !this.#hasHash(bullet, last) && this.#isPlainValue(bullet, last) && this.#add(lineShapes.bullet, bullet, last)
      );
    if (this.#isOpen) {
      const line = this.#numbers[this.#size - 1] as number;
      this.#numbers[this.#size - 1] = packedLine(lineShapes.prose, startOfLine(line), last - this.#start);
      return true;
    }
    this.#add(lineShapes.prose, first, last);
    this.#isOpen = true;
    return true;
  }

  /** Whether words of an entry begin with a date that may open an entry of its own, in bold perhaps. */
  #isDated(from: number, to: number): boolean {
    const text = this.#text;
    const may = text.charCodeAt(from) === asterisk || mayStartDate(text, from, to);
    return may && readEntryHead(text, from, to) !== undefined;
  }

  #add(shape: number, first: number, last: number): true {
    this.#reserve(1);
    this.#numbers[this.#size++] = packedLine(shape, first - this.#start, last - this.#start);
    this.#isOpen = false;
    return true;
  }

  /** Whether a stretch of a line, which ends where its last word does, has neither comment nor citation behind its words. */
  #isPlainValue(from: number, to: number): boolean {
    const text = this.#text;
    if (this.#comment < from) this.#comment = placeOf(text, '//', from);
    // Those of an address end no value: two blanks stand before a comment.
    while (
      this.#comment < to &&
      (text.charCodeAt(this.#comment - 1) !== 32 || text.charCodeAt(this.#comment - 2) !== 32)
    )
      this.#comment = placeOf(text, '//', this.#comment + 1);
    return this.#comment >= to && text.charCodeAt(to - 1) !== closing;
  }

  #hasHash(from: number, to: number): boolean {
    if (this.#hash < from) this.#hash = placeOf(this.#text, '#', from);
    return this.#hash < to;
  }

  /** Makes room for so many numbers. */
  #reserve(count: number): void {
    if (this.#size + count <= this.#numbers.length) return;
    const longer = new Int32Array(2 * this.#numbers.length);
    longer.set(this.#numbers);
    this.#numbers = longer;
  }
}

/** One for all: what the engine has learnt about a kind of object is lost with the last of them. */
const cutter = new Cutter();

/** Where the next of them stands; past the end of the text if there is none, so that nobody looks for it again. */
function placeOf(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** The colon behind what may be a key; -1 if there is none. */
function colonBehindKey(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit === colon) return at - from > 24 ? -1 : at;
    if (unit !== 32 && (unit < 97 || unit > 122)) return -1;
    at++;
  }
  return -1;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const slash = 47;
const colon = 58;
const asterisk = 42;
const closing = 93;
