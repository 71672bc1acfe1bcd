/** What may follow a moment: the calendar it is counted in, a time of day, a doubt, its weekday in brackets. */
import type { Calendar } from './date.js';
import type { Moment } from './moment.js';
import { widened } from './prefixes.js';
import type { Scanner } from './scan.js';
import { WEEKDAYS } from './words.js';
import { readYear } from './years.js';

/** The moment alone and with everything that may be read behind it; the fullest last. */
export function withSuffixes(scanner: Scanner, moment: Moment): Moment[] {
  const found = [moment];
  // Nearly always nothing of the kind follows.
  const next = scanner.at(moment.end);
  if (next.kind === 'end' || (next.kind === 'mark' && !SUFFIX_MARKS.has(next.text))) return found;
  const marked = withCalendar(scanner, moment);
  if (marked !== undefined) found.push(marked);
  const doubted = withDoubt(scanner, marked ?? moment);
  if (doubted !== undefined) found.push(doubted);
  const last = doubted ?? marked ?? moment;
  const weekday = withWeekday(scanner, last);
  if (weekday !== undefined) found.push(weekday);
  if (moment.unit !== 'day') return found;
  const at = scanner.skipWord(scanner.skipMark(last.end, ','), 'at', 'around', 'about');
  const time = readTime(scanner, at);
  if (time !== undefined) found.push({ ...(weekday ?? last), end: time });
  return found;
}

/** The marks any suffix begins with. */
const SUFFIX_MARKS = new Set([',', '(', '?', '~', '%']);

/** "O.S.", "(OS)", "Old Style", "Julian", "(Julian calendar)" and their opposites. */
function withCalendar(scanner: Scanner, moment: Moment): Moment | undefined {
  const open = scanner.mark(moment.end, '(');
  const mark = readCalendarMark(scanner, open?.end ?? scanner.skipMark(moment.end, ','));
  if (mark === undefined) return undefined;
  const close = open === undefined ? undefined : scanner.mark(mark.end, ')');
  if (open !== undefined && close === undefined) return undefined;
  const marked = { ...moment, calendar: mark.calendar, end: close?.end ?? mark.end };
  // "23 February O.S. 1917".
  const year = moment.unit === 'day' && moment.year === undefined ? readYear(scanner, marked.end) : undefined;
  return year === undefined ? marked : { ...marked, ...year };
}

function readCalendarMark(
  scanner: Scanner,
  at: number,
): { readonly calendar: Calendar; readonly end: number } | undefined {
  const token = scanner.at(at);
  if (token.kind !== 'word') return undefined;
  if (token.text === 'os' || token.text === 'ns') {
    const dotted = scanner.text.charCodeAt(token.end - 1) === 46;
    if (!token.upper && !dotted) return undefined;
    return { calendar: token.text === 'os' ? 'julian' : 'gregorian', end: token.end };
  }
  const style = scanner.word(token.end, 'style', 'calendar');
  if (token.text === 'old' || token.text === 'new') {
    if (style?.text !== 'style' && style?.text !== 'calendar') return undefined;
    return { calendar: token.text === 'old' ? 'julian' : 'gregorian', end: style.end };
  }
  if (token.text !== 'julian' && token.text !== 'gregorian') return undefined;
  return { calendar: token.text, end: style?.end ?? token.end };
}

/** "1926?", "July 1926~"; EDTF reads its own. */
function withDoubt(scanner: Scanner, moment: Moment): Moment | undefined {
  const sign = scanner.at(moment.end);
  if (sign.kind !== 'mark' || sign.spaced) return undefined;
  if (sign.text === '?') return { ...widened(moment, 'uncertain', 1), end: sign.end };
  if (sign.text === '~') return { ...widened(moment, 'approximate', 1), end: sign.end };
  return sign.text === '%' ? { ...widened(moment, 'both', 2), end: sign.end } : undefined;
}

/** "20 July 1926 (Tuesday)". */
function withWeekday(scanner: Scanner, moment: Moment): Moment | undefined {
  const open = moment.unit === 'day' ? scanner.mark(moment.end, '(') : undefined;
  const word = open && scanner.at(open.end);
  const weekday = word?.kind === 'word' ? WEEKDAYS.get(word.text) : undefined;
  if (word === undefined || weekday === undefined) return undefined;
  const close = scanner.mark(scanner.skipMark(word.end, '.'), ')');
  return close === undefined ? undefined : { ...moment, weekday, weekdayAt: word, end: close.end };
}

const ZONES = new Set(['gmt', 'utc', 'cet', 'est', 'hours', 'hrs', 'local']);

/** The offset behind a time of day ("22:40", "10.40 pm", "10 a.m.", "noon"), or undefined. */
export function readTime(scanner: Scanner, at: number): number | undefined {
  const first = scanner.at(at);
  if (first.kind === 'word') return first.text === 'noon' || first.text === 'midnight' ? first.end : undefined;
  if (first.kind !== 'number' || first.ordinal || first.plural || first.end - first.start > 2) return undefined;
  const minutes = readSixty(scanner, first.end, ':') ?? readSixty(scanner, first.end, '.');
  const seconds = minutes && readSixty(scanner, minutes.end, ':');
  const clock = seconds?.end ?? minutes?.end ?? first.end;
  const half = scanner.word(clock, 'am', 'pm', "o'clock");
  if (half !== undefined) return first.value >= 1 && first.value <= 12 ? half.end : undefined;
  if (minutes === undefined || minutes.mark !== ':' || first.value > 24) return undefined;
  const zone = scanner.at(clock);
  return zone.kind === 'word' && ZONES.has(zone.text) ? zone.end : clock;
}

function readSixty(
  scanner: Scanner,
  at: number,
  mark: string,
): { readonly mark: string; readonly end: number } | undefined {
  const found = scanner.closeMark(at, mark);
  const number = found && scanner.at(found.end);
  const fits = number?.kind === 'number' && !number.spaced && number.end - number.start === 2 && number.value < 60;
  return fits ? { mark, end: number.end } : undefined;
}
