import assert from 'node:assert/strict';
import { readFact } from '#server/core/model/fact.js';
import { NameIndex } from '#server/core/model/names/name-index.js';
import { nearNames } from '#server/core/model/names/near-miss.js';
import { derivedSpellings, rulerIn, rulerSpellings, shortNameOf } from '#server/core/model/names/spellings.js';
import { foldedName } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import { thingOf, usesOf } from '#server/core/model/uses.js';
import { shippedCanon } from '../../support/canon.js';

const project = new Project(shippedCanon());

/** What each name in a sentence of an entry of `date` stands for: `word → full name`. */
function namesIn(sentence: string, date = '1925-05-03', header = ''): string[] {
  project.setFile('notes.tl', `${header}${date}: A day\n  ${sentence}\n`);
  const slot = project.file('notes.tl')?.slots.at(-1);
  void project.version;
  const timeline = slot && project.timelineOf(slot);
  assert.ok(slot && timeline);
  return usesOf(slot, timeline, undefined).uses.map((use) => {
    const word = slot.block.text.slice(use.span.start, use.span.end);
    return `${word} → ${thingOf(use)?.name ?? '?'}`;
  });
}

const smirnov = 'Ivan Nikitich Smirnov';
const dzerzhinsky = 'Felix Edmundovich Dzerzhinsky';

describe('Names in a sentence', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['Smirnov waits.', [`Smirnov → ${smirnov}`]],
    ['Ivan Smirnov and I. N. Smirnov are one man.', [`Ivan Smirnov → ${smirnov}`, `I. N. Smirnov → ${smirnov}`]],
    ['Vladimir Smirnov is another.', ['Vladimir Smirnov → Vladimir Mikhailovich Smirnov']],
    [
      'Kamenev and Sergei Kamenev differ.',
      ['Kamenev → Lev Borisovich Kamenev', 'Sergei Kamenev → Sergei Sergeyevich Kamenev'],
    ],
    ["Smirnov's flat, Dzerzhinsky’s desk.", [`Smirnov → ${smirnov}`, `Dzerzhinsky → ${dzerzhinsky}`]],
    [
      'Ter-Vaganyan and Antonov-Ovseenko talk.',
      [
        'Ter-Vaganyan → Vagarshak Arutyunovich Ter-Vaganyan',
        'Antonov-Ovseenko → Vladimir Alexandrovich Antonov-Ovseenko',
      ],
    ],
    ['Feliks Dzierżyński or Dzierzynski?', [`Feliks Dzierżyński → ${dzerzhinsky}`]],
    ['Говорит Феликс Эдмундович Дзержинский.', [`Феликс Эдмундович Дзержинский → ${dzerzhinsky}`]],
    [
      'Foreign Commissar Chicherin and Comrade Stalin smile.',
      ['Chicherin → Georgy Vasilyevich Chicherin', 'Stalin → Iosif Vissarionovich Stalin'],
    ],
    [
      'Army Commander First Rank Yakir and Lieutenant-General Kornilov smile.',
      ['Yakir → Iona Emmanuilovich Yakir', 'General Kornilov → Lavr Georgiyevich Kornilov'],
    ],
    ['The chairman of the OGPU is late; so is the war commissar.', []],
    [
      'Dzherzhinsky, Trotskii and Zinovyev are slips.',
      [`Dzherzhinsky → ${dzerzhinsky}`, 'Trotskii → Lev Davidovich Trotsky', 'Zinovyev → Grigory Yevseyevich Zinoviev'],
    ],
    ['In the hall Vasily Stalin is somebody else.', []],
    ['Leninists, Kerenskyism and Romanians are no names.', []],
  ];
  for (const [sentence, wanted] of cases) {
    it(sentence, () => {
      const found = namesIn(sentence);
      if (wanted.length === 0 && /chairman/.test(sentence))
        assert.ok(found.some((one) => one.endsWith('Chairman of the OGPU')));
      else
        assert.deepEqual(
          found.filter((one) => !one.endsWith('?')),
          wanted,
        );
    });
  }

  it('belong to what the timeline itself declares under them', () => {
    const header =
      'timeline: T\n  from: Soviet Union, 1917–1941\n\nfigure: Pavel Smirnov\n  also: Smirnov\n  born: 1890\n\n';
    assert.deepEqual(namesIn('Smirnov waits.', '1925-05-03', header), ['Smirnov → Pavel Smirnov']);
  });

  it('belong to whoever is there that day, for short titles of offices', () => {
    assert.deepEqual(namesIn('The Foreign Commissar waits.', '1920-05-03'), [
      "Foreign Commissar → People's Commissar for Foreign Affairs of the RSFSR",
    ]);
    assert.deepEqual(namesIn('The Foreign Commissar waits.', '1925-05-03'), [
      "Foreign Commissar → People's Commissar for Foreign Affairs",
    ]);
  });

  it('may end a word of theirs with an apostrophe', () => {
    const opposition = "Workers' Opposition → Workers' Opposition";
    assert.deepEqual(namesIn("The Workers' Opposition meets.", '1921-05-03'), [opposition]);
    assert.deepEqual(namesIn('The Workers’ Opposition meets.', '1921-05-03'), [
      opposition.replace("Workers' Opposition →", 'Workers’ Opposition →'),
    ]);
    assert.deepEqual(namesIn("There is much workers' opposition to this.", '1921-05-03'), []);
    assert.deepEqual(namesIn("The Workers' and Peasants' Red Army waits.", '1921-05-03'), [
      "Workers' and Peasants' Red Army → Red Army",
    ]);
  });

  it('have a comma only where one is in the name', () => {
    const kingdom = 'Kingdom of Serbs, Croats and Slovenes → Yugoslavia';
    assert.deepEqual(namesIn('The Kingdom of Serbs, Croats and Slovenes waits for Kirov.', '1925-05-03').slice(0, 1), [
      kingdom,
    ]);
    assert.deepEqual(namesIn('Serbs, Croats and Slovenes wait.', '1925-05-03'), []);
    assert.ok(!namesIn('In Petrograd, Soviet power holds.').some((name) => name.startsWith('Petrograd, ')));
    assert.deepEqual(namesIn('Ivan, Smirnov and Joseph, Stalin', '1925-05-03'), [
      `Smirnov → ${smirnov}`,
      'Stalin → Iosif Vissarionovich Stalin',
    ]);
    const own = 'timeline: T\n  from: Soviet Union, 1917–1941\n\ngroup: Workers, Soldiers and Peasants\n\n';
    assert.deepEqual(namesIn('Workers, Soldiers and Peasants wait.', '1925-05-03', own), [
      'Workers, Soldiers and Peasants → Workers, Soldiers and Peasants',
    ]);
    assert.deepEqual(namesIn('Workers,\n  Soldiers and Peasants wait.', '1925-05-03', own), [
      'Workers,\n  Soldiers and Peasants → Workers, Soldiers and Peasants',
    ]);
    assert.deepEqual(namesIn('Workers, soldiers and peasants wait. Workers; Soldiers.', '1925-05-03', own), []);
  });

  it('are places where a place is wanted', () => {
    assert.deepEqual(
      namesIn('He lives in Kirov now.', '1936-05-03').map((one) => one.split(' → ')[0]),
      ['Kirov'],
    );
    assert.ok(!namesIn('He lives in Kirov now.', '1936-05-03')[0]?.includes('Sergei'));
    assert.ok(namesIn('Kirov speaks.', '1933-05-03')[0]?.includes('Sergei Mironovich Kirov'));
  });
});

