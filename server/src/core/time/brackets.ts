/**
 * A readable date in brackets wins over what stands before it: "681 AUC (73 BC)", "25 October (7 November) 1917",
 * "7 November 1917 (25 October O.S.)".
 */
import { readDayFirst } from './days.js';
import { readMoments } from './english.js';
import { type Moment, missingPart } from './moment.js';
import { readWritten } from './ranges.js';
import type { Scanner } from './scan.js';
import { inBothCalendars } from './two-calendars.js';
import { FOREIGN_CALENDAR_WORDS } from './words.js';
import { missingOf, type Written } from './written.js';
import { readYear } from './years.js';

export function readBracketed(scanner: Scanner, at: number): Written[] {
  if (!hasBracket(scanner, at)) return [];
  const open = findBracket(scanner, at);
  if (open === undefined) return [];
  const { start } = scanner.at(at);
  const readable = readMoments(scanner, at);
  const before = readable.find(({ end }) => scanner.at(end).start === open.start);
  // "20 July 1926 in Moscow (1930)" is a date with something behind it; "5686 AM (1926)" is another calendar.
  if (before === undefined && !open.foreign && (readable.length > 0 || scanner.at(at).kind !== 'number')) return [];
  const found: Written[] = [];
  for (const inside of readWritten(scanner, open.end)) {
    const close = scanner.mark(inside.end, ')');
    if (close === undefined) continue;
    const whole = { ...inside, start, end: close.end };
    const both = before && inBothCalendars(before, whole);
    if (both !== undefined) {
      found.push(both);
      continue;
    }
    if (missingOf(inside) === undefined) found.push(whole);
    else if (before !== undefined) readTwoStyles(scanner, before, whole, found);
  }
  if (found.length === 0 && before === undefined) readBracketedDay(scanner, at, found);
  if (found.length === 0 && before !== undefined) readForeign(scanner, before, open.end, found);
  return found;
}

/** "2 (15) March 1917": the number in brackets is the day by the new calendar. */
function readBracketedDay(scanner: Scanner, at: number, found: Written[]): void {
  const old = scanner.at(at);
  const open = scanner.mark(old.end, '(');
  const day = open && scanner.at(open.end);
  const close = day?.kind === 'number' ? scanner.mark(day.end, ')') : undefined;
  if (day === undefined || close === undefined) return;
  const moments: Moment[] = [];
  readDayFirst(scanner, { value: day.value, start: day.start, end: close.end }, moments);
  for (const moment of moments) {
    if (moment.month !== undefined) {
      found.push({
        form: 'moment',
        start: old.start,
        end: moment.end,
        from: { ...moment, start: old.start, dayAt: day },
      });
    }
  }
}

/** Hardly any date has one, and looking closer costs more than the rest of the date. */
function hasBracket(scanner: Scanner, at: number): boolean {
  const limit = Math.min(scanner.to, at + LONGEST_PREFIX);
  for (let offset = at; offset < limit; offset++) if (scanner.text.charCodeAt(offset) === 40) return true;
  return false;
}

const LONGEST_PREFIX = 80;

/** A word of another calendar counts among so many. */
const FEW = 7;

interface Bracket {
  readonly start: number;
  readonly end: number;
  /** Whether a word of another calendar stands before it. */
  readonly foreign: boolean;
}

/** The bracket behind at most a dozen words, none of which closes a date. They begin with a number, or like a date. */
function findBracket(scanner: Scanner, at: number): Bracket | undefined {
  let end = at;
  let foreign = false;
  for (let step = 0; step < 13; step++) {
    const token = scanner.at(end);
    // With a word of another calendar before it, what cannot be read is translated: so much only of a few words.
    const isNear = step < FEW;
    if (token.kind === 'mark' && token.text === '(') {
      return { start: token.start, end: token.end, foreign: foreign && isNear };
    }
    if (token.kind === 'end' || (token.kind === 'mark' && token.text !== ',' && token.text !== '.')) return undefined;
    if (token.kind === 'word' && FOREIGN_CALENDAR_WORDS.has(token.text)) foreign = true;
    end = token.end;
  }
  return undefined;
}

/** Days of both calendars side by side: the one in brackets counts, with what it leaves out from around it. */
function readTwoStyles(scanner: Scanner, before: Moment, whole: Written, found: Written[]): void {
  const inside = whole.form === 'moment' ? whole.from : undefined;
  if (inside === undefined || missingPart(inside) !== 'year') return;
  if (before.year !== undefined) {
    found.push({ ...whole, from: { ...inside, year: before.year } });
    return;
  }
  const year = readYear(scanner, scanner.skipMark(whole.end, ','));
  found.push(whole);
  if (year?.year !== undefined) found.push({ ...whole, end: year.end, from: { ...inside, year: year.year } });
}

/** "9 November 1799 (18 Brumaire VIII)": brackets that only say it again in a calendar unknown here. */
function readForeign(scanner: Scanner, before: Moment, at: number, found: Written[]): void {
  let end = at;
  let foreign = false;
  for (let step = 0; step < 8; step++) {
    const token = scanner.at(end);
    if (token.kind === 'end') return;
    if (token.kind === 'mark' && token.text === ')') {
      if (foreign) found.push({ form: 'moment', start: before.start, end: token.end, from: before });
      return;
    }
    if (token.kind === 'word' && FOREIGN_CALENDAR_WORDS.has(token.text)) foreign = true;
    end = token.end;
  }
}
