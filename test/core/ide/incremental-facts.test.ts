import assert from 'node:assert/strict';
import { createAnalysis } from '#server/core/ide/analysis.js';
import type { Analysis } from '#server/core/ide/api.js';

const cast = `canon: The Valley
  covers: 1100..1300
figure: Anna Reed
  born: 1100
figure: Bors Hale
  born: 1105
figure: Cai Moor
  born: 1102
office: Reeve
group: The Guild
place: Reedham
place: Halewick
`;

/** Thirty entries name each of the three, and each is in one fact. */
const entries = ['Anna Reed', 'Bors Hale', 'Cai Moor'].flatMap((name, who) =>
  Array.from({ length: 30 }, (_, at) => `${1151 + at}: Entry ${who} ${at}\n  ${name} speaks.\n`),
);
const notes = [
  'timeline: T\n  from: The Valley\n',
  '1150: A change\n  - Bors Hale dies in 1199\n',
  '1160: An election\n  - Cai Moor becomes Reeve\n',
  '3 May 1120: Here\n  with: Bors Hale\n  in: Reedham\n',
  '3 May 1120: There\n  with: Cai Moor\n  in: Halewick\n',
  '1165: A meeting\n  - Bors Hale meets Anna Reed\n',
  ...entries,
].join('\n');

describe('A changed fact', () => {
  it('has the blocks checked again that name whom it is about', () => {
    const analysis = checked();
    change(analysis, 'dies in 1199', 'dies in 1150');
    const blocks = checkedIn(analysis);
    // His thirty entries, the meeting, where he is listed, the line itself and the header.
    assert.ok(blocks >= 31 && blocks <= 35, `${blocks} blocks`);
    assert.equal(found(analysis, 'acts-after-death'), 31);
    change(analysis, 'dies in 1150', 'dies in 1199');
    checkedIn(analysis);
    assert.equal(found(analysis, 'acts-after-death'), 0);
  });

  it('is not taken for one where prose before a wrong date grows, and the date is marked where it stands', () => {
    const analysis = createAnalysis([]);
    analysis.setFile('a.tl', '1921: B\n  Prose.\n  - 31 June 1930: Y\n');
    checkedIn(analysis);
    change(analysis, 'Prose', 'More prose');
    const text = analysis.text('a.tl') as string;
    const wrong = analysis.findings('a.tl').filter(({ rule }) => rule === 'invalid-date');
    assert.deepEqual(
      wrong.map(({ span }) => text.slice(span.start, span.end)),
      ['31'],
    );
  });

  it('that says nothing about whether anybody is there leaves prose alone', () => {
    const analysis = checked();
    change(analysis, 'becomes Reeve', 'joins The Guild');
    assert.ok(checkedIn(analysis) <= 5);
  });

  it('that states nothing is heard of all the same: who is listed in an entry is somewhere', () => {
    const analysis = checked();
    assert.equal(found(analysis, 'two-places-at-once'), 0);
    change(analysis, 'with: Cai Moor', 'with: Bors Hale');
    checkedIn(analysis);
    assert.equal(found(analysis, 'two-places-at-once'), 1);
    change(analysis, 'in: Halewick', 'in: Reedham');
    checkedIn(analysis);
    assert.equal(found(analysis, 'two-places-at-once'), 0);
  });

  it('has everything checked again where it brings in a name', () => {
    const analysis = checked();
    change(analysis, 'Cai Moor becomes Reeve', 'Dan Sedge becomes Reeve');
    assert.ok(checkedIn(analysis) > entries.length);
  });
});

function checked(): Analysis {
  const analysis = createAnalysis([{ uri: 'canon:/valley.tl', text: cast }]);
  analysis.setFile('a.tl', notes);
  assert.ok(checkedIn(analysis) > entries.length);
  return analysis;
}

function change(analysis: Analysis, words: string, others: string): void {
  const start = (analysis.text('a.tl') as string).indexOf(words);
  assert.notEqual(start, -1);
  analysis.editFile('a.tl', [{ span: { start, end: start + words.length }, text: others }]);
}

/** How many blocks have to be checked. */
function checkedIn(analysis: Analysis): number {
  let checked = 0;
  analysis.prepare('a.tl', (blocks) => {
    checked += blocks;
    return false;
  });
  return checked;
}

function found(analysis: Analysis, rule: string): number {
  return analysis.findings('a.tl').filter((finding) => finding.rule === rule).length;
}
