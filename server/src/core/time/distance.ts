/** Counts a relative date from its anchor. */
import { addMonths, civilFromDay, firstOfMonth, weekdayOf } from './calendar.js';
import { type DateValue, type Day, hullOf, type Instant, type Precision } from './date.js';
import type { RelativeDate, RelativeUnit } from './expression.js';

/** Where a relative date lies: a point, vague by its unit. "Two weeks later" is fourteen days give or take a few. */
export function stepFrom(anchor: DateValue, step: RelativeDate): DateValue {
  const bounds = boundsFrom(anchor, step);
  const vague = step.direction === 'later' || step.direction === 'earlier' ? slackOf(step) > 0 : false;
  const precision = coarsest(precisionOf(step), bounds);
  return {
    kind: 'point',
    start: bounds,
    end: bounds,
    precision,
    uncertain: anchor.uncertain,
    approximate: anchor.approximate || vague,
    calendar: anchor.calendar,
    text: step.text,
  };
}

function boundsFrom(anchor: DateValue, step: RelativeDate): Instant {
  const { start, end } = anchor;
  switch (step.direction) {
    case 'later':
      return distant(end, step, 1);
    case 'earlier':
      return distant(start, step, -1);
    case 'next':
      return neighbour(end, step, 1);
    case 'previous':
      return neighbour(start, step, -1);
    case 'same':
      return step.named === undefined
        ? around(hullOf(anchor), step.unit)
        : within(around(hullOf(anchor), 'year'), step);
    case 'rest':
      return { earliest: start.earliest, latest: around(hullOf(anchor), step.unit).latest };
    case 'beginning':
      return { earliest: around(hullOf(anchor), step.unit).earliest, latest: end.latest };
  }
}

const DAYS: Readonly<Record<RelativeUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  season: 91,
  year: 365,
  decade: 3652,
  century: 36524,
  millennium: 365242,
};

const MONTHS: Readonly<Partial<Record<RelativeUnit, number>>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};

function distant(from: Instant, step: RelativeDate, sign: 1 | -1): Instant {
  const slack = slackOf(step);
  if (sign === 1) {
    const earliest = Math.max(from.earliest, shifted(from.earliest, step.least, step.unit, 1) - slack);
    return { earliest, latest: shifted(from.latest, step.most, step.unit, 1) + slack + overMidnight(step) };
  }
  const latest = Math.min(from.latest, shifted(from.latest, step.least, step.unit, -1) + slack);
  return { earliest: shifted(from.earliest, step.most, step.unit, -1) - slack - overMidnight(step), latest };
}

/** Hours that do not make whole days may run into another; minutes rarely do. */
function overMidnight(step: RelativeDate): number {
  return step.unit === 'hour' && step.most % 24 !== 0 ? 1 : 0;
}

/** Days are counted, weeks and longer units rounded: half a unit on either side, a few days of a week. */
function slackOf(step: RelativeDate): number {
  if (step.exactness === 'exact') return 0;
  const times = step.exactness === 'about' ? 2 : 1;
  if (DAYS[step.unit] < 1) return 0;
  if (step.unit === 'day') return times - 1;
  return times * Math.floor(DAYS[step.unit] / 2);
}

function shifted(day: Day, amount: number, unit: RelativeUnit, sign: 1 | -1): Day {
  const months = MONTHS[unit];
  if (months !== undefined) {
    const whole = Math.trunc(amount * months);
    return addMonths(day, sign * whole) + sign * Math.round((amount * months - whole) * 30);
  }
  const days = amount * DAYS[unit];
  return day + sign * (days < 1 / 24 ? 0 : Math.floor(days + 1e-9));
}

/** The whole unit after or before the one that a day lies in. */
function neighbour(from: Instant, step: RelativeDate, sign: 1 | -1): Instant {
  if (step.named !== undefined) return namedNeighbour(from, step, sign);
  const here = around(from, step.unit);
  if (DAYS[step.unit] <= 1) return { earliest: from.earliest + sign, latest: from.latest + sign };
  const first = sign === 1 ? around(point(from.earliest), step.unit).latest + 1 : here.earliest - 1;
  const last = sign === 1 ? here.latest + 1 : around(point(from.latest), step.unit).earliest - 1;
  const least = around(point(Math.min(first, last)), step.unit);
  return { earliest: least.earliest, latest: around(point(Math.max(first, last)), step.unit).latest };
}

