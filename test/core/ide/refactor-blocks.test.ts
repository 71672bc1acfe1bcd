import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { cursorIn, edited } from '../../support/cursor.js';

/** The notes after each change that is offered at the cursor, by its title. */
function offered(document: string): Record<string, string | undefined> {
  const { analysis, uri, offset, files } = cursorIn(document);
  return Object.fromEntries(
    analysis.refactorings(uri, offset).map(({ title, edits }) => [title, edited(files, edits)[uri]]),
  );
}

/** The rules that have something to say about some notes. */
function findings(text: string): string[] {
  return analysisOf({ 'notes.tl': text })
    .findings('notes.tl')
    .map(({ rule }) => rule);
}

const SPLIT = 'Begin a timeline of its own with this entry';
const TITLE = 'State the title as a fact below';
const QUILL = 'Declare Ambrose Quillfeather in a block';

describe('A block for a name', () => {
  it('stands below the header and the declarations there', () => {
    const notes = (block: string) =>
      `timeline: T\n  from: Soviet Union, 1917–1941\n${block}\n1927: A\n  Nobody knows Ambrose Quill`;
    assert.equal(
      offered(`${notes('')}<|>feather.\n`)[QUILL],
      `${notes('\nfigure: Ambrose Quillfeather\n  also: Quillfeather\n')}feather.\n`,
    );
    assert.equal(
      offered(`${notes('\nplace: Nowhere\n')}<|>feather.\n`)[QUILL],
      `${notes('\nplace: Nowhere\n\nfigure: Ambrose Quillfeather\n  also: Quillfeather\n')}feather.\n`,
    );
  });

  it('stands on top of notes without a header, in their line ends, behind a byte-order mark', () => {
    assert.equal(
      offered('\ufeff1927: A\r\n  Nobody knows Ambrose Qui<|>llfeather.\r\n')[QUILL],
      '\ufefffigure: Ambrose Quillfeather\r\n  also: Quillfeather\r\n\r\n1927: A\r\n  Nobody knows Ambrose Quillfeather.\r\n',
    );
  });

  it('is for whom only a fact makes known, and for a body that a fact founds', () => {
    assert.ok(QUILL in offered('1927: A\n  - Ambrose Quil<|>lfeather becomes General Secretary\n'));
    const after = offered('1927: A\n  - The Hat Part<|>y is founded\n');
    assert.match(Object.values(after)[0] ?? '', /^(?:group|place): (?:The )?Hat Party\n\n1927/);
  });

  it('takes no surname that somebody else goes by', () => {
    const after = offered('1927: A\n  Nobody knows Ambrose Stal<|>in.\n')['Declare Ambrose Stalin in a block'];
    assert.doesNotMatch(after ?? '', /also:/);
  });

  it('is not for whom is known, for ordinary words, or for what is nearly a known name', () => {
    for (const line of [
      '  Nobody knows Stal<|>in.',
      '  It ra<|>ins.',
      '  Rai<|>n falls.',
      '  - Tros<|>ky is executed',
      '  <|>',
    ])
      assert.deepEqual(
        Object.keys(offered(`1927: A\n${line}\n`)).filter((it) => it.startsWith('Declare')),
        [],
        line,
      );
  });
});

describe('A title as a fact', () => {
  it('is stated below it and its properties; what the notes say stays the same', () => {
    const before =
      '1 May 1926: The coup\n\n7 November 1926: Stalin is exe<|>cuted #purge\r\n  because: The coup\n  It rains.\n';
    const after = offered(before)[TITLE];
    assert.equal(
      after,
      '1 May 1926: The coup\n\n7 November 1926: Stalin is executed #purge\r\n  because: The coup\n  - Stalin is executed\n  It rains.\n',
    );
    assert.deepEqual(findings(after ?? ''), findings(before.replace('<|>', '')));
    assert.equal(offered('1926: Stalin is exe<|>cuted')[TITLE], '1926: Stalin is executed\n  - Stalin is executed');
  });

  it('is not offered twice, nor for other titles', () => {
    assert.ok(!(TITLE in offered('1926: Stalin is exe<|>cuted\n  - Stalin is executed\n')));
    assert.ok(!(TITLE in offered('1926: The co<|>up\n')));
    assert.ok(!(TITLE in offered('1926: Stalin would have been exe<|>cuted\n')));
  });
});

describe('A timeline split in two', () => {
  const header = 'timeline: The Long Winter\n  from: Soviet Union, 1917–1941\n\n';

  it('begins with the entry, and the headings above it', () => {
    const before = `${header}1926: Snow\n\n# The camps\n\nMay 1927: More sno<|>w\n  It falls.\n`;
    const after = offered(before)[SPLIT];
    assert.equal(
      after,
      `${header}1926: Snow\n\ntimeline: The Long Winter – More snow\n  from: The Long Winter\n  pod: More snow\n\n# The camps\n\nMay 1927: More snow\n  It falls.\n`,
    );
    assert.deepEqual(findings(after ?? ''), findings(before.replace('<|>', '')));
    const analysis = analysisOf({ 'notes.tl': after ?? '' });
    assert.deepEqual(
      analysis.timelines().map(({ name }) => name),
      ['The Long Winter', 'The Long Winter – More snow'],
    );
  });

  it('names the day where the title does not say which entry it is', () => {
    const after = offered(`${header}1926: Snow\n\n3 May 1927: Sn<|>ow\n\n4 May 1927: Snow\n`)[SPLIT];
    assert.match(after ?? '', /pod: 3 May 1927\n/);
  });

  it('takes a name that is free', () => {
    const taken = 'timeline: The Long Winter – Sleet\n\n1930: X\n';
    const after = offered(`${header}1926: Snow\n\n1927: Sle<|>et\n//- b.tl\n${taken}`)[SPLIT];
    assert.match(after ?? '', /^timeline: The Long Winter – Sleet \(2\)$/m);
  });

  it('is not offered where nothing would be left, in the text of an entry, or in notes without a name', () => {
    assert.ok(!(SPLIT in offered(`${header}1926: Sn<|>ow\n`)));
    assert.ok(!(SPLIT in offered(`${header}1926: Snow\n\n1927: Sleet\n  It fal<|>ls.\n`)));
    assert.ok(!(SPLIT in offered('1926: Snow\n\n1927: Sle<|>et\n')));
  });
});
