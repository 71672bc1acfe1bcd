/** Every way to write a date, by what it says. What each means is not written here: the date library works it out. */

export interface DateForms {
  readonly title: string;
  readonly text?: string;
  /** What stands above, for dates that leave something out. */
  readonly above?: string;
  /** The date of the entry before, and of the entry "The coup", for dates that count from there. */
  readonly from?: string;
  readonly forms: readonly string[];
}

export const dateForms: readonly DateForms[] = [
  {
    title: 'A day',
    forms: [
      '20 July 1926',
      '20th July 1926',
      'the 20th of July, 1926',
      'July 20, 1926',
      'July 20th, 1926',
      'Jul. 20 1926',
      '20-Jul-1926',
      '1926 July 20',
      '1926-07-20',
      'on 20 July 1926',
      'Tuesday, 20 July 1926',
      '20 July 1926 (Tuesday)',
      '20 July 1926, 22:40',
      '10.40 pm on 20 July 1926',
      'the morning of 20 July 1926',
      'night of 13/14 April 1922',
    ],
  },
  {
    title: 'One of several, or several',
    text: `With “or”, and in square brackets, one day is meant and nobody knows which. With “and”, and in braces, all are
meant: they are read as what lasts from the first to the last, and a day between that is not named is not told apart.`,
    forms: [
      '25 or 26 July 1926',
      '1926 or 1927',
      '[1926-05-03,1926-05-05]',
      '3, 5 and 9 May 1926',
      'May, June and July 1926',
      '{1926-05-03,1926-05-05,1926-05-09}',
    ],
  },
  {
    title: 'A day with a name',
    text: `Christmas and its eve, New Year's Eve and Day, Epiphany, May Day, Midsummer Day, Bastille Day, Michaelmas,
Halloween, Armistice Day and some more; Easter and all that is counted from it; the Kalends, Nones and Ides.`,
    forms: ['Christmas 1921', "New Year's Eve 1926", 'May Day 1926', 'Easter Monday, 1916', 'Ides of March 44 BC'],
  },
  {
    title: 'A month',
    forms: [
      'July 1926',
      'Jul 1926',
      'July of 1926',
      "March '26",
      '1926-07',
      'early July 1926',
      'mid-July 1926',
      'late July 1926',
      'first week of July 1926',
      'the end of July 1926',
      'sometime in July 1926',
    ],
  },
  {
    title: 'A season',
    text: 'Winter begins in December, so a winter with one year may be either of two.',
    forms: [
      'spring 1926',
      'Summer of 1926',
      'fall 1926',
      'late autumn 1926',
      'winter 1928–29',
      'winter 1928',
      '1926-21',
      'Q1 1926',
    ],
  },
  {
    title: 'A year',
    forms: [
      '1926',
      'in the year 1926',
      'early 1926',
      'mid-1926',
      'late 1926',
      'mid to late 1926',
      'early months of 1926',
      'the second half of 1926',
      '44 BC',
      '44 B.C.E.',
      'AD 14',
      '10,000 BC',
    ],
  },
  {
    title: 'Longer times',
    forms: [
      'the 1920s',
      'the twenties',
      'late 1920s',
      '192X',
      '19th century',
      'early 19th century',
      '2nd century BC',
      '3rd millennium BC',
    ],
  },
  {
    title: 'Not quite certain',
    text: 'A doubt widens a date by one of its units: a day, a month, a year; `%` by two.',
    forms: [
      'c. 1926',
      'circa March 1926',
      'around 20 July 1926',
      'probably 1926',
      '1926?',
      '1926~',
      '1926%',
      'July 1926?',
    ],
  },
  {
    title: 'Before and after',
    forms: [
      'before 1926',
      'pre-1926',
      'after 20 July 1926',
      'by 1926',
      'by the end of 1930',
      'no later than May 1927',
      'not before May 1927',
      'between 13 February and 13 July 1937',
    ],
  },
  {
    title: 'A range',
    text: 'Something that lasts. With `..` at one side it has no end there.',
    forms: [
      '1926-11-07..1926-11-12',
      '7–12 November 1926',
      '7 – 12 November 1926',
      'November 7–12, 1926',
      '30 June – 2 July 1934',
      'July–August 1926',
      'December 1926–January 1927',
      '1914–18',
      '1926–8',
      '1926-27',
      '1926/1927',
      'from 3 April 1922 to late 1926',
      '3 April 1922 until May 1923',
      '49–44 BC',
      '31 BC – AD 14',
      'since 1922',
      '1922..',
      '1922–present',
      '..1927',
      'until 1927',
    ],
  },
  {
    title: 'Old Style and New Style',
    text: `Days are New Style unless something says otherwise, and Julian before 15 October 1582. \`O.S.\`, \`(OS)\`, \`Old
Style\` and \`Julian\` mark the old calendar, \`N.S.\` the new one. Some churches have never left the old one, so \`25 December 1928 O.S.\` is taken as it
stands; only a day that a country skipped when it changed is remarked upon. A date in brackets that can be read wins
over what stands before it.`,
    forms: [
      '25 October 1917 O.S.',
      '25 October 1917 (Julian)',
      '25 December 1928 O.S.',
      '7 November 1917 N.S.',
      '25 October (7 November) 1917',
      '25 October/7 November 1917',
      '2 (15) March 1917',
      '681 AUC (73 BC)',
    ],
  },
  {
    title: 'The calendar of the French Republic',
    text: `Read to the day from 1 Vendémiaire I (22 September 1792) on, the months with or without their accents, the year in Roman or other
numerals. The years beyond XIV, which nobody lived, go on by convention: XV and XX are leap years, then every fourth, as in the common calendar. A
day without its year (\`10 Thermidor\`) takes it from above. A month or “Year II” alone is no date, for it may be anything: “Year II of the
Republic” is one. A common date beside a day of the Republic counts, and it is said if the two disagree;
a range is written in one of the calendars.`,
    forms: [
      '9 Thermidor II',
      '9 Thermidor, Year II',
      '9 thermidor an 2',
      'the 9th of Thermidor, Year II',
      '18 Brumaire of the Year VIII',
      '18 Brumaire 1799',
      '3rd complementary day, Year III',
      '6 Sansculottides III',
      'jour de la Vertu, an II',
      'Thermidor, Year II',
      'Year II of the Republic',
      'An II',
      '7–12 Thermidor, Year II',
      '28 Fructidor – 3 Vendémiaire, Year III',
      '9 Thermidor, Year II (27 July 1794)',
      '27 July 1794 (9 Thermidor II)',
      '9 Thermidor, Year II / 27 July 1794',
      '16 floréal an 79',
    ],
  },
  {
    title: 'Parts left out',
    text: 'What is missing comes from the nearest date above that has it, a heading’s or an entry’s. At the head of an entry a weekday alone (`Friday: …`) is the next one after an entry of one day. Here that is:',
    above: '20 July 1926',
    forms: ['July 30', 'the 30th', 'November', 'Late autumn', "'27", '22:40', 'Christmas', '7–12 November'],
  },
  {
    title: 'Counted from elsewhere',
    text: 'From the entry before, or from one that is named by its title. Here both are on:',
    from: '12 November 1926',
    forms: [
      'the next day',
      'the same day',
      'that evening',
      '3 days later',
      'three weeks later',
      'a month earlier',
      'a year and a half later',
      'ten minutes later',
      'some years later',
      'later that year',
      'the following spring',
      '3 days after The coup',
      'two weeks before The coup',
      'the eve of The coup',
      'two months after 20 July 1926',
      'the week of 5 May 1926',
    ],
  },
  {
    title: 'ISO 8601 and EDTF',
    text: `The whole of the Extended Date/Time Format, levels 0 to 2, for those who know it. It counts the year before 1 as 0,
so that -0043 is 44 BC.`,
    forms: [
      '1926-07-20',
      '1926-07',
      '-0043-03-15',
      '1926-07-20/1926-08',
      '../1927',
      '1926-2X',
      '1926-XX-20',
      '156X',
      'Y-10000',
      '[1926,1928]',
      '{1926..1928}',
    ],
  },
];

/** Dates that are marked, with what is said of them. */
export const wrongDates: readonly string[] = [
  '30 February 1926',
  '1926-13-08',
  'Monday, 20 July 1926',
  '12–7 November 1926',
  '5 February 1918 O.S.',
  '31 Thermidor, Year II',
  '9 Thermidor, Year II (28 July 1794)',
  '1904-05',
  '1921-22',
  '20 Jully 1926',
  'July 45th, 1926',
];
