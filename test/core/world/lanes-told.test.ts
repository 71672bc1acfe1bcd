/** What a fact makes lasts until something changes it; what it needs and does not find makes nothing. */
import { checkFindings } from '../../support/fixture.js';
import { story } from '../../support/valley.js';

describe('Saying what happens', () => {
  it(
    'a man dies once: the second death is the slip, and the first one still counts',
    story(`timeline: T
  from: The Valley

1140: The fire
  - Anna Reed dies

1143: The flood
  - Anna Reed drowns
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1140

1144: A visit
  - Cara Voss meets Anna Reed
//                  ^^^^^^^^^ information[acts-after-death]: As in line 8: Anna Reed died in 1140
`),
  );

  it(
    'whoever is dead and cannot take an office leaves it empty until real history has the next',
    story(`timeline: T
  from: The Valley

1140: The fire
  - Anna Reed dies

1146: Too late
  - Anna Reed becomes Reeve
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1140

1147: Nobody
  - Cara Voss resigns as Reeve
//  ^^^^^^^^^ information[not-in-office]: Cara Voss was not Reeve in 1147, as far as is known: nobody held that office then

1151: The next
  Reeve Bors Hale signs.
`),
  );

  it(
    'what real history says already is no change: everything after it comes as it came',
    story(`timeline: T
  from: The Valley

1150: Bors Hale becomes Reeve

1153: The next
  Reeve Cara Voss signs. Bors Hale signs.
//                       ^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152, hanged
`),
  );

  it(
    'a visit lasts a day: two days later she may be elsewhere',
    story(`place: Farmouth
place: Nearmouth

timeline: T
  from: The Valley

1 May 1141: Out
  - Cara Voss visits Farmouth

1 May 1141: And elsewhere
  - Cara Voss visits Nearmouth
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[two-places-at-once]: Cara Voss is in two places on 1 May 1141: in Farmouth, and here in Nearmouth

3 May 1141: Home
  - Cara Voss visits Nearmouth
`),
  );
});

describe('Being somewhere', () => {
  it(
    'for long is not held against anybody: notes leave out most journeys, and an escape is often the story',
    story(`place: Farmouth
place: Nearmouth

timeline: T
  from: The Valley

1 May 1141: The sentence
  - Dora Lind is exiled to Farmouth

3 May 1142: A visit
  - Dora Lind visits Nearmouth
`),
  );
});

describe('What a timeline touches', () => {
  it(
    'is its own from that day on: whoever came later in real history does not come',
    story(`timeline: T
  from: The Valley
  pod: Dora Lind becomes Reeve

1142: Before
  Reeve Anna Reed signs.

1145: Dora Lind becomes Reeve

1151: Where Bors was Reeve
  Reeve Dora Lind signs. Reeve Bors Hale signs.
//                             ^^^^^^^^^ warning[not-in-office]: Bors Hale was not Reeve in 1151: Dora Lind was, from 1145 to 1199

1160: Where Cara was Reeve
  Reeve Cara Voss signs.
//      ^^^^^^^^^ warning[not-in-office]: Cara Voss was not Reeve in 1160: Dora Lind was, from 1145 to 1199
`),
  );

  it(
    'leaves everything else as it was',
    story(`timeline: T
  from: The Valley
  pod: Dora Lind becomes Reeve

1145: Dora Lind becomes Reeve

1151: The fever, and the old names
  - Anna Reed visits Reedham
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1150, of a fever
  - Bors Hale visits Vosston
//                   ^^^^^^^ warning[name-not-in-use]: Vosston was not called that in 1151: the name came in 1160

1200: The end
  - Dora Lind visits Vosston
//  ^^^^^^^^^ error[acts-after-death]: Dora Lind died in 1199
`),
  );

  it(
    'takes its last holder along into the office that replaces it',
    story(`office: Provost
  replaces: Reeve
  exists: 1155..1300

timeline: T
  from: The Valley
  pod: Dora Lind becomes Reeve

1145: Dora Lind becomes Reeve

1155: The Reeve is abolished
  because: Dora Lind becomes Reeve

1160: The Provost
  Provost Dora Lind signs. Provost Cara Voss signs.
//                                 ^^^^^^^^^ warning[not-in-office]: Cara Voss was not Provost in 1160: Dora Lind was, from 1155 to 1199
`),
  );

  it(
    'stays as it was before the point of divergence',
    story(`timeline: T
  from: The Valley
  pod: 1140

1135: The office
  Reeve Bors Hale signs. Reeve Anna Reed signs.
//      ^^^^^^^^^ warning[not-in-office]: Bors Hale was not Reeve in 1135: Anna Reed was, from 1130 to 1150
`),
  );
});

