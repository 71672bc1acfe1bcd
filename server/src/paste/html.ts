/** HTML as the paragraphs, items, headings and quotes that a reader sees. What is not for reading is passed over. */
import { Parser } from 'htmlparser2';
import type { Block } from './blocks.js';

const UNREAD = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'button',
  'iframe',
  'object',
  'select',
]);
const BREAKS = new Set(
  'p div br li ul ol tr table blockquote section article aside header footer pre hr figure dl dt dd center details summary h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong']);
const CELLS = new Set(['td', 'th']);
/** Parts of a quote that name its author, or only work with a mouse. */
const TITLE = /\b(?:bbCodeBlock-title|bbcode_postedby|quotetitle|title)\b/;
const CONTROL = /expandLink|quote-controls|js-lb|\bavatar\b/i;
/** What a forum or a wiki puts around the words of a post: signatures, edits, buttons, tables of contents, footnotes. */
const FRAME =
  /\b(?:signature|message-(?:signature|lastEdit|footer|attribution)|actionBar|reactionsBar|post-?(?:buttons|edit|reason)|toc|mw-editsection|references?)\b/i;
const STRUCK = new Set(['s', 'strike', 'del']);
const HEADING = /^h[1-6]$/;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** Numbers of a list that are years. */
const LEAST_YEAR = 100;

interface Open {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly quote: { author: string | undefined } | undefined;
  /** Of a numbered list: the number of its next item. */
  next: number;
}

/** What somebody reads in an element; an element that is inside another has the roles of both. */
type Role = 'unread' | 'title' | 'bold' | 'verbatim' | 'item' | 'struck';

export function blocksOf(html: string): Block[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return reader.end();
}

class Reader {
  readonly #blocks: Block[] = [];
  readonly #stack: Open[] = [];
  /** How many of the open elements have a role: posts may nest without end. */
  readonly #roles: Record<Role, number> = { unread: 0, title: 0, bold: 0, verbatim: 0, item: 0, struck: 0 };
  readonly #quotes: { author: string | undefined }[] = [];
  readonly #headings: number[] = [];
  readonly #lists: Open[] = [];
  #words = '';
  /** How many of the letters were bold. */
  #bold = 0;
  /** The bold words that the block begins with. */
  #lead = '';
  #title = '';
  #number = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BREAKS.has(name)) this.#flush();
    // "1926 – The coup": a row of a table is one line.
    if (CELLS.has(name) && this.#words.trim() !== '') this.text(' – ');
    const kind = attributes['class'] ?? '';
    const around = this.#quotes.at(-1);
    const isQuote = name === 'blockquote' || (name === 'aside' && /\bquote\b/.test(kind));
    const author = attributes['data-quote'] || attributes['data-username'] || around?.author;
    const opened: Open = {
      name,
      roles: rolesOf(name, kind, around !== undefined),
      quote: isQuote ? { author } : undefined,
      next: name === 'ol' ? Number(attributes['start'] ?? 1) : 0,
    };
    this.#stack.push(opened);
    for (const role of opened.roles) this.#roles[role]++;
    if (opened.quote) this.#quotes.push(opened.quote);
    if (HEADING.test(name)) this.#headings.push(Number(name[1]));
    if (name === 'ol' || name === 'ul') this.#lists.push(opened);
    if (name === 'img' && /smil|emoji/i.test(kind)) this.text(attributes['alt'] ?? '');
    if (name === 'sup') this.text('[');
    if (opened.roles.includes('struck') && this.#roles.struck === 1) this.text('~~');
    const list = this.#lists.at(-1);
    if (name === 'li' && list?.name === 'ol') this.#number = list.next++;
  }

  text(text: string): void {
    if (this.#roles.unread > 0) return;
    if (this.#roles.title > 0) {
      this.#title += text;
      return;
    }
    const lines = this.#roles.verbatim > 0 ? text.split('\n') : [text];
    for (const [at, line] of lines.entries()) {
      if (at > 0) this.#flush();
      if (this.#roles.bold > 0) {
        if (this.#bold >= letters(this.#words)) this.#lead += line;
        this.#bold += letters(line);
      }
      this.#words += line;
    }
  }

  close(name: string): void {
    if (name === 'sup') this.text(']');
    if (BREAKS.has(name)) this.#flush();
    const at = this.#stack.findLastIndex((one) => one.name === name);
    if (at < 0) return;
    for (const closed of this.#stack.splice(at).reverse()) this.#leave(closed);
  }

  #leave({ name, roles, quote }: Open): void {
    if (roles.includes('struck') && this.#roles.struck === 1) this.text('~~');
    for (const role of roles) this.#roles[role]--;
    if (quote) this.#quotes.pop();
    if (HEADING.test(name)) this.#headings.pop();
    if (name === 'ol' || name === 'ul') this.#lists.pop();
    if (!roles.includes('title')) return;
    const around = this.#quotes.at(-1);
    if (around && !around.author) around.author = authorIn(this.#title);
    this.#title = '';
  }

  end(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #flush(): void {
    const isStruck = this.#roles.struck > 0;
    // A row whose last cells are empty ends with what parts cells.
    const words = plain(isStruck ? `${this.#words}~~` : this.#words).replace(/(?: –)+$/, '');
    const lead = plain(this.#lead);
    const isBold = words !== '' && this.#bold >= letters(words);
    this.#words = isStruck ? '~~' : '';
    this.#bold = 0;
    this.#lead = '';
    if (words === '' || words === '~~~~') return;
    const text = this.#roles.item > 0 ? numbered(words, this.#number) : words;
    this.#number = 0;
    const quote = this.#quotes.at(-1);
    const level = this.#headings.at(-1);
    if (quote) this.#blocks.push({ kind: 'quote', text, author: quote.author });
    else if (level) this.#blocks.push({ kind: 'heading', level, text });
    else if (this.#roles.item > 0) this.#blocks.push({ kind: 'item', text });
    else this.#blocks.push({ kind: 'paragraph', text, isBold, lead });
  }
}

function rolesOf(name: string, kind: string, isInQuote: boolean): Role[] {
  const roles: Role[] = [];
  if (UNREAD.has(name) || CONTROL.test(kind) || FRAME.test(kind)) roles.push('unread');
  if (isInQuote && (name === 'cite' || TITLE.test(kind))) roles.push('title');
  if (BOLD.has(name)) roles.push('bold');
  if (STRUCK.has(name)) roles.push('struck');
  if (name === 'pre') roles.push('verbatim');
  if (name === 'li') roles.push('item');
  return roles;
}

/** Markdown takes "1926. The coup" and "3. August 1927" for items of a numbered list. */
function numbered(words: string, number: number): string {
  if (number >= LEAST_YEAR) return `${number}. ${words}`;
  return number > 0 && MONTH.test(words) ? `${number} ${words}` : words;
}

/** Blanks and line breaks are one blank; what has no width is nothing. */
function plain(words: string): string {
  return words.replace(/[\s\u200b]+/g, ' ').trim();
}

function letters(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** "wolfpaw said:", "Originally Posted by wolfpaw". */
function authorIn(title: string): string | undefined {
  const words = title.replace(/\s+/g, ' ').trim();
  const name = words.replace(/^originally posted by /i, '').replace(/\s*(?:said|wrote|writes)?\s*:?$/i, '');
  return name === '' ? undefined : name;
}
