/**
 * Puts moments together: ranges in all their short forms, open ranges, "before" and "between". As with moments, every
 * place where the whole may end is offered.
 */
import { borrow, type Separator } from './borrow.js';
import { readMoments } from './english.js';
import type { Moment, Relation } from './moment.js';
import { readQualifier } from './prefixes.js';
import { problem } from './problem.js';
import { isDigit, type Scanner, type Token } from './scan.js';
import { readSet } from './sets.js';
import { readOtherCalendar } from './two-calendars.js';
import { MONTHS, monthName, ordinalOf, SEASON_NAMES } from './words.js';
import type { Written } from './written.js';
import { readNextYear, readYear } from './years.js';

/** Every date that starts at `at`; of several that end at the same place the first is meant. */
export function readWritten(scanner: Scanner, at: number): Written[] {
  const token = scanner.at(at);
  const start = token.start;
  if (token.kind === 'mark' && (token.text === '..' || token.text === '/')) return readOpenStart(scanner, at);
  if (token.kind === 'word') {
    const relation = RELATIONS.get(token.text);
    if (relation !== undefined) return readRelated(scanner, start, token.end, relation);
    const hyphened = token.text === 'pre' || token.text === 'post' ? scanner.closeMark(token.end, '-') : undefined;
    if (hyphened) return readRelated(scanner, start, hyphened.end, token.text === 'pre' ? 'before' : 'after');
    if (token.text === 'no' || token.text === 'not' || token.text === 'up') return readLonger(scanner, at);
    if (token.text === 'between') return readBetween(scanner, start, token.end);
    if (PREPOSITIONS.has(token.text)) {
      // "Sometime in 1926".
      const found = readSpans(scanner, scanner.skipWord(token.end, 'in', 'on'));
      if (found.length > 0) return found.map((written) => ({ ...written, start }));
    }
  }
  return readSpans(scanner, at);
}

const RELATIONS: ReadonlyMap<string, Relation | 'from'> = new Map([
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'by'],
  ['until', 'until'],
  ['till', 'until'],
  ['since', 'since'],
  ['from', 'from'],
]);

const PREPOSITIONS = new Set([
  'on',
  'in',
  'at',
  'during',
  'throughout',
  'within',
  'sometime',
  'towards',
  'toward',
  'near',
]);

/** "no later than", "not before", "not after", "up to". */
function readLonger(scanner: Scanner, at: number): Written[] {
  const first = scanner.at(at);
  const second = scanner.at(first.end);
  if (first.text === 'up') {
    const isLimit = second.text === 'to' || second.text === 'until';
    return isLimit ? readRelated(scanner, first.start, second.end, 'until') : [];
  }
  if (first.text === 'not' && second.text === 'before')
    return readRelated(scanner, first.start, second.end, 'notBefore');
  if (first.text === 'not' && second.text === 'after') return readRelated(scanner, first.start, second.end, 'by');
  const than = scanner.word(second.end, 'than');
  if (than === undefined) return [];
  if (second.text === 'later') return readRelated(scanner, first.start, than.end, 'by');
  return second.text === 'earlier' ? readRelated(scanner, first.start, than.end, 'notBefore') : [];
}

function readRelated(
  scanner: Scanner,
  start: number,
  at: number,
  relation: Relation | 'from' | 'notBefore',
): Written[] {
  if (relation === 'from') {
    const spans = readSpans(scanner, at);
    return spans.map((it) => (it.form === 'moment' ? { ...it, form: 'range', start } : { ...it, start }));
  }
  const sides = readSides(scanner, at).filter(({ republican, needsYear }) => !republican || !needsYear);
  return sides.map((moment): Written => {
    const { end } = moment;
    if (relation === 'since') return { form: 'range', start, end, from: moment };
    if (relation === 'until') return { form: 'range', start, end, to: moment };
    const related: Moment = { ...moment, relation: relation === 'notBefore' ? 'after' : relation };
    if (relation !== 'notBefore') return { form: 'moment', start, end, from: related };
    return { form: 'either', start, end, from: moment };
  });
}

/** "between 7 and 12 November 1926". */
function readBetween(scanner: Scanner, start: number, at: number): Written[] {
  const found: Written[] = [];
  for (const written of readSpans(scanner, at, 'and')) {
    if (written.form === 'range' && written.from && written.to) found.push({ ...written, form: 'either', start });
  }
  return found;
}

/** `..1927`, `/1985`, `../..`. */
function readOpenStart(scanner: Scanner, at: number): Written[] {
  const first = scanner.at(at);
  const { start } = first;
  const slash = first.text === '/' ? first : scanner.closeMark(first.end, '/');
  const from = slash?.end ?? first.end;
  const unknown = first.text === '/' ? ({ unknownOpen: true } as const) : {};
  const found: Written[] = [];
  if (scanner.at(from).spaced) return found;
  for (const to of readSides(scanner, from)) found.push({ form: 'range', start, end: to.end, to, ...unknown });
  const dots = slash && scanner.closeMark(slash.end, '..');
  if (dots !== undefined) found.push({ form: 'range', start, end: dots.end });
  else if (slash !== undefined && slash !== first) found.push({ form: 'range', start, end: slash.end });
  return found;
}

