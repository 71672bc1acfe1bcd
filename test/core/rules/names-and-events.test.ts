import assert from 'node:assert/strict';
import { rules } from '#server/core/rules/index.js';
import { foundBy, isSilent, messagesOf } from './support.js';

const header = `timeline: T
  from: Soviet Union, 1917–1941
  pod: 1920

`;

describe('unknown-source', () => {
  it('takes several sources, pages and code as they are', () =>
    isSilent(
      'unknown-source',
      `${header}source: carr
source: deutscher

1926: A spring
  because: Stalin is General Secretary [@carr]
  Bread is dear [@carr, vol. 2; @deutscher, p. 7]. One cites so: \`[@name]\`.
// [@nobody] is only a comment
`,
    ));

  it('lets notes without a header cite people in prose, not in declarations', () =>
    assert.deepEqual(
      foundBy(
        'unknown-source',
        `figure: Pavel Orlov
  born: 1900 [@nobody]

1926: A thread
  - No answer from Rykov [@wolfpaw]
  Nobody would have noticed [@wolfpaw].
`,
      ),
      ['notes.tl:2:16-22 warning'],
    ));

  it('holds notes without a header to the sources that they list', () =>
    assert.deepEqual(foundBy('unknown-source', `source: carr\n\n1926: A thread\n  Bread is dear [@car].\n`), [
      'notes.tl:4:19-22 warning',
    ]));

  it('says the same of one name once', () =>
    assert.deepEqual(foundBy('unknown-source', `${header}1926: A\n  One [@nobody].\n\n1927: B\n  Two [@nobody].\n`), [
      'notes.tl:6:9-15 warning',
      'notes.tl:9:9-15 information',
    ]));
});

describe('unknown-event', () => {
  it('takes titles, their beginnings, other names and conditions', () =>
    isSilent(
      'unknown-event',
      `${header}March 1926: The empty chair, and who sits in it
  also: The chair

1927: One
  because: The empty chair
1927: Two
  because: The chair; Lenin dies
1927: Three
  because: Stalin is General Secretary
1927: Four
  because: Stalin is alive
1927: Five
  because: Death of Lenin
1927: Six
  because: "The Chair"
a week after The chair: Seven
two weeks later: Eight
`,
    ));

  it('only mentions a reason that was never meant as a title', () =>
    assert.deepEqual(foundBy('unknown-event', `${header}1927: One\n  because: nobody was looking\n`), [
      'notes.tl:6:12-30 information',
    ]));

  it('asks for more where several titles begin so', () => {
    const [message] = messagesOf(
      'unknown-event',
      `${header}1926: The coup in Moscow
1926: The coup in Leningrad
1927: After it
  because: The coup
`,
    );
    assert.equal(
      message,
      'Several entries begin with “The coup”: “The coup in Moscow”, “The coup in Leningrad”. Write more of the title that is meant.',
    );
  });

  it('offers no entry that comes later', () => {
    const [message] = messagesOf(
      'unknown-event',
      `${header}1926: One\n  because: The Smirnov plot\n\n1929: The Smirnov plots\n`,
    );
    assert.match(message ?? '', /^No entry is called “The Smirnov plot”\. Write the title/);
  });

  it('knows the challenges of other files', () => {
    isSilent(
      'unknown-event',
      `//- a.tl\nchallenge: Smirnov in the Kremlin\n  pod: 1920..1930\n//- b.tl\n${header.replace('  pod', '  answers: Smirnov in the Kremlin\n  pod')}`,
    );
    assert.equal(
      foundBy('unknown-event', header.replace('  pod', '  answers: Smirnov in the Cremlin\n  pod')).length,
      1,
    );
  });

  it('finds a cause that a death or a tenure is given', () =>
    assert.deepEqual(
      foundBy('unknown-event', `${header}figure: Pavel Orlov\n  died: 1936, shot because The Trial of Nobody\n`),
      ['notes.tl:6:28-47 warning'],
    ));
});

describe('ambiguous-name', () => {
  const quills = `${header}figure: Vera Quill
  born: 1890
figure: Anna Quill
  born: 1893

`;

  it('says nothing in prose, of full names, or where only one is of age to be meant', () => {
    isSilent('ambiguous-name', `${quills}1926: A\n  Quill waits.\n  - Vera Quill is arrested\n`);
    isSilent('ambiguous-name', `${quills.replace('born: 1893', 'born: 1930')}1926: A\n  - Quill is arrested\n`);
  });

  it('offers each of them', () =>
    assert.deepEqual(messagesOf('ambiguous-name', `${quills}1926: A\n  with: Quill\n`), [
      '“Quill” may be Vera Quill or Anna Quill: both go by that name in 1926. Write which of them it is; until then this is left out of the checks.',
    ]));

  it('lets a name of the notes win over real history', () =>
    isSilent('ambiguous-name', `${header}figure: Boris Kamenev\n  born: 1880\n\n1926: A\n  - Kamenev is arrested\n`));
});

describe('duplicate-name', () => {
  it('lets real history be spoken of again, and one timeline stand in two files', () =>
    isSilent(
      'duplicate-name',
      `//- a.tl\n${header}figure: Stalin\n  died: 1926\n\nfigure: Pavel Orlov\n//- b.tl\ntimeline: T\n\nfigure: Pavel Orlov\n  note: More of him\n`,
    ));

  it('finds offices, places, words and sources declared twice, not names of different kinds', () =>
    assert.deepEqual(
      foundBy(
        'duplicate-name',
        `${header}office: Keeper
office: keeper

place: Keeper

term: ring
term: ring

source: a
source: a
`,
      ),
      ['notes.tl:6:9-15 error', 'notes.tl:11:7-11 error', 'notes.tl:14:9-10 error'],
    ));
});

describe('unused-allow', () => {
  it('takes the words that a quick fix leaves in an editor without placeholders for no reason', () =>
    assert.match(
      messagesOf(
        'unused-allow',
        `May 1927: The camps
  allow: acts-after-death of Dzerzhinsky because give a reason
  - Dzerzhinsky reorganises the camps
`,
      ).join(),
      /^No reason is given/,
    ));

  it('is the last rule, for it asks what the others have found', () => assert.equal(rules.at(-1)?.id, 'unused-allow'));

  it('knows people by any of their names, and several allowances by one line', () =>
    isSilent(
      'unused-allow',
      `${header}May 1927: A seance
  allow: acts-after-death of Felix Dzerzhinsky because it is a seance; acts-after-death of Frunze because so is this
  - Dzerzhinsky meets Frunze
`,
    ));

  it('takes only the one away that is of no use', () =>
    assert.deepEqual(
      foundBy(
        'unused-allow',
        `${header}May 1927: A seance
  allow: acts-after-death of Felix Dzerzhinsky because it is a seance; wrong-weekday because I say so
  - Dzerzhinsky meets Trotsky
`,
      ),
      ['notes.tl:6:72-102 warning'],
    ));

  it('says which rules cannot be allowed', () =>
    assert.match(
      messagesOf('unused-allow', `${header}1927: A\n  allow: syntax because I know better\n`)[0] ?? '',
      /^“syntax” cannot be allowed/,
    ));

  it('silences even the word that is still to be filled in, and asks for it', () =>
    assert.match(
      messagesOf(
        'unused-allow',
        `${header}May 1927: A\n  allow: acts-after-death because\n  - Dzerzhinsky meets Trotsky\n`,
      )[0] ?? '',
      /^No reason is given/,
    ));
});
