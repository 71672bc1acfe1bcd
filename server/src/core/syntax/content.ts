/** The lines of one block, each with its one shape. Offsets are UTF-16 units from the start of the block. */
import { type Span, span } from '../text/span.js';
import { looksLikeDate, mayBeRepublican, nearlyDateEnd, readDates } from '../time/index.js';
import { type Block, behindLineBreak, lineEnd } from './block.js';
import { type EntryHead, isBlank, readBulletedHead, readEntryHead, skipBullet, type Tag, trimEnd } from './headline.js';
import { declarationKeywords, isProperty, propertiesOf } from './keywords.js';
import { nearest } from './nearest.js';
import { PlainContent, plainNameOf } from './plain-content.js';

export interface Citation {
  readonly id: string;
  /** The whole `[@id]`. */
  readonly span: Span;
}

export interface Property {
  readonly key: string;
  readonly keySpan: Span;
  /** What stands behind the colon, citations and comment left out. */
  readonly value: Span;
  readonly citations: readonly Citation[];
}

/** The head of an entry, or of an entry inside an entry: what it says holds for a date of its own. */
export type Head = EntryHead;

export interface Bullet {
  /** The words behind the bullet, citations and comment left out. */
  readonly value: Span;
  readonly citations: readonly Citation[];
  /** Index into `BlockContent.inner`, or -1: which inner entry dates it. */
  readonly inner: number;
}

/** Consecutive lines of prose. */
export interface Paragraph {
  readonly span: Span;
  readonly inner: number;
}

export interface SyntaxProblem {
  readonly code:
    | 'unknown-property'
    | 'unknown-keyword'
    | 'stray-property'
    | 'nearly-property'
    | 'no-name'
    | 'unread-date';
  readonly span: Span;
  /** What was meant, where that is plain: the span of the problem with this text in its place. */
  readonly nearest?: string;
  readonly word: string;
}

export interface BlockContent {
  /** The first line; for a declaration the name, for an entry and a heading the title. */
  readonly name: Span;
  readonly head: Head | undefined;
  readonly tags: readonly Tag[];
  readonly properties: readonly Property[];
  readonly bullets: readonly Bullet[];
  readonly paragraphs: readonly Paragraph[];
  /** Dated lines inside an entry. */
  readonly inner: readonly Head[];
  readonly comments: readonly Span[];
  readonly problems: readonly SyntaxProblem[];
}

/** The lines of a block. Never throws: what cannot be read is prose, and a problem where it was meant to be more. */
export function contentOf(block: Block): BlockContent {
  if (block.content) return block.content;
  // Made whenever it is asked for: it is no more than a way to look at numbers.
  if (block.lines >= 0) return new PlainContent(block);
  block.content = readContent(block);
  return block.content;
}

/** The name in the first line of a block: of an entry and a heading the title. */
export function nameOf(block: Block): string {
  const { start, end } = block.lines >= 0 ? plainNameOf(block) : contentOf(block).name;
  return block.slice(start, end);
}

/** The same, whatever the block is. */
export function readContent(block: Block): BlockContent {
  return new ContentReader(block).read();
}

class ContentReader {
  readonly #block: Block;
  readonly #text: string;
  // Most blocks have few of these: an empty list is one for all.
  #properties: Property[] = none;
  #bullets: Bullet[] = none;
  #paragraphs: Paragraph[] = none;
  #inner: Head[] = none;
  #comments: Span[] = none;
  #problems: SyntaxProblem[] = none;
  /** The paragraph being read, if the line before was prose. */
  #open: { start: number; end: number; inner: number } | undefined;
  /** How far the inner entry being read is indented; -1 outside. */
  #innerIndent = -1;

  constructor(block: Block) {
    this.#block = block;
    this.#text = block.text;
  }

