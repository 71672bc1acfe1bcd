/** The calendar of the French Republic: its days, and the ways to write them. */
import assert from 'node:assert/strict';
import { dayFromGregorian, readDates } from '#server/core/time/index.js';
import {
  dayFromRepublican,
  daysInRepublicanMonth,
  firstOfRepublicanYear,
  REPUBLICAN_MONTH_NAMES,
  republicanFromDay,
  romanNumeral,
  romanValue,
} from '#server/core/time/republic.js';
import { describeRepublican } from '#server/core/time/two-calendars.js';
import { bounds, understand } from './support.js';

const FIRST = dayFromGregorian(1792, 9, 22);
const LAST = dayFromGregorian(1805, 12, 31);

/** Days everybody knows, from the concordances. */
const KNOWN: Readonly<Record<string, readonly [year: number, month: number, day: number]>> = {
  '1792-9-22': [1, 1, 1],
  '1793-10-24': [2, 2, 3],
  '1794-6-10': [2, 9, 22],
  '1794-7-27': [2, 11, 9],
  '1795-9-22': [3, 13, 6],
  '1795-10-5': [4, 1, 13],
  '1797-9-4': [5, 12, 18],
  '1799-6-18': [7, 9, 30],
  '1799-11-9': [8, 2, 18],
  '1804-5-18': [12, 8, 28],
  '1804-12-2': [13, 3, 11],
  '1805-12-31': [14, 4, 10],
  // The Paris Commune's last week.
  '1871-5-6': [79, 8, 16],
};

describe('the calendar of the French Republic', () => {
  it('knows the days that everybody knows, both ways', () => {
    for (const [common, [year, month, day]] of Object.entries(KNOWN)) {
      const [y = 0, m = 0, d = 0] = common.split('-').map(Number);
      assert.equal(dayFromRepublican(year, month, day), dayFromGregorian(y, m, d), common);
      assert.deepEqual(republicanFromDay(dayFromGregorian(y, m, d)), { year, month, day }, common);
    }
  });

  it('has every day from 22 September 1792 to 31 December 1805, one after the other', () => {
    let [year, month, day] = [1, 1, 1];
    for (let at = FIRST; at <= LAST; at++) {
      assert.deepEqual(republicanFromDay(at), { year, month, day });
      assert.equal(dayFromRepublican(year, month, day), at);
      day++;
      if (day > daysInRepublicanMonth(year, month)) [month, day] = [month + 1, 1];
      if (month > 13) [year, month] = [year + 1, 1];
    }
    assert.deepEqual([year, month, day], [14, 4, 11]);
  });

  it('has six complementary days in the years III, VII and XI, and by convention in XV, XX, XXIV …', () => {
    const leaps = [];
    for (let year = 1; year <= 40; year++) if (daysInRepublicanMonth(year, 13) === 6) leaps.push(year);
    assert.deepEqual(leaps, [3, 7, 11, 15, 20, 24, 28, 32, 36, 40]);
    assert.deepEqual(
      [100, 200, 300, 400, 4000].map((year) => daysInRepublicanMonth(year, 13)),
      [5, 5, 5, 6, 5],
    );
  });

  it('goes on beyond the year XIV without a gap', () => {
    for (let year = 1; year <= 5000; year++) {
      const first = firstOfRepublicanYear(year);
      assert.deepEqual(republicanFromDay(first), { year, month: 1, day: 1 });
      if (year > 1) {
        const { month, day } = republicanFromDay(first - 1);
        assert.deepEqual([month, day], [13, daysInRepublicanMonth(year - 1, 13)]);
      }
    }
  });

  it('counts years in Roman numerals', () => {
    for (let value = 1; value <= 3999; value++) assert.equal(romanValue(romanNumeral(value)), value);
    assert.equal(romanValue('xiv'), 14);
    assert.deepEqual(['', 'IIII', 'VX', 'IC', 'X1', 'MIX it'].map(romanValue), Array(6).fill(undefined));
  });
});