/** One moment or set, as the end of a range may be. */
function readSides(scanner: Scanner, at: number): Moment[] {
  const set = readSet(scanner, at);
  return set === undefined ? readMoments(scanner, at) : [set.moment];
}

function readSpans(scanner: Scanner, at: number, word?: 'and'): Written[] {
  const found: Written[] = [];
  const set = readSet(scanner, at);
  if (set?.all) found.push({ form: 'range', start: set.moment.start, end: set.moment.end, from: set.from, to: set.to });
  const sides = readSides(scanner, at);
  for (const from of sides) {
    const years = readTwoYears(scanner, from);
    if (years !== undefined) found.push(years);
  }
  for (const from of sides) {
    const alone = from.needsYear === undefined || from.year !== undefined || from.shortYear !== undefined;
    if (from.republican !== undefined) readOtherCalendar(scanner, from, found);
    if (alone) found.push(ambiguous(scanner, { form: 'moment', start: from.start, end: from.end, from }));
    readOpenEnd(scanner, from, found);
    readSecond(scanner, from, word, found);
  }
  readFragments(scanner, at, word, found);
  return found;
}

/** `1922..`, `1985/`, "1922–present", "1922 onwards". */
function readOpenEnd(scanner: Scanner, from: Moment, found: Written[]): void {
  const mark = scanner.at(from.end);
  const range = { form: 'range', start: from.start, from } as const;
  if (mark.kind === 'word' && from.year !== undefined) {
    if (mark.text === 'on' || mark.text === 'onward' || mark.text === 'onwards')
      found.push({ ...range, end: mark.end });
  }
  if (mark.text === '..' && !mark.spaced) found.push({ ...range, end: mark.end });
  if (mark.text === '/' && !mark.spaced && from.iso) {
    const dots = scanner.closeMark(mark.end, '..');
    found.push({ ...range, end: dots?.end ?? mark.end, ...(dots === undefined ? { unknownOpen: true } : {}) });
  }
  const separator = readSeparator(scanner, from.end);
  if (isDash(mark) && !mark.spaced && from.year !== undefined && endsThere(scanner, mark.end)) {
    found.push({ ...range, end: mark.end });
  }
  const now = separator && scanner.word(scanner.skipWord(separator.end, 'the'), 'present', 'now', 'today', 'date');
  if (now !== undefined) found.push({ ...range, end: now.end });
}

/** Whether nothing follows a dash that it could lead to: "1922–" is open, "1922–x" a slip. */
function endsThere(scanner: Scanner, at: number): boolean {
  const next = scanner.at(at);
  return next.kind === 'end' || (next.kind === 'mark' && ',;:)'.includes(next.text));
}

function isDash(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '-' || token.text === '–');
}

function readSecond(scanner: Scanner, from: Moment, word: 'and' | undefined, found: Written[]): void {
  const listed = skipList(scanner, from.end, from.unit === 'month' ? 'months' : 'days');
  const and = word === undefined ? readAnd(scanner, listed ?? from.end) : undefined;
  const separator =
    readSeparator(scanner, from.end, word, from) ?? (and && { end: and.end, form: 'range', slash: false });
  if (separator === undefined) return;
  for (const to of [...readSides(scanner, separator.end), ...readRightFragments(scanner, from, separator.end)]) {
    const written = borrow(from, to, separator);
    // "May and June 1926" is a range; "1926 and 1928" are two dates, and so are "20 July and 5 August".
    const together =
      and === undefined ||
      (from.year === undefined && from.unit === to.unit && (from.unit === 'month' || listed !== undefined));
    if (written !== undefined && together) found.push(withLongYears(written));
  }
}

/** EDTF has no intervals between years with a Y, and we read them all the same. */
function withLongYears(written: Written): Written {
  const long = [written.from, written.to].filter((moment) => moment?.longYear);
  const problems = long.map((moment) => {
    const year = moment?.year ?? 0;
    const message = 'A year with a Y stands alone: in a range, years of more than four digits take a sign';
    return problem('unreadable', message, moment ?? written, [`${year < 0 ? '-' : '+'}${Math.abs(year)}`]);
  });
  return problems.length === 0 ? written : { ...written, problems: [...(written.problems ?? []), ...problems] };
}

