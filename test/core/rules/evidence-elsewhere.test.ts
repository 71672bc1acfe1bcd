/** A finding shows what it rests on wherever that is written: here, in another file, in the history that ships. */
import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';
import { foundBy } from './support.js';

/** For each finding of a rule what it underlines, and every line it points at. */
function evidence(rule: string, document: string): string[] {
  const { files } = readFixture(document);
  const analysis = analysisOf(files);
  const words = (uri: string, { start, end }: { start: number; end: number }) =>
    `${uri.split('/').at(-1)} “${(analysis.text(uri) ?? '').slice(start, end)}”`;
  return Object.keys(files).flatMap((uri) =>
    analysis
      .findings(uri)
      .filter((finding) => finding.rule === rule)
      .map(({ span, related }) => [words(uri, span), ...related.map((one) => words(one.uri, one.span))].join(' ← ')),
  );
}

const files = `//- a.tl
timeline: The coup
  from: Soviet Union, 1917–1941
  pod: The coup

office: Keeper
  held by: Alexei Rykov May 1926..1930

7 November 1926: The coup
  - Stalin is executed
//- b.tl
timeline: The coup

`;

describe('The evidence of a finding', () => {
  it('stands in the history that ships', () =>
    assert.deepEqual(evidence('acts-after-death', `${files}May 1927: A visit\n  - Dzerzhinsky visits Kharkov\n`), [
      'b.tl “Dzerzhinsky” ← people.tl “1926-07-20 in Moscow, of a heart attack after a speech to the Central Committee”',
    ]));

  it('stands in another file of the same timeline', () =>
    assert.deepEqual(evidence('acts-after-death', `${files}May 1927: A visit\n  - Stalin visits Kharkov\n`), [
      'b.tl “Stalin” ← a.tl “Stalin is executed”',
    ]));

  it('stands in both, where one holds the office here and the other did in real history', () =>
    assert.deepEqual(
      [
        ...evidence('not-in-office', `${files}May 1927: A letter\n  - Tomsky resigns as Keeper\n`),
        ...evidence('not-in-office', `${files}May 1927: A letter\n  Foreign Commissar Litvinov signs.\n`),
      ],
      [
        'b.tl “Tomsky” ← a.tl “Alexei Rykov May 1926..1930”',
        'b.tl “Litvinov” ← commissariats.tl “Georgy Vasilyevich Chicherin 1923-07-06..1930-07-21” ← commissariats.tl “Maxim Maximovich Litvinov 1930-07-21..1939-05-03”',
      ],
    ));

  it('is the whole chain by which something has fallen, through both', () =>
    assert.deepEqual(evidence('relies-on-undone-event', `${files}1937: After it\n  because: Trial of the Sixteen\n`), [
      'b.tl “Trial of the Sixteen” ← 1934-1938.tl “Trial of the Sixteen” ← a.tl “Stalin is executed”',
    ]));

  it('is the cause that comes too late, in another file', () =>
    assert.deepEqual(evidence('effect-before-cause', `${files}1925: Before it\n  because: The coup\n`), [
      'b.tl “The coup” ← a.tl “The coup”',
    ]));

  it('is the line that says otherwise, where two files give one man two deaths', () =>
    assert.deepEqual(evidence('conflicting-facts', `${files}figure: Stalin\n  died: 1930\n`), [
      'b.tl “1930” ← a.tl “Stalin is executed”',
    ]));

  it('is every line of a circle, over three files', () =>
    assert.deepEqual(
      evidence(
        'causal-circle',
        `${files}1927: Beta
  because: Gamma
//- c.tl
timeline: The coup

1927: Gamma
  because: Delta
//- d.tl
timeline: The coup

1927: Delta
  because: Beta
`,
      ),
      ['b.tl “Gamma” ← c.tl “Delta” ← d.tl “Beta”'],
    ));
});

describe('Somebody in two places, told in several files', () => {
  const file = (name: string, timeline: string, place: string, more = '') => `//- ${name}
timeline: ${timeline}
  from: Soviet Union, 1917–1941
  pod: 1926
${more}
3 May 1927: A day
  - Kalinin visits ${place}
`;

  it('is there in the first and here in the other, although both lines have the same place in their files', () =>
    assert.deepEqual(evidence('two-places-at-once', file('a.tl', 'One', 'Baku') + file('b.tl', 'One', 'Murmansk')), [
      'b.tl “Kalinin visits Murmansk” ← a.tl “Kalinin visits Baku”',
    ]));

  it('is so in the order of the files, wherever in them the lines stand', () =>
    assert.deepEqual(
      evidence(
        'two-places-at-once',
        file('a.tl', 'One', 'Baku', '\n1926: A year\n\n1926: Another\n') + file('b.tl', 'One', 'Murmansk'),
      ),
      ['b.tl “Kalinin visits Murmansk” ← a.tl “Kalinin visits Baku”'],
    ));

  it('is no repeat of what another timeline tells in another file', () =>
    assert.deepEqual(
      foundBy(
        'two-places-at-once',
        `${file('a.tl', 'One', 'Baku')}${file('b.tl', 'Two', 'Baku')}//- c.tl
timeline: One
3 May 1927: A speech
  - Kalinin visits Murmansk
timeline: Two
3 May 1927: A speech
  - Kalinin visits Murmansk
`,
      ),
      ['c.tl:3:5-28 warning', 'c.tl:6:5-28 warning'],
    ));
});

describe('A circle', () => {
  const told = (document: string) =>
    analysisOf(readFixture(document).files)
      .findings('notes.tl')
      .filter(({ rule }) => rule === 'causal-circle')
      .map(({ message }) => message);

  it('is named from end to end', () =>
    assert.deepEqual(
      told(`timeline: T
  from: Soviet Union, 1917–1941

1926: The plot
  because: The arrest
1926: The arrest
  because: The letter
1926: The letter
  because: The plot
`),
      [
        'This runs in a circle: “The plot” follows from “The arrest”, which follows from “The letter”, which follows from “The plot”. Decide which comes first, and take out the line that leads back.',
      ],
    ));

  it('of one entry that is its own reason is a circle too', () =>
    assert.deepEqual(
      told(`timeline: T
  from: Soviet Union, 1917–1941

1926: The plot
  because: The plot
`),
      ['This runs in a circle: “The plot” follows from itself. Name something else here.'],
    ));

  it('of four timelines that branch from each other is said once', () =>
    assert.equal(
      told(`timeline: A
  from: D
timeline: B
  from: A
timeline: C
  from: B
timeline: D
  from: C
`).length,
      1,
    ));
});
