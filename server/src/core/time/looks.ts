/** What begins like a date although it cannot be read as one, and what to say about it. */
import { readDates } from './read.js';
import { REPUBLICAN_MONTHS } from './republic.js';
import { isDigit, isLetter, Scanner, type Token } from './scan.js';
import { MONTH_NAMES, MONTHS, SEASONS, WEEKDAYS } from './words.js';

/**
 * Whether the text at `from` begins like a date, and where what looks like one ends: "July 45th of the year" to behind
 * "45th", "20 Jully 1926" to behind the year.
 */
export function looksLikeDate(text: string, from: number, to: number = text.length): { end: number } | undefined {
  const unit = text.charCodeAt(from);
  if (!isDigit(unit) && !isLetter(unit)) return readDates(text, from, to)[0];
  const scanner = new Scanner(text, from, to);
  const first = scanner.at(from);
  const second = scanner.at(first.end);
  const shape = first.kind === 'number' ? numberShape(scanner, first, second) : wordShape(scanner, first, second);
  const isOfRepublic = first.kind === 'number' && second.kind === 'word' && REPUBLICAN_MONTHS.has(second.text);
  if (shape === undefined && !isOfRepublic) return undefined;
  const longest = readDates(text, from, to)[0];
  // "18 Brumaire changes everything": without a year it is the name of a coup.
  if (shape === undefined) return longest?.expr.kind === 'absolute' ? longest : undefined;
  return { end: Math.max(shape, longest?.end ?? 0) };
}

/** "20 July", "20 Jully 1926", "1926", "1926-7-20", "20.7.1926". */
function numberShape(scanner: Scanner, first: Token, second: Token): number | undefined {
  const digits = first.end - first.start;
  if (second.kind === 'word') {
    // "20 juillet 1926" too.
    if ((MONTHS.has(second.text) || isFourDigits(scanner.at(second.end))) && digits <= 4)
      return yearEnd(scanner, second.end) ?? second.end;
  }
  return (
    threeNumbers(scanner, first, second) ?? (first.plural || (digits === 4 && !first.ordinal) ? first.end : undefined)
  );
}

function threeNumbers(scanner: Scanner, first: Token, mark: Token): number | undefined {
  if (first.ordinal || mark.kind !== 'mark' || mark.spaced || !'-./–'.includes(mark.text)) return undefined;
  const second = scanner.at(mark.end);
  const again = second.kind === 'number' && !second.spaced ? scanner.closeMark(second.end, mark.text) : undefined;
  const third = again && scanner.at(again.end);
  if (third?.kind !== 'number' || third.spaced) return undefined;
  // A year has two digits at least, and nothing counts on behind it: "1.2.3" is a version, "10.0.10.1" an address.
  const years = Math.max(first.end - first.start, third.end - third.start);
  const next = scanner.closeMark(third.end, mark.text);
  return years < 2 || (next && scanner.at(next.end).kind === 'number') ? undefined : third.end;
}

/** "July 45th", "Jully 20, 1926", "spring 19", "Tuesday 20". */
function wordShape(scanner: Scanner, first: Token, second: Token): number | undefined {
  if (second.kind !== 'number') return undefined;
  const known = MONTHS.has(first.text) || SEASONS.has(first.text) || WEEKDAYS.has(first.text);
  if (known && first.capital) return yearEnd(scanner, second.end) ?? second.end;
  const year = yearEnd(scanner, second.end);
  if (!first.capital || year === undefined || nearestMonth(first.text) === undefined) return undefined;
  return year;
}

function yearEnd(scanner: Scanner, at: number): number | undefined {
  const token = scanner.at(scanner.skipMark(at, ','));
  return isFourDigits(token) ? token.end : undefined;
}

function isFourDigits(token: Token): boolean {
  return token.kind === 'number' && token.end - token.start === 4;
}

/** The first word beside a number that is nearly a month: "Jully" of "20 Jully 1926". Offsets in the text. */
export function monthIn(
  text: string,
): { readonly month: string; readonly start: number; readonly end: number } | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const match of text.slice(0, 60).matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const month = MONTHS.has(word) ? undefined : nearestMonth(word);
    if (month !== undefined) return { month, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The month a misspelled word must be: one or two letters off. */
function nearestMonth(word: string): string | undefined {
  return nearestOf(MONTH_NAMES, word);
}

/** Of several names the one that a word in lower case must be, one or two letters off. */
export function nearestOf(names: readonly string[], word: string): string | undefined {
  if (word.length < 3 || word.length > 11) return undefined;
  const limit = word.length <= 4 ? 1 : 2;
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = editDistance(word, name.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? 3)) best = { name, distance };
  }
  return best?.name;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same));
    }
    row = next;
  }
  return row[other.length] as number;
}