  read(): BlockContent {
    const text = this.#text;
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const end = lineEnd(text, 0);
    let name = span(start, start);
    let head: Head | undefined;
    let tags: readonly Tag[] = none;
    let at = start;
    if (this.#block.kind !== 'preamble') {
      at = behindLineBreak(text, end);
      if (this.#block.kind === 'entry') {
        head = readEntryHead(text, start, end) ?? readBulletedHead(text, start, end);
        if (head) ({ title: name, tags } = head);
      } else if (this.#block.kind === 'heading') {
        ({ name, head } = this.#heading(start, end));
      } else {
        name = this.#declaredName(start, end);
      }
    }
    while (at < text.length) {
      const stop = lineEnd(text, at);
      this.#line(at, stop);
      at = behindLineBreak(text, stop);
    }
    this.#closeParagraph();
    return {
      name,
      head,
      tags,
      properties: this.#properties,
      bullets: this.#bullets,
      paragraphs: this.#paragraphs,
      inner: this.#inner,
      comments: this.#comments,
      problems: this.#problems,
    };
  }

  #heading(start: number, end: number): { name: Span; head?: Head } {
    const text = this.#text;
    let at = start;
    const mark = text.charCodeAt(at);
    while (text.charCodeAt(at) === mark) at++;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    let stop = trimEnd(text, at, end);
    // `== 1924 ==` closes as it opens.
    if (mark === equals) {
      while (stop > at && text.charCodeAt(stop - 1) === equals) stop--;
      stop = trimEnd(text, at, stop);
    }
    const head = readEntryHead(text, at, stop) ?? this.#loneDate(at, stop) ?? this.#closingDate(at, stop);
    return head ? { name: head.title, head } : { name: span(at, stop) };
  }