/** What a writer of the Republic types, beside the days it comes to. */
const DATES: Readonly<Record<string, string>> = {
  '9 Thermidor II': '1794-07-27',
  '9 Thermidor, Year II': '1794-07-27',
  '9 Thermidor Year 2': '1794-07-27',
  '9 Thermidor year two': '1794-07-27',
  '9 Thermidor an II': '1794-07-27',
  '9 thermidor an 2': '1794-07-27',
  '9 thermidor an ii': '1794-07-27',
  "9 thermidor de l'an II": '1794-07-27',
  '9 thermidor de l’an II de la République française': '1794-07-27',
  '18 Brumaire, Year VIII': '1799-11-09',
  '18 Brumaire of the Year VIII': '1799-11-09',
  '18 Brumaire in the Year VIII of the Republic': '1799-11-09',
  '18 Brumaire, Year VIII of the French Republic': '1799-11-09',
  '9th of Thermidor, Year II': '1794-07-27',
  'the 9th of Thermidor, Year II': '1794-07-27',
  'Ninth of Thermidor, Year II': '1794-07-27',
  'on 9 Thermidor, Year II': '1794-07-27',
  'Thermidor 9, Year II': '1794-07-27',
  '9 Thermidor 1794': '1794-07-27',
  '18 Brumaire, 1799': '1799-11-09',
  'Thermidor 9, 1794': '1794-07-27',
  '11 Nivôse 1806': '1806-01-01',
  '10 Nivôse 1805': '1805-12-31',
  '1er vendémiaire an I': '1792-09-22',
  '1 Vendemiaire I': '1792-09-22',
  '2 Brumaire II': '1793-10-23',
  '3 FRIMAIRE II': '1793-11-23',
  '4 Nivôse II': '1793-12-24',
  '4 Nivose II': '1793-12-24',
  '5 Pluviôse II': '1794-01-24',
  '5 Pluviose II': '1794-01-24',
  '6 Ventôse II': '1794-02-24',
  '6 ventose II': '1794-02-24',
  '7 Germinal II': '1794-03-27',
  '8 Floréal II': '1794-04-27',
  '8 Floreal II': '1794-04-27',
  '22 Prairial II': '1794-06-10',
  '10 Messidor II': '1794-06-28',
  '12 Fructidor II': '1794-08-29',
  '3rd complementary day, Year III': '1795-09-19',
  'the third complementary day of the Year III': '1795-09-19',
  '3e jour complémentaire an III': '1795-09-19',
  '3 Sansculottides III': '1795-09-19',
  '3 Sans-culottides, Year III': '1795-09-19',
  'jour de la Vertu, an II': '1794-09-17',
  'jour du Génie an II': '1794-09-18',
  "jour de l'Opinion, an II": '1794-09-20',
  'jour des Récompenses, an II': '1794-09-21',
  'jour de la Révolution, an III': '1795-09-22',
  '6th complementary day, Year III': '1795-09-22',
  '16 floréal an 79': '1871-05-06',
  '1 Vendémiaire, Year CCXXXIII': '2024-09-22',
  'night of 9/10 Thermidor, Year II': '1794-07-27..1794-07-28',
  'the night of 9–10 Thermidor, Year II': '1794-07-27..1794-07-28',
  'the evening of 9 Thermidor, Year II': '1794-07-27',
  '9 Thermidor, Year II, 22:40': '1794-07-27',
  'c. 9 Thermidor, Year II': '1794-07-26..1794-07-28',
  'before 9 Thermidor, Year II': '..1794-07-26',
  'since 18 Brumaire, Year VIII': '1799-11-09..',
  'Sunday, 9 Thermidor, Year II': '1794-07-27',

  'Thermidor, Year II': '1794-07-19..1794-08-17',
  'Thermidor II': '1794-07-19..1794-08-17',
  'thermidor an II': '1794-07-19..1794-08-17',
  'Thermidor 1794': '1794-07-19..1794-08-17',
  'early Thermidor, Year II': '1794-07-19..1794-07-28',
  'Sansculottides, Year II': '1794-09-17..1794-09-21',
  'Sansculottides III': '1795-09-17..1795-09-22',

  'Year II of the Republic': '1793-09-22..1794-09-21',
  'the Year II of the French Republic': '1793-09-22..1794-09-21',
  'an II de la République': '1793-09-22..1794-09-21',
  'An 2 de la République française': '1793-09-22..1794-09-21',
  'An II': '1793-09-22..1794-09-21',
  'Year XIV of the Republic': '1805-09-23..1806-09-22',

  '7–12 Thermidor, Year II': '1794-07-25..1794-07-30',
  '9 and 10 Thermidor, Year II': '1794-07-27..1794-07-28',
  '9 or 10 Thermidor II': '1794-07-27..1794-07-28',
  '28 Messidor – 9 Thermidor, Year II': '1794-07-16..1794-07-27',
  '28 Fructidor – 3 Vendémiaire, Year III': '1794-09-14..1794-09-24',
  '28 Fructidor, Year II – 3 Vendémiaire': '1794-09-14..1794-09-24',
  '28 Fructidor II to 3 Vendémiaire III': '1794-09-14..1794-09-24',
  'Messidor–Thermidor, Year II': '1794-06-19..1794-08-17',
  'Thermidor II..Brumaire III': '1794-07-19..1794-11-20',
  '30 Messidor/1 Thermidor, Year II': '1794-07-18..1794-07-19',
  '9 Thermidor, Year II – 5 August 1794': '1794-07-27..1794-08-05',

  '9 Thermidor, Year II (27 July 1794)': '1794-07-27',
  '9 Thermidor, Year II of the French Republic (27 July 1794)': '1794-07-27',
  '9 Thermidor II (27–28 July 1794)': '1794-07-27..1794-07-28',
  '9 Thermidor (27 July 1794)': '1794-07-27',
  '9 Thermidor II (27 July)': '1794-07-27',
  '9 Thermidor, Year II / 27 July 1794': '1794-07-27',
  '9 Thermidor II/27 July 1794': '1794-07-27',
  '9 Thermidor, Year II, 27 July 1794': '1794-07-27',
  '27 July 1794 (9 Thermidor II)': '1794-07-27',
  '27 July 1794 (9 Thermidor, Year II of the Republic)': '1794-07-27',
  '27 July 1794 (9 Thermidor)': '1794-07-27',
  '27 July 1794/9 Thermidor II': '1794-07-27',
  'Thermidor, Year II (July 1794)': '1794-07-01..1794-07-31',
  'Thermidor (July 1794)': '1794-07-01..1794-07-31',
  'The fall (9 Thermidor, Year II)': '1794-07-27',
  'July 1794 (9 Thermidor II)': '1794-07-27',
  'July 1794 (9 Thermidor)': '1794-07-27',
  '1794 (9 Thermidor)': '1794-07-27',
  '9 Thermidor II (July 1794)': '1794-07-27',
  '1799 (Year VIII of the Republic)': '1799-01-01..1799-12-31',
  '18 Brumaire 8 (9 November 1799)': '1799-11-09',
};