/** A number that only the other end explains: the 7 of "7–12 November", the 49 of "49–44 BC". */
function readFragments(scanner: Scanner, at: number, word: 'and' | undefined, found: Written[]): void {
  const qualifier = readQualifier(scanner, at);
  const the = scanner.skipWord(qualifier?.end ?? at, 'the');
  const number = scanner.at(the);
  // Four digits are a year already.
  if (number.kind !== 'number' || number.plural || number.end - number.start === 4) return;
  const and = readAnd(scanner, skipList(scanner, number.end, 'days') ?? number.end);
  const separator = readSeparator(scanner, number.end, word) ?? (and && { end: and.end, form: 'range', slash: false });
  if (separator === undefined) return;
  const shared = { start: scanner.at(at).start, end: number.end };
  for (const to of readSides(scanner, separator.end)) {
    const from = fragment(number.value, to, shared, number);
    const written = from && borrow(qualifier?.widen(from) ?? from, to, separator);
    if (written !== undefined) found.push(written);
  }
}

/** "and", "&", and the comma that may stand before them in a list. */
function readAnd(scanner: Scanner, at: number): Token | undefined {
  return scanner.word(at, 'and') ?? scanner.mark(at, '&');
}

/** ", 5" of "3, 5 and 9 May 1926", ", June" of "May, June and July": what lies between is neither first nor last. */
function skipList(scanner: Scanner, at: number, of: 'days' | 'months'): number | undefined {
  let end = at;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const comma = scanner.mark(end, ',');
    const item = comma && scanner.at(comma.end);
    // "3, 5, and 9": a comma before the "and" too.
    if (comma && readAnd(scanner, comma.end)) return end === at ? undefined : comma.end;
    if (item === undefined || !isListed(item, of)) break;
    end = item.end;
  }
  return end === at ? undefined : end;
}

const LONGEST_LIST = 31;

function isListed(item: Token, of: 'days' | 'months'): boolean {
  if (of === 'months') return item.kind === 'word' && item.capital && MONTHS.has(item.text);
  return item.kind === 'number' && !item.plural && item.value >= 1 && item.value <= 31 && item.end - item.start <= 4;
}

function fragment(
  value: number,
  to: Moment,
  shared: { readonly start: number; readonly end: number },
  dayAt: { readonly start: number; readonly end: number },
): Moment | undefined {
  if (to.unit === 'day' && to.month !== undefined && value >= 1 && value <= 99) {
    return { ...shared, unit: 'day', day: value, dayAt };
  }
  if (to.republican?.day !== undefined && value >= 1 && value <= 99) {
    const { month } = to.republican;
    return { ...shared, unit: 'day', republican: { ...(month ? { month } : {}), day: value }, dayAt };
  }
  if (to.unit !== 'year' || to.era === undefined) return undefined;
  return { ...shared, unit: 'year', year: to.era === 'before' ? 1 - value : value };
}

/** The 9 of "March 5–9, 1933", the 37 of "AD 14–37". */
function readRightFragments(scanner: Scanner, from: Moment, at: number): Moment[] {
  if (from.unit === 'year' && from.era === 'after' && isDigit(scanner.text.charCodeAt(from.end - 1))) {
    const year = scanner.at(at);
    if (year.kind !== 'number' || year.plural || year.ordinal || year.value <= (from.year ?? 0)) return [];
    return [{ start: year.start, end: year.end, unit: 'year', year: year.value }];
  }
  if (from.unit !== 'day' || from.year !== undefined || from.dayAt?.end !== from.end) return [];
  const number = scanner.at(at);
  if (number.kind !== 'number' || number.plural || number.end - number.start > 4 || number.value > 99) return [];
  if (number.value < 1 || (!number.ordinal && number.end - number.start > 2)) return [];
  const day = { start: number.start, end: number.end, unit: 'day', day: number.value, dayAt: number } as const;
  const year = readYear(scanner, scanner.skipMark(number.end, ','));
  return year === undefined ? [day] : [{ ...day, ...year }, day];
}

function readSeparator(scanner: Scanner, at: number, word?: 'and', from?: Moment): Separator | undefined {
  const token = scanner.at(at);
  if (token.kind === 'word') {
    if (token.text === 'or') return { end: token.end, form: 'either', slash: false };
    const joins = token.text === word || RANGE_WORDS.has(token.text);
    return joins ? { end: token.end, form: 'range', slash: false } : undefined;
  }
  if (token.kind !== 'mark') return undefined;
  const isDots = token.text === '..' || token.text === '…';
  // "25 October / 7 November 1917"; EDTF's own slash stands close.
  const isDay = from?.unit === 'day' && (from.month !== undefined || from.republican !== undefined) && !from.iso;
  if (!isDash(token) && !isDots && (token.text !== '/' || (token.spaced && !isDay))) return undefined;
  return { end: token.end, form: 'range', slash: token.text === '/' };
}

const RANGE_WORDS = new Set(['to', 'until', 'till', 'through', 'thru']);