describe('Spellings that nobody has to list', () => {
  it('follow from a full name', () =>
    assert.deepEqual(derivedSpellings('Ivan Nikitich Smirnov'), [
      'I. N. Smirnov',
      'Ivan Smirnov',
      'I. Smirnov',
      'Smirnov',
    ]));
  it('leave particles to the surname', () =>
    assert.ok(derivedSpellings('Roman von Ungern-Sternberg').includes('Ungern-Sternberg')));
  it('are not made of kings, cities and lone names', () => {
    for (const name of ['Nicholas II', 'Hiero of Syracuse', 'Spartacus']) assert.deepEqual(derivedSpellings(name), []);
  });
  it('leave a ruler his rank or his number', () => {
    assert.deepEqual(rulerSpellings('King Alaric II'), ['King Alaric', 'Alaric II']);
    assert.deepEqual(rulerSpellings('Queen Anne III of Gothia'), ['Queen Anne', 'Anne III']);
    for (const name of ['Nicholas II', 'Ion I. C. Brătianu', 'King of Rome', 'General II'])
      assert.deepEqual(rulerSpellings(name), []);
    assert.equal(rulerIn('Victor Emmanuel III')?.given, 'Victor Emmanuel');
  });
  it('give a short name for sentences', () => {
    assert.equal(shortNameOf('Felix Edmundovich Dzerzhinsky', ['Dzerzhinsky']), 'Felix Dzerzhinsky');
    assert.equal(shortNameOf('Iosif Vissarionovich Stalin', ['Koba', 'Joseph Stalin']), 'Joseph Stalin');
    assert.equal(shortNameOf('Gaius Julius Caesar', ['Caesar']), 'Gaius Julius Caesar');
  });
  it('fold diacritics, case and hyphens', () => {
    assert.equal(foldedName('Józef PIŁSUDSKI'), foldedName('Jozef Pilsudski'));
    assert.equal(foldedName('Ter-Vaganyan'), foldedName('ter vaganyan'));
  });
});

