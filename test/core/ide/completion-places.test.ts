import assert from 'node:assert/strict';
import type { CompletionItem } from '#server/core/ide/api.js';
import { withoutPlaceholders } from '#server/lsp/convert.js';
import { cursorIn, edited } from '../../support/cursor.js';

/** What is offered at `<|>`, in the order an editor shows it. */
function offered(document: string, trigger?: string): CompletionItem[] {
  const { analysis, uri, offset } = cursorIn(document);
  return [...analysis.complete(uri, offset, trigger).items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

const labels = (document: string, trigger?: string) => offered(document, trigger).map(({ label }) => label);
const ofKind = (document: string, kind: CompletionItem['kind']) =>
  offered(document).flatMap((item) => (item.kind === kind ? [item.label] : []));

/** The notes after an item has been taken. */
function taken(document: string, label: string): string | undefined {
  const { analysis, uri, offset, files } = cursorIn(document);
  const item = analysis.complete(uri, offset).items.find((one) => one.label === label);
  assert.ok(item, `${label} is not offered`);
  const text = item.isSnippet ? withoutPlaceholders(item.edit.text) : item.edit.text;
  return edited(files, [{ uri, edit: { ...item.edit, text } }])[uri];
}

describe('Completion of a new entry’s date', () => {
  it('offers the day after the entry before, and the same day', () => {
    const dates = offered('20 July 1926: Dzerzhinsky dies\n\n<|>\n').filter(({ kind }) => kind === 'date');
    assert.deepEqual(
      dates.map(({ label, detail }) => [label, detail]),
      [
        ['21 July 1926', 'next after “Dzerzhinsky dies”, a Wednesday'],
        ['20 July 1926', 'the same time as “Dzerzhinsky dies”, a Tuesday'],
      ],
    );
  });

  it('offers the month after a month, the year after a year, the day after a range', () => {
    assert.equal(ofKind('December 1926: A\n\n<|>', 'date')[0], 'January 1927');
    assert.equal(ofKind('1926: A\n\n<|>', 'date')[0], '1927');
    assert.equal(ofKind('7–12 November 1926: A\n\n<|>', 'date')[0], '13 November 1926');
    assert.equal(ofKind('28 February 1927: A\n\n<|>', 'date')[0], '1 March 1927');
  });

  it('offers the date of the heading, alone where no entry stands below it yet', () => {
    assert.deepEqual(ofKind('1 May 1926: A\n\n# 3 June 1926\n\n<|>', 'date'), ['3 June 1926']);
    assert.deepEqual(ofKind('# 1927\n\n1 May 1927: A\n\n<|>', 'date'), ['2 May 1927', '1 May 1927', '1927']);
  });

  it('writes them as the entry before, and as what has been typed', () => {
    assert.equal(taken('1926-07-20: A\r\n\r\n19<|>', '1926-07-21'), '1926-07-20: A\r\n\r\n1926-07-21: ');
    assert.equal(taken('20 July 1926: A\n\n21 Ju<|>\n', '21 July 1926'), '20 July 1926: A\n\n21 July 1926: \n');
    assert.equal(taken('20 July 1926: A\n\n1926-<|>\n', '1926-07-21'), '20 July 1926: A\n\n1926-07-21: \n');
  });

  it('offers dates, and nothing else, behind the first digit of a line, unasked', () => {
    const behind = (document: string) => labels(document, document.charAt(document.indexOf('<|>') - 1));
    assert.deepEqual(behind('20 July 1926: A\n\n2<|>\n'), ['21 July 1926', '20 July 1926']);
    assert.deepEqual(behind('1926-07-20: A\n\n1<|>'), ['1926-07-21', '1926-07-20']);
    for (const document of [
      '20 July 1926: A\n\n21<|>\n',
      '20 July 1926: A\n\n3<|>\n',
      '20 July 1926: A\n  2<|>\n',
      '20 July 1926: A\n  - 2<|>\n',
      '20 July 1926: A\n  - Lenin 2<|>\n',
      '20 July 1926: A\n  because: 2<|>\n',
      '2<|>',
    ])
      assert.deepEqual(behind(document), [], document);
  });

  it('offers none before a line that is already there, in prose, or without a date above', () => {
    assert.deepEqual(ofKind('20 July 1926: A\n\n2<|>1 July 1926: B\n', 'date'), []);
    assert.deepEqual(ofKind('20 July 1926: A\n  It rains.\n<|>\n', 'date'), []);
    assert.deepEqual(ofKind('<|>\n', 'date'), []);
    assert.deepEqual(ofKind('July 20: A\n\n<|>\n', 'date'), [], 'nothing says of which year it is');
  });
});

describe('Completion of blocks', () => {
  const kinds = ['timeline', 'canon', 'challenge', 'figure', 'office', 'group', 'place', 'term', 'source', 'entry'];

  it('offers a form for every block, in an empty file and below an entry', () => {
    for (const document of ['<|>', '\ufeff<|>', '20 July 1926: A\n\n<|>'])
      assert.deepEqual(
        ofKind(document, 'snippet'),
        kinds.map((kind) => `${kind} …`),
      );
  });

  it('writes forms that are read as what they are', () => {
    for (const kind of kinds) {
      const { analysis, files } = cursorIn(taken('1 May 1926: A\n\n<|>\n', `${kind} …`)?.concat('<|>') ?? '');
      const found = analysis.findings(Object.keys(files)[0] ?? '').filter(({ rule }) => rule === 'syntax');
      assert.deepEqual(found, [], kind);
    }
  });

  it('fills in the history of the notes, and the next date, in the line ends of the file', () => {
    assert.match(
      taken('1 May 1926: A\r\n\r\ntim<|>', 'timeline …') ?? '',
      /\r\n\r\ntimeline: My timeline\r\n {2}from: Soviet Union, 1917–1941\r\n {2}pod: /,
    );
    assert.equal(taken('1 May 1926: A\n\nen<|>', 'entry …'), '1 May 1926: A\n\n2 May 1926: What happens\n  ');
    const item = offered('1 May 1926: A\n\nen<|>').find(({ label }) => label === 'entry …');
    assert.match(item?.edit.text ?? '', /^\$\{1:2 May 1926\}: \$\{2:What happens\}\n {2}\$0$/);
  });

  it('keeps what a name has of an editor’s own signs', () => {
    const item = offered('canon: A $1 {b} \\ history\n  covers: 1700..1800\n\n1750: A\n\n<|>').find(
      ({ label }) => label === 'timeline …',
    );
    assert.match(item?.edit.text ?? '', /from: \$\{2:A \\\$1 \{b\\\} \\\\ history\}/);
  });
});

describe('Completion of what a property takes', () => {
  it('offers titles of what came before, the nearest first, each with its date', () => {
    const notes =
      '1 May 1926: First\n\n2 May 1926: Second\n\n3 May 1926: Third\n  because: <|>\n\n4 May 1926: Fourth\n';
    const items = offered(notes);
    assert.deepEqual(
      items.slice(0, 2).map(({ label, detail }) => [label, detail]),
      [
        ['Second', '2 May 1926'],
        ['First', '1 May 1926'],
      ],
    );
    const titles = items.map(({ label }) => label);
    assert.ok(!titles.includes('Fourth') && !titles.includes('Fifteenth Party Congress'), 'they come after');
    assert.equal(titles[2], 'Treaty of Berlin', 'of real history too the nearest first');
    assert.ok(!items.some(({ label }) => label === 'Third'), 'nothing follows from itself');
    assert.ok(labels('timeline: T\n  pod: <|>\n\n1 May 1926: First\n').includes('First'));
  });

  it('offers the nearest of very many titles, and finds the others by their letters', () => {
    const notes = Array.from({ length: 300 }, (_, at) => `${1 + (at % 28)} May 1926: Thing ${at}\n\n`).join('');
    const at = (letters: string) => {
      const { analysis, uri, offset } = cursorIn(`${notes}1 June 1926: Last\n  because: ${letters}<|>\n`);
      return analysis.complete(uri, offset);
    };
    assert.deepEqual([at('').items.length, at('').incomplete], [200, true]);
    assert.ok(!at('').items.some(({ label }) => label === 'Thing 0'), 'the farthest');
    assert.ok(at('Thing 0').items.some(({ label }) => label === 'Thing 0'));
  });

  it('offers a further item behind a semicolon', () => {
    const notes = '1 May 1926: First\n\n2 May 1926: Second\n\n3 May 1926: Third\n  because: First; Sec<|>\n';
    assert.match(taken(notes, 'Second') ?? '', /because: First; Second\n/);
  });

  it('offers what is branched from, and says what it is', () => {
    const notes = 'timeline: One\n\n1926: A\n//- b.tl\ntimeline: Two\n  from: <|>\n';
    const items = new Map(offered(notes).map(({ label, detail }) => [label, detail]));
    assert.equal(items.get('Soviet Union, 1917–1941'), 'real history');
    assert.equal(items.get('One'), 'a timeline of yours');
    assert.ok(!items.has('Two'));
  });

  it('offers challenges and sources', () => {
    assert.deepEqual(labels('challenge: No war\n//- b.tl\ntimeline: T\n  answers: <|>\n'), ['No war']);
    assert.ok(labels('source: wolfpaw\n  title: X\n\n1926: A\n  It rains [@wo<|>\n', '@').includes('wolfpaw'));
  });

  it('offers those rules first behind “allow:” that find something in the entry', () => {
    const rules = labels('May 1927: A\n  allow: <|>\n  - Dzerzhinsky visits Moscow\n');
    assert.equal(rules[0], 'acts-after-death');
    assert.ok(!rules.includes('syntax'), 'nobody may allow that');
  });

  it('offers rules behind “allow:”, then of whom, then why', () => {
    const at = (line: string) => `1927: A\n  allow: ${line}<|>\n`;
    assert.ok(labels(at('acts')).includes('acts-after-death'));
    assert.ok(labels(at('wrong-age; acts')).includes('acts-after-death'));
    assert.deepEqual(labels(at('acts-after-death '), ' '), ['of', 'because']);
    assert.ok(labels(at('acts-after-death of Dz')).includes('Dzerzhinsky'));
    assert.deepEqual(labels(at('acts-after-death of Dzerzhinsky '), ' '), ['because']);
    assert.deepEqual(labels(at('acts-after-death of Dzerzhinsky because he '), ' '), []);
  });

  it('offers the properties of each block, and none on a line that carries prose on', () => {
    assert.ok(labels('1927: A\n  bec<|>\n').includes('because:'));
    assert.deepEqual(labels('1927: A\n  It rains\n  a<|>\n'), []);
    assert.ok(labels('term: X\n  <|>\n').includes('coined:'));
  });
});

describe('Completion of people', () => {
  it('says which group somebody without an office belongs to', () => {
    const notes =
      'group: Party of the Hats\n\nfigure: Vera Quill\n  born: 1900\n  member of: Party of the Hats 1920..\n\n';
    const item = offered(`${notes}1 May 1927: A\n  - Qui<|>\n`).find(({ label }) => label.includes('Quill'));
    assert.match(item?.detail ?? '', /^b\. 1900, aged 26 or 27, Party of the Hats/);
  });

  it('offers those of the last entries before those further up, and who is much told of before who is not', () => {
    const rain = '1927: A\n  It rains.\n\n'.repeat(6);
    const names = labels(`1927: A\n  Aitakov frets.\n\n${rain}1927: A\n  Zinoviev frets.\n\n1927: B\n  - <|>\n`);
    assert.deepEqual(names.slice(0, 2), ['Zinoviev', 'Aitakov']);
    assert.ok(names.indexOf('Stalin') < names.indexOf('Alfonso XIII'), 'both hold an office');
  });

  it('stays silent in ordinary prose', () => {
    for (const line of ['  It rains ', '  Then Stalin ', 'It rains ', '  '])
      assert.deepEqual(labels(`1927: A\n  It rains.\n${line}<|>\n`, ' '), [], line);
  });
});
