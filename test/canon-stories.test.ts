/** What falls in a timeline that changes a cause, and what stays: the canon's `because:` lines, told as stories. */
import assert from 'node:assert/strict';
import { foldedName } from '#server/core/model/names/words.js';
import { Project } from '#server/core/model/project.js';
import type { Timeline } from '#server/core/model/timeline.js';
import { dayFromCivil } from '#server/core/time/index.js';
import { shippedCanon } from './support/canon.js';

const project = new Project(shippedCanon());

describe('What follows from what in the canon', () => {
  it('lets the trials, the terror and their deaths fall with Stalin in 1926', () => {
    const story = tell('14 March 1926: An accident at Sochi\n  - Stalin is killed\n');
    story.falls(
      ...['Removal of Zinoviev from the Politburo', 'Expulsion of the United Opposition', 'The road to Alma-Ata'],
      ...['The steamer Ilyich', 'Shakhty trial', 'Stalin in Siberia', 'Ural-Siberian method', 'First Five-Year Plan'],
      ...['Forced collectivisation', 'Decree on the kulaks', 'Famine of 1932–1933', 'Law of spikelets'],
      ...['The Ryutin Platform', 'Trial of the Moscow Centre', 'Trial of the Sixteen', 'Trial of the Seventeen'],
      ...['Trial of the Red Army commanders', 'Purge of the party and the state', 'Purge of the Red Army'],
      ...['Trial of the Twenty-One', "Beria in Yezhov's place", 'Molotov–Ribbentrop Pact', 'Katyn decision'],
      ...['The attack on Trotsky', 'Medvedev Forest shootings', 'Suicide of Joffe'],
    );
    story.stands(
      ...['British General Strike', "Piłsudski's coup", 'Death of Dzerzhinsky', 'Wall Street crash', 'Mukden incident'],
      ...[
        'Hitler as chancellor',
        'Spanish Civil War',
        'Munich Agreement',
        'Assassination of Kirov',
        'Shanghai massacre',
      ],
    );
    story.lives(
      ...[
        'Grigory Yevseyevich Zinoviev',
        'Lev Borisovich Kamenev',
        'Ivan Nikitich Smirnov',
        'Nikolai Ivanovich Bukharin',
      ],
      ...[
        'Alexei Ivanovich Rykov',
        'Mikhail Pavlovich Tomsky',
        'Mikhail Nikolayevich Tukhachevsky',
        'Lev Davidovich Trotsky',
      ],
      ...['Christian Georgiyevich Rakovsky', 'Karl Berngardovich Radek', 'Genrikh Grigoryevich Yagoda'],
      ...['Nikolai Ivanovich Yezhov', 'Mykola Oleksiyovych Skrypnyk', 'Grigory Konstantinovich Ordzhonikidze'],
    );
    story.dies(
      ...['Felix Edmundovich Dzerzhinsky', 'Sergei Mironovich Kirov', 'Vyacheslav Rudolfovich Menzhinsky'],
      ...['Leonid Borisovich Krasin', 'Sergei Sergeyevich Kamenev', 'Maxim Gorky', 'Vladimir Vladimirovich Mayakovsky'],
    );
    assert.equal(story.nameIn('Stavropol', 1936), 'Voroshilovsk', 'named for somebody else');
    assert.notEqual(story.nameIn('Dushanbe', 1930), 'Stalinabad');
  });

  it('leaves nobody of the party shot or dead in prison without Stalin, but the murdered and his murderer', () => {
    const story = tell('14 March 1926: An accident at Sochi\n  - Stalin is killed\n');
    const violent = /\b(?:shot|killed|executed|hanged|beaten|murdered|in prison|in a camp|under interrogation)\b/;
    const party = story.timeline.find('group', 'Communist Party');
    assert.ok(party);
    const comrades = new Set(story.timeline.world.groups.get(party)?.map(({ holder }) => holder));
    const [from, to] = [dayFromCivil(1928, 1, 1), dayFromCivil(1942, 12, 31)];
    const dead = [...story.timeline.world.deaths].filter(
      ([figure, { when, note = '' }]) =>
        comrades.has(figure) &&
        when.earliest >= from &&
        when.latest <= to &&
        violent.test(note) &&
        !note.includes('himself'),
    );
    assert.deepEqual(
      dead.map(([figure]) => figure.name),
      ['Sergei Mironovich Kirov', 'Leonid Vasilyevich Nikolayev'],
    );
  });

  it('keeps Petrograd, and no Lenin Levy, where Lenin survives', () => {
    const story = tell('21 January 1924: Lenin survives\n');
    story.falls('Death of Lenin', 'A new name for the city on the Neva', 'Lenin Levy', 'Rykov as premier');
    story.falls("Reading of Lenin's Testament");
    story.stands('Thirteenth Party Conference', 'British recognition of the USSR', 'Thirteenth Party Congress');
    assert.equal(story.nameIn('Leningrad', 1930), 'Petrograd');
    assert.equal(story.nameIn('Ulyanovsk', 1930), 'Simbirsk');
    assert.equal(story.nameIn('Stalingrad', 1930), 'Stalingrad');
  });

  it('has no trials, no law of terror and no city of Kirov without the murder in the Smolny', () => {
    const story = tell('1 December 1934: Assassination of Kirov never happens\n');
    story.falls('Law of 1 December', 'Arrest of Zinoviev and Kamenev', 'Trial of the Moscow Centre');
    story.falls('Trial of the Sixteen', 'Trial of the Seventeen', 'Purge of the party and the state');
    story.falls('Purge of the Red Army', 'Trial of the Twenty-One', 'NKVD Order 00447');
    story.stands('Famine of 1932–1933', 'Stalin Constitution', 'Seventh Comintern Congress', 'The attack on Trotsky');
    story.lives('Sergei Mironovich Kirov', 'Grigory Yevseyevich Zinoviev', 'Nikolai Ivanovich Bukharin');
    story.dies('Lev Davidovich Trotsky', 'Mykola Oleksiyovych Skrypnyk', 'Maxim Gorky');
    assert.equal(story.nameIn('Vyatka', 1936), 'Vyatka');
  });

  it('has no collectivisation and no famine without the Ural-Siberian method', () => {
    const story = tell('May 1929: Ural-Siberian method never happens\n');
    story.falls('Year of the Great Break', 'Liquidation of the kulaks as a class', 'Forced collectivisation');
    story.falls('Decree on the kulaks', 'Dizzy with Success', 'Famine of 1932–1933', 'The Ryutin Platform');
    story.stands('First Five-Year Plan', 'Grain procurement crisis', 'Assassination of Kirov', 'Trial of the Sixteen');
    story.lives('Mykola Oleksiyovych Skrypnyk');
  });

  it('hangs the Opposition and the war on the village on the scissors crisis', () => {
    const story = tell('20 April 1923: Scissors crisis never happens\n');
    story.falls("Trotsky's letter to the Central Committee", 'Declaration of the Forty-Six', 'The New Course');
    story.falls('Thirteenth Party Conference', 'Grain procurement crisis', 'Stalin in Siberia', 'Ural-Siberian method');
    story.falls('Forced collectivisation', 'Famine of 1932–1933', 'First Five-Year Plan');
    story.stands('German October', 'Death of Lenin', 'Lenin Levy', 'Fourteenth Party Congress');
  });

  it('does not murder Trotsky in Mexico if he is never driven out', () => {
    const story = tell('17 January 1928: The road to Alma-Ata never happens\n');
    story.falls('The steamer Ilyich', 'Dewey Commission at Coyoacán', 'Foundation of the Fourth International');
    story.falls("Siqueiros's raid on Trotsky's house", 'The attack on Trotsky', 'Execution of Blyumkin');
    story.stands('Forced collectivisation', 'Trial of the Sixteen');
    story.lives('Lev Davidovich Trotsky', 'Lev Lvovich Sedov');
    assert.equal(story.nameIn('Gatchina', 1935), 'Trotsk');
  });

  it('attacks nobody in 1941 where Hitler never comes to power', () => {
    const story = tell('30 January 1933: Hitler as chancellor never happens\n');
    story.falls('Annexation of Austria', 'Munich Agreement', 'German entry into Prague');
    story.stands('Trial of the Sixteen', 'Purge of the party and the state', 'Spanish Civil War');
  });
});

