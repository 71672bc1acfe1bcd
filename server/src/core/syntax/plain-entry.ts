/**
 * The lines of an entry as most are: a plain date and a title, and below it nothing but indented prose. It is read in one go
 * and kept in a few numbers; whatever else a line may be is left to the reader of all blocks, which reads these the same.
 */
import { type Span, span } from '../text/span.js';
import { type DateReading, mayStartDate, readPlainDate } from '../time/index.js';
import { behindLineBreak, lineEnd } from './block.js';
import type { BlockContent, Head, Paragraph } from './content.js';
import { isBlank, skipBullet, trimEnd } from './headline.js';

export class PlainEntry implements BlockContent {
  readonly #reading: DateReading;
  readonly #titleStart: number;
  readonly #titleEnd: number;
  /** Where the only paragraph starts and ends; -1 if there is none. */
  readonly #start: number;
  readonly #end: number;
  /** Where the others do. */
  readonly #more: readonly number[];

  constructor(reading: DateReading, title: Span, paragraphs: readonly number[]) {
    this.#reading = reading;
    this.#titleStart = title.start;
    this.#titleEnd = title.end;
    this.#start = paragraphs[0] ?? -1;
    this.#end = paragraphs[1] ?? -1;
    this.#more = paragraphs.length > 2 ? paragraphs.slice(2) : none;
  }

  get name(): Span {
    return span(this.#titleStart, this.#titleEnd);
  }

  get head(): Head {
    return { date: span(0, this.#reading.end), reading: this.#reading, title: this.name, tags: none };
  }

  get paragraphs(): readonly Paragraph[] {
    if (this.#start < 0) return none;
    const found: Paragraph[] = [{ span: span(this.#start, this.#end), inner: -1 }];
    for (let at = 0; at < this.#more.length; at += 2)
      found.push({ span: span(this.#more[at] as number, this.#more[at + 1] as number), inner: -1 });
    return found;
  }

  get tags(): readonly never[] {
    return none;
  }

  get properties(): readonly never[] {
    return none;
  }

  get bullets(): readonly never[] {
    return none;
  }

  get inner(): readonly never[] {
    return none;
  }

  get comments(): readonly never[] {
    return none;
  }

  get problems(): readonly never[] {
    return none;
  }
}

const none: readonly never[] = [];

/** The lines of an entry's text, if they are as plain as that. */
export function readPlainEntry(text: string): PlainEntry | undefined {
  const end = lineEnd(text, 0);
  const reading = readPlainDate(text, 0, end);
  if (!reading) return undefined;
  let start = reading.end + 1;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  const title = span(start, Math.max(start, trimEnd(text, start, end)));
  // The last word may be a tag.
  if (text.lastIndexOf('#', title.end) > 0) return undefined;
  const paragraphs: number[] = [];
  let isOpen = false;
  for (let at = behindLineBreak(text, end); at < text.length; ) {
    const stop = lineEnd(text, at);
    let first = at;
    while (first < stop && isBlank(text.charCodeAt(first))) first++;
    const last = trimEnd(text, first, stop);
    if (first >= last) isOpen = false;
    else if (first === at || !isPlainProse(text, first, last)) return undefined;
    else if (isOpen) paragraphs[paragraphs.length - 1] = last;
    else {
      paragraphs.push(first, last);
      isOpen = true;
    }
    at = behindLineBreak(text, stop);
  }
  return new PlainEntry(reading, title, paragraphs);
}

/** Whether an indented line is surely prose: no comment, no bullet, no property and no date of its own. */
function isPlainProse(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === slash || skipBullet(text, at, end) !== undefined) return false;
  if (unit >= 97 && unit <= 122 && hasColon(text, at, Math.min(end, at + 32))) return false;
  return !mayStartDate(text, at, end);
}

function hasColon(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === colon) return true;
  return false;
}

const slash = 47;
const colon = 58;
