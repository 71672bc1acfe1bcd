/** A writer's own history beside the one that ships: it adds, it corrects, and it may be spread over files. */
import { checkFindings } from '../../support/fixture.js';

describe('Your own notes on real history', () => {
  it('correct the day of a death', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
figure: Felix Dzerzhinsky
  died: 20 July 1928, as new papers show
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1925

May 1927: The camps
  - Dzerzhinsky visits Kharkov

May 1929: Too late
  - Dzerzhinsky visits Kharkov
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1928, as new papers show
`));

  it('correct who held an office', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
office: General Secretary of the Central Committee
  held by: Grigory Zinoviev 3 April 1922..1 May 1925
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1925

May 1924: A speech
  General Secretary Zinoviev speaks. General Secretary Stalin speaks.
//                                                     ^^^^^^ warning[not-in-office]: Joseph Stalin was not General Secretary in May 1924: Grigory Zinoviev was, from 3 April 1922 to 1 May 1925
`));

  it('correct a day of an event', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
5 December 1934: Assassination of Kirov
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1930

3 December 1934: A visit
  - Zinoviev meets Kirov

4 December 1934: Too early
  because: Murder of Kirov
//         ^^^^^^^^^^^^^^^ error[effect-before-cause]: “Assassination of Kirov” is on 5 December 1934

6 December 1934: After it
  because: Assassination of Kirov
  - Kirov visits Moscow
//  ^^^^^ error[acts-after-death]: Sergei Kirov died on 5 December 1934
`));

  it('correct a birth', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
figure: Sergei Mironovich Kirov
  born: 27 March 1888
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1930

3 November 1934: A birthday
  Kirov, 46, speaks.
`));

  it('correct when a place got its name', () =>
    checkFindings(`//- mine.tl
canon: Soviet Union, 1917–1941
place: Leningrad
  name: Leningrad 1 May 1924..6 September 1991
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1923

March 1924: A visit
  - Trotsky visits Petrograd
  - Trotsky visits Leningrad
//                 ^^^^^^^^^ warning[name-not-in-use]: Leningrad was not called that in March 1924: the name came on 1 May 1924
`));

  it('may stand in two files, and both count', () =>
    checkFindings(`//- people.tl
canon: Soviet Union, 1917–1941
figure: Pavel Quillfeather
  born: 1880
  died: 1925, of ink
//- offices.tl
canon: Soviet Union, 1917–1941
office: Keeper of the Inkwell
  exists: 1918..1930
  held by: Pavel Quillfeather 1918..1925
//- notes.tl
timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1920

1924: The ink
  Keeper of the Inkwell Zinoviev signs.
//                      ^^^^^^^^ warning[not-in-office]: Grigory Zinoviev was not Keeper of the Inkwell in 1924: Pavel Quillfeather was, from 1918 to 1925

1926: The ink
  - Quillfeather visits Moscow
//  ^^^^^^^^^^^^ error[acts-after-death]: Pavel Quillfeather died in 1925, of ink
`));

  it('are not changed by what a timeline says', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1925

figure: Felix Dzerzhinsky
  died: 20 July 1928

timeline: U
  from: Soviet Union, 1917–1941
  pod: 1 January 1925

May 1927: The camps
  - Dzerzhinsky visits Kharkov
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
`));
});

describe('Two histories at once', () => {
  it('hold for one timeline from both', () =>
    checkFindings(`timeline: Time machine
  from: Soviet Union, 1917–1941; French Revolution, 1789–1799
  pod: 1 January 1793

May 1794: A visit
  - Marat visits Lyon
//  ^^^^^ error[acts-after-death]: Jean-Paul Marat died on 13 July 1793, stabbed
//               ^^^^ warning[name-not-in-use]: Lyon was no longer called that in May 1794: the name went on 12 October 1793

May 1927: A visit
  - Dzerzhinsky visits Petrograd
//  ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926, of a heart attack after a speech to the Central Committee
//                     ^^^^^^^^^ warning[name-not-in-use]: Petrograd was no longer called that in May 1927: the name went on 26 January 1924
`));
});

describe('A timeline over several files', () => {
  it('has one point of divergence, one past, and its own deaths, wherever they are told', () =>
    checkFindings(`//- first.tl
timeline: The coup
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup
  - Stalin is executed
//- second.tl
timeline: The coup

May 1926: Too early
  - Rykov is executed
//  ^^^^^^^^^^^^^^^^^ error[change-before-pod]: Alexei Rykov dies here in May 1926, before your point of divergence (7 November 1926)

December 1926: Smirnov becomes General Secretary
  because: The coup
//- third.tl
timeline: The coup

1937: Long after
  General Secretary Smirnov speaks. Stalin speaks.
//                                  ^^^^^^ error[acts-after-death]: Joseph Stalin died on 7 November 1926
`));

  it('may have a branch in a fourth', () =>
    checkFindings(`//- first.tl
timeline: The coup
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup
  - Stalin is executed
//- second.tl
timeline: The coup

December 1926: Smirnov becomes General Secretary
  because: The coup
//- branch.tl
timeline: A quiet November
  from: The coup
  pod: 7 November 1926

7 November 1926: Stalin survives

1930: As ever
  General Secretary Smirnov speaks. Stalin speaks.
`));
});
