import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { checkFindings, readFixture } from '../../support/fixture.js';

/** A watch that the reeve turns into a guard, whose captain takes over from the warden; and a mill with a miller. */
const history = `//- history.tl
canon: The Valley
  covers: 1100..1300
figure: Anna Reed
  born: 1100
  died: 1190
figure: Bors Hale
  born: 1105
  died: 1195
office: Reeve
  exists: 1100..1300
  held by: Anna Reed 1130..1190
group: The Watch
  exists: 1120..1200
  name: Watch 1120..1 May 1150
  name: Guard 1 May 1150..1200 because The new order
office: Warden of the Watch
  of: The Watch
  exists: 1120..1 May 1150
  held by: Bors Hale 1140..1 May 1150
office: Captain of the Guard
  of: The Watch
  exists: 1 May 1150..1200 because The new order
  replaces: Warden of the Watch
  held by: Bors Hale 1 May 1150..1160
office: Scribe of the Watch
  of: The Watch
  exists: 1120..1 May 1150
place: The Mill
office: Miller
  of: The Mill
office: Under-miller
  exists: 1100..1150
office: Carter
  exists: 1150..1190
  replaces: Under-miller

1 May 1150: The new order
  because: Anna Reed is Reeve
//- notes.tl
`;

const told = (notes: string) => () => checkFindings(history + notes);

describe('An institution that makes way for another', () => {
  it('goes on where the other has lost its cause, under its name, with its offices and whoever held them', () => {
    const notes = `timeline: T
  from: The Valley
  pod: 1145

1145: Anna Reed dies

1155: The Watch
  because: Anna Reed dies
  - The Watch is wounded
  - Anna Reed's nephew becomes Scribe of the Watch

1156: Warden of the Watch Bors Hale speaks
`;
    told(notes)();
    const world = analysisOf(readFixture(history + notes).files).worldAt({ date: '1156' });
    assert.ok(!('refused' in world));
    const holders = Object.fromEntries(world.offices.map(({ name, here }) => [name, here.map((one) => one.name)]));
    assert.deepEqual(holders['Warden of the Watch'], ['Bors Hale']);
    assert.deepEqual(holders['Captain of the Guard'] ?? [], []);
  });

  it(
    'is not replaced: nobody can hold the other office, and it never gets the other name',
    told(`timeline: T
  from: The Valley
  pod: 1145

1145: Anna Reed dies

1155: Bors Hale becomes Captain of the Guard
//                      ^^^^^^^^^^^^^^^^^^^^ warning[not-in-existence]: The office Captain of the Guard never comes to exist in your timeline: in real history it began on 1 May 1150; here it never comes to that: it followed from “The new order”, which needed Anna Reed as Reeve, and “Anna Reed dies” (1145) put an end to that
  because: Anna Reed dies
  - Bors Hale joins the Guard
//                      ^^^^^ warning[name-not-in-use]: Guard is what real history calls it from 1 May 1150 on
`),
  );

  for (const line of [
    'The Watch is not renamed Guard',
    'The Watch is not dissolved',
    'The Guard is not founded',
    'The new order never happens',
  ])
    it(
      `goes on where the notes say so: ${line}`,
      told(`timeline: T
  from: The Valley
  pod: 1 May 1150

1 May 1150: ${line}

1156: Warden of the Watch Bors Hale speaks
  because: ${line}
  - Bors Hale joins the Watch
`),
    );

  it(
    'makes way all the same where nothing has changed that',
    told(`timeline: T
  from: The Valley
  pod: 1145

1145: Bors Hale marries

1156: Warden of the Watch Bors Hale speaks
//    ^^^^^^^^^^^^^^^^^^^ error[not-in-existence]: The office Warden of the Watch no longer existed in 1156
`),
  );

  it('is told of with the chain down to the notes', () => {
    const { files } = readFixture(
      `${history}timeline: T\n  from: The Valley\n\n1145: Anna Reed dies\n\n1156: The Warden of the Watch\n  with: Bors Hale\n`,
    );
    const outlook = analysisOf(files).stillToCome({ date: '1156' });
    assert.ok(!('refused' in outlook));
    const because = 'which followed from “The new order”, which needed Anna Reed as Reeve, and “Anna Reed dies” (1145)';
    assert.ok(
      outlook.fallen.some(
        ({ text }) =>
          text ===
          `In real history Bors Hale became Captain of the Guard on 1 May 1150; here it never comes to that: it followed from the beginning of Captain of the Guard, ${because} put an end to that`,
      ),
      outlook.fallen.map(({ text }) => text).join('\n'),
    );
  });
});