/** What is wrong, and what is taken for it. */
const WRONG: Readonly<Record<string, readonly [message: string, days: string]>> = {
  '31 Thermidor, Year II': ['Thermidor has 30 days, as every month of the Republic', '1794-08-17'],
  '6th complementary day, Year II': ['Year II had 5 complementary days, for it was no leap year', '1794-09-21'],
  '7 Sansculottides III': ['Year III had 6 complementary days', '1795-09-22'],
  '0 Thermidor II': ['Days count from 1', '1794-07-19'],
  '9 Thermidor, Year 0': ['The Republic counts its years from I (1792–93): there is no year 0', '1793-07-27'],
  'Year 0 of the Republic': [
    'The Republic counts its years from I (1792–93): there is no year 0',
    '1792-09-22..1793-09-21',
  ],
  '9 Thermidor 1792': [
    'The Republic counts its days from 22 September 1792: there is no such day in 1792',
    '1793-07-27',
  ],
  'Monday, 9 Thermidor, Year II': ['27 July 1794 was a Sunday, not a Monday', '1794-07-27'],
  '9 Thermidor, Year II (28 July 1794)': ['9 Thermidor, Year II was 27 July 1794', '1794-07-28'],
  '9 Thermidor II/28 July 1794': ['9 Thermidor, Year II was 27 July 1794', '1794-07-28'],
  '9 Thermidor II, 28 July 1794': ['9 Thermidor, Year II was 27 July 1794', '1794-07-28'],
  '28 July 1794 (9 Thermidor II)': ['9 Thermidor, Year II was 27 July 1794', '1794-07-28'],
  '9 Thermidor (28 July 1794)': ['9 Thermidor, Year II was 27 July 1794', '1794-07-28'],
  'Thermidor, Year II (May 1794)': [
    'Thermidor, Year II was from 19 July 1794 to 17 August 1794',
    '1794-05-01..1794-05-31',
  ],
  '9 Thermidor II (June 1794)': ['9 Thermidor, Year II was 27 July 1794', '1794-07-27'],
  '31 Thermidor II (August 1794)': ['Thermidor has 30 days, as every month of the Republic', '1794-08-17'],
  '31 Thermidor II (17 August 1794)': ['Thermidor has 30 days, as every month of the Republic', '1794-08-17'],
  '10 Thermidor, Year II – 9 Thermidor, Year II': ['The range ends before it starts', '1794-07-27..1794-07-28'],
};

/** Of these no year is known where nothing stands above. */
const PARTIAL = [
  '10 Thermidor',
  '18 Brumaire',
  'the 18th of Brumaire',
  '2nd complementary day',
  'jour de la Vertu',
  '9–10 Thermidor',
];

