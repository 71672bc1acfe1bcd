/**
 * Cuts a line into numbers, words and marks as dates need them: the many dashes, quotes and spaces people paste become
 * one of each. Tokens are read where they are asked for and kept, so that trying several readings costs little.
 */

export type TokenKind = 'number' | 'word' | 'mark' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /**
   * A word in lower case without the dots of an abbreviation ("B.C." is "bc"); the digits of a number; a mark, where
   * `-` is any hyphen, `–` any dash, `'` and `"` any quote, and `..` two dots.
   */
  readonly text: string;
  /** Of a number; else 0. */
  readonly value: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Whether blanks stand before it. */
  readonly spaced: boolean;
  /** "20th", and "1920s" or "1920's". */
  readonly ordinal: boolean;
  readonly plural: boolean;
  /** Whether a word begins with a capital, and whether all of it is capitals. */
  readonly capital: boolean;
  readonly upper: boolean;
}

/** In UTF-16 units: a line may be a book, and each of its words is asked whether a date stands there. */
const LONGEST = 2000;

export class Scanner {
  /** Never read. As long as there is one, the engine keeps what it has compiled for all: garbage is collected while people think. */
  static readonly kept = new Scanner('', 0, 0);
  readonly text: string;
  readonly to: number;
  readonly #tokens = new Map<number, Token>();

  /** Reads no further than `to` (UTF-16 offset), nor past the end of the line, nor than a date may be long. */
  constructor(text: string, from: number, to: number) {
    this.text = text;
    let end = from;
    const last = Math.min(to, from + LONGEST);
    while (end < last && !isLineBreak(text.charCodeAt(end))) end++;
    this.to = end;
  }

  /** The token at an offset, blanks before it skipped. */
  at(offset: number): Token {
    let token = this.#tokens.get(offset);
    if (token === undefined) {
      token = scan(this.text, offset, this.to);
      this.#tokens.set(offset, token);
    }
    return token;
  }

  /** Where a word stands at `offset`, the token behind it; else undefined. */
  word(offset: number, ...words: readonly string[]): Token | undefined {
    const token = this.at(offset);
    return token.kind === 'word' && words.includes(token.text) ? token : undefined;
  }

  mark(offset: number, mark: string): Token | undefined {
    const token = this.at(offset);
    return token.kind === 'mark' && token.text === mark ? token : undefined;
  }

  /** As `mark`, where no blank stands before it. */
  closeMark(offset: number, mark: string): Token | undefined {
    const token = this.mark(offset, mark);
    return token?.spaced === false ? token : undefined;
  }

  /** The offset behind an optional mark. */
  skipMark(offset: number, mark: string): number {
    return this.mark(offset, mark)?.end ?? offset;
  }

  skipWord(offset: number, ...words: readonly string[]): number {
    return this.word(offset, ...words)?.end ?? offset;
  }
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Letters of any script, as far as words of a date are concerned: what is neither ASCII nor a known mark is one. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit < 0x2c00) && unit !== 0x3000;
}

export function isBlank(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 9 ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

function isLineBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function scan(text: string, offset: number, to: number): Token {
  let start = offset;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  const spaced = start > offset;
  if (start >= to) return token('end', '', start, start, spaced);
  const unit = text.charCodeAt(start);
  if (isDigit(unit)) return scanNumber(text, start, to, spaced);
  if (isLetter(unit)) return scanWord(text, start, to, spaced);
  return scanMark(text, start, to, spaced);
}

function scanNumber(text: string, start: number, to: number, spaced: boolean): Token {
  let end = start;
  while (end < to && isDigit(text.charCodeAt(end))) end++;
  if (end - start <= 3) while (isThousands(text, end, to)) end += 4;
  const digits = text.slice(start, end).replaceAll(',', '');
  let after = end;
  while (after < to && after - end < 4 && (isLetter(text.charCodeAt(after)) || isApostrophe(text[after]))) after++;
  const suffix = text.slice(end, after).toLowerCase();
  const ordinal = suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th';
  const plural = suffix === 's' || suffix === "'s" || suffix === '’s';
  return {
    ...token('number', digits, start, ordinal || plural ? after : end, spaced),
    value: Number(digits),
    ordinal,
    plural,
  };
}

function isThousands(text: string, at: number, to: number): boolean {
  if (at + 4 > to || text.charCodeAt(at) !== 44) return false;
  for (let digit = at + 1; digit < at + 4; digit++) if (!isDigit(text.charCodeAt(digit))) return false;
  return at + 4 >= to || !isDigit(text.charCodeAt(at + 4));
}

function scanWord(text: string, start: number, to: number, spaced: boolean): Token {
  let end = start + 1;
  if (isInitial(text, start, to)) {
    end = start;
    while (isInitial(text, end, to)) end += 2;
    if (end < to && isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) end++;
    if (end - start > 2) return word(text, start, end, spaced);
    end = start + 1;
  }
  while (end < to && isLetter(text.charCodeAt(end))) end++;
  if (end + 1 < to && isApostrophe(text[end]) && isLetter(text.charCodeAt(end + 1))) {
    end++;
    while (end < to && isLetter(text.charCodeAt(end))) end++;
  }
  return word(text, start, end, spaced);
}

/** A letter with a dot behind it. */
function isInitial(text: string, at: number, to: number): boolean {
  return at + 1 < to && isLetter(text.charCodeAt(at)) && text[at + 1] === '.' && text[at + 2] !== '.';
}

function word(text: string, start: number, end: number, spaced: boolean): Token {
  const raw = text.slice(start, end);
  const plain = raw.replaceAll('.', '').replaceAll('’', "'");
  const lower = plain.toLowerCase();
  const capital = plain.charAt(0) !== lower.charAt(0);
  return { ...token('word', lower, start, end, spaced), capital, upper: capital && plain === plain.toUpperCase() };
}

function scanMark(text: string, start: number, to: number, spaced: boolean): Token {
  const unit = text[start] as string;
  if (unit === '.') {
    let end = start + 1;
    while (end < to && text[end] === '.') end++;
    return token('mark', text.slice(start, Math.min(end, start + 3)), start, end, spaced);
  }
  if (unit === '-' && text[start + 1] === '-' && start + 1 < to) return token('mark', '–', start, start + 2, spaced);
  return token('mark', MARKS.get(unit) ?? unit, start, start + 1, spaced);
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2014', '–'],
  ['\u2015', '–'],
  ['\u2212', '–'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['‥', '..'],
]);

function isApostrophe(unit: string | undefined): boolean {
  return unit === "'" || unit === '’' || unit === 'ʼ';
}

function token(kind: TokenKind, text: string, start: number, end: number, spaced: boolean): Token {
  return { kind, text, value: 0, start, end, spaced, ordinal: false, plural: false, capital: false, upper: false };
}