  /** A heading may hold a date without a closer: `## Spring 1926, the thaw`. */
  #loneDate(start: number, end: number): Head | undefined {
    const reading = readDates(this.#text, start, end)[0];
    if (reading?.expr.kind !== 'absolute') return undefined;
    if (isLetterOrDigit(this.#text.charCodeAt(reading.end))) return undefined;
    return { date: span(start, reading.end), reading, title: span(start, end), tags: [] };
  }

  /** Or one that ends it: `# Part three: 1941`, `## The long winter (1929–30)`. */
  #closingDate(start: number, end: number): Head | undefined {
    const line = this.#text.slice(start, end);
    const match =
      /(?:[:,–—-] |\()([^:,()]*\d{3,4}[^:,()]*)\)?$/.exec(line) ??
      // "The fall (9 Thermidor, Year II)": a comma may be within it.
      (mayBeRepublican(line) ? /(?:[:–—-] |\()([^:()–—-]+)\)?$/.exec(line) : null);
    if (!match?.[1]) return undefined;
    const from = start + match.index + match[0].indexOf(match[1]);
    const reading = readDates(this.#text, from, from + match[1].length)[0];
    if (reading?.expr.kind !== 'absolute' || reading.end !== from + match[1].trimEnd().length) return undefined;
    return { date: span(from, reading.end), reading, title: span(start, end), tags: [] };
  }

  #declaredName(start: number, end: number): Span {
    const text = this.#text;
    let at = text.indexOf(':', start) + 1;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    const { value } = this.#value(at, end);
    if (value.end <= value.start) {
      const word = text.slice(start, text.indexOf(':', start));
      this.#problems = added(this.#problems, {
        code: 'no-name',
        span: span(start, Math.max(start + 1, trimEnd(text, start, end))),
        word,
      });
    }
    return value;
  }

  #line(start: number, stop: number): void {
    const text = this.#text;
    let at = start;
    while (at < stop && isBlank(text.charCodeAt(at))) at++;
    const end = trimEnd(text, at, stop);
    if (at >= end) {
      this.#closeParagraph();
      return;
    }
    const indent = at - start;
    if (text.startsWith('//', at)) {
      this.#closeParagraph();
      this.#comments = added(this.#comments, span(at, end));
      return;
    }
    if (this.#property(at, end, indent)) return;
    if (indent <= this.#innerIndent) {
      this.#closeParagraph();
      this.#innerIndent = -1;
    }
    const bullet = skipBullet(text, at, end);
    if (
      this.#block.kind === 'entry' &&
      (bullet !== undefined || indent > 0) &&
      this.#innerHead(bullet ?? at, end, indent)
    )
      return;
    if (bullet !== undefined && this.#block.kind !== 'preamble') {
      this.#closeParagraph();
      const { value, citations } = this.#value(bullet, end);
      this.#bullets = added(this.#bullets, { value: withoutTags(text, value), citations, inner: this.#currentInner() });
      return;
    }
    if (indent === 0) this.#nearlyBlock(at, end);
    if (this.#open) this.#open.end = end;
    else this.#open = { start: at, end, inner: this.#currentInner() };
  }

  /** `key: value`; true if the line was one, or was plainly meant to be one. */
  #property(at: number, end: number, indent: number): boolean {
    const text = this.#text;
    const kind = this.#block.kind;
    if (kind === 'preamble' || kind === 'heading') return false;
    const unit = text.charCodeAt(at);
    if (unit < 97 || unit > 122) return false;
    let colon = at;
    while (colon < end && (isLower(text.charCodeAt(colon)) || text.charCodeAt(colon) === 32)) colon++;
    if (text.charCodeAt(colon) !== 58 || colon - at > 24) return false;
    const key = text.slice(at, colon).trimEnd();
    const keySpan = span(at, at + key.length);
    if (isProperty(kind, key)) {
      this.#closeParagraph();
      let from = colon + 1;
      while (from < end && isBlank(text.charCodeAt(from))) from++;
      this.#properties = added(this.#properties, { key, keySpan, ...this.#value(from, end) });
      return true;
    }
    const keys = propertiesOf(kind).map((info) => info.key);
    const near = nearest(key, keys);
    if (kind === 'entry') {
      if (near !== undefined && indent > 0)
        this.#problems = added(this.#problems, { code: 'nearly-property', span: keySpan, nearest: near, word: key });
      return false;
    }
    if (indent === 0) return false;
    this.#closeParagraph();
    this.#problems = added(this.#problems, {
      code: 'unknown-property',
      span: keySpan,
      word: key,
      ...(near ? { nearest: near } : {}),
    });
    return true;
  }

  /** A dated line inside an entry opens an entry of its own. */
  #innerHead(at: number, end: number, indent: number): boolean {
    const head = readEntryHead(this.#text, at, end);
    if (!head) return false;
    // "May" alone on an indented line is more likely a wrapped word than a date.
    const alone = head.title.end === head.title.start;
    const { expr } = head.reading;
    if (alone && expr.kind !== 'absolute') return false;
    // Within an entry a weekday is one of its days, not the next after them: it is told, not reckoned.
    if (expr.kind === 'relative' && expr.weekdayAlone) return false;
    this.#closeParagraph();
    this.#inner = added(this.#inner, head);
    this.#innerIndent = indent;
    return true;
  }

  #currentInner(): number {
    return this.#innerIndent < 0 ? -1 : this.#inner.length - 1;
  }

  /** A line in column 0 that is nearly a keyword, or nearly a date, was meant to open a block. */
  #nearlyBlock(at: number, end: number): void {
    const text = this.#text;
    let colon = at;
    while (colon < end && isLower(text.charCodeAt(colon))) colon++;
    if (colon > at && text.charCodeAt(colon) === 58) {
      const word = text.slice(at, colon);
      const near = nearest(word, declarationKeywords);
      if (near !== undefined)
        this.#problems = added(this.#problems, { code: 'unknown-keyword', span: span(at, colon), nearest: near, word });
      return;
    }
    let date = at;
    while (date < at + 2 && text.charCodeAt(date) === asterisk) date++;
    const dateEnd = nearlyDateEnd(text, date, end) ?? looksLikeDate(text, date, end)?.end;
    if (dateEnd !== undefined)
      this.#problems = added(this.#problems, {
        code: 'unread-date',
        span: span(date, dateEnd),
        word: text.slice(date, dateEnd),
      });
  }

  /** The words of a value: a comment after two blanks and citations at the end are not part of it. */
  #value(from: number, end: number): { value: Span; citations: Citation[] } {
    const text = this.#text;
    let stop = end;
    // In this line only: a search to the end of the block for every line would take forever in a long one.
    const comment = text.slice(from, end).indexOf('  //');
    if (comment >= 0) {
      this.#comments = added(this.#comments, span(from + comment + 2, end));
      stop = from + comment;
    }
    let citations: Citation[] = none;
    for (;;) {
      stop = trimEnd(text, from, stop);
      if (text.charCodeAt(stop - 1) !== 93) break;
      const open = from + text.slice(from, stop).lastIndexOf('[@');
      if (open < from || text.indexOf(']', open) !== stop - 1) break;
      citations = [{ id: text.slice(open + 2, stop - 1), span: span(open, stop) }, ...citations];
      stop = open;
    }
    return { value: span(from, Math.max(from, stop)), citations };
  }

  #closeParagraph(): void {
    if (!this.#open) return;
    this.#paragraphs = added(this.#paragraphs, {
      span: span(this.#open.start, this.#open.end),
      inner: this.#open.inner,
    });
    this.#open = undefined;
  }
}

const none: never[] = [];

/** The list with one more at its end; the list of nothing is left alone. */
function added<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

const equals = 61;
const asterisk = 42;

/** Trailing `#tags` are no words of a fact. */
function withoutTags(text: string, value: Span): Span {
  const tags = /(?:\s+#[^\s#]+)+$/.exec(text.slice(value.start, value.end));
  return tags ? span(value.start, value.start + tags.index) : value;
}

function isLower(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

function isLetterOrDigit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || isLower(unit) || unit > 0xbf;
}
