import { story } from '../../support/valley.js';

describe('What falls', () => {
  it(
    'lets Bors live on where the trial that hanged him never happens, and keeps him in office',
    story(`timeline: T
  from: The Valley

1 May 1152: The trial of Bors never happens

1160: Years later
  Reeve Bors Hale speaks. Bors signs.
`),
  );

  it(
    'hangs him where nothing is changed',
    story(`timeline: T
  from: The Valley

1160: Years later
  Bors Hale signs.
//^^^^^^^^^ error[acts-after-death]: Bors Hale died on 12 May 1152
`),
  );

  it(
    'undoes the trial where Bors is not Reeve, because the trial needs that',
    story(`timeline: T
  from: The Valley

1151: Cara Voss becomes Reeve

1160: Years later
  Bors Hale signs.
`),
  );

  it(
    'brings down the timeline’s own deeds when their reason has gone',
    story(`timeline: T
  from: The Valley

1149: Cara Voss becomes Reeve

1151: A hunt
  because: Bors Hale is Reeve
//         ^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Bors Hale is Reeve” is not so the day before in your timeline: Cara Voss became Reeve in 1149
  - Dora Lind is executed

1155: Dora still sings
  - Dora Lind visits Cara Voss
`),
  );

  it(
    'takes back in a branch of a branch what only the first branch made',
    story(`timeline: T
  from: The Valley

1140: The fire
  - Anna Reed dies

timeline: U
  from: T

1140: The fire never happens

1145: A visit
  - Anna Reed meets Cara Voss
`),
  );
});
