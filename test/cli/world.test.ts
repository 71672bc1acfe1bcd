import assert from 'node:assert/strict';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { uchronia } from './uchronia.js';

const COUP = `timeline: The July plot
  from: Soviet Union, 1917–1941
  pod: The plotters strike

5 July 1926: The plotters strike
  - Stalin is executed

May 1927: Smirnov waits in Leningrad.
`;
const OTHER = `timeline: The long peace
  from: Soviet Union, 1917–1941
  pod: 1926

1927: Trotsky reads.
`;

describe('uchronia world', () => {
  afterEach(removeFolders);

  it('tells who lives, who holds what, what is called what, what is to come and what has fallen', async () => {
    const { code, out, err } = await uchronia(['world', '--at', 'May 1927'], { cwd: folderOf({ 'a.tl': COUP }) });
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^The July plot: May 1927\n\nPeople\n {2}Ivan Smirnov, 46: /);
    assert.match(out, /\n {2}Joseph Stalin: died on 5 July 1926 \[in real history: alive\]\n/);
    assert.match(out, /General Secretary of the Central Committee: nobody, as far as is known \[in real history:/);
    assert.match(out, /\nPlaces\n {2}Leningrad\n/);
    assert.match(out, /\nStill to come, unless something stops it\n/);
    assert.match(out, /\nFallen\n[\s\S]*Ivan Smirnov died on 25 August 1936, shot; here it never comes to that/);
    assert.ok(out.split('\n').every((line) => line.length <= 100));
  });

  it('tells the same as JSON, with the lines that say so', async () => {
    const folder = folderOf({ 'a.tl': COUP });
    const { code, out } = await uchronia(['world', '--at=1927-05', '--format', 'json', folder]);
    assert.equal(code, 0);
    const json = JSON.parse(out);
    assert.deepEqual(
      [json.version, json.timeline, json.from, json.to],
      [1, { name: 'The July plot', kind: 'timeline' }, '1927-05-01', '1927-05-31'],
    );
    const smirnov = json.people.find(({ name }: { name: string }) => name === 'Ivan Smirnov');
    assert.deepEqual([smirnov.isAlive, smirnov.isOfTheNotes], ['yes', true]);
    const fallen = json.fallen.find(({ text }: { text: string }) =>
      text.startsWith('In real history Ivan Smirnov died'),
    );
    assert.equal(fallen.from, '1936-08-25');
    assert.match(fallen.evidence.file, /people\.tl$/);
    assert.match(fallen.chain.at(-1).file, /a\.tl$/);
    assert.equal(fallen.chain.at(-1).line, 6);
    assert.match(fallen.suggestion, /^Let it happen all the same/);
  });

  it('asks which timeline is meant where there are several, and knows the name that was meant', async () => {
    const cwd = folderOf({ 'a.tl': COUP, 'b.tl': OTHER });
    const which = await uchronia(['world', '--at', '1927'], { cwd });
    assert.deepEqual([which.code, which.out], [2, '']);
    assert.equal(
      which.err,
      'uchronia: There are several timelines here: “The July plot” and “The long peace”. Name one of them. Use --timeline NAME.\n',
    );
    const near = await uchronia(['world', '--at', '1927', '--timeline', 'The Juli plot'], { cwd });
    assert.equal(near.err, 'uchronia: No timeline is called “The Juli plot”. Did you mean “The July plot”?\n');
    const named = await uchronia(['world', '--at', '1927', '--timeline', 'the long peace'], { cwd });
    assert.match(named.out, /^The long peace: 1927\n/);
  });

  it('takes a file without a header by its path', async () => {
    const cwd = folderOf({ 'a.tl': COUP, 'notes.tl': 'May 1927: Trotsky reads.\n' });
    const { code, out } = await uchronia(['world', '--at', 'May 1927', '--timeline', 'notes.tl'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /^notes\.tl: May 1927\n/);
  });

  it('says what is wrong with a date, and that one is needed', async () => {
    const cwd = folderOf({ 'a.tl': COUP });
    const bad = await uchronia(['world', '--at', '31 April 1927'], { cwd });
    assert.equal(bad.code, 2);
    assert.match(bad.err, /^uchronia: “31 April 1927” cannot be read as a date\. /);
    const bogus = await uchronia(['world', '--at', 'bogus'], { cwd });
    assert.equal(bogus.err.match(/bogus/g)?.length, 1, 'once is enough');
    const none = await uchronia(['world'], { cwd });
    assert.equal(none.code, 2);
    assert.match(none.err, /needs to know the date/);
    const format = await uchronia(['world', '--at', '1927', '--format', 'xml'], { cwd });
    assert.match(format.err, /Unknown format 'xml'/);
  });

  it('lets nothing in the notes steer the terminal', async () => {
    const cwd = folderOf({ 'a.tl': `${COUP}\n6 May 1927: Anna \u001b[31mRed Smith dies\n` });
    const { out } = await uchronia(['world', '--at', 'June 1927'], { cwd });
    assert.ok(!out.includes('\u001b'));
  });
});
