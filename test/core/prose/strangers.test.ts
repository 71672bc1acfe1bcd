import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';

/** What is found in a text of one entry, hints left out. */
function found(text: string): string[] {
  const analysis = analysisOf({ 'file:///a.tl': text });
  return analysis
    .findings('file:///a.tl')
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

describe('Somebody else of a known surname', () => {
  const silent = [
    '1935:\n  Konrad Knudsen takes Trotsky in. Knudsen sits in parliament.',
    '1940:\n  Jan Masaryk speaks on the BBC. Masaryk plays the piano afterwards.',
    '1939:\n  Wolf Messing reads minds in Minsk.',
    '1930:\n  Konstantin Frunze is a doctor in Tashkent.\n\n  Frunze treats malaria.',
    '1930: Konstantin Frunze, a doctor\n  Frunze treats malaria.',
    '1797:\n  Albertine Marat makes watch springs. Marat sells them.',
    '1928:\n  The young Sverdlov, Andrei, quarrels with Bukharin.',
    '1940:\n  Captain Komarov smiles. Komarov laughs. Later Komarov sleeps.',
    '1940:\n  Dr. Bogdanov smiles.',
    '1939:\n  Otto Yulievich Schmidt is elected.',
    '1937:\n  Valery Chkalov lands at Vancouver.',
    '1940:\n  Captain Kozlov lights a cigarette.',
    '1940:\n  Captain Kalashnikov lights a cigarette.',
  ];
  for (const text of silent) it(`is let be: ${text.replaceAll('\n', ' ')}`, () => assert.deepEqual(found(text), []));

  const slips = [
    ['1927:\n  Comrade Dzerzhinsky signs the order.', 'acts-after-death Dzerzhinsky'],
    ['1927:\n  Yesterday Dzerzhinsky signs the order.', 'acts-after-death Dzerzhinsky'],
    ['1935:\n  General Frunze signs the order.', 'acts-after-death Frunze'],
    // Last named in full is who is meant.
    [
      '1935:\n  Konstantin Frunze treats malaria. The Frunze whom all know is Mikhail Frunze. Frunze signs the order.',
      'acts-after-death Frunze',
    ],
  ] as const;
  for (const [text, finding] of slips)
    it(`is not thought of where nothing speaks of one: ${text.replaceAll('\n', ' ')}`, () =>
      assert.deepEqual(found(text), [finding]));
});

describe('A word that is near a name', () => {
  it('may be another surname, and then nobody is dead', () => {
    for (const text of [
      '1930:\n  Captain Volkov shakes hands.',
      '1930:\n  Markov smiles.',
      '1938:\n  Kolarov speaks in Moscow.',
      '1935:\n  Myaskovsky finishes his sixteenth symphony.',
      '1937:\n  General Miller disappears in Paris.',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('is taken for it where it is a slip, or another transliteration', () => {
    for (const name of ['Dzerzhinskii', 'Dzerzinsky', 'Dzezrhinsky'])
      assert.deepEqual(found(`1927:\n  ${name} signs the order.`), [`acts-after-death ${name}`], name);
  });

  it('is no patronymic', () => assert.deepEqual(found('1927:\n  Lev Davidovich reads the letter.'), []));
});

describe('The title of a deputy', () => {
  for (const name of [
    'Deputy Defence Commissar Tukhachevsky',
    'Deputy Chairman of Sovnarkom Tsyurupa',
    'Deputy Premier Rudzutak',
    'Vice-Chairman of the OGPU Yagoda',
  ])
    it(`is not that of the holder: ${name}`, () => assert.deepEqual(found(`1924:\n  ${name} signs.`), []));

  it('is that of nobody else', () =>
    assert.deepEqual(found('1930:\n  Defence Commissar Tukhachevsky signs.').length, 1));
});

describe('A title that every country has', () => {
  for (const text of [
    '1921:\n  Premier Lloyd George smiles.',
    '1938:\n  Premier Daladier arrives.',
    '1934:\n  Chancellor Dollfuss speaks.',
    'August 1917:\n  Premier Kerensky speaks.',
    'July 1917:\n  - Kerensky becomes Premier',
  ])
    it(`is borne by whoever has it in his: ${text.replaceAll('\n', ' ')}`, () => assert.deepEqual(found(text), []));

  it('is not borne by others', () =>
    assert.deepEqual(found('1935:\n  Premier Litvinov smiles.'), ['not-in-office Litvinov']));
});

describe('A year in which something changes', () => {
  for (const text of [
    '1795: The Convention is dissolved',
    '1795: Barras becomes Director',
    'July 1923: Chicherin becomes Foreign Commissar',
    '1926: In London\n  - Krasin visits London\n  - Krasin dies in London',
  ])
    it(`is the year for telling it: ${text.replaceAll('\n', ' ')}`, () => assert.deepEqual(found(text), []));
});

describe("A dead man's place", () => {
  it('is no town that is called after him later', () =>
    assert.deepEqual(
      found(
        'timeline: T\n  from: Soviet Union, 1917–1941\n  pod: 1930\n\nJanuary 1930: Kirov is killed\n\n1933: Leningrad\n  In Kirov’s place sits Zhdanov.\n',
      ),
      [],
    ));
});
