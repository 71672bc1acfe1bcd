import assert from 'node:assert/strict';
import { cursorIn, drawn, edited } from '../../support/cursor.js';

function definitions(document: string): string[] {
  const { analysis, uri, offset } = cursorIn(document);
  return analysis.navigation.definitions(uri, offset).map(({ uri: to, name }) => drawn(analysis, to, name));
}

function references(document: string, withNames = true): string[] {
  const { analysis, uri, offset } = cursorIn(document);
  return analysis.navigation
    .references(uri, offset, { withNames })
    .map(({ uri: of, span }) => drawn(analysis, of, span));
}

const HEADER = 'timeline: T\n  from: Soviet Union, 1917–1941\n\n';

describe('Go to definition', () => {
  it('leads from a name in a fact and in prose to the shipped canon', () => {
    const to = /^people\.tl:\d+ Felix Edmundovich Dzerzhinsky$/;
    for (const line of [
      '- Dzer<|>zhinsky visits Moscow',
      'Nobody sees Dzerzhin<|>sky.',
      'It is Dzerzhinsky<|>’s work.',
    ]) {
      const [first, ...others] = definitions(`May 1925: A meeting\n  ${line}\n`);
      assert.match(first ?? '', to, line);
      assert.deepEqual(others, []);
    }
  });

  it('leads from a name to the block that declares it, in another file of the timeline too', () => {
    assert.deepEqual(
      definitions(
        `//- a.tl\n${HEADER}1926: A\n  - Quil<|>l arrives in Moscow\n//- b.tl\n${HEADER}figure: Peter Quill\n  born: 1880\n`,
      ),
      ['b.tl:4 Peter Quill'],
    );
  });

  it('leads from a name borne for a time to the line that gives it', () => {
    const place = 'place: Ville\n  name: Old Ville 1900..1920; New Ville 1920..\n\n';
    assert.deepEqual(definitions(`${place}1925: A\n  In New Vi<|>lle.\n`), ['notes.tl:2 New Ville 1920..']);
    assert.match(definitions('1920: A\n  In Petro<|>grad.\n')[0] ?? '', /^places\.tl:\d+ Petrograd 1914/);
    assert.deepEqual(definitions('5 May 1926: Omsk is renamed Smirnovsk\n\n1927: A\n  In Smirn<|>ovsk.\n'), [
      'notes.tl:1 Omsk is renamed Smirnovsk',
    ]);
  });

  it('leads from what a fact brings in to that fact', () => {
    assert.deepEqual(
      definitions('1926: A\n  - The Fifth League is founded\n\n1927: B\n  The Fifth Lea<|>gue meets.\n'),
      ['notes.tl:2 The Fifth League is founded'],
    );
  });

  it('leads from causes, points of divergence and relative dates to the entry', () => {
    const coup = '1926: The coup\n\n';
    for (const line of ['1927: B\n  because: The c<|>oup\n', '3 days after The co<|>up: B\n', '2 weeks lat<|>er: B\n'])
      assert.deepEqual(definitions(`${coup}${line}`), ['notes.tl:1 The coup'], line);
    assert.deepEqual(definitions(`timeline: T\n  from: Soviet Union, 1917–1941\n  pod: The c<|>oup\n\n${coup}`), [
      'notes.tl:5 The coup',
    ]);
    assert.match(
      definitions(`${HEADER}1937: B\n  because: Trial of the Sixt<|>een\n`)[0] ?? '',
      /\.tl:\d+ Trial of the Sixteen$/,
    );
  });

  it('leads from headers to what they name, and from citations to sources', () => {
    assert.match(
      definitions('timeline: T\n  from: Soviet U<|>nion, 1917–1941\n')[0] ?? '',
      /tl:\d+ Soviet Union, 1917–1941/,
    );
    assert.deepEqual(
      definitions('challenge: Save him\n\ntimeline: T\n  from: Soviet Union, 1917–1941\n  answers: Save h<|>im\n'),
      ['notes.tl:1 Save him'],
    );
    for (const line of ['He stays [@fit<|>z].', 'He stays [@fi<|>tz, p. 4].', '- Lenin visits Moscow [@fi<|>tz]'])
      assert.deepEqual(definitions(`source: fitz\n\n1920: A\n  ${line}\n`), ['notes.tl:1 fitz'], line);
  });

  it('leads to all that a name may mean where nothing decides', () => {
    const both = 'figure: Ann Lee\n\nfigure: Eve Lee\n\n1925: A\n  Then L<|>ee came.\n';
    assert.deepEqual(definitions(both), ['notes.tl:1 Ann Lee', 'notes.tl:3 Eve Lee']);
  });

  it('leads nowhere from other words, comments and empty files', () => {
    for (const document of ['<|>', '1925: A\n  The ra<|>in falls.\n', '1925: A\n  // Len<|>in\n', '1925: A\n\n<|>'])
      assert.deepEqual(definitions(document), [], JSON.stringify(document));
  });

  it('tells every block that declares somebody', () => {
    const { analysis, uri, offset } = cursorIn(
      `${HEADER}figure: Felix Dzerzhinsky\n  note: X\n\n1925: A\n  - Dzer<|>zhinsky speaks\n`,
    );
    const all = analysis.navigation.declarations(uri, offset).map(({ uri: to, name }) => drawn(analysis, to, name));
    assert.equal(all.length, 2);
    assert.equal(all[0], 'notes.tl:4 Felix Dzerzhinsky');
    assert.match(all[1] ?? '', /people\.tl/);
  });
});

