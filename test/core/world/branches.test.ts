import assert from 'node:assert/strict';
import { checkFindings } from '../../support/fixture.js';
import { story, valley } from '../../support/valley.js';
import { outlookOf, textsOf } from '../outlook/support.js';

const fire = `timeline: T
  from: The Valley
  pod: The fire

1140: The fire
  - Anna Reed dies

`;

describe('A branch of a branch', () => {
  it(
    'that takes back a death gives the man back the death he had before',
    story(`${fire}timeline: U
  from: T
  pod: The fire

1140: The fire never happens

1145: A visit
  - Anna Reed meets Cara Voss

1155: A late visit
  - Anna Reed meets Cara Voss
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1150, of a fever
`),
  );

  it(
    'means by our history the real one, not the one it branches from',
    story(`${fire}timeline: U
  from: T
  pod: 1142

1145: Two histories
  In our history Anna Reed orders a new mill. Now Anna Reed orders nothing.
//                                                ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1140

1155: Two more
  In our history Anna Reed orders a new mill.
//               ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1150
`),
  );

  it(
    'that lets him survive does so too',
    story(`${fire}timeline: U
  from: T
  pod: 1140

1140: Anna Reed survives

1155: A late visit
  - Anna Reed meets Cara Voss
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1150, of a fever
`),
  );

  it(
    'that takes back an election gives the office back to those who held it',
    story(`timeline: T
  from: The Valley
  pod: Cara Voss becomes Reeve

1145: Cara Voss becomes Reeve

timeline: U
  from: T
  pod: 1145

1145: Cara Voss is never Reeve

1151: The Reeve
  Reeve Bors Hale signs.

1160: Too late
  Bors Hale signs.
//^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152, hanged
`),
  );

  it(
    'in which somebody dies before he could take an office leaves it to those who held it',
    story(`timeline: T
  from: The Valley
  pod: Cara Voss becomes Reeve

1145: Cara Voss becomes Reeve

timeline: U
  from: T
  pod: Cara Voss dies

1144: Cara Voss dies

1151: The Reeve
  Reeve Bors Hale signs.
`),
  );

  it(
    'that takes back a name gives the place the one it had',
    story(`timeline: T
  from: The Valley
  pod: Reedham is renamed Haleville

1145: Reedham is renamed Haleville

timeline: U
  from: T
  pod: 1145

1145: Reedham is not renamed Haleville

1165: A visit
  - Cara Voss visits Vosston
`),
  );

  it(
    'brings back what a cause of the branch above had brought down, three branches deep',
    story(`timeline: T
  from: The Valley
  pod: The council

1151: The council
  - Cara Voss becomes Reeve

timeline: U
  from: T
  pod: 1153

1153: A cold spring
  Bors Hale signs.

timeline: V
  from: U
  pod: 1151

1151: The council never happens

1160: Too late
  Bors Hale signs.
//^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152, hanged
`),
  );

  it(
    'loses with a deed of the branch above what followed from it there',
    story(`timeline: T
  from: The Valley
  pod: The fire

1140: The fire

1141: The hunger
  because: The fire
  - Cara Voss dies

timeline: U
  from: T
  pod: 1140

1140: The fire never happens

1145: A visit
  - Bors Hale meets Cara Voss
`),
  );

  it('tells what has fallen of the branch above, and not what stands again', () => {
    const { fallen, stillToCome } = outlookOf(
      `${valley}${fire}timeline: U\n  from: T\n  pod: The fire\n\n1140: The fire never happens\n\n1141: Anna Reed dances.\n`,
      { timeline: 'U', date: '1145' },
    );
    assert.deepEqual(textsOf(fallen), [
      'In “T” “The fire” was in 1140; not here: “The fire never happens” (1140)',
      'In “T” Anna Reed died in 1140; here it never comes to that: it followed from “The fire”, and “The fire never happens” (1140) put an end to that',
    ]);
    assert.ok(textsOf(stillToCome).includes('Anna Reed dies in 1150, of a fever'));
  });
});

describe('Several parents, several files', () => {
  it(
    'a timeline sees what each of its parents says',
    story(`canon: The Hills
  covers: 1100..1300
figure: Fen Moor
  born: 1120
  died: 1155

timeline: T
  from: The Valley; The Hills
  pod: 1140

1158: A visit
  - Fen Moor meets Bors Hale
//  ^^^^^^^^ error[acts-after-death]: Fen Moor died in 1155
//                 ^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152
`),
  );

  it('a timeline over several files is one, in the order of time', () =>
    checkFindings(`${valley}timeline: T
  from: The Valley
  pod: The fire

1145: A visit
  - Anna Reed meets Cara Voss
//  ^^^^^^^^^ error[acts-after-death]: Anna Reed died in 1140
//- part two.tl
timeline: T

1140: The fire
  - Anna Reed dies
`));

  it('a canon of the writer’s own under the name of one that ships corrects and extends it', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
figure: Pavel Quillfeather
  born: 1880
  died: 1925, of ink
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1924

January 1926: A visit
  - Pavel Quillfeather visits Moscow
//  ^^^^^^^^^^^^^^^^^^ error[acts-after-death]: Pavel Quillfeather died in 1925, of ink
  - Dzerzhinsky visits Moscow
`));
});

describe('Conditions as causes', () => {
  it(
    'are met by whoever holds the office the day before',
    story(`timeline: T
  from: The Valley
  pod: Bors Hale becomes Reeve; The hunt

1145: Bors Hale becomes Reeve
1 May 1146: The hunt
  because: Bors Hale is Reeve
  - Cara Voss dies

1149: A visit
  - Anna Reed meets Cara Voss
//                  ^^^^^^^^^ error[acts-after-death]: Cara Voss died on 1 May 1146
`),
  );

  it(
    'fail where the office has gone to somebody else by then',
    story(`timeline: T
  from: The Valley
  pod: Bors Hale becomes Reeve; Anna Reed becomes Reeve; The hunt

1 May 1145: Bors Hale becomes Reeve
20 April 1146: Anna Reed becomes Reeve
1 May 1146: The hunt
  because: Bors Hale is Reeve
//         ^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Bors Hale is Reeve” is not so the day before in your timeline: Anna Reed became Reeve on 20 April 1146
  - Cara Voss dies

1149: A visit
  - Anna Reed meets Cara Voss
`),
  );

  it(
    'are not met by whoever takes the office that very day',
    story(`timeline: T
  from: The Valley
  pod: The hunt; Bors Hale becomes Reeve

1 May 1146: The hunt
  because: Bors Hale is Reeve
//         ^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Bors Hale is Reeve” is not so the day before
  - Cara Voss dies
1 May 1146: Bors Hale becomes Reeve

1149: A visit
  - Anna Reed meets Cara Voss
`),
  );
});

describe('A timeline that branches from two histories', () => {
  it('knows by both of them who was there when somebody is named', () =>
    checkFindings(`//- valley.tl
canon: The Valley
  covers: 1100..1300

figure: Bors Hale
  born: 1105
  died: 1170
office: Reeve
  held by: Bors Hale 1130..1170
//- hills.tl
canon: The Hills
  covers: 1100..1300

figure: Old Kay
  also: Kay
  born: 1080
  died: 1130
figure: Young Kay
  also: Kay
  born: 1120
  died: 1190
//- notes.tl
timeline: T
  from: The Valley; The Hills
  pod: Kay becomes Reeve

1 May 1145: Kay becomes Reeve

1150: A late claim
  because: Kay becomes Reeve
  - Bors Hale resigns as Reeve
//  ^^^^^^^^^ warning[not-in-office]: Bors Hale was not Reeve in 1150: Young Kay was
`));
});
