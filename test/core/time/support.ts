/** What a date comes to, as short text that can stand beside it in a table. */
import {
  civilFromDay,
  type DateContext,
  type DateValue,
  type Day,
  hullOf,
  readWholeDate,
  resolveDate,
} from '#server/core/time/index.js';

/** "1926-07-20", "1926-07-07..1926-07-12", "..1927-12-31": the days a date can touch, from both calendars' dates. */
export function bounds(value: DateValue | undefined): string {
  if (value === undefined) return 'nothing';
  const { earliest, latest } = hullOf(value);
  return earliest === latest ? day(earliest) : `${day(earliest)}..${day(latest)}`;
}

function day(it: Day): string {
  if (!Number.isFinite(it)) return '';
  const { year, month, day: ofMonth } = civilFromDay(it);
  const digits = String(Math.abs(year)).padStart(4, '0');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(ofMonth)}`;
}

export interface Understood {
  readonly value: DateValue | undefined;
  readonly kind: string;
  readonly problems: readonly string[];
}

/** Reads a whole text and completes it; a text that is no date is "unread". */
export function understand(text: string, context: DateContext = {}): Understood {
  const reading = readWholeDate(text);
  if (reading === undefined) return { value: undefined, kind: 'unread', problems: [] };
  const resolved = resolveDate(reading.expr, context);
  const problems = [...reading.problems, ...resolved.problems];
  return { value: resolved.value, kind: reading.expr.kind, problems: problems.map(({ code }) => code) };
}

/** The value of a date that is known to be sound and complete; it may have two readings. */
export function dateOf(text: string): DateValue {
  const { value, problems } = understand(text);
  if (value === undefined || problems.some((code) => code !== 'two-readings'))
    throw new Error(`${text}: ${problems.join() || 'unread'}`);
  return value;
}
