import { checkFindings } from '../../support/fixture.js';

describe('A place that a timeline renames', () => {
  it('bears the new name from that day on, and not before', () =>
    checkFindings(`timeline: Smirnovsk
  from: Soviet Union, 1917–1941

March 1921: Too early
  in: Smirnovsk
//    ^^^^^^^^^ warning[name-not-in-use]: Smirnovsk was not called that in March 1921

May 1922: Novonikolaevsk is renamed Smirnovsk

March 1924: A town with a future
  in: Smirnovsk
  - Trotsky visits Smirnovsk
`));

  it('bears the old one no longer, and real history gives it no other', () =>
    checkFindings(`timeline: Smirnovsk
  from: Soviet Union, 1917–1941

May 1922: Novonikolaevsk is renamed Smirnovsk

March 1930: A name that never came
  - Trotsky visits Novosibirsk
//                 ^^^^^^^^^^^ warning[name-not-in-use]: Novosibirsk is what real history calls it from 12 February 1926 on
`));

  it('keeps its name where what it would have been called next has lost its reason', () =>
    checkFindings(`timeline: He lives
  from: Soviet Union, 1917–1941
  pod: 21 January 1924

21 January 1924: Lenin survives

May 1930: A city without a new name
  - Trotsky visits Petrograd
  - Rykov visits Simbirsk
  - Zinoviev visits Leningrad
//                  ^^^^^^^^^ warning[name-not-in-use]: Leningrad is what real history calls it from 26 January 1924 on
  - Stalin visits Tsaritsyn
//                ^^^^^^^^^ warning[name-not-in-use]: Tsaritsyn was no longer called that in May 1930
`));

  it('loses a name it kept when the name after the next one comes all the same', () =>
    checkFindings(`timeline: He gets up again
  from: Soviet Union, 1917–1941
  pod: 31 October 1925

31 October 1925: Frunze survives

May 1935: A town
  in: Pishpek

May 1995: A capital
  in: Bishkek

June 1995: The old name
  in: Pishpek
//    ^^^^^^^ warning[name-not-in-use]: Pishpek was no longer called that in June 1995
`));
});