describe('Find references', () => {
  it('finds a person in declarations, facts, conditions, permissions and prose of every file', () => {
    const found = references(
      `//- a.tl\n${HEADER}figure: Peter Qui<|>ll\n  born: 1880\n\n1926: A\n  because: Peter Quill dies\n  - Quill visits Moscow\n` +
        `//- b.tl\n${HEADER}office: Duke\n  held by: Quill 1926..1927\n\n1927: B\n  allow: acts-after-death of Quill because so\n  Nobody sees Quill’s letter.\n`,
    );
    assert.deepEqual(found, [
      'a.tl:4 Peter Quill',
      'a.tl:8 Peter Quill',
      'a.tl:9 Quill',
      'b.tl:5 Quill',
      'b.tl:8 Quill',
      'b.tl:9 Quill',
    ]);
  });

  it('finds titles, timelines, challenges and sources', () => {
    const notes = `source: fitz\n\nchallenge: Try\n\ntimeline: T\n  from: Soviet Union, 1917–1941\n  pod: The coup\n  answers: Try\n\n1926: The co<|>up\n\n1 day after The coup: B [@fitz]\n  because: The coup\n`;
    assert.deepEqual(references(notes, false), ['notes.tl:7 The coup', 'notes.tl:12 The coup', 'notes.tl:13 The coup']);
    const at = (words: string) => references(notes.replace('<|>', '').replace(words, `${words}<|>`));
    assert.deepEqual(at('source: fi'), ['notes.tl:1 fitz', 'notes.tl:12 fitz']);
    assert.deepEqual(at('challenge: Tr'), ['notes.tl:3 Try', 'notes.tl:8 Try']);
    assert.deepEqual(references('timeline: A\n  from: Soviet Union, 1917–1941\n\ntimeline: B\n  from: A<|>\n'), [
      'notes.tl:1 A',
      'notes.tl:5 A',
    ]);
  });

  it('finds people of real history in the notes first', () => {
    const found = references('1925: A\n  - Dzer<|>zhinsky visits Moscow\n', false);
    assert.equal(found[0], 'notes.tl:2 Dzerzhinsky');
    assert.ok(found.some((one) => one.startsWith('party.tl')));
  });

  it('highlights a name in its file, and tells where it is given from where it is used', () => {
    const { analysis, uri, offset } = cursorIn(
      'figure: Peter Quill\n\n1926: A\n  - Qui<|>ll visits Moscow\n  Then Quill leaves.\n',
    );
    const all = analysis.navigation
      .highlights(uri, offset)
      .map(({ span, kind }) => `${drawn(analysis, uri, span)} ${kind}`);
    assert.deepEqual(all, ['notes.tl:1 Peter Quill name', 'notes.tl:4 Quill use', 'notes.tl:5 Quill use']);
  });
});