describe('An appointment to what is not there', () => {
  const heldIn = (notes: string, date: string, office: string) => {
    const world = analysisOf(readFixture(history + notes).files).worldAt({ date });
    assert.ok(!('refused' in world));
    return world.offices.find(({ name }) => name === office)?.here.map(({ name }) => name) ?? [];
  };

  it('makes nothing: the world knows no such holder', () => {
    const notes = `timeline: T
  from: The Valley
  pod: 1155

1155: Bors Hale becomes Under-miller
//                      ^^^^^^^^^^^^ error[not-in-existence]: The office Under-miller no longer existed in 1155
`;
    told(notes)();
    assert.deepEqual(heldIn(notes, '1156', 'Under-miller'), []);
  });

  it('makes somebody the holder where the office begins within the same year', () => {
    const notes = `timeline: T
  from: The Valley
  pod: 1150

1150: Bors Hale becomes Carter
`;
    assert.deepEqual(heldIn(notes, '1156', 'Carter'), ['Bors Hale']);
  });

  it('carries nobody on into an office that is not there yet', () => {
    const notes = `timeline: T
  from: The Valley
  pod: 1130

1131: Bors Hale becomes Under-miller

1132: The Under-miller is dissolved
  because: Bors Hale becomes Under-miller
`;
    assert.deepEqual(heldIn(notes, '1133', 'Under-miller'), []);
    assert.deepEqual(heldIn(notes, '1133', 'Carter'), []);
    assert.deepEqual(heldIn(notes.slice(0, notes.indexOf('1132:')), '1160', 'Carter'), ['Bors Hale']);
  });

  it(
    'is one to an office of a place that the notes have ended, though nobody has said how long that lasts',
    told(`timeline: T
  from: The Valley
  pod: 1145

1145: The Mill is dissolved

1146: Bors Hale becomes Miller
//                      ^^^^^^ error[not-in-existence]: The office Miller no longer existed in 1146: it ended in 1145
  because: The Mill is dissolved
`),
  );
});

describe('The secret police without Stalin', () => {
  it('keeps its name, its chairman and his deputies', () =>
    checkFindings(`timeline: Smirnov
  from: Soviet Union, 1917–1941
  pod: The coup

7 November 1926: The coup
  - Stalin is executed

1935: The OGPU
  because: The coup
  - The OGPU arrests Yezhov
  - Messing becomes Chairman of the OGPU

1936: OGPU chairman Messing speaks
`));

  it('never becomes the NKVD where the notes deny that', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 10 July 1934

10 July 1934: The NKVD is not created

1935: The OGPU arrests Yezhov
  because: The NKVD is not created

1936: OGPU chairman Yagoda speaks
`));

  it('has no premier above it where the Soviet Union has ended', () =>
    checkFindings(`timeline: T
  from: Soviet Union, 1917–1941
  pod: 1 January 1930

1 January 1930: The Soviet Union is dissolved

1931: Bukharin becomes Premier
//                     ^^^^^^^ error[not-in-existence]: The office Chairman of the Council of People's Commissars no longer existed in 1931: it ended on 1 January 1930
  because: The Soviet Union is dissolved
`));
});