/** The next spring, March or Tuesday after a day. */
function namedNeighbour(from: Instant, step: RelativeDate, sign: 1 | -1): Instant {
  if (step.unit === 'day') {
    const gap = (day: Day) => ((sign * ((step.named ?? 0) - weekdayOf(day)) + 6) % 7) + 1;
    const wrapped = (day: Day) => day + sign * (((gap(day) - 1 + 7) % 7) + 1);
    return { earliest: wrapped(from.earliest), latest: wrapped(from.latest) };
  }
  if (!Number.isFinite(from.earliest) || !Number.isFinite(from.latest)) return from;
  const one = namedFrom(from.earliest, step, sign);
  const other = namedFrom(from.latest, step, sign);
  return { earliest: Math.min(one.earliest, other.earliest), latest: Math.max(one.latest, other.latest) };
}

/** The first such season or month that begins after a day, or the last that ended before it. */
function namedFrom(day: Day, step: RelativeDate, sign: 1 | -1): Instant {
  const { year } = civilFromDay(day);
  for (let offset = -2; offset <= 2; offset++) {
    const bounds = namedIn(year + sign * offset, step);
    if (sign === 1 ? bounds.earliest > day : bounds.latest < day) return bounds;
  }
  return point(day);
}

function namedIn(year: number, step: RelativeDate): Instant {
  const named = step.named ?? 1;
  const first = year * 12 + (step.unit === 'season' ? (named - 21) * 3 + 2 : named - 1);
  const count = step.unit === 'season' ? 3 : 1;
  return { earliest: firstOfMonth(first), latest: firstOfMonth(first + count) - 1 };
}

/** "that spring", "that March": the one of the year. */
function within(year: Instant, step: RelativeDate): Instant {
  if (!Number.isFinite(year.earliest) || !Number.isFinite(year.latest) || step.unit === 'day') return year;
  const first = namedIn(civilFromDay(year.earliest).year, step);
  const last = namedIn(civilFromDay(year.latest).year, step);
  // A winter named by its year may have begun the year before.
  const from = step.unit === 'season' && step.named === 24 ? year.earliest : first.earliest;
  return { earliest: from, latest: last.latest };
}

/** The units that some days lie in: their weeks (from Monday), months, years … */
function around(days: Instant, unit: RelativeUnit): Instant {
  if (unit === 'week') {
    return { earliest: days.earliest - weekday(days.earliest), latest: days.latest + 6 - weekday(days.latest) };
  }
  const months = unit === 'season' ? 3 : MONTHS[unit];
  if (months === undefined) return days;
  return { earliest: unitStart(days.earliest, months, 0), latest: unitStart(days.latest, months, 1) - 1 };
}

function unitStart(day: Day, months: number, ahead: 0 | 1): Day {
  if (!Number.isFinite(day)) return day;
  const { year, month } = civilFromDay(day);
  // Seasons begin in March, not in January.
  const offset = months === 3 ? 2 : 0;
  const index = year * 12 + month - 1 - offset;
  return firstOfMonth((Math.floor(index / months) + ahead) * months + offset);
}

function weekday(day: Day): number {
  return Number.isFinite(day) ? weekdayOf(day) : 0;
}

function point(day: Day): Instant {
  return { earliest: day, latest: day };
}

function precisionOf(step: RelativeDate): Precision {
  const { unit } = step;
  if (unit === 'minute' || unit === 'hour' || unit === 'week') return 'day';
  if (step.direction === 'later' || step.direction === 'earlier') return 'day';
  return unit;
}

/** A distance from a vague anchor is as vague. */
function coarsest(precision: Precision, bounds: Instant): Precision {
  const length = bounds.latest - bounds.earliest;
  if (precision !== 'day' || length < 28) return precision;
  return length < 90 ? 'month' : length < 190 ? 'season' : length < 3000 ? 'year' : 'decade';
}
