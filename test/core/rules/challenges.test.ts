import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { checkFindings, readFixture } from '../../support/fixture.js';

const valley = `//- history.tl
canon: The Valley
  covers: 1100..1300

figure: Anna Reed
  born: 1100
  died: 1150, of a fever
  member of: Greens 1120..1150
figure: Bors Hale
  born: 1105
  died: 1170
  member of: Greens 1120..1140
figure: Cara Voss
  born: 1110
  died: 1190
group: Greens
  exists: 1110..1200
place: Reedham
office: Reeve
  exists: 1100..1300
  held by: Cara Voss 1130..1190
//- notes.tl
`;

/** What the one challenge finds wrong with the notes, as "severity: message". */
function found(challenge: string, notes: string): string[] {
  const text = `challenge: A task\n${challenge
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('')}\ntimeline: T\n  from: The Valley\n  pod: 1140\n  answers: A task\n\n${notes}`;
  return analysisOf(readFixture(valley + text).files)
    .findings('notes.tl')
    .filter(({ rule }) => rule === 'challenge-unmet')
    .map(({ severity, message }) => `${severity}: ${message}`);
}

function isMet(challenge: string, notes: string): void {
  assert.deepEqual(found(challenge, notes), []);
}

function isUnmet(challenge: string, notes: string, message: RegExp): void {
  const [first, ...others] = found(challenge, notes);
  assert.deepEqual(others, []);
  assert.match(first ?? 'met', message);
}

describe('A challenge', () => {
  it('is met by an entry within its deadline', () => {
    isMet('must: by 1150 Bors Hale is Reeve', '1145: Bors Hale becomes Reeve\n');
    isUnmet(
      'must: by 1144 Bors Hale is Reeve',
      '1145: Bors Hale becomes Reeve\n',
      /^warning: .*Nothing here brings it/,
    );
  });

  it('is met in some readings only by a vague entry', () =>
    isUnmet(
      'must: by June 1145 Bors Hale is Reeve',
      '1145: Bors Hale becomes Reeve\n',
      /^information: .*only in some readings of the dates, by “Bors Hale becomes Reeve” \(in 1145\)/,
    ));

  it('may leave open who it is, but not of what party', () => {
    isMet('must: someone is Reeve', '1145: It rains.\n');
    isMet('must: someone in the Greens is Reeve', '1145: Anna Reed becomes Reeve\n');
    isMet('must: a member of the Greens is Reeve', '1145: Anna Reed becomes Reeve\n');
    isUnmet('must: someone in the Greens is Reeve', '1145: It rains.\n', /Nothing here brings it about/);
    isUnmet('must: someone in the Greens is Reeve', '1145: Bors Hale becomes Reeve\n', /Nothing here/);
  });

  it('takes a party that is declared with its article, written with it or without', () => {
    const league =
      'group: The League\n\nfigure: Dora Quill\n  member of: The League 1120..1190\n\n1145: Dora Quill becomes Reeve\n';
    isMet('must: someone in The League becomes Reeve', league);
    isMet('must: someone in the League becomes Reeve', league);
  });

  it('follows whoever the notes put into the party', () =>
    isMet(
      'must: someone in the Greens becomes Reeve',
      '1143: Bors Hale joins the Greens\n\n1145: Bors Hale becomes Reeve\n',
    ));

  it('is broken by the entry that does what must never be', () => {
    isUnmet(
      'never: Anna Reed is Reeve',
      '3 May 1145: Anna Reed becomes Reeve\n',
      /^warning: “A task” says never: “Anna Reed is Reeve”\. Here Anna Reed became Reeve on 3 May 1145/,
    );
    isMet('never: Anna Reed is Reeve', '1145: Bors Hale becomes Reeve\n');
  });

  it('asks for deaths, survivals, stays, foundations, names and events as well', () => {
    isMet('must: Bors Hale dies', '1145: Bors Hale dies\n');
    isMet('must: by 1146 Bors Hale dies', '1145: Bors Hale dies\n');
    isUnmet('must: by 1146 Bors Hale dies', '1145: It rains.\n', /Nothing here/);
    isMet('must: by 1160 Anna Reed survives', '1150: Anna Reed survives\n');
    isUnmet('must: by 1160 Anna Reed survives', '1145: It rains.\n', /Nothing here/);
    isMet('must: someone in the Greens visits Reedham', '1145: Anna Reed visits Reedham\n');
    isMet('must: The Blues is founded', '1145: In the inn\n  - The Blues is founded\n');
    isMet('must: by 1150 the Greens is dissolved', '1145: The Greens is dissolved\n');
    isMet('must: Reedham is renamed Haleville', '1145: Reedham is renamed Haleville\n');
    isUnmet('never: someone in the Greens dies', '3 May 1145: Anna Reed dies\n', /says never/);
    isMet('must: Anna Reed leads the Greens', '1145: Anna Reed leads the Greens\n');
  });

  it('may be put the other way round', () => {
    isMet('must: Anna Reed is never Reeve', '1145: Bors Hale becomes Reeve\n');
    isUnmet('must: Anna Reed is never Reeve', '1145: Anna Reed becomes Reeve\n', /Nothing here|asks for/);
  });

  it('wants the point of divergence in its window', () => {
    isMet('pod: 1130..', '1145: It rains.\n');
    isUnmet('pod: 1141..', '1145: It rains.\n', /wants the point of divergence from 1141 on\. Yours is in 1140/);
    isUnmet('pod: June 1140..', '1145: It rains.\n', /^information: .*may lie outside: it is in 1140/);
  });

  it('that nobody can read says so, and finds nothing wrong', () => {
    isUnmet(
      'must: it all ends well',
      '1145: It rains.\n',
      /^hint: “must: it all ends well” in “A task” does not read as a fact/,
    );
    isUnmet('pod: some day', '1145: It rains.\n', /^hint: “some day” in “A task” is no date/);
    isMet('must:', '1145: It rains.\n');
  });

  it('is answered by a branch of a branch with what it has from above', () =>
    checkFindings(`${valley}challenge: A task
  must: Bors Hale is Reeve

timeline: T
  from: The Valley
  pod: Bors Hale becomes Reeve

1145: Bors Hale becomes Reeve

timeline: U
  from: T
  pod: 1150
  answers: A task

1150: A cold spring

timeline: V
  from: T
  pod: 1144
  answers: A task
//         ^^^^^^ warning[challenge-unmet]: “A task” asks for this

1144: Bors Hale dies
`));

  it('may stand in a file of its own', () =>
    checkFindings(`${valley}timeline: T
  from: The Valley
  pod: 1140
  answers: A task
//         ^^^^^^ warning[challenge-unmet]: “A task” asks for this

1145: It rains.
//- task.tl
challenge: A task
  must: Bors Hale is Reeve
`));
});