describe('Near misses', () => {
  const names = project.timelines.find(({ name }) => name.startsWith('Soviet Union'))?.names;
  assert.ok(names);
  for (const [slip, meant] of [
    ['Trosky', 'Trotsky'],
    ['Dzherzhinsky', 'Dzerzhinsky'],
    ['Zinovyev', 'Zinoviev'],
    ['Bukarin', 'Bukharin'],
    ['Voroshylov', 'Voroshilov'],
  ]) {
    it(`${slip} is nearly ${meant}`, () =>
      assert.ok(nearNames(slip ?? '', names).some((entry) => entry.name === meant)));
  }
  for (const word of [
    'Romanian',
    'Stalinist',
    'Moscovite',
    'Winter',
    'October',
    'General',
    'Commissar',
    'Parliament',
    'German',
    'Germans',
    'Polish',
    'Kremlin',
  ]) {
    it(`${word} is nobody's name`, () =>
      assert.deepEqual(
        nearNames(word, names).map((entry) => entry.name),
        [],
      ));
  }
  it('are none of a name of four letters, also where it is folded into five', () => {
    const own = new NameIndex();
    for (const name of ['Ægir', 'Aegirson'])
      own.add({ thing: { kind: 'figure', name, shortName: name }, name, rank: 'full' });
    assert.deepEqual(nearNames('Aegyr', own), []);
    assert.deepEqual(
      nearNames('Aegyrson', own).map(({ name }) => name),
      ['Aegirson'],
    );
  });
});

describe('Names that are part of longer ones, or have marks in them', () => {
  const party = 'Communist Party';
  const cases: readonly [string, readonly string[]][] = [
    ['The RKP(b) meets; so do the members of the VKP(b).', [`RKP(b) → ${party}`, `VKP(b) → ${party}`]],
    ['The Union of Soviet Writers meets.', ['Union of Soviet Writers → Union of Soviet Writers']],
    ['In the Union nobody laughs.', ['the Union → Soviet Union']],
    ['A line of V. I.\n  Lenin.', ['V. I.\n  Lenin → Vladimir Ilyich Lenin']],
    [
      'Prince George waits. David Lloyd George and Lloyd George wait.',
      ['David Lloyd George → David Lloyd George', 'Lloyd George → David Lloyd George'],
    ],
  ];
  for (const [sentence, wanted] of cases) it(sentence, () => assert.deepEqual(namesIn(sentence), wanted));

  it('may begin like a date', () => {
    const names = project.timelines.find(({ name }) => name.startsWith('Soviet'))?.names;
    assert.ok(names);
    const line = 'Kirov is murdered in Winter Palace by Jan Rudzutak';
    const fact = readFact(line, 0, line.length, names);
    assert.deepEqual(
      fact?.modifiers.map(({ kind, span }) => `${kind}: ${line.slice(span.start, span.end)}`),
      ['place: in Winter Palace', 'agent: by Jan Rudzutak'],
    );
  });

  it('are read in facts', () => {
    const found = namesIn('- Trotsky joins the RKP(b) in Moscow');
    assert.deepEqual(found, ['Trotsky → Lev Davidovich Trotsky', `RKP(b) → ${party}`, 'Moscow → Moscow']);
  });
});

describe('Towns that bear the name of a man', () => {
  const kirov = 'Sergei Mironovich Kirov';
  const cases: readonly [string, string][] = [
    ['The Kirov Ballet dances.', kirov],
    ['The Kirov works strike.', kirov],
    ['They live in Kirov Street.', kirov],
    ['They live in Kirov.', 'Vyatka'],
    ['The Kirov strikers march.', 'Vyatka'],
  ];
  for (const [sentence, meant] of cases)
    it(`are not meant by what is called after him: ${sentence}`, () =>
      assert.deepEqual(namesIn(sentence, '1939-05-03'), [`Kirov → ${meant}`]));
});
