import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { cursorIn, edited } from '../../support/cursor.js';

const NEW_FILE = 'Move this entry to a new file';
const OTHER = 'Move this entry to b.tl';

const HEADER = 'timeline: The Long Winter\n  from: Soviet Union, 1917–1941\n';
const MORE = 'timeline: The Long Winter\n';

/** The files after each move that is offered at the cursor, by its title. */
function moved(document: string): Record<string, Record<string, string>> {
  const { analysis, uri, offset, files } = cursorIn(document);
  const moves = analysis.refactorings(uri, offset).filter(({ kind }) => kind === 'move');
  return Object.fromEntries(
    moves.map(({ title, edits, creates }) => [
      title,
      { ...edited(files, edits), ...(creates && { [creates.name]: creates.text }) },
    ]),
  );
}

/** What is found in all files, in no order. */
function findings(files: Record<string, string>): string[] {
  const analysis = analysisOf(files);
  return Object.keys(files)
    .flatMap((uri) => analysis.findings(uri))
    .map(({ rule, message }) => `${rule}: ${message}`)
    .sort();
}

describe('An entry in another file of its timeline', () => {
  it('stands in the order of dates, with all that it says and all that follows from it', () => {
    const document = `//- a.tl
${HEADER}
1 May 1926: The coup

7 November 1926: Stalin is exe<|>cuted #purge
  because: The coup
  - Rykov is expelled from the Communist Party

3 March 1927: The camps
  because: Stalin is executed
//- b.tl
${MORE}
1 June 1926: The summer

1 June 1927: Another summer
`;
    const files = moved(document)[OTHER];
    assert.deepEqual(files, {
      'a.tl': `${HEADER}
1 May 1926: The coup

3 March 1927: The camps
  because: Stalin is executed
`,
      'b.tl': `${MORE}
1 June 1926: The summer

7 November 1926: Stalin is executed #purge
  because: The coup
  - Rykov is expelled from the Communist Party

1 June 1927: Another summer
`,
    });
    assert.deepEqual(findings(files ?? {}), findings(cursorIn(document).files as Record<string, string>));
  });

  it('stands behind everything where it is the last, and in the line ends of that file', () => {
    const files = moved(`//- a.tl
${HEADER}
1926: The co<|>up
  It rains.
//- b.tl
timeline: The Long Winter\r\n\r\n1920: Snow\r
`);
    assert.equal(
      files[OTHER]?.['b.tl'],
      'timeline: The Long Winter\r\n\r\n1920: Snow\r\n\r\n1926: The coup\r\n  It rains.\r\n',
    );
    assert.equal(files[OTHER]?.['a.tl'], HEADER);
  });

  it('has a date that needs nothing above it, and leaves those below it what they were', () => {
    const files = moved(`//- a.tl
${HEADER}
## 1926

1 May: The coup

7 Nov<|>ember: The purge

The next day: The morning after
//- b.tl
${MORE}
1927: Snow
`)[OTHER];
    assert.equal(files?.['b.tl'], `${MORE}\n7 November 1926: The purge\n\n1927: Snow\n`);
    assert.equal(files?.['a.tl'], `${HEADER}\n## 1926\n\n1 May: The coup\n\n8 November 1926: The morning after\n`);
  });

  it('stands behind or before what counts from the entry above it, and in no other timeline', () => {
    const offered = moved(`//- a.tl
${HEADER}
1926: The co<|>up
//- b.tl
${MORE}
1925: Snow

Two years later: More snow
//- c.tl
timeline: Another
  from: Soviet Union, 1917–1941

1927: Sun
`);
    // Behind the last line of b.tl nothing counts from what is above.
    assert.deepEqual(Object.keys(offered), [OTHER, NEW_FILE]);
    assert.match(offered[OTHER]?.['b.tl'] ?? '', /More snow\n\n1926: The coup\n$/);
    const between = moved(`//- a.tl
${HEADER}
1926: The co<|>up
//- b.tl
${MORE}
1 May 1927: Snow

Two years later: More snow
`);
    assert.match(between[OTHER]?.['b.tl'] ?? '', /^timeline: The Long Winter\n\n1926: The coup\n\n1 May 1927: Snow\n/);
  });

  it('takes the remarks right on top of it along, and leaves those on others with them', () => {
    const files = moved(`//- a.tl
${HEADER}
1 May 1926: The coup

// about the purge
7 November 1926: The pur<|>ge
// about the camps
3 March 1927: The camps
//- b.tl
${MORE}
1 June 1926: The summer

// about another summer
1 June 1927: Another summer
`);
    const left = `${HEADER}\n1 May 1926: The coup\n\n// about the camps\n3 March 1927: The camps\n`;
    assert.deepEqual(files[OTHER], {
      'a.tl': left,
      'b.tl': `${MORE}
1 June 1926: The summer

// about the purge
7 November 1926: The purge

// about another summer
1 June 1927: Another summer
`,
    });
    assert.deepEqual(files[NEW_FILE]?.['the-purge.tl'], `${MORE}\n// about the purge\n7 November 1926: The purge\n`);
    const last = moved(`${HEADER}\n1926: Snow\n\n// about sleet\n1927: Sle<|>et\n`)[NEW_FILE];
    assert.equal(last?.['notes.tl'], `${HEADER}\n1926: Snow\n`);
  });

  it('begins a new file with the same header', () => {
    const files = moved(`//- a.tl
${HEADER}
1926: Snow

1927: The first of the ca<|>mps
`)[NEW_FILE];
    assert.deepEqual(files, {
      'a.tl': `${HEADER}\n1926: Snow\n`,
      'the-first-of-the-camps.tl': `${MORE}\n1927: The first of the camps\n`,
    });
    assert.deepEqual(
      analysisOf(files ?? {})
        .timelines()
        .map(({ name }) => name),
      ['The Long Winter'],
    );
  });

  it('is not offered for one of several with one title, in the text below, or in notes without a header', () => {
    assert.deepEqual(moved(`${HEADER}\n1926: Sn<|>ow\n\n1927: Snow\n`), {});
    assert.deepEqual(moved(`${HEADER}\n1926: Snow\n  It fal<|>ls.\n`), {});
    assert.deepEqual(moved('1926: Sn<|>ow\n\n1927: Sleet\n'), {});
  });
});
