import assert from 'node:assert/strict';
import type { Moment, WorldAt } from '#server/core/ide/api.js';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';
import { valley } from '../../support/valley.js';

function worldOf(notes: string, moment: Moment): WorldAt {
  const world = analysisOf(readFixture(valley + notes).files).worldAt(moment);
  assert.ok(!('refused' in world), JSON.stringify(world));
  return world;
}

const tale = `timeline: T
  from: The Valley
  pod: 1140

1140: A feast
  Bors Hale eats too much in Reedham.

1 May 1151: The council
  - Cara Voss becomes Reeve
  - Reedham is renamed Haleville

1153: The last of them
  - Bors Hale moves to Reedham
`;

describe('The world at a date', () => {
  const world = worldOf(tale, { date: '1155' });
  const person = (name: string) => world.people.find((one) => one.name === name) ?? assert.fail(`no ${name}`);

  it('knows who lives, the people of the notes first, and how old they are', () => {
    assert.deepEqual(
      world.people.map(({ name, isOfTheNotes, isAlive }) => `${name} ${isOfTheNotes} ${isAlive}`),
      ['Bors Hale true yes', 'Cara Voss true yes', 'Dora Lind false yes'],
    );
    assert.deepEqual(person('Bors Hale').age, { least: 49, most: 50 });
  });

  it('counts among the people of the notes whoever their prose or a title only speaks of', () => {
    const spoken = worldOf(
      'timeline: T\n  from: The Valley\n  pod: 1140\n\n1155: Dora Lind reviews it\n  Cara Voss reviews it too.\n',
      { date: '1156' },
    );
    assert.deepEqual(
      spoken.people.map(({ name, isOfTheNotes }) => `${name} ${isOfTheNotes}`),
      ['Cara Voss true', 'Dora Lind true'],
    );
  });

  it('says of the notes’ people what real history has otherwise', () => {
    assert.equal(person('Bors Hale').inRealHistory, 'died on 12 May 1152, hanged');
    assert.equal(person('Cara Voss').inRealHistory, undefined);
  });

  it('says where somebody stays and what he holds', () => {
    assert.deepEqual(person('Bors Hale').staysIn, [{ name: 'Reedham' }]);
    assert.deepEqual(person('Cara Voss').offices, [{ name: 'Reeve' }]);
  });

  it('knows the holders of offices, here and in real history', () => {
    assert.deepEqual(world.offices, [
      {
        name: 'Reeve',
        isOfTheNotes: true,
        kind: 'office',
        here: [{ name: 'Cara Voss', since: '1 May 1151' }],
        inRealHistory: [{ name: 'Cara Voss', since: '12 May 1152' }],
        isOtherwise: false,
      },
    ]);
    const before = worldOf(tale, { date: 'February 1152' }).offices[0];
    assert.equal(before?.isOtherwise, true);
    assert.deepEqual(before?.inRealHistory, [{ name: 'Bors Hale', since: '1150' }]);
  });

  it('knows what places are called, here and in real history', () => {
    const [reedham] = worldOf(tale, { date: '1165' }).places;
    assert.deepEqual(reedham?.called, [{ name: 'Haleville' }]);
    assert.deepEqual(reedham?.inRealHistory, [{ name: 'Vosston' }]);
  });

  it('counts the dead of the notes, and says when they died', () => {
    const anna = worldOf(`${tale}\n1156: They toast Anna Reed.\n`, { date: '1155' }).people.find(
      ({ name }) => name === 'Anna Reed',
    );
    assert.deepEqual([anna?.isAlive, anna?.absent, anna?.age], ['no', 'died in 1150, of a fever', undefined]);
  });

  it('has what is still to come and what has fallen', () => {
    assert.deepEqual(
      world.stillToCome.map(({ text }) => text),
      ['Cara Voss dies in 1190', 'The office Reeve ends in 1300'],
    );
    assert.ok(world.fallen.some(({ text }) => text.startsWith('In real history Bors Hale died')));
  });

  it('of real history itself is what real history says', () => {
    const real = worldOf('', { timeline: 'The Valley', date: '1145' });
    assert.deepEqual(
      real.offices.map(({ here, isOtherwise }) => [here[0]?.name, isOtherwise]),
      [['Anna Reed', false]],
    );
    assert.ok(real.stillToCome.some(({ text }) => text === 'Anna Reed dies in 1150, of a fever'));
  });
});
