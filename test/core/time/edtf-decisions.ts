/** What we do with EDTF strings on which the implementations or their tests disagree, and why. */
export interface Decision {
  readonly decision: 'accepted' | 'refused';
  readonly because: string;
  readonly strings: readonly string[];
}

// biome-ignore format: one string a line would hide them.
export const DECISIONS: readonly Decision[] = [
  {
    decision: 'refused',
    because: 'A bare number is a year only with four digits: "19" and "193" are ages, counts, numbers of houses.',
    strings: [
      '19', '00', '-04', '193', '019', '009', '000', '-193', '-019', '197~', '197?', '197%', '19~', '19?', '19%',
    ],
  },
  {
    decision: 'refused',
    because: 'A slash alone names no end at all; "../.." says the same in earnest.',
    strings: [
      '/',
    ],
  },
  {
    decision: 'accepted',
    because: 'Fractions of seconds and the short forms of time zones are ISO 8601, and only the day matters here.',
    strings: [
      '2016-05-02T16:54:59.042', '2016-05-02T16:54:59.04200000', '2016-05-02T16:54:59.4', '2016-05-02T16:54:59.42',
      '2016-05-02T16:54:59.042123', '2016-05-02T16:54:59.042Z', '2016-05-02T16:54:59+00:00',
      '2016-05-02T16:54:59+0230', '2016-05-02T16:54:59+0000', '2016-05-02T16:54:59+1400', '2016-05-02T16:54:59+1330',
      '2016-05-02T16:54:59+1200', '2016-05-02T16:54:59+0410', '2016-05-02T16:54:59-0015', '2016-05-02T16:54:59-1159',
      '2016-05-02T16:54:59-1200', '2016-05-02T16:54:59+14', '2025-10-14T12:00:00.000Z',
    ],
  },
  {
    decision: 'refused',
    because: 'No clock on earth runs more than 12 hours behind Greenwich.',
    strings: [
      '2016-05-02T12:00:00-12:01', '2016-05-02T12:00:00-13:00', '2016-05-02T12:00:00-14:00',
      '2016-05-02T12:00:00-13',
    ],
  },
  {
    decision: 'accepted',
    because: 'A range between two times is the range between their days.',
    strings: [
      '2005-07-25T10:10:10Z/2006-01-01T10:10:10Z', '2005-07-25T10:10:10Z/2006-01', '2005-07-25/2006-01-01T10:10:10Z',
    ],
  },
  {
    decision: 'accepted',
    because: 'Blanks inside a set are how people write lists.',
    strings: [
      '[1667,1668, 1670..1672]', '[1667, 1672-12]', '{1667, 1670..1672}', '{1960 ,  1961-12}',
      '[1667, 1668, 1670..1672]', '[1760-01, 1760-02, 1760-12..]', '[1667, 1760-12]', '{1667,1668, 1670..1672}',
      '{1960, 1961-12}', '{-1667,1668, 1670..1672}',
    ],
  },
  {
    decision: 'accepted',
    because: 'Blanks around a date belong to the line, not to the date.',
    strings: [
      ' 1863-03-29', '1863-03-29 ',
    ],
  },
  {
    decision: 'accepted',
    because: 'A set of one date is that date; sets may reach before the year 0.',
    strings: [
      '[2016-03]', '[-1740-02-12..-1200-01-29]', '[-1890-05..-1200-01]', '{-1640-06..-1200-01}',
      '{-1740-02-12..-1200-01-29}',
    ],
  },
  {
    decision: 'refused',
    because: 'The range certainly ends before it starts.',
    strings: [
      '2012-24/2012-21', '2012-23/2012-22', '0800/-0999', '-1000/-2000', '1000/-2000', '0001/0000', '0000/-0001',
    ],
  },
  {
    decision: 'refused',
    because: 'No such day exists in any of the years that fit.',
    strings: [
      '156X-09-31', '156X-11-31', '15XX-02-3X',
    ],
  },
  {
    decision: 'accepted',
    because: 'Seasons may bound a range and may be doubted like any other date.',
    strings: [
      '1923-21/1924', '1952-23~/1953', '2003-22/2004-22', '2003-22/2003-22', '2003-22/2003-23', '2011-23~',
      '2012-21/2012-22',
    ],
  },
  {
    decision: 'accepted',
    because: 'Decades and centuries may be doubted like any other date; the bounds widen by a decade or a century.',
    strings: [
      '16XX~', '16XX%', '1XXX~', '156X~', '-01XX~',
    ],
  },
  {
    decision: 'accepted',
    because: 'An unknown end beside an open one: nothing more than that something lasted.',
    strings: [
      '/..', '../',
    ],
  },
  {
    decision: 'accepted',
    because: 'The end may lie after the start: both bounds are vague or less precise, and a doubt is no contradiction.',
    strings: [
      '0000-01-03/0000-01', '0000-02/0000', '2004-06-11%/2004-%06', '2004-06-11%/2004-06~',
    ],
  },
  {
    decision: 'accepted',
    because: 'Unspecified digits may stand anywhere, also before the year 0 and as the first digit of a month.',
    strings: [
      '-1X32-X1-X2', '1984-1X', '-156X-12-25', '-15XX-12-25', '-XXXX-12-XX', '-1XXX-XX', '-1XXX-12', '-1984-1X',
      '2000-XX/2012',
    ],
  },
  {
    decision: 'accepted',
    because: 'Each part may be doubted by itself, at the ends of ranges too: level 2 has no exception for it.',
    strings: [
      '2001-?09~-09', '2016~-05?', '?2004-06-04~', '?2004-06%', '?-2004-06-04~', '?-2004-06%', '1984?-06/2004-08?',
      '-1984-?06-02/2004-08-08~', '1984-?06-02/2004-06-11%', '2003-06-11%/2004-%06', '2004-06~/2004-06-%11',
      '1984?/2004~-06', '?2004-06~-10/2004-06-%11', '1984-06-?02/2004-06-11%',
    ],
  },
];