describe('Hover on a challenge', () => {
  const text = `challenge: A<T> task
  must: by 1150 someone in the Greens is Reeve
  never: Bors Hale is Reeve
  note: Be *brief*.

timeline: T
  from: The Valley
  pod: 1140
  answers: A<T> task

3 May 1145: Anna Reed becomes Reeve
`;
  const hoverAt = (words: string, from = 0) => {
    const { files } = readFixture(valley + text);
    const notes = files['notes.tl'] as string;
    return analysisOf(files).hover('notes.tl', notes.indexOf(words, from))?.markdown ?? '';
  };

  it('tells how each timeline answers it, and by what', () => {
    const card = hoverAt('A<T> task');
    assert.match(card, /^\*\*A&lt;T&gt; task\*\* — a challenge\n\nBe \\\*brief\\\*\.\n\n\*\*T\*\*\n\n/);
    assert.match(
      card,
      /- ✓ must: by 1150 someone in the Greens is Reeve — met: “Anna Reed becomes Reeve” \\\(3 May 1145\\\)\n- ✓ never: Bors Hale is Reeve — kept$/,
    );
  });

  it('tells the same where a timeline answers it', () => {
    const card = hoverAt('A<T> task', text.indexOf('answers'));
    assert.match(card, /✓ must: .* — met: “Anna Reed becomes Reeve”/);
  });

  it('tells of one line what became of it', () => {
    const card = hoverAt('never');
    assert.match(card, /^\*\*never:\*\* /);
    assert.match(card, /✓ never: Bors Hale is Reeve — kept$/);
    assert.ok(!card.includes('must:'));
  });
});
