/** Dates in one style, for writers who want that: only such as read the same afterwards, in plain words before. */
import { type DateValue, describeDate, readWholeDate, toIso } from '../../time/index.js';

/** `keep`: every date stays as it was written. */
export type DateStyle = 'keep' | 'iso' | 'english';

export const DATE_STYLES: readonly DateStyle[] = ['keep', 'iso', 'english'];

/** The date in another style, or undefined where that would lose something its writer said. */
export function restyled(value: DateValue, style: DateStyle): string | undefined {
  if (style === 'keep' || !plain.test(value.text)) return undefined;
  const text = style === 'iso' ? isoWithDots(value) : describeDate(value);
  // 44 BC is the year -0043 there: nobody means to read that.
  if (beforeChrist.test(text)) return undefined;
  const reading = readWholeDate(text);
  if (reading?.expr.kind !== 'absolute' || reading.problems.length > 0) return undefined;
  return daysOf(value) === daysOf(reading.expr.value) ? text : undefined;
}

/** Ranges with two dots, as they are written everywhere else. */
function isoWithDots(value: DateValue): string {
  const iso = toIso(value);
  return value.kind === 'point' ? iso : iso.replace('../', '..').replace('/..', '..').replace('/', '..');
}

/** All that a date means, as one string; its words left out. */
export function daysOf({ kind, start, end, precision, uncertain, approximate, calendar }: DateValue): string {
  const days = [start.earliest, start.latest, end.earliest, end.latest];
  return [kind, ...days, precision, uncertain, approximate, calendar].join(' ');
}

const beforeChrist = /(?:^|\.\.)(?:-|0000)/;

/** Numbers, months, seasons, eras and what joins them. Weekdays, times of day, feasts and brackets say more than a day. */
const plain =
  /^(?:\d{1,4}(?:st|nd|rd|th)?(?![\da-z])|\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|fall|of|the|from|to|until|bce?|ad|ce)\b|[\s.,/–-])+$/i;
