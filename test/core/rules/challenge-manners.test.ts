/** A challenge that names how somebody dies, goes or follows is met by that, and by nothing else. */
import { checkFindings } from '../../support/fixture.js';

/** A timeline of real history, and what `answers:` is told of one line of a challenge; '' if nothing. */
function answering(line: string, finding: string, notes: string): () => void {
  const caret = finding && `//         ^^^^^^ ${finding}\n`;
  return () =>
    checkFindings(`challenge: A task
  ${line}

timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1926; 3 May 1926
  answers: A task
${caret}
${notes}`);
}

const rain = '1 January 1926: It rains\n';
const asleep = '1 January 1926: Stalin dies in his sleep at Kuntsevo\n';
const dies = '1 January 1926: Stalin dies\n';

describe('A challenge about a death', () => {
  it(
    'that must not be by order of a court is not broken by a stroke',
    answering('never: Stalin is executed', '', rain),
  );
  it(
    'asks for a murder, and no sleep is one',
    answering(
      'must: Stalin is murdered',
      'warning[challenge-unmet]: “A task” asks for this: “Stalin is murdered”. Nothing here brings it about',
      asleep,
    ),
  );
  it('is met by any death where it names no manner', answering('must: by 1930 Stalin dies', '', asleep));
  it(
    'is met by the death that it names',
    answering('must: Stalin is murdered', '', '1 January 1926: Stalin is assassinated\n'),
  );
  it(
    'is met by the same death in the active',
    answering('must: Stalin is murdered', '', '1 January 1926: A shot\n  - Trotsky murders Stalin\n'),
  );
  it(
    'is broken by the death that it names',
    answering(
      'never: Stalin is executed',
      'warning[challenge-unmet]: “A task” says never: “Stalin is executed”. Here Joseph Stalin died on 1 January 1926',
      '1 January 1926: Stalin is hanged\n',
    ),
  );
  it(
    'takes whoever is executed for killed as well',
    answering('must: Stalin is killed', '', '1 January 1926: Stalin is hanged\n'),
  );
  it(
    'is perhaps met where nobody says how he dies',
    answering(
      'must: Stalin is murdered',
      'information[challenge-unmet]: “A task” asks for this: “Stalin is murdered”. It is met only in some readings',
      dies,
    ),
  );
  it(
    'is perhaps broken where nobody says how he dies',
    answering(
      'never: Stalin is executed',
      'information[challenge-unmet]: “A task” says never: “Stalin is executed”. Here that may be so',
      dies,
    ),
  );
  it('knows a sentence of real history by the trial it followed', answering('must: Bukharin is executed', '', rain));
  it('knows a murder of real history by whose shot it was', answering('must: Kirov is assassinated', '', rain));
  it(
    'believes the notes where they name the manner themselves',
    answering('must: Kirov is executed', '', '1 January 1926: It rains\n\n1 December 1934: Kirov is executed\n'),
  );
  it(
    'is perhaps met by a death of which no place is said',
    answering('must: by 1930 Stalin dies in Moscow', 'information[challenge-unmet]: “A task” asks for this', dies),
  );
});

describe('A challenge about leaving', () => {
  it('by force is not broken by a death', answering('never: Kirov is expelled from the Communist Party', '', rain));
  it(
    'by force is broken by it',
    answering(
      'never: Zinoviev is expelled from the Communist Party',
      'warning[challenge-unmet]: “A task” says never: “Zinoviev is expelled from the Communist Party”. Here Grigory Zinoviev was in the Communist Party until 3 May 1926',
      '3 May 1926: Zinoviev is expelled from the Communist Party\n',
    ),
  );
  it(
    'of any sort is met by an expulsion',
    answering(
      'must: by June 1926 Zinoviev leaves the Communist Party',
      '',
      '3 May 1926: Zinoviev is expelled from the Communist Party\n',
    ),
  );
  it(
    'of his own will is not met by a dismissal',
    answering(
      'must: by 1930 Stalin resigns as General Secretary',
      'warning[challenge-unmet]: “A task” asks for this',
      '1 January 1926: Stalin is dismissed as General Secretary\n',
    ),
  );
  it(
    'is perhaps met by a death',
    answering(
      'must: by 1930 Stalin leaves the Politburo',
      'information[challenge-unmet]: “A task” asks for this',
      asleep,
    ),
  );
});

describe('A challenge about who comes next', () => {
  it(
    'is met by whoever takes the office the day after',
    answering(
      'must: by 1940 someone succeeds Stalin as General Secretary',
      '',
      `${asleep}\n2 January 1926: Molotov becomes General Secretary\n`,
    ),
  );
  it(
    'is met by whoever replaces him in so many words',
    answering(
      'must: by 1930 someone replaces Stalin as General Secretary',
      '',
      '1 January 1926: Tomsky replaces Stalin as General Secretary\n',
    ),
  );
  it(
    'is met by nobody while the one stays',
    answering(
      'must: by 1940 someone succeeds Stalin as General Secretary',
      'warning[challenge-unmet]: “A task” asks for this',
      rain,
    ),
  );
  it(
    'is not met by whoever comes later',
    answering(
      'must: by 1940 Bukharin succeeds Stalin as General Secretary',
      'warning[challenge-unmet]: “A task” asks for this',
      `${asleep}\n2 January 1926: Molotov becomes General Secretary\n\n3 May 1927: Bukharin becomes General Secretary\n`,
    ),
  );
  it(
    'is not met in another office',
    answering(
      'never: Tomsky replaces Stalin as Foreign Commissar',
      '',
      '1 January 1926: Tomsky replaces Stalin as General Secretary\n',
    ),
  );
});
