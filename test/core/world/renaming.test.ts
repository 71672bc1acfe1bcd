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
});
