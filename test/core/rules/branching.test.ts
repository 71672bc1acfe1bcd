import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { draw, markOf } from '../../support/fixture.js';

/** Lines as "3 error[rule] what is underlined". */
function found(text: string): string[] {
  return analysisOf({ 'notes.tl': text })
    .findings('notes.tl')
    .map((finding) => {
      const { line, severity, rule } = markOf('notes.tl', text, finding);
      return `${line + 1} ${severity}[${rule}] ${text.slice(finding.span.start, finding.span.end)}`;
    });
}

const corridor = `timeline: The corridor
  from: Soviet Union, 1917–1941
  pod: 1 December 1934
`;

describe('Before the point of divergence', () => {
  it('real history may be told again, at whatever precision', () =>
    assert.deepEqual(
      found(`${corridor}
3 April 1922: Stalin becomes General Secretary
21 January 1924: Lenin dies
January 1924: Petrograd is renamed Leningrad
July 1926: Dzerzhinsky dies
November 1927: Trotsky is expelled from the Communist Party
19 December 1930: Molotov becomes Premier
1933: Lunacharsky dies
`),
      [],
    ));

  it('its silence may be filled, and nothing after it is lost by that', () =>
    assert.deepEqual(
      found(`${corridor}
25 July 1926: Yagoda becomes chairman of the OGPU
1927: The chairman
  - Menzhinsky is chairman of the OGPU
1928: Anna Petrova joins the Communist Party
1929: Anna Petrova dies
`),
      [],
    ));

  it('nothing may be otherwise', () =>
    assert.deepEqual(
      found(`${corridor}
5 May 1925: Dzerzhinsky resigns as chairman of the OGPU
1 March 1926: Leningrad is renamed Leninsk
1927: Bukharin is killed
1928: The Comintern is dissolved
1929: Rykov is expelled from the Communist Party
1930: Kirov becomes General Secretary
`),
      [
        '5 error[change-before-pod] Dzerzhinsky resigns as chairman of the OGPU',
        '6 error[change-before-pod] Leningrad is renamed Leninsk',
        '7 error[change-before-pod] Bukharin is killed',
        '8 error[change-before-pod] The Comintern is dissolved',
        '9 error[change-before-pod] Rykov is expelled from the Communist Party',
        '10 error[change-before-pod] Kirov becomes General Secretary',
      ],
    ));

  it('a date for a known death means what it says', () =>
    assert.deepEqual(found(`${corridor}\nfigure: Anatoly Lunacharsky\n  died: 3 March 1930\n`), []));

  it('what a branch of a branch contradicts is told by the name of the branch', () => {
    const text = `timeline: One
  from: Soviet Union, 1917–1941
  pod: 20 July 1926

20 July 1926: Dzerzhinsky survives
2 February 1931: Dzerzhinsky dies

timeline: Two
  from: One
  pod: 1932

1930: Dzerzhinsky dies
`;
    const [finding] = analysisOf({ 'notes.tl': text }).findings('notes.tl');
    assert.ok(finding);
    assert.match(
      draw(markOf('notes.tl', text, finding)),
      /change-before-pod\] .*in “One” Felix Dzerzhinsky died on 2 Feb/,
    );
  });
});

describe('Causes', () => {
  it('of several entries with one title the last before is meant', () =>
    assert.deepEqual(
      found(`${corridor}
1935: Elections
1936: The result
  because: Elections
1940: Elections
`),
      [],
    ));

  it('a long entry may follow from what happens while it lasts', () =>
    assert.deepEqual(
      found(`${corridor}
1935–1940: A slow change
  because: The letter

March 1936: The letter
`),
      [],
    ));

  it('a circle of three is said once, where it begins', () =>
    assert.deepEqual(
      found(`${corridor}
1935: Alpha
  because: Gamma
1936: Beta
  because: Alpha
1937: Gamma
  because: Beta
`),
      ['6 error[causal-circle] Gamma'],
    ));

  it('dates that count from each other run in a circle, and are not called unknown', () =>
    assert.deepEqual(
      found(`${corridor}
2 days after Beta: Alpha
3 days after Alpha: Beta
`),
      ['5 error[causal-circle] Beta'],
    ));

  it('a book of entries that each follow from the one before is no trouble', () => {
    const entries = Array.from({ length: 4000 }, (_, at) => `1936: Number ${at}\n  because: Number ${at + 1}\n`);
    assert.deepEqual(found(`${corridor}\n${entries.join('')}1935: Number 4000\n`), ['8005 hint[out-of-order] 1935']);
  });

  it('a day before its own consequence is no circle', () =>
    assert.deepEqual(
      found(`${corridor}
3 days before The trial: The letter
5 May 1936: The trial
  because: The letter
`),
      [],
    ));

  it('what falls inside the notes is said once, where it begins', () =>
    assert.deepEqual(
      found(`${corridor}
1 December 1934: Kirov survives
1937: The aftermath
  because: Trial of the Sixteen
1938: After the aftermath
  because: The aftermath
`),
      ['7 warning[relies-on-undone-event] Trial of the Sixteen'],
    ));

  it('a change that hangs on a condition of these notes is tied', () =>
    assert.deepEqual(
      found(`timeline: Tied
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup
  - Stalin is executed
December 1926: Smirnov becomes General Secretary
  because: The coup
1928: The thaw
  because: Smirnov is General Secretary
  - Rykov is executed
`),
      [],
    ));
});

