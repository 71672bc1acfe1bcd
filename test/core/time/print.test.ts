import assert from 'node:assert/strict';
import {
  ageBetween,
  dayFromCivil,
  describeDate,
  describeDay,
  describeInstant,
  hullOf,
  isBefore,
  printDate,
  toIso,
} from '#server/core/time/index.js';
import { bounds, dateOf, understand } from './support.js';

/** A date, how messages call it, and its canonical EDTF. */
const PRINTED: readonly (readonly [text: string, english: string, iso: string])[] = [
  ['July 20th, 1926', '20 July 1926', '1926-07-20'],
  ['Mar. 15, 44 BC', '15 March 44 BC', '-0043-03-15'],
  ['Jul 1926', 'July 1926', '1926-07'],
  ['May 1904', 'May 1904', '[1904-05]'],
  ['1926', '1926', '1926'],
  ['44 BC', '44 BC', '-0043'],
  ['14 CE', 'AD 14', '0014'],
  ['spring 1926', 'spring 1926', '[1926-03..1926-05]'],
  ['winter 1928/29', 'winter 1928–29', '[1928-12..1929-02]'],
  ['the 1920s', 'the 1920s', '192X'],
  ['19th century', 'the 19th century', '[1801..1900]'],
  ['2nd century BC', 'the 2nd century BC', '[-0199..-0100]'],
  ['19XX', 'between 1900 and 1999', '19XX'],
  ['c. 1926', 'between 1925 and 1927', '[1925..1927]'],
  ['early 1926', 'between January and April 1926', '[1926-01..1926-04]'],
  ['between 13 February and 13 July 1937', 'between 13 February and 13 July 1937', '[1937-02-13..1937-07-13]'],
  ['night of 13/14 April 1922', 'between 13 and 14 April 1922', '[1922-04-13..1922-04-14]'],
  ['before 1926', 'before 1 January 1926', '[..1925]'],
  ['after 20 July 1926', 'after 20 July 1926', '[1926-07-21..]'],
  ['November 7–12, 1926', '7–12 November 1926', '1926-11-07/1926-11-12'],
  ['30 June – 2 July 1934', '30 June – 2 July 1934', '1934-06-30/1934-07-02'],
  ['December 28 – January 3, 1927', '28 December 1926 – 3 January 1927', '1926-12-28/1927-01-03'],
  ['1926..27', '1926 to 1927', '1926/1927'],
  ['3 April 1922..1926', '3 April 1922 to 1926', '1922-04-03/1926'],
  ['since 3 April 1922', 'from 3 April 1922 on', '1922-04-03/..'],
  ['until 1926', 'until 1926', '../1926'],
  ['1985/', 'from 1985 to an unknown day', '1985/[1985..]'],
  ['/1985', 'from an unknown day to 1985', '[..1985]/1985'],
  ['../..', 'at all times', '../..'],
  ['Y170000002', '170000002', 'Y170000002'],
  ['+12345-06-07', '7 June 12345', '+12345-06-07'],
];

/** Birth, day, and the ages that are possible. */
const AGES: readonly (readonly [birth: string, on: string, least: number, most: number])[] = [
  ['30 August 1877', '20 July 1926', 48, 48],
  ['30 August 1877', '30 August 1926', 49, 49],
  ['1881', '20 July 1926', 44, 45],
  ['1881', '1926', 44, 45],
  ['c. 1881', '1926', 43, 46],
  ['29 February 1924', '28 February 1925', 0, 0],
  ['29 February 1924', '1 March 1925', 1, 1],
  ['12 July 100 BC', '15 March 44 BC', 55, 55],
  ['1 January 10 BC', '1 January AD 10', 19, 19],
  ['before 1881', '1926', 45, Infinity],
  ['20 July 1926', '1 January 1920', -7, -7],
];

describe('printing dates', () => {
  for (const [text, english, iso] of PRINTED) {
    it(`${text} is “${english}” and ${iso}`, () => {
      const value = dateOf(text.replace('1926..27', '1926–27'));
      assert.deepEqual([describeDate(value), toIso(value)], [english, iso]);
      const again = dateOf(toIso(value));
      assert.deepEqual([again.kind, again.start, again.end], [value.kind, value.start, value.end]);
    });
  }

  it('gives back the words of the writer', () => {
    assert.equal(printDate(dateOf(' Tuesday,  July 20th, 1926 ')), 'Tuesday,  July 20th, 1926');
  });

  it('says how far a day is known', () => {
    const say = (text: string) => describeInstant(hullOf(dateOf(text)));
    assert.equal(say('20 July 1926'), '20 July 1926');
    assert.equal(say('July 1926'), 'some day in July 1926');
    assert.equal(say('1926'), 'some day in 1926');
    assert.equal(say('13 February..13 July 1937'), 'between 13 February and 13 July 1937');
    assert.equal(say('by 1926'), 'before 1 January 1927');
    assert.equal(say('1926..'), 'after 31 December 1925');
    assert.equal(describeDay(dayFromCivil(-43, 3, 15)), '15 March 44 BC');
    assert.equal(describeDay(dayFromCivil(14, 8, 19)), '19 August AD 14');
  });

  it('prints what is far away so that it can be read again', () => {
    const later = understand('2,400,000 years later', { previous: dateOf('20 July 1926') }).value;
    assert.ok(later !== undefined);
    assert.equal(bounds(dateOf(toIso(later))), bounds(later));
  });
});

describe('ages', () => {
  for (const [birth, on, least, most] of AGES) {
    it(`born ${birth}, on ${on}: ${least === most ? least : `${least} to ${most}`}`, () => {
      assert.deepEqual(ageBetween(hullOf(dateOf(birth)), hullOf(dateOf(on))), { least, most });
    });
  }
});

describe('what comes first', () => {
  for (const [one, other, answer] of [
    ['20 July 1926', '21 July 1926', 'yes'],
    ['20 July 1926', '20 July 1926', 'no'],
    ['1926', '20 July 1926', 'possibly'],
    ['1926', '1927', 'yes'],
    ['1927', '1926', 'no'],
    ['c. 1926', '1926', 'possibly'],
    ['before 1926', '1926', 'yes'],
    ['by 1926', '1926', 'possibly'],
    ['25 October 1917 O.S.', '1 November 1917', 'no'],
  ] as const) {
    it(`is ${one} before ${other}? ${answer}`, () => {
      assert.equal(isBefore(hullOf(dateOf(one)), hullOf(dateOf(other))), answer);
    });
  }
});
