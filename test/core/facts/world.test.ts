/** What facts make of the world, told as stories on top of a small canon (see `smallCanon`). */
import assert from 'node:assert/strict';
import { Story } from './support.js';

describe('What facts make', () => {
  it('when Smirnov becomes General Secretary, Stalin’s tenure ends', () => {
    const story = new Story('1926-12-01: Smirnov becomes General Secretary\n');
    assert.deepEqual(story.holders('General Secretary', '1926-06-01'), ['Stalin']);
    assert.deepEqual(story.holders('General Secretary', '1927-06-01'), ['Smirnov']);
  });

  it('an office taken until a date ends then', () => {
    const story = new Story('1926-12-01: The choice\n  - Smirnov becomes General Secretary until 5 May 1930\n');
    assert.deepEqual(story.holders('General Secretary', '1930-05-04'), ['Smirnov']);
    assert.deepEqual(story.holders('General Secretary', '1930-05-06'), []);
  });

  it('is, over a range, holds the office for that time', () => {
    const story = new Story('1926–1930: The Smirnov years\n  - Smirnov is General Secretary\n');
    assert.deepEqual(story.holders('General Secretary', '1928-01-01'), ['Smirnov']);
    assert.deepEqual(story.holders('General Secretary', '1932-01-01'), []);
  });

  it('whoever replaces somebody takes the one office he holds', () => {
    for (const bullet of [
      'Molotov replaces Rykov',
      'Molotov replaces Rykov as Premier',
      'Rykov is replaced by Molotov as Premier',
    ]) {
      const story = new Story(`1927-03-01: A change\n  - ${bullet}\n`);
      assert.deepEqual(story.holders('Premier', '1927-06-01'), ['Molotov'], bullet);
    }
  });

  it('whoever is appointed has the office, with or without "as"', () => {
    for (const bullet of [
      'Stalin appoints Smirnov Foreign Commissar',
      'Stalin appoints Smirnov as Foreign Commissar',
      'Smirnov is appointed Foreign Commissar',
    ]) {
      const story = new Story(`1927-03-01: A change\n  - ${bullet}\n`);
      assert.deepEqual(story.holders('Foreign Commissar', '1927-06-01'), ['Smirnov'], bullet);
    }
  });

  it('whoever resigns leaves all he holds, and whoever follows him later in real history does so still', () => {
    const story = new Story('1927-03-01: Rykov resigns\n');
    assert.deepEqual(story.holders('Premier', '1927-02-01'), ['Rykov']);
    assert.deepEqual(story.holders('Premier', '1927-06-01'), []);
  });

  it('whoever remains keeps out whom real history has follow him that day', () => {
    const story = new Story('1930-07-21: Chicherin remains Foreign Commissar\n');
    assert.deepEqual(story.holders('Foreign Commissar', '1931-01-01'), ['Chicherin']);
    const idle = new Story('1927-07-21: Chicherin remains Foreign Commissar\n');
    assert.deepEqual(idle.holders('Foreign Commissar', '1931-01-01'), ['Litvinov']);
  });

  it('leaves what he is said to leave: a group, an office, a place', () => {
    const group = new Story('1926-03-01: Trotsky leaves the Left Opposition\n');
    assert.deepEqual(group.members('Left Opposition', '1926-06-01'), []);
    assert.deepEqual(group.members('Party', '1926-06-01'), ['Smirnov', 'Stalin', 'Trotsky']);
    const office = new Story('1927-03-01: A change\n  - Rykov is dismissed as Premier\n');
    assert.deepEqual(office.holders('Premier', '1927-06-01'), []);
    const place = new Story('1938-03-01: Trotsky leaves Mexico\n');
    assert.deepEqual(place.whereabouts('Trotsky', '1938-06-01'), []);
  });

  it('is never expelled, and stays a member', () => {
    const story = new Story('1927-11-14: Mercy\n  - Trotsky is never expelled from the Party\n');
    assert.deepEqual(story.members('Party', '1928-06-01'), ['Smirnov', 'Stalin', 'Trotsky']);
  });

  it('leaves one place for another, and lives there', () => {
    for (const bullet of [
      'Trotsky leaves Mexico for Sukhum',
      'Trotsky flees to Sukhum',
      'Stalin exiles Trotsky to Sukhum',
    ]) {
      const story = new Story(`1938-03-01: A journey\n  - ${bullet}\n`);
      assert.deepEqual(story.whereabouts('Trotsky', '1938-06-01'), ['Sukhum'], bullet);
    }
    const back = new Story('1938-03-01: A journey\n  - Trotsky returns from Mexico\n');
    assert.deepEqual(back.whereabouts('Trotsky', '1938-06-01'), []);
  });

  it('whoever meets somebody in a place is there, and so is he', () => {
    const story = new Story('1927-03-01: A talk\n  - Chicherin meets Litvinov in Berlin\n');
    assert.deepEqual(story.visits(), ['Chicherin in Berlin', 'Litvinov in Berlin']);
  });

  it('survives, or is not killed, and lives on', () => {
    assert.equal(new Story('1926-07-20: Dzerzhinsky survives\n').death('Dzerzhinsky'), undefined);
    assert.equal(new Story('1934-12-01: Luck\n  - Kirov is not murdered\n').death('Kirov'), undefined);
    assert.equal(new Story('1934-05-01: Luck\n  - Kirov survives an attempt on his life\n').death('Kirov'), 1934);
    assert.equal(new Story('1926-07-20: No luck\n  - Dzerzhinsky does not survive\n').death('Dzerzhinsky'), 1926);
  });

  it('what is said to be only thought, wished or told changes nothing', () => {
    for (const bullet of [
      'Kirov is almost executed',
      'Kirov would have been executed',
      'Kirov is executed in effigy',
      'Kirov is executed, or so the rumour goes',
      'Kirov is shot',
    ]) {
      assert.equal(new Story(`1927-12-01: Talk\n  - ${bullet}\n`).death('Kirov'), 1934, bullet);
    }
  });

  it('a trial that never happens has no dead; one that is not averted has', () => {
    const undone = new Story('19 August 1936: Mercy\n  - The Trial of the Sixteen never happens\n');
    assert.equal(undone.hasHappened('Trial of the Sixteen'), false);
    assert.equal(undone.death('Smirnov'), undefined);
    const done = new Story('19 August 1936: No mercy\n  - The Trial of the Sixteen is not averted\n');
    assert.equal(done.hasHappened('Trial of the Sixteen'), true);
    assert.equal(done.death('Smirnov'), 1936);
  });

  it('two facts in one bullet are both made', () => {
    const story = new Story('1927-03-01: A coup\n  - Stalin is executed and Molotov flees to Mexico\n');
    assert.equal(story.death('Stalin'), 1927);
    assert.deepEqual(story.whereabouts('Molotov', '1928-01-01'), ['Mexico']);
  });

  it('whoever replaces somebody who resigns takes what he left', () => {
    const story = new Story('1927-03-01: A change\n  - Rykov resigns as Premier and is replaced by Smirnov\n');
    assert.deepEqual(story.holders('Premier', '1928-01-01'), ['Smirnov']);
  });

  it('institutions end, begin and change their names', () => {
    const end = new Story('1927-03-01: The end\n  - The Comintern is dissolved\n');
    assert.equal(end.exists('Comintern', '1928-01-01'), false);
    const begin = new Story('1927-03-01: The start\n  - The Fourth International is founded in Mexico\n');
    assert.equal(begin.exists('Fourth International', '1926-01-01'), false);
    assert.equal(begin.exists('Fourth International', '1928-01-01'), true);
    const name = new Story('1927-03-01: A name\n  - Leningrad is renamed Smirnovgrad\n');
    assert.deepEqual(name.nameOf('Leningrad', '1928-01-01'), ['Smirnovgrad']);
    const back = new Story('1927-03-01: Leningrad becomes Petrograd again\n');
    assert.deepEqual(back.nameOf('Leningrad', '1926-01-01'), ['Leningrad']);
    assert.deepEqual(back.nameOf('Leningrad', '1928-01-01'), ['Petrograd']);
  });

  it('a date in the fact is its date', () => {
    const story = new Story('1927: A year\n  - Kirov is executed on 3 May 1928\n');
    assert.equal(story.death('Kirov'), 1928);
  });
});
