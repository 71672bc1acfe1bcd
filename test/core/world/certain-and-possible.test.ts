/** Every date is an interval. What no reading allows is the rule's own severity, what some reading forbids is information. */
import { checkFindings } from '../../support/fixture.js';
import { story } from '../../support/valley.js';

describe('A doubtful year', () => {
  it(
    'with a question mark may be the one before or after, but no other',
    story(`timeline: T
  from: The Valley

1140?: Anna Reed dies

1141: Perhaps
  - Anna Reed meets Dora Lind
//  ^^^^^^^^^ information[acts-after-death]: Anna Reed may be dead by then: your timeline has the death between 1139 and 1141

1142: Surely not
  - Anna Reed meets Dora Lind
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died between 1139 and 1141
`),
  );

  it(
    'with a per cent may be two years off',
    story(`timeline: T
  from: The Valley

1140%: Anna Reed dies

1142: Perhaps
  - Anna Reed meets Dora Lind
//  ^^^^^^^^^ information[acts-after-death]: Anna Reed may be dead by then: your timeline has the death between 1138 and 1142

1143: Surely not
  - Anna Reed meets Dora Lind
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died between 1138 and 1142
`),
  );

  it(
    'is a year off with c. and with a tilde too, and a month only a month',
    story(`timeline: T
  from: The Valley

c. 1140: Anna Reed dies

1141: Perhaps
  - Anna Reed meets Cara Voss
//  ^^^^^^^^^ information[acts-after-death]: Anna Reed may be dead by then: your timeline has the death between 1139 and 1141

May 1145~: Dora Lind dies

June 1145: Perhaps
  - Dora Lind meets Cara Voss
//  ^^^^^^^^^ information[acts-after-death]: Dora Lind may be dead by then: your timeline has the death between April and June 1145

July 1145: Surely not
  - Dora Lind meets Cara Voss
//  ^^^^^^^^^ error[acts-after-death]: Dora Lind died between April and June 1145
`),
  );

  it(
    'of a takeover leaves both in office while it lasts',
    story(`timeline: T
  from: The Valley

1138: Surely before
  Reeve Anna Reed signs. Reeve Cara Voss signs.
//                             ^^^^^^^^^ warning[not-in-office]: Cara Voss was not Reeve in 1138: Anna Reed was, from 1130 to some day between 1139 and 1141

1140~: Cara Voss becomes Reeve

1141: Either
  Reeve Anna Reed signs. Reeve Cara Voss signs.

1142: Surely after
  Reeve Anna Reed signs. Reeve Cara Voss signs.
//      ^^^^^^^^^ warning[not-in-office]: Anna Reed was not Reeve in 1142: Cara Voss was, from some day between 1139 and 1141 to 1190
`),
  );
});

describe('A day', () => {
  it(
    'on which something begins or ends is whole: both hold the office, and whoever dies is there',
    story(`timeline: T
  from: The Valley

11 May 1152: The day before
  Reeve Cara Voss signs.
//      ^^^^^^^^^ warning[not-in-office]: Cara Voss was not Reeve on 11 May 1152: Bors Hale was, from 1150 to 12 May 1152

12 May 1152: The day
  Reeve Bors Hale signs. Reeve Cara Voss signs. Bors Hale speaks.

13 May 1152: The day after
  Bors Hale signs.
//^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152, hanged
`),
  );
});

describe('Two lines that cannot both be', () => {
  it('are told at the later of them', () =>
    checkFindings(`figure: Vera Quill
  born: 1900

timeline: T
  from: Soviet Union, 1917–1941

3 May 1931: A cradle
  - Vera Quill is born
//  ^^^^^^^^^^ error[conflicting-facts]: Vera Quill is born on 3 May 1931 here, but elsewhere in these notes in 1900: “born: 1900”
`));
});

describe('One name in one line', () => {
  it('is found fault with once: he is dead before he is out of office', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

May 1927: The chairman
  - OGPU chairman Dzerzhinsky leaves Moscow
//                ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee

May 1928: Again
  - Dzerzhinsky resigns as chairman of the OGPU
//  ^^^^^^^^^^^ information[acts-after-death]: As in line 5: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
`));

  it('is nobody before it is a misspelling, and a misspelling where it is only mentioned', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

May 1925: The chairman
  - Trosky becomes General Secretary
//  ^^^^^^ warning[unknown-name]: Nobody called “Trosky” is known; Leon Trotsky is
  Trosky waits.
//^^^^^^ hint[misspelled-name]: Did you mean “Trotsky” (Leon Trotsky)? It is taken for that name
`));

  it('is too early for your timeline before it is anything else', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

May 1927: The chairman
  - Zinoviev dies
//  ^^^^^^^^^^^^^ error[change-before-pod]: Grigory Zinoviev dies here in May 1927, before your point of divergence (1 December 1934)
`));
});

describe('A line of reasons', () => {
  it('is missed once, on the header, for everything that lacks it', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: The coup
//     ^^^^^^^^ information[not-tied-to-pod]: Two changes do not lead back to your point of divergence: “Out of the blue” (January 1927) and “Out of the blue again” (February 1927)

7 November 1926: The coup
  - Stalin is executed

January 1927: Out of the blue
  - Uglanov is executed

February 1927: Out of the blue again
  - Tomsky is executed
`));
});