/** A timeline that changes one thing, beside the canon it branches from. */
function tell(entry: string) {
  const [date = ''] = entry.split(':');
  const text = `timeline: A story\n  from: Soviet Union, 1917–1941\n  pod: ${date}\n\n${entry}`;
  project.setFile('story.tl', text);
  const real = named('Soviet Union, 1917–1941');
  const timeline = named('A story');
  const happens = (title: string) => {
    const event = real.titles.exactly(foldedName(title));
    assert.ok(event, `“${title}” is an entry`);
    return timeline.world.happeningOf(event) !== undefined;
  };
  const dead = (name: string) => {
    const figure = timeline.find('figure', name);
    assert.ok(figure, `${name} is declared`);
    return timeline.world.deaths.has(figure);
  };
  return {
    timeline,
    falls: (...titles: string[]) => assert.deepEqual(titles.filter(happens), [], 'these should have fallen'),
    stands: (...titles: string[]) =>
      assert.deepEqual(
        titles.filter((title) => !happens(title)),
        [],
        'these should still happen',
      ),
    lives: (...names: string[]) => assert.deepEqual(names.filter(dead), [], 'these should live on'),
    dies: (...names: string[]) =>
      assert.deepEqual(
        names.filter((name) => !dead(name)),
        [],
        'these should die as they did',
      ),
    /** The first of the names a place bears in the middle of a year. */
    nameIn: (name: string, year: number): string | undefined => {
      const place = timeline.find('place', name);
      assert.ok(place, `${name} is declared`);
      const day = dayFromCivil(year, 7, 1);
      return timeline.world.namesOf(place, { earliest: day, latest: day })[0]?.name;
    },
  };
}

function named(name: string): Timeline {
  const timeline = project.timelines.find((one) => one.name === name);
  assert.ok(timeline, `${name} is a timeline`);
  return timeline;
}
