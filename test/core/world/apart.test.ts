import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Project } from '#server/core/model/project.js';
import type { Timeline } from '#server/core/model/timeline.js';
import { ApartWorld } from '#server/core/model/world/apart.js';
import { fold } from '#server/core/model/world/fold.js';
import { shippedCanon } from '../../support/canon.js';
import { worldOf } from '../../support/told.js';

const project = new Project(shippedCanon());

/** The timeline of these notes on real history. */
function timelineOf(text: string): Timeline {
  for (const uri of project.uris) project.removeFile(uri);
  project.setFile('file:///notes.tl', text);
  const slot = project.file('file:///notes.tl')?.slots.at(-1);
  const timeline = slot && project.timelineOf(slot);
  assert.ok(timeline);
  return timeline;
}

function notes(...lines: string[]): Timeline {
  return timelineOf(`timeline: Of notes\n  from: Soviet Union, 1917–1941\n\n${lines.join('\n')}\n`);
}

function isApart({ world }: Timeline): boolean {
  return world instanceof ApartWorld;
}

/** The world of a timeline is the one that folding everything above it makes. */
function assertFolded(timeline: Timeline): void {
  const { input, parents } = timeline;
  const folded = fold({ ...input, parents: parents.map(({ world }) => world) });
  assert.deepEqual(worldOf(timeline), worldOf(timeline, folded));
}

describe('A timeline that touches nothing of real history', () => {
  for (const [what, lines] of Object.entries({
    'an entry': ['1926: A long day', '  Stalin walks home.'],
    'entries before, between and after what is told above': ['1870: A birth', '3 May 1926: A day', '1990: An end'],
    'an entry that follows from one above': ['1934: A wake', '  because: Murder of Sergei Kirov'],
    'an entry with a reason that was there': ['May 1930: A speech', '  because: Stalin is General Secretary'],
    'entries that follow from each other': ['1926: A', '  because: B', '1927: B', '  because: Lenin dies'],
    'a deed that is no change': ['May 1927: The camps', '  - Dzerzhinsky reorganises the camps'],
    'somebody whom history does not know': ['figure: Bors Hale', '  also: Bors'],
    'somebody of its own with a whole life': [
      'figure: Bors Hale',
      '  born: 1880',
      '  died: 3 May 1926',
      '  lived in: Moscow 1900..1920',
    ],
    'deeds of its own people': [
      'figure: Bors Hale',
      'group: The Lanterns',
      '  exists: 1921..1930',
      'office: Warden of the Lamps',
      '  of: The Lanterns',
      '  seats: 2',
      '  held by: Bors Hale 1922..1925',
      '1923: A gathering',
      '  - Bors Hale joins the Lanterns',
      '1926: A visit',
      '  because: Bors Hale is Warden of the Lamps',
      '  - Bors Hale visits Petrograd',
      '1927: An end',
      '  - Bors Hale dies',
      '1928: A wake',
      '  because: Bors Hale dies',
      '  - Bors Hale does not join the Lanterns',
    ],
    'people of its own who die and hold': [
      '1931: A birth',
      '  - Wil Sedge is born',
      '1933: A death',
      '  because: not Lenin dies',
      '  - Wil Sedge dies',
    ],
  }))
    it(`has the world of real history: ${what}`, () => {
      const timeline = notes(...lines);
      assert.ok(isApart(timeline));
      assertFolded(timeline);
    });

  for (const [what, lines] of Object.entries({
    'a death': ['1926: A death', '  - Stalin dies'],
    'a visit': ['1920: A visit', '  - Lenin visits Petrograd'],
    'a reason that was not there': ['May 1930: A speech', '  because: Trotsky is General Secretary'],
    'an entry of history that does not come': ['1934: A day', '  - Murder of Sergei Kirov does not happen'],
    'more seats': ['office: General Secretary of the Central Committee', '  seats: 2', '1926: A day'],
    'an office of a body that history knows': ['office: Warden of the Lamps', '  of: Politburo', '1926: A day'],
    'somebody of its own in an office of history': [
      'figure: Bors Hale',
      '1926: A rise',
      '  - Bors Hale becomes General Secretary',
    ],
    'a reason that is lost for one of its own': [
      'figure: Bors Hale',
      '1926: A rise',
      '  because: Bors Hale is General Secretary',
    ],
    'what never happens': ['1934: Murder of Sergei Kirov never happens'],
  }))
    it(`is another where there is ${what}`, () => {
      const timeline = notes(...lines);
      assert.ok(!isApart(timeline));
      assertFolded(timeline);
    });

  it('is found so in our own documents, as well as others', function () {
    this.timeout(120_000);
    let shared = 0;
    for (const path of documents()) {
      const timeline = timelineOf(readFileSync(path, 'utf8'));
      if (!isApart(timeline)) continue;
      shared++;
      assertFolded(timeline);
    }
    assert.ok(shared > 0);
    assert.ok(shared < documents().length);
  });
});

function documents(): string[] {
  return ['samples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tl'))
      .map((file) => `${folder}/${file}`),
  );
}
