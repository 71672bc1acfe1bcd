/** What a `because:` says of a state is lost when that state is surely over, and is never read as its contrary. */
import { checkFindings } from '../../support/fixture.js';
import { story } from '../../support/valley.js';

describe('A condition that something is not so', () => {
  it('stands where it is not so: Stalin has resigned, and Trotsky follows', () =>
    checkFindings(`timeline: Clean
  from: Soviet Union, 1917–1941
  pod: 1 January 1924

1 January 1924: Stalin resigns as General Secretary

May 1924: Trotsky becomes General Secretary
  because: Stalin is not General Secretary

1925: General Secretary Trotsky speaks
`));

  it('is not lost within the year in which it comes true', () =>
    checkFindings(`timeline: Clean
  from: Soviet Union, 1917–1941
  pod: 1 January 1924

1924: Trotsky becomes General Secretary
  because: Stalin is not General Secretary

March 1924: Stalin resigns as General Secretary

1925: General Secretary Trotsky speaks
`));

  it('is lost while it is so', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1924

1925: Quiet years
  because: Stalin is not General Secretary
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Stalin is not General Secretary” is not so the day before in your timeline
  - Bukharin is executed

1926: Bukharin speaks
`));

  it('is no death where somebody does not die', () =>
    checkFindings(`timeline: Clean
  from: Soviet Union, 1917–1941
  pod: 20 July 1926

20 July 1926: The heart holds
  - Dzerzhinsky does not die

1928: A new chief
  because: Dzerzhinsky does not die
  - Dzerzhinsky becomes General Secretary

1930: General Secretary Dzerzhinsky speaks
`));

  it('says nothing of another death', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1939: A toast
  because: Stalin is not executed
//         ^^^^^^^^^^^^^^^^^^^^^^ hint[unknown-event]: Nobody can tell here when “Stalin is not executed” is so

1960: A memory
  because: Stalin is not executed
//         ^^^^^^^^^^^^^^^^^^^^^^ hint[unknown-event]: Nobody can tell here when “Stalin is not executed” is so
`));
});

describe('A condition about an office', () => {
  it('is read where the name of the office begins like an adverb', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 May 1930

1 May 1930: Zhdanov becomes First Secretary of the Leningrad Party organisation

1931: A speech
  because: Kirov is First Secretary of the Leningrad Party organisation
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Kirov is First Secretary of the Leningrad Party organisation” is not so the day before in your timeline: Andrei Zhdanov became First Secretary

1935: Kirov speaks
`));
});

describe('A condition about a life', () => {
  it(
    'is lost with it, in a branch too',
    story(`timeline: T
  from: The Valley
  pod: 1150

1150: Anna Reed survives

1160: The harvest
  because: Anna Reed is alive
  - Cara Voss dies

1170: A visit
  - Dora Lind meets Cara Voss
//                  ^^^^^^^^^ error[acts-after-death]: Cara Voss died in 1160

timeline: U
  from: T
  pod: 1155

1155: Anna Reed dies

1170: A visit
  - Dora Lind meets Cara Voss
`),
  );

  it(
    'is lost while somebody said to be dead lives',
    story(`timeline: T
  from: The Valley
  pod: 1150

1140: A wake
  because: Anna Reed is not alive
//         ^^^^^^^^^^^^^^^^^^^^^^ error[effect-before-cause]: Anna Reed died in 1150

1160: Another wake
  because: Anna Reed is dead
`),
  );
});

describe('A condition about a group, or something that exists', () => {
  const millers = `group: Millers
  exists: 1100..
figure: Egil Stone
  born: 1120
  member of: Millers 1140..1180

`;

  it(
    'is lost when the member leaves',
    story(`${millers}timeline: T
  from: The Valley
  pod: 1150

1150: Egil Stone leaves the Millers

1155: The count
  because: Egil Stone is in the Millers
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Egil Stone is in the Millers” is not so the day before in your timeline: Egil Stone was in the Millers until 1150
  - Cara Voss dies

1156: The other count
  because: Egil Stone is no longer a member of the Millers

1160: Cara Voss and Egil Stone dance
`),
  );

  it(
    'is not lost where nobody has said who the members are',
    story(`${millers}timeline: T
  from: The Valley
  pod: 1150

1150: Anna Reed survives

1155: The count
  because: Dora Lind belongs to the Millers; Anna Reed survives
  - Cara Voss dies

1160: A visit
  - Dora Lind meets Cara Voss
//                  ^^^^^^^^^ error[acts-after-death]: Cara Voss died in 1155
`),
  );

  it(
    'is lost when it is dissolved',
    story(`${millers}timeline: T
  from: The Valley
  pod: 1150

1150: The Millers are dissolved

1155: The count
  because: The Millers still exist
//         ^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “The Millers still exist” is not so the day before in your timeline
  - Cara Voss dies

1156: A feast
  because: The Millers are dissolved

1157: Cara Voss dances
`),
  );
});

describe('An entry of the notes whose condition fails', () => {
  it('is told of, and so is nothing that follows from it', () =>
    checkFindings(`timeline: Own falls
  from: Soviet Union, 1917–1941
  pod: 3 April 1922

3 April 1922: Ivan Smirnov becomes General Secretary

1925: The purge of 1925
  because: Stalin is General Secretary
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[relies-on-undone-event]: “Stalin is General Secretary” is not so the day before in your timeline
  - Bukharin is executed

1929: A consequence
  because: The purge of 1925
  - Rykov is executed

1930: Rykov speaks
  Bukharin speaks.
`));

  it('is none where the condition comes true in its year', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941

1922: The apparatus grows
  because: Stalin is General Secretary
  - Bukharin is executed

1923: A wake
  - Rykov meets Bukharin
//              ^^^^^^^^ error[acts-after-death]: Nikolai Bukharin died in 1922
`));
});

describe('A condition that nobody can tell from dates', () => {
  it('is hinted at, and never lost', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 December 1934

1 December 1934: Kirov survives

1936: Party business
  because: Stalin is tired; Kirov survives
//         ^^^^^^^^^^^^^^^ hint[unknown-event]: Nobody can tell here when “Stalin is tired” is so
  - Rykov dies

1937: A wake
  - Bukharin meets Rykov
//                 ^^^^^ error[acts-after-death]: Alexei Rykov died in 1936
`));
});