/**
 * "1926–27" and "1941–45". With a hyphen EDTF has its own reading of some: it gives way where the second number is the
 * next year's, and is kept elsewhere.
 */
function readTwoYears(scanner: Scanner, from: Moment): Written | undefined {
  if (from.unit !== 'year' || from.year === undefined || from.era !== undefined || from.year < 0) return undefined;
  if (!endsInFourDigits(scanner.text, from)) return undefined;
  const mark = scanner.at(from.end);
  const number = scanner.at(mark.end);
  if (mark.kind !== 'mark' || number.kind !== 'number' || number.ordinal || number.plural) return undefined;
  if (mark.spaced || number.spaced) return readSpacedYears(scanner, from, mark, number);
  if (number.end - number.start === 1 && mark.text === '–') return shortYears(from, number, 10);
  if (number.end - number.start !== 2) return undefined;
  const next = readNextYear(scanner, from.year, from.end);
  const later = number.value > from.year % 100 ? from.year - (from.year % 100) + number.value : undefined;
  const hyphen = mark.text === '-';
  const other = hyphen ? edtfName(from.year, number.value) : undefined;
  const year = next?.year ?? (mark.text === '–' || (hyphen && other === undefined) ? later : undefined);
  if (year === undefined) return undefined;
  const range = { start: from.start, end: number.end };
  const { qualifiers = [], approximate = false, uncertain = false } = from;
  const to: Moment = { start: number.start, end: number.end, unit: 'year', year, qualifiers, approximate, uncertain };
  // Nobody means the codes beyond 24 by "1930-31".
  if (other === undefined || number.value > 24) return { form: 'range', ...range, from, to };
  const message = `Read as the years ${from.year} to ${year}. If ${other} is meant, say so`;
  const years = `${from.year}–${String(year).slice(-2)}`;
  const problems = [problem('two-readings', message, range, [other, years])];
  return { form: 'range', ...range, from, to, problems };
}

/** "1926 – 28" with nothing but a colon behind it: the dash does not close a year whose title would be "28: …". */
function readSpacedYears(scanner: Scanner, from: Moment, mark: Token, number: Token): Written | undefined {
  if (!isDash(mark) || mark.spaced !== number.spaced || number.end - number.start !== 2) return undefined;
  const behind = scanner.at(number.end);
  return behind.kind === 'end' ||
    (behind.text === ':' && !behind.spaced && !isDigit(scanner.text.charCodeAt(behind.end)))
    ? shortYears(from, number, 100)
    : undefined;
}

/** A later year of which only the last digits are written, by `length` a decade or a century. */
function shortYears(from: Moment, number: Token, length: 10 | 100): Written | undefined {
  const first = from.year as number;
  if (number.value <= first % length) return undefined;
  const { qualifiers = [], approximate = false, uncertain = false } = from;
  const year = first - (first % length) + number.value;
  const to: Moment = { start: number.start, end: number.end, unit: 'year', year, qualifiers, approximate, uncertain };
  return { form: 'range', start: from.start, end: number.end, from, to };
}

/** Its signs and eras are somebody else's. */
function endsInFourDigits(text: string, { start, end }: Moment): boolean {
  if (end - start < 4) return false;
  for (let at = end - 4; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** What EDTF reads "1904-05" and "1921-22" as. */
function edtfName(year: number, code: number): string | undefined {
  if (code >= 1 && code <= 12) return `${monthName(code)} ${year}`;
  return codeName(code, year);
}

/** The seasons of EDTF, and what else it counts like seasons. */
function codeName(code: number, year: number): string | undefined {
  if (code < 21 || code > 41) return undefined;
  if (code < 29) return `${SEASON_NAMES[(code - 21) % 4]} ${year}`;
  if (code < 33) return `${SEASON_NAMES[code - 29]} ${year} in the south`;
  if (code < 37) return `quarter ${code - 32} of ${year}`;
  return code < 40 ? `the ${ordinalOf(code - 36)} four months of ${year}` : `half ${code - 39} of ${year}`;
}

/** "1917-22" is summer 1917, though many would mean years by it. */
function ambiguous(scanner: Scanner, written: Written): Written {
  const { from } = written;
  if (!from?.iso || from.season === undefined || from.year === undefined || from.end - from.start !== 7) return written;
  const last = Number(scanner.text.slice(from.end - 2, from.end));
  const name = codeName(last, from.year);
  const gap = last - (from.year % 100);
  // Longer spans are rarely cut short like that, and 2001-21 is plain EDTF; the codes beyond 24 are hardly known.
  if (gap <= 0 || gap > (last > 24 ? 20 : 9) || name === undefined) return written;
  const years = `${from.year}–${last}`;
  const message = `Read as ${name}, as EDTF has it. If the years are meant, write ${years}`;
  return { ...written, problems: [problem('two-readings', message, from, last > 24 ? [years] : [years, name])] };
}
