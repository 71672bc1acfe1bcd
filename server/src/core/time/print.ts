/** Dates in plain English for messages, and as canonical EDTF. */
import { civilFromDay, firstOfMonth } from './calendar.js';
import { type DateValue, type Day, hullOf, type Instant } from './date.js';
import { printYear } from './moment.js';
import { monthName, ordinalOf, SEASON_NAMES } from './words.js';

/** The writer's own words. */
export function printDate(value: DateValue): string {
  return value.text;
}

/** "20 July 1926", "15 March 44 BC". */
export function describeDay(day: Day): string {
  if (!Number.isFinite(day)) return day < 0 ? 'the beginning of time' : 'the end of time';
  const { year, month, day: ofMonth } = civilFromDay(day);
  return `${ofMonth} ${monthName(month)} ${printYear(year)}`;
}

/** "20 July 1926", "some day in July 1926", "between 13 February and 13 July 1937", "before 1 May 1926". */
export function describeInstant(instant: Instant): string {
  const { earliest, latest } = instant;
  if (earliest === latest) return describeDay(earliest);
  if (!Number.isFinite(earliest)) return Number.isFinite(latest) ? `before ${describeDay(latest + 1)}` : 'some day';
  if (!Number.isFinite(latest)) return `after ${describeDay(earliest - 1)}`;
  const unit = unitName(instant);
  return unit === undefined
    ? `between ${wholeUnits(earliest, latest) ?? spanOf(earliest, latest, ' and ')}`
    : `some day in ${unit}`;
}

/** "1139 and 1141", "April and June 1145": whole years or months are not told by their first and last days. */
function wholeUnits(earliest: Day, latest: Day): string | undefined {
  const first = civilFromDay(earliest);
  const after = civilFromDay(latest + 1);
  if (first.day !== 1 || after.day !== 1) return undefined;
  const last = civilFromDay(latest);
  if (first.month === 1 && after.month === 1) return `${printYear(first.year)} and ${printYear(last.year)}`;
  const year = first.year === last.year ? '' : ` ${printYear(first.year)}`;
  return `${monthName(first.month)}${year} and ${monthName(last.month)} ${printYear(last.year)}`;
}

/** "20 July 1926", "May 1927", "7–12 November 1926", "from 3 April 1922 on", "until 1926", "between 1925 and 1927". */
export function describeDate(value: DateValue): string {
  if (value.kind === 'point') return describePoint(value.start);
  const { start, end } = value;
  if (end.earliest === Infinity) return start.latest === -Infinity ? 'at all times' : `from ${describePoint(start)} on`;
  if (start.latest === -Infinity) return `until ${describePoint(end)}`;
  if (end.latest === Infinity && end.earliest <= start.latest) return `from ${describePoint(start)} to an unknown day`;
  if (start.earliest === -Infinity && start.latest >= end.earliest)
    return `from an unknown day to ${describePoint(end)}`;
  if (start.earliest === start.latest && end.earliest === end.latest) return spanOf(start.earliest, end.latest, '–');
  return `${describePoint(start)} to ${describePoint(end)}`;
}

function describePoint(instant: Instant): string {
  return unitName(instant) ?? describeInstant(instant);
}

/** The name of a whole month, year, decade or century; undefined of anything else. */
function unitName({ earliest, latest }: Instant): string | undefined {
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const first = civilFromDay(earliest);
  const after = civilFromDay(latest + 1);
  if (first.day !== 1 || after.day !== 1) return undefined;
  const length = (after.year - first.year) * 12 + after.month - first.month;
  if (length === 1) return `${monthName(first.month)} ${printYear(first.year)}`;
  if (length === 3 && first.month % 3 === 0) return seasonName(first.year, first.month);
  if (first.month !== 1) return undefined;
  if (length === 12) return printYear(first.year);
  if (length === 120 && first.year > 0 && first.year % 10 === 0) return `the ${first.year}s`;
  if (length === 1200 && first.year > 0 && first.year % 100 === 1)
    return `the ${ordinalOf((first.year + 99) / 100)} century`;
  if (length === 1200 && -first.year % 100 === 99) return `the ${ordinalOf((1 - first.year) / 100)} century BC`;
  return undefined;
}

