import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { checkFindings, readFixture } from '../../support/fixture.js';

const header = `timeline: T
  from: Soviet Union, 1917–1941
  pod: The new price

`;

/** What hover says of the date under the cursor, the lines below the date itself. */
function windowOf(notes: string): string | undefined {
  const { files, cursor } = readFixture(header + notes);
  assert.ok(cursor);
  return analysisOf(files)
    .hover(cursor.uri, cursor.offset)
    ?.markdown.split('\n\n')
    .find((line) => line.startsWith('It can only'));
}

describe('A vague date', () => {
  it('shows the window that its causes and what follows from it leave', () =>
    assert.equal(
      windowOf(`20 April 1935: The new price
<|>1935: The queues
  because: The new price
10 June 1935: The riot
  because: The queues
`),
      'It can only be between 20 April and 10 June 1935: after “The new price” \\(20 April 1935\\), and before “The riot” \\(10 June 1935\\)',
    ));

  it('is narrowed through others that are as vague', () =>
    assert.equal(
      windowOf(`20 April 1935: The new price
1935: The queues
  because: The new price
<|>1935: The riot
  because: The queues
`),
      'It can only be between 20 April and 31 December 1935: after “The new price” \\(20 April 1935\\) by way of “The queues”',
    ));

  it('is narrowed by an entry of the same week, and narrows it', () => {
    const notes = (at: 'queues' | 'riot') => `20 April 1935: The new price
${at === 'queues' ? '<|>' : ''}1935: The queues
  because: The new price
${at === 'riot' ? '<|>' : ''}the same week: The riot
10 June 1935: The trial
  because: The riot
`;
    assert.equal(
      windowOf(notes('riot')),
      'It can only be between 14 April and 10 June 1935: after “The new price” \\(20 April 1935\\) by way of “The queues”, and before “The trial” \\(10 June 1935\\)',
    );
    assert.equal(
      windowOf(notes('queues')),
      'It can only be between 20 April and 16 June 1935: after “The new price” \\(20 April 1935\\), and before “The trial” \\(10 June 1935\\) by way of “The riot”',
    );
  });

  it('is narrowed by the next spring', () =>
    assert.equal(
      windowOf(`20 April 1933: The new price
<|>the 1930s: The queues
  because: The new price
the next spring: The riot
10 May 1934: The trial
  because: The riot
`),
      'It can only be between 20 April 1933 and 9 May 1934: after “The new price” \\(20 April 1933\\), and before “The trial” \\(10 May 1934\\) by way of “The riot”',
    ));

  it('is narrowed by an entry that counts from it', () =>
    assert.equal(
      windowOf(`1934: The new price
<|>1935: The queues
3 days after The queues: The riot
20 April 1935: The trial
  because: The riot
`),
      'It can only be between 1 January and 17 April 1935: before “The trial” \\(20 April 1935\\) by way of “The riot”',
    ));

  it('says nothing where nothing narrows it, or there are several reasons of which each is enough', () => {
    assert.equal(windowOf('<|>1935: The new price\n'), undefined);
    assert.equal(
      windowOf(`20 April 1935: The new price
10 May 1935: The frost
<|>1935: The queues
  because: The new price
  because: The frost
`),
      undefined,
    );
  });

  it('of an entry that lasts is none', () =>
    assert.equal(
      windowOf('20 April 1935: The new price\n<|>1935–1937: The queues\n  because: The new price\n'),
      undefined,
    ));
});

describe('Causes that cannot all be true', () => {
  it('are told as a chain, each link in words', () =>
    checkFindings(`${header}20 April 1935: The new price

April 1935: The queues
  because: The new price

10 April 1935: The riot
  because: The queues
//         ^^^^^^^^^^ error[effect-before-cause]: “The riot” is on 10 April 1935. It follows from “The queues”, which follows from “The new price”, and “The new price” is on 20 April 1935: these cannot all be right. Change one of the dates, or take one of these links out.
`));

  it('may only be possible where an entry between is of a whole year', () =>
    checkFindings(`${header}20 April 1935: The new price

1935: The queues
  because: The new price

10 April 1935: The riot
  because: The queues
//         ^^^^^^^^^^ information[effect-before-cause]: “The riot” is on 10 April 1935. It follows
`));

  it('are found through relative dates', () =>
    checkFindings(`${header}10 April 1935: The new price

April 1935: The queues
  because: The new price

25 days after The queues: The search

27 April 1935: The riot
  because: The search
//         ^^^^^^^^^^ error[effect-before-cause]: “The riot” is on 27 April 1935. It follows from “The search”, which is dated by “The queues”, which follows from “The new price”, and “The new price” is on 10 April 1935: these cannot all be right
`));

  it('are said once, at the last link, though all that follows is as impossible', () =>
    checkFindings(`${header}20 April 1935: The new price

April 1935: The queues
  because: The new price

10 April 1935: The riot
  because: The queues
//         ^^^^^^^^^^ error[effect-before-cause]: “The riot”

11 April 1935: The trial
  because: The riot
`));

  it('are none where a long entry lies between: it goes on', () =>
    checkFindings(`${header}20 April 1935: The new price

January – December 1935: The queues
  because: The new price

10 February 1935: The riot
  because: The queues
`));

  it('are found over branches and files', () =>
    checkFindings(`//- one.tl
${header}20 April 1935: The new price

April 1935: The queues
  because: The new price
//- two.tl
timeline: U
  from: T
  pod: 1 April 1935

10 April 1935: The riot
  because: The queues
//         ^^^^^^^^^^ error[effect-before-cause]: “The riot” is on 10 April 1935. It follows
`));

  it('name every link with its place', () => {
    const { files } = readFixture(
      `${header}20 April 1935: The new price\n\nApril 1935: The queues\n  because: The new price\n\n10 April 1935: The riot\n  because: The queues\n`,
    );
    const text = files['notes.tl'] as string;
    const [finding] = analysisOf(files)
      .findings('notes.tl')
      .filter(({ rule }) => rule === 'effect-before-cause');
    assert.deepEqual(
      finding?.related.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`),
      ['The new price: “The queues” follows from “The new price”', 'The queues: “The riot” follows from “The queues”'],
    );
  });

  it('in a circle are the circle’s finding alone, and hold up nothing', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `1935: Number ${at}\n  because: Number ${(at + 1) % 3000}\n`);
    const { files } = readFixture(`${header}1934: The new price\n\n${many.join('')}`);
    const rules = new Set(
      analysisOf(files)
        .findings('notes.tl')
        .map(({ rule }) => rule),
    );
    assert.deepEqual([...rules].sort(), ['causal-circle']);
  });
});
