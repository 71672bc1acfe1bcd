/** Reading dates as pure syntax: what a text says, before anything above it is known. */

import { readBracketed } from './brackets.js';
import type { Anchor, DateExpression, DateReading } from './expression.js';
import { mayStartDate } from './gate.js';
import { impossibleDay } from './moment.js';
import type { DateProblem } from './problem.js';
import { readWritten } from './ranges.js';
import { type Relative, readRelative, readTitles } from './relative.js';
import { isBlank, isDigit, isLetter, Scanner } from './scan.js';
import { WEEKDAYS } from './words.js';
import { evaluate, isRepublican, missingOf, type Written } from './written.js';

/**
 * Every way to read a date that starts exactly at `from`, the longest first; none where it starts like no date. Which is
 * meant shows in what follows: the caller takes the first that is closed by a colon, a dash or the end of the line.
 * Reads to the end of the line at most. Takes constant time for a text that does not start like a date.
 */
export function readDates(text: string, from: number, to: number = text.length): DateReading[] {
  return readAll(text, from, to, 'closed');
}

/**
 * Where the title of an event may end, as in "3 days after The coup". In a line of notes only a colon, a dash or a quote
 * ends it, or every sentence that begins "Two weeks after the coup" would be a date to its end.
 */
type Titles = 'closed' | 'to the end';

/** As `readDates`, at the head of an entry: there a weekday alone is a date too, the next after the entry before. */
export function readHeadDates(text: string, from: number, to: number): DateReading[] {
  const found = readDates(text, from, to);
  // Monday, Tuesday or Thursday, Wednesday, Friday, Saturday or Sunday.
  if (!'MTWFS'.includes(text.charAt(from))) return found;
  const { kind, text: word, start, end, capital } = new Scanner(text, from, to).at(from);
  // "Sat" and "sun" are words of their own.
  const named = kind === 'word' && capital && end - start >= 6 ? WEEKDAYS.get(word) : undefined;
  if (named === undefined || found.some((reading) => reading.end === end)) return found;
  const step = { direction: 'next', least: 1, most: 1, unit: 'day', exactness: 'exact' } as const;
  const expr: DateExpression = {
    kind: 'relative',
    ...step,
    named,
    weekdayAlone: true,
    anchor: { kind: 'entry-before' },
    text: text.slice(start, end),
    start,
    end,
  };
  return [...found, { end, expr, problems: [] }];
}

function readAll(text: string, from: number, to: number, titles: Titles): DateReading[] {
  if (isBlank(text.charCodeAt(from)) || !mayStartDate(text, from, to)) return [];
  const scanner = new Scanner(text, from, to);
  const found = new Map<number, DateReading>();
  for (const written of [...readWritten(scanner, from), ...readBracketed(scanner, from)]) {
    if (!found.has(written.end) && endsWord(text, written.end, to)) found.set(written.end, readingOf(written, text));
  }
  for (const relative of readRelative(scanner, from)) addRelative(scanner, relative, titles, found);
  return [...found.values()].sort((a, b) => b.end - a.end);
}

/** A text that is one date and nothing else, blanks around it aside; undefined where it cannot be read. */
export function readWholeDate(text: string): DateReading | undefined {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  const longest = readAll(text, from, to, 'to the end')[0];
  return longest?.end === to ? longest : undefined;
}

function isSpace(unit: number): boolean {
  return isBlank(unit) || unit === 10 || unit === 13;
}

/** No date ends inside a word or a number: "1926a", "July 45th" (where "July 4" would end). */
function endsWord(text: string, end: number, to: number): boolean {
  if (end >= to) return true;
  const next = text.charCodeAt(end);
  if (!isDigit(next) && !isLetter(next)) return true;
  const last = text.charCodeAt(end - 1);
  return !isDigit(last) && !isLetter(last);
}

function readingOf(written: Written, text: string): DateReading {
  const missing = missingOf(written);
  if (missing === undefined) {
    const { value, problems } = evaluate(written, text);
    return { end: written.end, expr: { kind: 'absolute', value }, problems };
  }
  const { start, end } = written;
  const expr: DateExpression = { kind: 'partial', missing, text: text.slice(start, end).trim(), start, end, written };
  return { end, expr, problems: impossibleDays(written) };
}

/** Of a date that is not complete yet; `resolveDate` does not repeat it. */
function impossibleDays(written: Written): DateProblem[] {
  const found: DateProblem[] = [];
  for (const moment of [written.from, written.to]) {
    const impossible = moment && impossibleDay(moment);
    if (impossible !== undefined) found.push(impossible);
  }
  return found;
}

function addRelative(scanner: Scanner, relative: Relative, titles: Titles, found: Map<number, DateReading>): void {
  if (relative.anchorAt === undefined) {
    addWithDate(scanner, relative, found);
    add(scanner, relative, { kind: 'entry-before' }, relative.end, [], found);
    return;
  }
  const { text } = scanner;
  for (const written of readWritten(scanner, relative.anchorAt)) {
    const { expr, problems, end } = readingOf(written, text);
    // "Two days after 9 Thermidor" counts from the event of that name.
    if (expr.kind === 'partial' && isRepublican(written) && !relative.onlyDates) continue;
    if (expr.kind !== 'relative' && endsWord(text, end, scanner.to)) {
      add(scanner, relative, { kind: 'date', expr }, end, problems, found);
    }
  }
  if (relative.onlyDates) return;
  for (const title of readTitles(scanner, relative.anchorAt)) {
    // A title in quotes ends behind the quote.
    const quote = scanner.mark(title.end, '"');
    if (titles === 'closed' && quote === undefined && scanner.at(title.end).kind === 'end') continue;
    const end = quote?.end ?? title.end;
    add(scanner, relative, title, end, [], found);
  }
}

/** "The next day, 21 July": the date itself counts. */
function addWithDate(scanner: Scanner, relative: Relative, found: Map<number, DateReading>): void {
  const comma = scanner.mark(relative.end, ',');
  if (comma === undefined) return;
  for (const written of readWritten(scanner, comma.end)) {
    if (found.has(written.end) || !endsWord(scanner.text, written.end, scanner.to)) continue;
    found.set(written.end, readingOf({ ...written, start: relative.start }, scanner.text));
  }
}

function add(
  scanner: Scanner,
  relative: Relative,
  anchor: Anchor,
  end: number,
  problems: readonly DateProblem[],
  found: Map<number, DateReading>,
): void {
  if (found.has(end)) return;
  const { anchorAt: _, onlyDates: __, ...rest } = relative;
  const text = scanner.text.slice(relative.start, end).trim();
  found.set(end, { end, expr: { ...rest, end, text, anchor }, problems });
}