/** What stands above, and what a date without its year comes to below it. */
const COMPLETED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '9 Thermidor, Year II': {
    '10 Thermidor': '1794-07-28',
    '5 Vendémiaire': '1793-09-26',
    '12–13 Thermidor': '1794-07-30..1794-07-31',
    '2nd complementary day': '1794-09-18',
    'the 10th': '1794-07-10',
  },
  '20 Frimaire II': { '20 Nivôse': '1794-01-09' },
  '1794': { '10 Thermidor': '1794-07-28', '20 Frimaire': '1794-12-10' },
  'Year II of the Republic': { '10 Thermidor': '1794-07-28', '20 Frimaire': '1793-12-10' },
  '1792': { '2 Brumaire': '1792-10-23' },
};

const NO_DATES = [
  'Thermidor',
  'Germinal',
  'early Thermidor',
  'after Thermidor',
  'Brumaire to Thermidor',
  'Year II',
  'the year 2',
  'An X',
  'an II',
  'An army',
  'An XL shirt',
  '9 Thermidor 2',
  '9 Termidor II',
  '9 Thermidor, Year IIII',
  'jour de fête',
  '3rd complementary angle',
  '10 Thermidor – 5 August',
];

describe('dates of the French Republic', () => {
  for (const [text, expected] of Object.entries(DATES)) {
    it(`${text} is ${expected}`, () => {
      const { value, problems } = understand(text);
      assert.deepEqual([bounds(value), problems], [expected, []]);
      assert.equal(value?.text, text);
    });
  }

  for (const [text, [message, expected]] of Object.entries(WRONG)) {
    it(`${text}: ${message}`, () => {
      const [reading] = readDates(text, 0);
      assert.equal(reading?.end, text.length);
      assert.deepEqual(
        reading.problems.map((one) => one.message),
        [message],
      );
      assert.equal(bounds(reading.expr.kind === 'absolute' ? reading.expr.value : undefined), expected);
      for (const { start, end, replacements = [] } of reading.problems) {
        for (const fix of replacements) {
          const mended = text.slice(0, start) + fix.text + text.slice(end);
          assert.deepEqual(understand(mended).problems, [], mended);
        }
      }
    });
  }

  it('say of a day that never was only that', () => {
    assert.deepEqual(understand('31 Thermidor II (28 July 1794)').problems, ['no-such-day']);
  });

  for (const text of PARTIAL) {
    it(`${text} lacks its year`, () => {
      assert.deepEqual(understand(text), { value: undefined, kind: 'partial', problems: ['incomplete'] });
    });
  }

  for (const [above, dates] of Object.entries(COMPLETED)) {
    for (const [text, expected] of Object.entries(dates)) {
      it(`${text} below ${above} is ${expected}`, () => {
        const { value, problems } = understand(text, { above: understand(above).value });
        assert.deepEqual([bounds(value), problems], [expected, []]);
      });
    }
  }

  it('are not completed from before the Republic', () => {
    const { value, problems } = understand('10 Thermidor', { above: understand('1789').value });
    assert.deepEqual([value, problems], [undefined, ['incomplete']]);
  });

  it('say that a day completed from above does not exist', () => {
    const above = understand('9 Thermidor, Year II').value;
    assert.deepEqual(understand('31 Thermidor', { above }).problems, ['no-such-day']);
    assert.deepEqual(understand('6 Sansculottides', { above }).problems, ['no-such-day']);
  });

  it('read every day that was lived, as it is described', () => {
    for (let at = FIRST; at <= LAST; at++) {
      const { year, month, day } = republicanFromDay(at);
      for (const text of [
        describeRepublican(year, month, day),
        month < 13
          ? `${day} ${REPUBLICAN_MONTH_NAMES[month - 1]} an ${year}`
          : `${day} Sansculottides ${romanNumeral(year)}`,
      ]) {
        const { value, problems } = understand(text);
        assert.deepEqual([value?.start, problems], [{ earliest: at, latest: at }, []], text);
      }
    }
  });

  for (const text of NO_DATES) {
    it(`${text} is none`, () => assert.equal(understand(text).kind, 'unread'));
  }
});

describe('what counts from a day of the Republic', () => {
  it('counts from the event of that name, where the day has no year', () => {
    const event = understand('27 July 1794').value;
    const context = { above: understand('1 January 1800').value, eventNamed: () => event };
    assert.equal(bounds(understand('the day after 9 Thermidor', context).value), '1794-07-28');
    assert.equal(bounds(understand('3 days after 9 Thermidor, Year II').value), '1794-07-30');
  });
});
