/** Reads relative dates: "3 days after The Stalinite coup", "two weeks later", "the next day", "in the same week". */
import { readAmount, readUnit } from './amounts.js';
import type { Anchor, Direction, RelativeDate, RelativeUnit } from './expression.js';
import type { Scanner, Token } from './scan.js';
import { MONTHS, SEASONS, WEEKDAYS } from './words.js';

/** A relative date without the anchor's own words, and the anchor where it needs none. */
export type Relative = Omit<RelativeDate, 'anchor' | 'text'> & {
  /** Where "after", "before" or "as" ends and the words of the anchor begin; absent of "later". */
  readonly anchorAt?: number;
  /** "The week of 5 May" has an anchor; "the night of the long knives" has none. */
  readonly onlyDates?: true;
};

/** The ways to read a relative date at `at`. */
export function readRelative(scanner: Scanner, at: number): Relative[] {
  const { start } = scanner.at(at);
  const from = scanner.skipWord(at, 'in', 'on', 'at', 'during');
  const parts =
    readPartOf(scanner, from) ?? readNamedNext(scanner, from) ?? readSame(scanner, from) ?? readOf(scanner, from);
  const found = parts === undefined ? readDistance(scanner, from) : parts;
  return found.map((it) => ({ ...it, kind: 'relative', start }));
}

type Found = Omit<Relative, 'kind' | 'start'>;

const PLAIN = { least: 1, most: 1, exactness: 'plain' } as const;

const LATER = new Set(['later', 'after', 'afterwards', 'afterward', 'thereafter', 'on', 'hence', 'following']);
const EARLIER = new Set(['earlier', 'before', 'beforehand', 'previously', 'prior', 'preceding']);

/** "two weeks later", "ten minutes before that", "3 days after …". */
function readDistance(scanner: Scanner, at: number): Found[] {
  const the = scanner.skipWord(at, 'the');
  // "The day after" is one day after; "the three days after" is no date.
  const amount = the === at ? readAmount(scanner, at) : readBareUnit(scanner, the);
  if (amount === undefined) return [];
  const word = scanner.at(amount.end);
  const direction = directionOf(word);
  if (direction === undefined) return [];
  const to = word.text === 'prior' ? scanner.skipWord(word.end, 'to') : word.end;
  const { least, most, unit, exactness } = amount;
  const plain: Found = { direction, least, most, unit, exactness, end: to };
  const that = scanner.word(to, 'that', 'this');
  const found = [plain];
  if (that !== undefined) found.push({ ...plain, end: that.end });
  if (word.text === 'after' || word.text === 'before' || word.text === 'prior' || word.text === 'following') {
    found.push({ ...plain, anchorAt: to });
  }
  return found;
}

function directionOf(word: Token): 'later' | 'earlier' | undefined {
  if (word.kind !== 'word') return undefined;
  if (LATER.has(word.text)) return 'later';
  return EARLIER.has(word.text) ? 'earlier' : undefined;
}

function readBareUnit(scanner: Scanner, at: number) {
  const unit = readUnit(scanner.at(at));
  if (unit === undefined || unit.plural) return undefined;
  const exactness: 'exact' | 'plain' = unit.unit === 'day' ? 'exact' : 'plain';
  return { least: unit.times, most: unit.times, unit: unit.unit, exactness, end: unit.end };
}

const NEXT = new Set(['next', 'following', 'ensuing']);
const PREVIOUS = new Set(['previous', 'preceding', 'prior']);

/** "the next day", "next morning", "the following spring", "the previous year". */
function readNamedNext(scanner: Scanner, at: number): Found[] | undefined {
  const word = scanner.at(scanner.skipWord(at, 'the', 'that', 'this'));
  if (word.kind !== 'word') return undefined;
  const direction = NEXT.has(word.text) ? 'next' : PREVIOUS.has(word.text) ? 'previous' : undefined;
  if (direction === undefined) return undefined;
  const stretch = readStretch(scanner, word.end);
  return stretch && [{ ...PLAIN, direction, ...stretch }];
}

/** "the same day", "that evening", "that very week", "the same week as …". */
function readSame(scanner: Scanner, at: number): Found[] | undefined {
  const first = scanner.word(at, 'the', 'that', 'this');
  const same = scanner.word(first?.end ?? at, 'same', 'very');
  if (same === undefined && first?.text !== 'that') return undefined;
  const stretch = readStretch(scanner, same?.end ?? first?.end ?? at);
  if (stretch === undefined) return undefined;
  const found: Found = { ...PLAIN, direction: 'same', ...stretch };
  const as = scanner.word(stretch.end, 'as');
  return as === undefined ? [found] : [found, { ...found, anchorAt: as.end }];
}

