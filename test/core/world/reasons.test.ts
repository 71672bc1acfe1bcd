/** A fact falls when every reason it has has lost a cause; what falls never was. */
import { checkFindings } from '../../support/fixture.js';
import { story } from '../../support/valley.js';

describe('A fact with reasons', () => {
  it(
    'stands while one of two is left, and falls with the other',
    story(`timeline: T
  from: The Valley

1140: The fire
1141: The flood
1142: The hunger
  because: The fire
  because: The flood
  - Cara Voss dies

timeline: U
  from: T

1140: The fire never happens

1150: A visit
  - Bors Hale meets Cara Voss
//                  ^^^^^^^^^ error[acts-after-death]: Cara Voss died in 1142

timeline: V
  from: U

1141: The flood never happens

1150: A visit
  - Bors Hale meets Cara Voss
`),
  );

  it(
    'falls with either of two that it needs together',
    story(`timeline: T
  from: The Valley

1140: The fire
1141: The flood
1142: The hunger
  because: The fire; The flood
  - Cara Voss dies

timeline: U
  from: T

1141: The flood never happens

1150: A visit
  - Bors Hale meets Cara Voss
`),
  );

  it(
    'that has none never falls, whatever else is changed',
    story(`timeline: T
  from: The Valley

1140: Bors Hale becomes Reeve

1150: The fever comes all the same

1153: A visit
  - Cara Voss meets Anna Reed
//                  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1150, of a fever
`),
  );

  it('Dzerzhinsky’s heart needed no Stalin: it stops all the same', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

7 May 1926: Stalin dies

May 1927: The camps
  - Dzerzhinsky reorganises the camps
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
`));

  it('Smirnov’s trial needed Stalin: without him he chairs a meeting in 1937', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

7 November 1926: Stalin dies

May 1937: A meeting
  Ivan Smirnov chairs the meeting.
`));
});

describe('Somebody who dies early', () => {
  it(
    'is the only one missing where a line names several',
    story(`figure: Egil Stone
  born: 1120
group: Millers
  exists: 1100..1300

timeline: T
  from: The Valley

1145: The oath
  - Cara Voss, Dora Lind and Egil Stone join the Millers

timeline: U
  from: T

1144: Dora Lind dies

1146: The count
  - Cara Voss leaves the Millers
  - Dora Lind leaves the Millers
//  ^^^^^^^^^ error[acts-after-death]: Dora Lind died in 1144
  - Egil Stone leaves the Millers
`),
  );

  it(
    'never takes the office he would have taken: it stands empty until the next',
    story(`timeline: T
  from: The Valley

1148: Bors Hale dies

1151: Nobody
  - Cara Voss resigns as Reeve
//  ^^^^^^^^^ information[not-in-office]: Cara Voss was not Reeve in 1151, as far as is known: nobody held that office then

1153: The next
  Reeve Cara Voss signs.
`),
  );

  it(
    'takes no part in what comes later: no trial, and so no wake',
    story(`timeline: T
  from: The Valley

1148: Bors Hale dies

1153: After the wake
  because: The wake
//         ^^^^^^^^ warning[relies-on-undone-event]: “The wake” does not happen in your timeline: it followed from “The trial of Bors”, which needed Bors Hale as Reeve, and “Bors Hale dies” (1148) put an end to that
  - Cara Voss visits Reedham
`),
  );
});

describe('Somebody who lives on', () => {
  it('goes on in his office, but only in all likelihood', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

May 1925: As ever
  OGPU chairman Dzerzhinsky signs. OGPU chairman Menzhinsky signs.
//                                               ^^^^^^^^^^ warning[not-in-office]: Vyacheslav Menzhinsky was not OGPU chairman in May 1925: Felix Dzerzhinsky was, from 15 November 1923 on

20 July 1926: Dzerzhinsky survives

May 1927: The chairman
  OGPU chairman Dzerzhinsky signs. OGPU chairman Menzhinsky signs.
//                                               ^^^^^^^^^^ information[not-in-office]: Vyacheslav Menzhinsky may not be OGPU chairman in May 1927: Felix Dzerzhinsky was, from 15 November 1923 on
`));

  it(
    'goes on where the one who followed never comes',
    story(`timeline: T
  from: The Valley

1150: Anna Reed survives

1151: The Reeve
  Reeve Anna Reed signs. Reeve Bors Hale signs.
//                             ^^^^^^^^^ information[not-in-office]: Bors Hale may not be Reeve in 1151: Anna Reed was, from 1130 on, and what ended that in real history does not come in your timeline
`),
  );

  it(
    'and surely so once your timeline has said when he leaves',
    story(`timeline: T
  from: The Valley

1150: Anna Reed survives

1151: The Reeve
  Reeve Bors Hale signs.
//      ^^^^^^^^^ warning[not-in-office]: Bors Hale was not Reeve in 1151: Anna Reed was, from 1130 to 1153

1153: Anna Reed resigns as Reeve
`),
  );
});