describe('Links and linked words', () => {
  const links = (document: string) => {
    const { analysis, uri } = cursorIn(document);
    return analysis.navigation.links(uri).map(({ span, target, tooltip }) => {
      const to = 'url' in target ? target.url : drawn(analysis, target.uri, target.span).split('\n')[0];
      return `${drawn(analysis, uri, span)} → ${to}${tooltip ? ` (${tooltip})` : ''}`;
    });
  };

  it('follows addresses, citations, other timelines and other files', () => {
    const a = `//- x/a.tl\n<|>source: fitz\n  title: A Book\n  url: https://example.org/book\n\nsource: other\n\ntimeline: A\n  from: B\n\n1926: C\n  See [@fitz] and [@other], and sub/c d.tl, ../y/e.tl, sub/c.tl.\n`;
    assert.deepEqual(
      links(
        `${a}//- x/b.tl\ntimeline: B\n  from: Soviet Union, 1917–1941\n//- x/sub/c.tl\n1926: D\n//- y/e.tl\n1926: E\n`,
      ),
      [
        'a.tl:3 https://example.org/book → https://example.org/book',
        'a.tl:8 B → b.tl:1 timeline: B (B)',
        'a.tl:11 fitz → https://example.org/book (A Book)',
        'a.tl:11 other → a.tl:5 source: other (other)',
        'a.tl:11 ../y/e.tl → e.tl:1 ',
        'a.tl:11 sub/c.tl → c.tl:1 ',
      ],
    );
  });

  it('gives files their new names where others name them, and theirs to others', () => {
    const document =
      '//- x/a.tl\n<|>1926: A\n  See b.tl, sub/c.tl, ../y/e.tl and none.tl.\n//- x/b.tl\n1926: B\n//- x/sub/c.tl\n1926: C\n  See ../a.tl and ../b.tl.\n//- y/e.tl\n1926: E\n';
    const after = (...renames: [string, string][]) => {
      const { analysis, files } = cursorIn(document);
      const changed = edited(files, analysis.navigation.renameFiles(new Map(renames)));
      return Object.entries(changed).flatMap(([name, text]) =>
        text === files[name] ? [] : [`${name}: ${/See .*/.exec(text)}`],
      );
    };
    assert.deepEqual(after(['x/b.tl', 'x/part-two.tl']), [
      'x/a.tl: See part-two.tl, sub/c.tl, ../y/e.tl and none.tl.',
      'x/sub/c.tl: See ../a.tl and ../part-two.tl.',
    ]);
    assert.deepEqual(after(['x/a.tl', 'a.tl']), [
      'x/a.tl: See x/b.tl, x/sub/c.tl, y/e.tl and none.tl.',
      'x/sub/c.tl: See ../../a.tl and ../b.tl.',
    ]);
    assert.deepEqual(after(['x', 'z']), [], 'what moves together names itself as before');
    assert.deepEqual(after(['y', 'x/y']), ['x/a.tl: See b.tl, sub/c.tl, y/e.tl and none.tl.']);
  });

  it('makes no link of what runs', () => {
    assert.deepEqual(links('<|>source: s\n  url: command:evil\n\nsource: t\n  url: javascript:alert(1)\n'), []);
  });

  it('types a title and the lines that name it at once', () => {
    const spans = (document: string) => {
      const { analysis, uri, offset } = cursorIn(document);
      return analysis.navigation.linkedSpans(uri, offset).map((span) => drawn(analysis, uri, span));
    };
    assert.deepEqual(spans('1926: The co<|>up\n\n1927: B\n  because: The coup\n'), [
      'notes.tl:1 The coup',
      'notes.tl:4 The coup',
    ]);
    assert.deepEqual(spans('1926: The coup\n\n1927: B\n  because: The co<|>up\n'), [], 'another may be meant next');
    assert.deepEqual(spans('1926: The co<|>up\n'), []);
    assert.deepEqual(spans('figure: Ann Q<|>uill\n\n1926: B\n  - Ann Quill speaks\n'), []);
  });
});