/** "the week of 5 May 1926", "the eve of the coup". */
function readOf(scanner: Scanner, at: number): Found[] | undefined {
  const word = scanner.at(scanner.skipWord(at, 'the'));
  const of = word.kind === 'word' ? scanner.word(word.end, 'of') : undefined;
  if (of === undefined) return undefined;
  if (word.text === 'eve') {
    return [{ ...PLAIN, direction: 'earlier', unit: 'day', exactness: 'exact', end: of.end, anchorAt: of.end }];
  }
  const unit = readUnit(word);
  if (unit === undefined || unit.plural) return undefined;
  return [{ ...PLAIN, direction: 'same', unit: unit.unit, end: of.end, anchorAt: of.end, onlyDates: true }];
}

/** "later that year", "earlier in the same month". */
function readPartOf(scanner: Scanner, at: number): Found[] | undefined {
  const word = scanner.word(at, 'later', 'earlier');
  if (word === undefined) return undefined;
  const direction: Direction = word.text === 'later' ? 'rest' : 'beginning';
  const that = scanner.word(scanner.skipWord(word.end, 'in', 'on'), 'that', 'the', 'this');
  if (that === undefined) return undefined;
  const same = scanner.word(that.end, 'same');
  if (that.text === 'the' && same === undefined) return undefined;
  const unit = readUnit(scanner.at(same?.end ?? that.end));
  return unit === undefined || unit.plural ? undefined : [{ ...PLAIN, direction, unit: unit.unit, end: unit.end }];
}

/** A unit, or a season, month or weekday by name. */
function readStretch(
  scanner: Scanner,
  at: number,
): { readonly unit: RelativeUnit; readonly named?: number; readonly end: number } | undefined {
  const token = scanner.at(at);
  if (token.kind !== 'word') return undefined;
  const unit = readUnit(token);
  if (unit !== undefined) return unit.plural ? undefined : { unit: unit.unit, end: unit.end };
  const season = SEASONS.get(token.text);
  if (season !== undefined) return { unit: 'season', named: season, end: token.end };
  const month = MONTHS.get(token.text);
  if (month !== undefined) return { unit: 'month', named: month, end: token.end };
  const weekday = WEEKDAYS.get(token.text);
  return weekday === undefined ? undefined : { unit: 'day', named: weekday, end: token.end };
}

/** Titles longer than this are prose with a colon in it somewhere. */
const LONGEST_TITLE = 200;

/** The titles that may be meant at `at`, each to where a date may be closed: the end, a colon, a spaced dash. */
export function readTitles(scanner: Scanner, at: number): (Anchor & { readonly kind: 'event' })[] {
  const { text, to } = scanner;
  const { start } = scanner.at(at);
  const quoted = readQuoted(scanner, start);
  if (quoted !== undefined) return [quoted];
  const first = scanner.at(at);
  if (first.kind === 'end' || (first.kind === 'mark' && !TITLE_MARKS.has(first.text))) return [];
  const ends: number[] = [];
  const limit = Math.min(to, start + LONGEST_TITLE);
  for (let offset = start; offset < limit && ends.length < 3; offset++) {
    const end = titleEnd(text, offset);
    if (end !== undefined && end > start) ends.push(end);
    if (end !== undefined && text[offset] === ':') break;
  }
  if (ends.length === 0 && limit === to) ends.push(to);
  return ends
    .reverse()
    .map((end) => titled(text, start, end))
    .filter(({ title }) => title !== '');
}

/** Marks a title may begin with. */
const TITLE_MARKS = new Set(["'", '"', '(', '*', '_', '[']);

/** Where a title ends that is closed at `offset`. */
function titleEnd(text: string, offset: number): number | undefined {
  const character = text[offset];
  if (character === ':') {
    const betweenDigits = isDigitAt(text, offset - 1) && isDigitAt(text, offset + 1);
    return betweenDigits ? undefined : offset;
  }
  if (character !== ' ' && character !== '\u00a0') return undefined;
  const dash = text[offset + 1];
  if (dash !== '-' && dash !== '–' && dash !== '—') return undefined;
  const after = text[offset + 2];
  return after === ' ' || after === '\u00a0' || (after === '-' && text[offset + 3] === ' ') ? offset : undefined;
}

function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 48 && unit <= 57;
}

function readQuoted(scanner: Scanner, start: number): (Anchor & { readonly kind: 'event' }) | undefined {
  const open = scanner.mark(start, '"');
  if (open === undefined) return undefined;
  const close = /["”“]/.exec(scanner.text.slice(open.end, Math.min(scanner.to, open.end + LONGEST_TITLE)));
  if (close === null) return undefined;
  const end = open.end + close.index;
  return end === open.end ? undefined : titled(scanner.text, open.end, end);
}

function titled(text: string, start: number, end: number): Anchor & { readonly kind: 'event' } {
  const title = text.slice(start, end).trimEnd();
  return { kind: 'event', title, start, end: start + title.length };
}