describe('Taking real history back', () => {
  it('does so where the day of the line is the day of the fact', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

20 July 1926: Dzerzhinsky survives

May 1927: The camps
  - Dzerzhinsky reorganises the camps
//              ^^^^^^^^^^^ hint[unread-fact]: “reorganises” is not among the verbs that are understood
`));

  it('does nothing on another day: an attempt in May is not the heart attack in July', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1926

3 May 1926: An attempt
  - Dzerzhinsky survives an attempt
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint[nothing-to-undo]: This changes nothing

May 1927: The camps
  - Dzerzhinsky reorganises the camps
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
`));

  it('says nothing new where real history has it so', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1926

30 August 1918: Lenin survives

May 1927: The camps
  - Lenin visits Moscow
//  ^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924, of a stroke
`));

  it('of a new date for a death makes that the death, and other lines about him add to what is known', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1926

figure: Felix Dzerzhinsky
  also: the old chess player
  died: 1931
  member of: Chess Club 1927..1930
group: Chess Club

1921: As ever
  - Dzerzhinsky visits Moscow

1929: The club
  - The old chess player visits Moscow
  - Dzerzhinsky leaves the Chess Club

1932: Too late
  - Dzerzhinsky visits Moscow
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died in 1931
`));
});

describe('The point of divergence', () => {
  it('given as a month begins on the first of it, and that day may already be otherwise', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: July 1926

30 June 1926: The day before
  - Rykov is executed
//  ^^^^^^^^^^^^^^^^^ error[change-before-pod]: Alexei Rykov dies here on 30 June 1926, before your point of divergence (1 July 1926)

1 July 1926: The first day
  - Kalinin is executed
`));

  it('of several the earliest counts for what comes before, and each is a root of causes', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: Dzerzhinsky survives; The coup
//     ^^^^^^^^^^^^^^^^^^^^ information[not-tied-to-pod]: One change does not lead back to your point of divergence: “Out of the blue” (February 1927)

19 July 1926: Too early
  - Kalinin is executed
//  ^^^^^^^^^^^^^^^^^^^ error[change-before-pod]: Mikhail Kalinin dies here on 19 July 1926, before your point of divergence (20 July 1926)

20 July 1926: Dzerzhinsky survives

7 November 1926: The coup
  - Stalin is executed

December 1926: The purge
  because: The coup
  - Rykov is executed

January 1927: The recovery
  because: Dzerzhinsky survives
  - Tomsky is executed

February 1927: Out of the blue
  - Uglanov is executed
`));

  it(
    'leaves what comes before it alone: its silence may be filled, its facts not be contradicted',
    story(`figure: Egil Stone

timeline: T
  from: The Valley
  pod: 1140

1120: Egil Stone joins the Millers

1121: Cara Voss visits Reedham

1130: Anna Reed becomes Reeve

1135: Bors Hale becomes Reeve
//    ^^^^^^^^^^^^^^^^^^^^^^^ error[change-before-pod]: Bors Hale becomes Reeve here in 1135, before your point of divergence (1 January 1140)

1136: Cara Voss dies
//    ^^^^^^^^^^^^^^ error[change-before-pod]: Cara Voss dies here in 1136, before your point of divergence (1 January 1140)

1145: A visit
  - Cara Voss meets Egil Stone
`),
  );

  it('of notes without a header is the first thing that they change, and nothing lies before it', () =>
    checkFindings(`# Two ages
// <---------- information[undeclared-divergence]: These notes part from real history in November 1926 (“Stalin is executed”): there Joseph Stalin died on 5 March 1953, of a stroke

20 January 1792: Early
  - Marat visits Paris

November 1926: The coup
  - Stalin is executed
`));

  it('of notes without a header is no slip: a mistake changes nothing', () =>
    checkFindings(`May 1925: The office
  - Zinoviev resigns as General Secretary
//  ^^^^^^^^ warning[not-in-office]: Grigory Zinoviev was not General Secretary in May 1925: Joseph Stalin was, from 3 April 1922 to 16 October 1952

May 1927: The camps
  - Dzerzhinsky reorganises the camps
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
`));

  it('of four timelines in a row is each on what the one before left', () =>
    checkFindings(`${threeInARow}timeline: At last a fire
  from: And Smirnov
  pod: The fire

3 May 1928: The fire
  - Dzerzhinsky visits Moscow
  General Secretary Smirnov speaks. Stalin speaks.
//                                  ^^^^^^ error[acts-after-death]: Joseph Stalin died on 7 November 1926

1937: Nobody tried him
  - Ivan Smirnov visits Moscow
`));

  it('of the fourth of four timelines may take back what the first one changed', () =>
    checkFindings(`${threeInARow}timeline: None of it
  from: And Smirnov
  pod: 20 July 1926

20 July 1926: Dzerzhinsky dies

1928: As ever
  - Dzerzhinsky visits Moscow
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`));
});

const threeInARow = `timeline: He lives
  from: Soviet Union, 1917–1941
  pod: Dzerzhinsky survives

20 July 1926: Dzerzhinsky survives

timeline: The coup too
  from: He lives
  pod: The coup

7 November 1926: The coup
  - Stalin is executed

timeline: And Smirnov
  from: The coup too
  pod: Smirnov becomes General Secretary

December 1926: Smirnov becomes General Secretary

`;