describe('Two places on one day', () => {
  const day = (...facts: string[]) =>
    found(
      `${corridor}\n1 December 1934: Kirov survives\n\n1 May 1935: A day\n${facts.map((fact) => `  - ${fact}\n`).join('')}`,
    );

  it('a place in a place is one place', () =>
    assert.deepEqual(day('Kirov visits Moscow', 'Kirov is in the Kremlin'), []));
  it('one line is one journey', () => assert.deepEqual(day('Kirov visits Moscow and Leningrad'), []));
  it('whoever travels may be in both', () =>
    assert.deepEqual(day('Kirov is in Moscow', 'Kirov travels to Leningrad'), []));
  it('people are no places', () => assert.deepEqual(day('Kirov visits Stalin', 'Kirov visits Moscow'), []));
  it('a land may have the town in it', () =>
    assert.deepEqual(day('Kirov visits Siberia', 'Kirov visits Novosibirsk'), [
      '9 information[two-places-at-once] Kirov visits Novosibirsk',
    ]));
  it('a meeting is somewhere', () =>
    assert.deepEqual(day('Kirov visits Moscow', 'Kirov meets Stalin in Sochi'), [
      '9 warning[two-places-at-once] Kirov meets Stalin in Sochi',
    ]));
});

describe('Notes without a header', () => {
  it('that only tell real history part from nothing', () =>
    assert.deepEqual(
      found(
        '21 January 1924: Lenin dies\n\n20 July 1926: Dzerzhinsky dies\n\n30 July 1926: Menzhinsky becomes chairman of the OGPU\n',
      ),
      [],
    ));

  it('get a header with the name of their heading and the title of their first change', () => {
    const text = '# The long winter\n\n7 November 1926: The coup\n  - Stalin is executed\n';
    const [finding] = analysisOf({ 'notes.tl': text }).findings('notes.tl');
    assert.equal(
      finding?.fixes[0]?.edits[0]?.edit.text,
      'timeline: The long winter\n  from: Soviet Union, 1917–1941\n  pod: The coup\n\n',
    );
  });
});

describe('Lines that change nothing', () => {
  it('are no wonder for those whom real history does not know, or before the point of divergence', () =>
    assert.deepEqual(
      found(`${corridor}
30 August 1918: Lenin survives
1936: Anna Petrova survives
1937: Bukharin is wounded and recovers
`),
      [],
    ));
});

describe('A death that does not come, told in a title', () => {
  for (const title of [
    'Sverdlov survives his bout of influenza',
    'Sverdlov recovers from the Spanish flu',
    'Sverdlov survives. The congress elects him.',
    'Sverdlov shakes off the flu, and the congress elects him',
  ])
    it(`lets him act afterwards: ${title}`, () =>
      assert.deepEqual(
        found(`timeline: The organiser
  from: Soviet Union, 1917–1941
  pod: 16 March 1919

16 March 1919: ${title}
  The doctors shake their heads.

May 1920: The organisation bureau
  - Sverdlov visits Kharkov
  Sverdlov reads every letter himself.
`),
        [],
      ));

  it('does not where it says the contrary', () =>
    assert.deepEqual(
      found(`timeline: The organiser
  from: Soviet Union, 1917–1941
  pod: 16 March 1919

16 March 1919: Sverdlov survives only in memory
  The doctors shake their heads.

May 1920: The organisation bureau
  - Sverdlov visits Kharkov
`),
      ['9 error[acts-after-death] Sverdlov'],
    ));
});
