import { checkFindings } from '../../support/fixture.js';

describe('The tense of notes', () => {
  it('a deed in the plain past right behind the date of its entry is of that date', () =>
    checkFindings(`
May 1927: Dzerzhinsky reorganised the camps.
//        ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`));

  it('where others act in the present, the plain past of a dead man looks back', () =>
    checkFindings(`
May 1927: The camps
  Dzerzhinsky opened the session by ringing a bell. Kuibyshev prefers memoranda.

June 1927: The camps
  Kuibyshev preferred memoranda. Dzerzhinsky opened the session by ringing a bell.
//                               ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`));

  it('a memory goes on until its paragraph ends', () =>
    checkFindings(`
November 1927: The anniversary
  Trotsky remembers how Lenin told him that there was no way back. Lenin smiled, took his cap and left.

  In 1917 there was no way back. Lenin smiled, took his cap and left.

  There was no way back. Lenin smiled, took his cap and left.
//                       ^^^^^ error[acts-after-death]: Vladimir Lenin died on 21 January 1924
`));

  it('what is struck out, and the words under a picture, tell nothing', () =>
    checkFindings(`
November 1927: The anniversary
  Image: Lenin inspects a factory.
  ~~Lenin inspects a factory.~~
  - ~~Lenin visits Moscow~~
`));

  it('what is quoted does not tell in which tense the notes are', () =>
    checkFindings(`
June 1927: The camps
  "He is late," they said. Dzerzhinsky opened the session by ringing a bell.
//                         ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`));
});
