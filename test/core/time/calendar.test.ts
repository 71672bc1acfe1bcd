import assert from 'node:assert/strict';
import {
  CalendarGregorianToJD,
  CalendarJulianToJD,
  JDToCalendarGregorian,
  JDToCalendarJulian,
} from 'astronomia/julian';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  civilFromDay,
  dayFromCivil,
  dayFromGregorian,
  dayFromJulian,
  daysInMonth,
  gregorianFromDay,
  isLeapYear,
  julianFromDay,
  monthName,
  weekdayName,
  weekdayOf,
} from '#server/core/time/index.js';

/** Days everybody knows, with their Julian Day Numbers as published. */
const KNOWN: readonly (readonly [julianDay: number, gregorian: string | undefined, julian: string | undefined])[] = [
  [0, undefined, '-4712-1-1'],
  [1705426, undefined, '-43-3-15'],
  [1721424, undefined, '1-1-1'],
  [2086308, undefined, '1000-1-1'],
  [2299160, undefined, '1582-10-4'],
  [2299161, '1582-10-15', '1582-10-5'],
  [2421540, '1917-11-7', '1917-10-25'],
  [2424717, '1926-7-20', '1926-7-7'],
  [2451545, '2000-1-1', '1999-12-19'],
  [2440588, '1970-1-1', undefined],
];

const FIRST = dayFromJulian(-4712, 1, 1);
const LAST = dayFromGregorian(9999, 12, 31);
const days = fc.integer({ min: FIRST, max: LAST });

function text({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${month}-${Math.floor(day)}`;
}

describe('calendars', () => {
  for (const [julianDay, gregorian, julian] of KNOWN) {
    it(`day ${julianDay} is ${gregorian ?? '?'} in the new and ${julian ?? '?'} in the old calendar`, () => {
      if (gregorian !== undefined) assert.equal(text(gregorianFromDay(julianDay)), gregorian);
      if (julian !== undefined) assert.equal(text(julianFromDay(julianDay)), julian);
    });
  }

  it('agree with astronomia from 4713 BC to AD 9999, both ways', () => {
    fc.assert(
      fc.property(days, (day) => {
        const gregorian = gregorianFromDay(day);
        assert.equal(dayFromGregorian(gregorian.year, gregorian.month, gregorian.day), day);
        const julian = julianFromDay(day);
        assert.equal(dayFromJulian(julian.year, julian.month, julian.day), day);
        assert.equal(CalendarJulianToJD(julian.year, julian.month, julian.day), day - 0.5);
        assert.equal(text(JDToCalendarJulian(day)), text(julian));
        if (day < 2299161) return;
        assert.equal(CalendarGregorianToJD(gregorian.year, gregorian.month, gregorian.day), day - 0.5);
        assert.equal(text(JDToCalendarGregorian(day)), text(gregorian));
      }),
      { numRuns: 5000 },
    );
  });

  it('agree with JavaScript on Gregorian dates before the Gregorian calendar too', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date((day - 2440588) * 86_400_000);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(gregorianFromDay(day), expected);
        assert.equal(weekdayOf(day), (date.getUTCDay() + 6) % 7);
      }),
      { numRuns: 5000 },
    );
  });

  it('agree with each other day by day around every new year, leap day and change of calendars', () => {
    for (const year of [-4712, -4, -1, 0, 1, 3, 4, 99, 100, 400, 1500, 1582, 1600, 1700, 1900, 1999, 2000, 9999]) {
      for (let day = dayFromCivil(year, 1, 1); day < dayFromCivil(year + 1, 1, 1); day++) {
        const { year: y, month, day: d } = civilFromDay(day);
        assert.equal(dayFromCivil(y, month, d), day);
      }
    }
  });

  it('hold far beyond history', () => {
    for (const year of [-1e12, -2_400_000, 2_401_926, 1e12]) {
      assert.deepEqual(gregorianFromDay(dayFromGregorian(year, 2, 28)), { year, month: 2, day: 28 });
      assert.deepEqual(julianFromDay(dayFromJulian(year, 12, 31)), { year, month: 12, day: 31 });
    }
  });

  it('know leap years', () => {
    assert.deepEqual(
      [1900, 2000, 1924, 1926, 0, -4].map((year) => isLeapYear(year)),
      [false, true, true, false, true, true],
    );
    assert.equal(isLeapYear(1900, 'julian'), true);
    assert.deepEqual([daysInMonth(1927, 2), daysInMonth(1928, 2), daysInMonth(1900, 2, 'julian')], [28, 29, 29]);
  });

  it('know weekdays', () => {
    assert.equal(weekdayName(weekdayOf(dayFromGregorian(1926, 7, 20))), 'Tuesday');
    assert.equal(weekdayName(weekdayOf(dayFromJulian(1917, 10, 25))), 'Wednesday');
  });

  it('add days over the change of calendars', () => {
    const last = civilFromDay(dayFromCivil(1582, 10, 4));
    const first = civilFromDay(addDays(dayFromCivil(1582, 10, 4), 1));
    assert.deepEqual(
      [last, first].map((it) => `${it.day} ${monthName(it.month)}`),
      ['4 October', '15 October'],
    );
  });

  it('add months and years to the last day that there is', () => {
    assert.equal(text(civilFromDay(addMonths(dayFromGregorian(1927, 1, 31), 1))), '1927-2-28');
    assert.equal(text(civilFromDay(addYears(dayFromGregorian(1924, 2, 29), 1))), '1925-2-28');
    assert.equal(text(civilFromDay(addMonths(dayFromGregorian(1927, 1, 15), -13))), '1925-12-15');
  });
});
