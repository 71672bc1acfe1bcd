import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analysisOf } from '../../support/canon.js';
import { cursorIn, edited } from '../../support/cursor.js';

/** The files after a rename, or why there is none. */
function renamed(document: string, name: string): Record<string, string> | string {
  const { analysis, uri, offset, files } = cursorIn(document);
  const edits = analysis.navigation.rename(uri, offset, name);
  assert.ok(edits, 'nothing is named there');
  return 'refused' in edits ? edits.refused : edited(files, edits);
}

function check(document: string, name: string, expected: string): void {
  const after = renamed(document, name);
  assert.equal(typeof after === 'string' ? after : after['notes.tl'], expected);
}

const HEADER = 'timeline: T\n  from: Soviet Union, 1917–1941\n\n';

describe('Rename', () => {
  it('gives a person another name in every spelling, and keeps the ends of words', () => {
    check(
      'figure: Peter Ivan Quill\n\n1926: A\n  - Peter Quill visits Moscow\n  P. I. Qui<|>ll’s friend, QUILL, and Quillites.\n  Then “Quill” and P. Quill.\n',
      'Paul Anton Marks',
      'figure: Paul Anton Marks\n\n1926: A\n  - Paul Marks visits Moscow\n  P. A. Marks’s friend, MARKS, and Quillites.\n  Then “Marks” and P. Marks.\n',
    );
  });

  it('takes one word behind a surname for a surname', () => {
    check(
      'figure: Ann Quill\n\n1926: A\n  Then Qui<|>ll came.\n',
      'Marks',
      'figure: Ann Marks\n\n1926: A\n  Then Marks came.\n',
    );
    check('figure: Ann Qu<|>ill\n\n1926: A\n  Then Quill came.\n', 'Zeb', 'figure: Zeb\n\n1926: A\n  Then Zeb came.\n');
  });

  it('mends a possessive that the old name had no s for', () => {
    check(
      "figure: Ann Engels\n\n1926: A\n  Eng<|>els' works.\n",
      'Ann Marsh',
      "figure: Ann Marsh\n\n1926: A\n  Marsh's works.\n",
    );
  });

  it('changes another name only where that spelling is used', () => {
    check(
      'figure: Ann Quill\n  also: The Crow; Nan\n\n1926: A\n  The Cr<|>ow flies, says Quill. Nan agrees.\n',
      'The Raven',
      'figure: Ann Quill\n  also: The Raven; Nan\n\n1926: A\n  The Raven flies, says Quill. Nan agrees.\n',
    );
    check(
      'figure: Ann Qui<|>ll\n  also: The Crow\n\n1926: A\n  The Crow flies, says Quill.\n',
      'Eve Marks',
      'figure: Eve Marks\n  also: The Crow\n\n1926: A\n  The Crow flies, says Marks.\n',
    );
  });

  it('changes a name that a place bears for a time', () => {
    check(
      'place: Ville\n  name: Old Ville 1900..1920; New Ville 1920..\n\n1925: A\n  In New Vi<|>lle, not Ville.\n',
      'Newtown',
      'place: Ville\n  name: Old Ville 1900..1920; Newtown 1920..\n\n1925: A\n  In Newtown, not Ville.\n',
    );
  });

  it('changes offices, groups and words, in properties too', () => {
    check(
      'group: The Li<|>st\n\noffice: Chief\n  of: The List\n\nfigure: Ann Quill\n  member of: The List 1920..1927\n\n1926: A\n  - Ann Quill leaves The List\n',
      'The Roll',
      'group: The Roll\n\noffice: Chief\n  of: The Roll\n\nfigure: Ann Quill\n  member of: The Roll 1920..1927\n\n1926: A\n  - Ann Quill leaves The Roll\n',
    );
  });

  it('changes a title and everything that follows from it', () => {
    check(
      'timeline: T\n  from: Soviet Union, 1917–1941\n  pod: The coup\n\n1926: The co<|>up\n\n1 day after The coup: B\n  because: The coup\n\n1927: C\n  because: B; the coup\n',
      'A plot',
      'timeline: T\n  from: Soviet Union, 1917–1941\n  pod: A plot\n\n1926: A plot\n\n1 day after A plot: B\n  because: A plot\n\n1927: C\n  because: B; A plot\n',
    );
    check(
      '1926: The coup of May\n\n1927: B\n  because: The co<|>up\n',
      'A plot',
      '1926: A plot\n\n1927: B\n  because: A plot\n',
    );
  });

  it('changes the names in a title wherever the title stands', () => {
    check(
      'figure: Ann Quill\n\n1926: Ann Quill takes over\n\n1927: B\n  because: Ann Quill takes over\n\n1928: C\n  because: Ann Quill\n  Then Qu<|>ill left.\n',
      'Eve Marks',
      'figure: Eve Marks\n\n1926: Eve Marks takes over\n\n1927: B\n  because: Eve Marks takes over\n\n1928: C\n  because: Eve Marks\n  Then Marks left.\n',
    );
  });

  it('changes timelines, challenges and sources in every file', () => {
    const a =
      'source: fitz\n\nchallenge: Try\n\ntimeline: A\n  from: Soviet Union, 1917–1941\n  answers: Try\n\n1926: X\n  So it is [@fitz, p. 4].\n';
    const b = 'timeline: A\n  from: Soviet Union, 1917–1941\n\n1927: Y [@fitz]\n';
    const c = 'timeline: C\n  from: A\n';
    const at = (words: string, name: string) =>
      renamed(`//- a.tl\n${a.replace(words, `${words}<|>`)}//- b.tl\n${b}//- c.tl\n${c}`, name) as Record<
        string,
        string
      >;
    assert.deepEqual(at('timeline: A', 'New'), {
      'a.tl': a.replace('timeline: A', 'timeline: New'),
      'b.tl': b.replace('timeline: A', 'timeline: New'),
      'c.tl': c.replace('from: A', 'from: New'),
    });
    assert.equal(at('source: fitz', 'book')['a.tl'], a.replaceAll('fitz', 'book'));
    assert.equal(at('challenge: Try', 'Dare')['a.tl'], a.replaceAll('Try', 'Dare'));
  });

  it('leaves what ships as it is, and says what to do instead', () => {
    for (const document of [
      '1925: A\n  - Dzer<|>zhinsky speaks\n',
      `${HEADER}1937: B\n  because: Trial of the Six<|>teen\n`,
      'timeline: T\n  from: Soviet Un<|>ion, 1917–1941\n',
    ])
      assert.match(String(renamed(document, 'Other')), /real history that ships with Uchronia.*“also:”/);
    const { analysis, uri, offset } = cursorIn('1920: A\n  In Petro<|>grad.\n');
    assert.match(JSON.stringify(analysis.navigation.prepareRename(uri, offset)), /ships with Uchronia/);
  });

  it('lets a writer change a name of his own for somebody who ships', () => {
    check(
      'figure: Felix Edmundovich Dzerzhinsky\n  also: The Reaper\n\n1925: A\n  The Rea<|>per speaks to Dzerzhinsky.\n',
      'The Sword',
      'figure: Felix Edmundovich Dzerzhinsky\n  also: The Sword\n\n1925: A\n  The Sword speaks to Dzerzhinsky.\n',
    );
  });

  it('refuses a name that somebody else bears', () => {
    const two = 'figure: Ann Qu<|>ill\n\nfigure: Eve Marks\n\n1926: A\n';
    assert.match(String(renamed(two, 'Eve Marks')), /“Eve Marks” is taken: it means Eve Marks/);
    assert.match(String(renamed(two, 'Leon Trotsky')), /is taken/);
    assert.match(String(renamed('1926: The co<|>up\n\n1927: B\n', 'B')), /an entry has that title/);
    assert.match(String(renamed(`${HEADER.replace('T\n', 'T<|>\n')}timeline: U\n  from: T\n`, 'U')), /is taken/);
    assert.match(String(renamed('source: a<|>\n\nsource: b\n', 'b')), /is taken/);
  });

  it('writes the whole name where a short one would mean somebody else', () => {
    check(
      'figure: Ann Qu<|>ill\n\nfigure: Eve Marks\n  also: Marks\n\n1926: A\n  Then Quill met Marks.\n',
      'Ida Marks',
      'figure: Ida Marks\n\nfigure: Eve Marks\n  also: Marks\n\n1926: A\n  Then Ida Marks met Marks.\n',
    );
  });

  it('refuses a name that breaks the line, or changes what other lines say', () => {
    const coup = '1926: The co<|>up\n\n1927: B\n  because: The coup\n';
    for (const name of ['', '  ', 'A; B', 'A\nB', '///', '#tag'])
      assert.equal(typeof renamed(coup, name), 'string', JSON.stringify(name));
    assert.match(
      String(renamed('1926: The co<|>up\n\n1 day after The coup: B\n', 'The plot: its end')),
      /read as something else|no longer mean/,
    );
    assert.equal(typeof renamed('source: a<|>\n\n1926: B\n  So [@a].\n', 'a]b'), 'string');
  });

  it('offers the whole name to be changed, and nothing where nothing is named', () => {
    const { analysis, uri, offset } = cursorIn('figure: Ann Quill\n\n1926: A\n  Then Qui<|>ll came.\n');
    assert.deepEqual(analysis.navigation.prepareRename(uri, offset), {
      span: { start: 34, end: 39 },
      name: 'Ann Quill',
    });
    const none = cursorIn('1926: A\n  The ra<|>in.\n');
    assert.equal(none.analysis.navigation.prepareRename(none.uri, none.offset), undefined);
  });

  it('keeps line ends, a byte-order mark, and a name broken over two lines', () => {
    check(
      '\ufefffigure: Ann Quill\r\n\r\n1926: A\r\n  Then Ann\r\n  Qu<|>ill came. 🙂 Quill!\r\n',
      'Eve Marks',
      '\ufefffigure: Eve Marks\r\n\r\n1926: A\r\n  Then Eve\r\n  Marks came. 🙂 Marks!\r\n',
    );
  });

  it('gives the notes the findings they had, but for the name', () => {
    // Where two of one name are left as one, a doubt goes.
    const findingsOf = (files: Record<string, string>) =>
      analysisOf(files)
        .findings('notes.tl')
        .map(({ rule, severity }) => `${severity} ${rule}`)
        .filter((finding) => !finding.endsWith('ambiguous-name'));
    for (const [sample, old, fresh] of [
      ['samples/ides-of-march.tl', undefined, 'Zebulon Quux'],
      ['test/fixtures/notes/the-salt-cities.tl', undefined, 'Zebulon Quux'],
      ['test/fixtures/notes/harold-holds.tl', undefined, 'Zebulon Quux'],
    ] as const) {
      const text = readFileSync(sample, 'utf8');
      const names = old
        ? [old]
        : [...text.matchAll(/^(?:figure|place|group|office): (.+)$/gm)].map((match) => match[1] as string);
      assert.ok(names.length > 3, sample);
      for (const name of names) {
        const files = { 'notes.tl': text };
        const analysis = analysisOf(files);
        const before = findingsOf(files);
        const edits = analysis.navigation.rename(
          'notes.tl',
          text.search(new RegExp(`^\\w+: ${name}$`, 'm')) + 9,
          fresh,
        );
        assert.ok(edits && !('refused' in edits), `${name}: ${JSON.stringify(edits)}`);
        assert.deepEqual(findingsOf(edited(files, edits)), before, `${sample}: ${name}`);
      }
    }
  });
});