/** Three months from March, June, September or December. */
function seasonName(year: number, month: number): string {
  if (month < 12) return `${SEASON_NAMES[month / 3 - 1]} ${printYear(year)}`;
  if (year < 1) return `the winter of ${printYear(year)} to ${printYear(year + 1)}`;
  const next = String(year + 1);
  return `winter ${year}–${next.endsWith('00') ? next : next.slice(-2)}`;
}

/** Two days with what they share said once. */
function spanOf(from: Day, to: Day, join: '–' | ' and '): string {
  const a = civilFromDay(from);
  const b = civilFromDay(to);
  const spaced = join === '–' ? ' – ' : join;
  if (a.year !== b.year) return `${describeDay(from)}${spaced}${describeDay(to)}`;
  const end = describeDay(to);
  return a.month === b.month ? `${a.day}${join}${end}` : `${a.day} ${monthName(a.month)}${spaced}${end}`;
}

/** Canonical EDTF: reading it again gives the same bounds. Where EDTF has no word for a thing, its sets are stretched. */
export function toIso(value: DateValue): string {
  if (value.kind === 'point') return isoInstant(hullOf(value), 'alone');
  return `${isoEnd(value.start, -Infinity)}/${isoEnd(value.end, Infinity)}`;
}

function isoEnd(instant: Instant, open: number): string {
  return instant.earliest === open && instant.latest === open ? '..' : isoInstant(instant, 'in a range');
}

type Place = 'alone' | 'in a range' | 'with month';

function isoInstant(instant: Instant, place: Place): string {
  const { earliest, latest } = instant;
  const unit = isoUnit(instant, place);
  if (unit !== undefined) return unit;
  return `[${isoStart(earliest, latest)}..${isoLast(earliest, latest)}]`;
}

/** The first day of a year or a month stands for itself at the left of a set, if the right end is as round. */
function isoStart(earliest: Day, latest: Day): string {
  if (earliest === -Infinity) return '';
  const { year, month, day } = civilFromDay(earliest);
  const next = Number.isFinite(latest) ? civilFromDay(latest + 1) : { year: 0, month: 1, day: 1 };
  if (day !== 1 || next.day !== 1) return isoDay(earliest);
  if (month === 1 && next.month === 1) return isoYear(year, 'alone');
  return `${isoYear(year, 'with month')}-${two(month)}`;
}

function isoLast(earliest: Day, latest: Day): string {
  if (latest === Infinity) return '';
  const { year, month } = civilFromDay(latest);
  const start = isoStart(earliest, latest);
  const roundness = start === '' ? isoStart(-1931076, latest) : start;
  if (/^Y|^-?\d+$/.test(roundness)) return isoYear(year, 'alone');
  return /^[-+]?\d+-\d\d$/.test(roundness) ? `${isoYear(year, 'with month')}-${two(month)}` : isoDay(latest);
}

function isoUnit({ earliest, latest }: Instant, place: Place): string | undefined {
  if (earliest === latest) return isoDay(earliest);
  if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
  const first = civilFromDay(earliest);
  if (latest === firstOfMonth(first.year * 12 + first.month) - 1 && first.day === 1) {
    const month = `${isoYear(first.year, 'with month')}-${two(first.month)}`;
    // Alone, 1904-05 is read as two years; a set has no such reading.
    return place === 'alone' && first.month === (first.year + 1) % 100 ? `[${month}]` : month;
  }
  if (first.month !== 1 || first.day !== 1) return undefined;
  if (latest === firstOfMonth(first.year * 12 + 12) - 1) return isoYear(first.year, place);
  const last = civilFromDay(latest + 1).year - 1;
  const masked = first.year >= 0 && last <= 9999 && latest === firstOfMonth(last * 12 + 12) - 1;
  const digits = String(first.year).padStart(4, '0');
  if (masked && first.year % 10 === 0 && last === first.year + 9) return `${digits.slice(0, 3)}X`;
  return masked && first.year % 100 === 0 && last === first.year + 99 ? `${digits.slice(0, 2)}XX` : undefined;
}

function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = civilFromDay(day);
  return `${isoYear(year, 'with month')}-${two(month)}-${two(ofMonth)}`;
}

/** Years of more than four digits have no months in EDTF; ISO 8601 writes them with a sign. */
function isoYear(year: number, place: Place): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  if (digits.length > 4 && place === 'alone') return `Y${year}`;
  return `${year < 0 ? '-' : digits.length > 4 ? '+' : ''}${digits}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
