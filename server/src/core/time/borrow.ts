/** Two ends of a range tell each other what each leaves out: "7–12 November 1926", "December 28 – January 3, 1927". */
import type { CalendarDate } from './calendar.js';
import { isBothStyles, type Moment, missingPart, reckon } from './moment.js';
import { inRepublicanYear } from './read-republic.js';
import { inBothCalendars } from './two-calendars.js';
import type { Written } from './written.js';

export interface Separator {
  readonly end: number;
  readonly form: 'range' | 'either';
  readonly slash: boolean;
}

/** The two as one date, or undefined where they do not go together. */
export function borrow(from: Moment, to: Moment, separator: Separator): Written | undefined {
  if (separator.slash) {
    const pair = inBothCalendars(from, { form: 'moment', start: from.start, end: to.end, from: to });
    if (pair !== undefined && from.unit === 'day' && to.unit === 'day') return pair;
  }
  const ends = sameCentury(sameEra(from, to), to);
  if (ends === undefined) return undefined;
  const [left, right] = ends;
  if ((left.unit === 'time') !== (right.unit === 'time')) return undefined;
  const monthed = sameMonth(left, right);
  const yeared = monthed && sameYear(...monthed);
  if (yeared === undefined) return undefined;
  // "30 June/1 July" is a night, or a doubt.
  const isNight = separator.slash && left.unit === 'day' && right.unit === 'day' && !left.iso;
  const form = isNight ? 'either' : separator.form;
  const whole = { form, start: from.start, end: to.end, from: yeared[0], to: yeared[1] } as const;
  if (isNight && isOneDay(yeared[0], yeared[1])) {
    return { form: 'moment', start: from.start, end: to.end, from: { ...yeared[1], start: from.start } };
  }
  return yeared[0] === from && yeared[1] === to ? whole : { ...whole, borrowed: true };
}

/** "25 October/7 November 1917": the old calendar's day and the new one's. */
function isOneDay(from: Moment, to: Moment): boolean {
  const [old, now] = [dayOf(from), dayOf(to)];
  return old !== undefined && now !== undefined && isBothStyles(old, now);
}

function dayOf({ year, month, day, calendar }: Moment): CalendarDate | undefined {
  if (year === undefined || month === undefined || day === undefined || calendar !== undefined) return undefined;
  return { year, month, day };
}

/** "1200–1150 BC" are both before Christ. */
function sameEra(from: Moment, to: Moment): Moment {
  const lacks = from.era === undefined && from.unit === 'year' && from.iso === undefined && from.year !== undefined;
  const isBefore = to.era === 'before' && to.year !== undefined;
  return lacks && isBefore && (from.year as number) > 0 ? { ...from, year: 1 - (from.year as number) } : from;
}

/** "18th–19th century". */
function sameCentury(from: Moment, to: Moment): readonly [Moment, Moment] | undefined {
  if (missingPart(from) !== 'month' || from.unit !== 'day') return [from, to];
  if (to.unit !== 'century' && to.unit !== 'millennium') return [from, to];
  if (to.firstYear === undefined || to.lastYear === undefined || from.day === undefined) return undefined;
  const length = to.unit === 'century' ? 100 : 1000;
  const before = to.lastYear <= 0;
  const last = before ? length - from.day * length : from.day * length;
  const firstYear = last - length + 1;
  const { start, end } = from;
  return [{ start, end, unit: to.unit, firstYear, lastYear: last }, to];
}

function sameMonth(from: Moment, to: Moment): readonly [Moment, Moment] | undefined {
  const fromLacks = missingPart(from) === 'month';
  const toLacks = missingPart(to) === 'month';
  if (fromLacks === toLacks) return [from, to];
  const giver = fromLacks ? to : from;
  if (giver.unit !== 'day' || giver.month === undefined) return undefined;
  const { month } = giver;
  return fromLacks ? [{ ...from, month }, to] : [from, { ...to, month }];
}

/** The year of the one end is the other's too, unless the range would then run backwards over New Year. */
function sameYear(from: Moment, to: Moment): readonly [Moment, Moment] | undefined {
  const fromLacks = lacksYear(from);
  const isMixed = (from.republican === undefined) !== (to.republican === undefined);
  if (fromLacks === lacksYear(to)) {
    // "From Brumaire to Thermidor" tells of two events.
    const isEvents = from.republican !== undefined && from.needsYear === true && to.needsYear === true;
    return fromLacks && (isMixed || isEvents) ? undefined : [from, to];
  }
  const giver = fromLacks ? to : from;
  if (isMixed) return undefined;
  if (giver.republican?.year !== undefined) return sameRepublicanYear(from, to, giver.republican.year);
  if (!YEARLY.has(giver.unit)) return undefined;
  if (giver.year === undefined) return sameShortYear(from, to, giver.shortYear);
  if (fromLacks) {
    const same = { ...from, year: giver.year, ...calendarOf(giver) };
    return [runsOverNewYear(same, to) ? { ...same, year: giver.year - 1 } : same, to];
  }
  const same = { ...to, year: giver.year };
  return [from, runsOverNewYear(from, same) ? { ...same, year: giver.year + 1 } : same];
}

function sameRepublicanYear(from: Moment, to: Moment, year: number): readonly [Moment, Moment] {
  if (lacksYear(from)) {
    const same = inRepublicanYear(from, year);
    return [runsOverNewYear(same, to) && year > 1 ? inRepublicanYear(from, year - 1) : same, to];
  }
  const same = inRepublicanYear(to, year);
  return [from, runsOverNewYear(from, same) ? inRepublicanYear(to, year + 1) : same];
}

function sameShortYear(from: Moment, to: Moment, shortYear: number | undefined): readonly [Moment, Moment] | undefined {
  if (shortYear === undefined) return undefined;
  return [
    { ...from, shortYear },
    { ...to, shortYear },
  ];
}

/** Units that stand in a year and so can lend it. */
const YEARLY: ReadonlySet<string> = new Set(['day', 'month', 'season']);

/** "7–12 November 1917 O.S." marks both days. */
function calendarOf(moment: Moment): Pick<Moment, 'calendar'> {
  return moment.calendar === undefined ? {} : { calendar: moment.calendar };
}

function lacksYear(moment: Moment): boolean {
  const missing = missingPart(moment);
  return missing === 'year' || missing === 'month';
}

/** Whether a range inside one year would run backwards from one month to another; "12–7 November" is just reversed. */
export function runsOverNewYear(from: Moment, to: Moment): boolean {
  const month = from.month ?? from.republican?.month;
  return (
    (month === undefined || month !== (to.month ?? to.republican?.month)) && reckon(from).earliest > reckon(to).latest
  );
}
