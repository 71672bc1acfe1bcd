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

  it('what is quoted does not tell in which tense the notes are', () =>
    checkFindings(`
June 1927: The camps
  "He is late," they said. Dzerzhinsky opened the session by ringing a bell.
//                         ^^^^^^^^^^^ error[acts-after-death]: Felix Dzerzhinsky died on 20 July 1926
`));
});
