import assert from 'node:assert/strict';
import type { CompletionItem } from '#server/core/ide/api.js';
import { analysisOf } from '../../support/canon.js';
import { readFixture } from '../../support/fixture.js';

/** What is offered at `<|>`, in the order an editor shows it. */
function offered(document: string, trigger?: string): CompletionItem[] {
  const { files, cursor } = readFixture(document);
  assert.ok(cursor, 'the document needs a cursor');
  const { items } = analysisOf(files).complete(cursor.uri, cursor.offset, trigger);
  return [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

describe('Completion', () => {
  it('offers people behind a bullet, the living before the dead, those spoken of nearby first', () => {
    const behind = (letters: string) => offered(`1927: A year\n  Kalinin signs.\n  - ${letters}<|>\n`);
    const [first] = behind('');
    assert.equal(first?.label, 'Kalinin');
    assert.match(first?.detail ?? '', /b\. 1875, aged 5[12].* – Mikhail Ivanovich Kalinin/);
    const living = behind('Tr').find(({ label }) => label === 'Trotsky');
    const dead = behind('Dz').find(({ label }) => label === 'Dzerzhinsky');
    assert.ok(living && dead && living.sortText < dead.sortText);
    assert.match(dead.detail ?? '', /died 20 July 1926/);
  });

  it('offers those first who could hold the office that the line names: grown up, and of its body', () => {
    const notes = `canon: Valley
  covers: 1900..1950

group: Town Council

office: Reeve
  of: Town Council
  held by: Old Quill 1900..1920

figure: Ann Quill
  born: 1860
  member of: Town Council 1900..1930

figure: Bob Stranger
  born: 1860

figure: Cid Child
  born: 1915
  member of: Town Council 1900..1930
`;
    const order = (document: string) =>
      labels(offered(document)).filter((name) =>
        ['Ann Quill', 'Bob Stranger', 'Cid Child', 'Quill', 'Stranger', 'Child'].includes(name),
      );
    assert.deepEqual(order(`${notes}\n1922: A year\n  Stranger and Child sleep.\n  - <|> becomes Reeve\n`), [
      'Quill',
      'Stranger',
      'Child',
    ]);
    assert.equal(order(`${notes}\n1922: A year\n  Stranger and Child sleep.\n  - <|>\n`).at(-1), 'Child');
    const held = notes.replace('held by: Old Quill 1900..1920', 'held by: <|>');
    assert.equal(order(held).at(-1), 'Stranger');
  });

  it('offers people behind @', () => {
    assert.ok(labels(offered('1925: A year\n  A word with @Dz<|>\n', '@')).includes('Dzerzhinsky'));
  });

  it('offers offices behind “becomes”, those that exist that day first, with their holders', () => {
    const items = offered('May 1925: A year\n  - Rakovsky becomes <|>\n');
    assert.ok(items.every(({ kind }) => kind === 'office'));
    const names = labels(items);
    assert.ok(
      names.indexOf('General Secretary of the Central Committee') < names.indexOf("People's Commissar for Defence"),
      'there was none before 1934',
    );
    assert.match(
      items.find(({ label }) => label.startsWith('General Secretary of the C'))?.detail ?? '',
      /Joseph Stalin/,
    );
  });

  it('offers the likeliest of many, and says that there are more', () => {
    const people = Array.from(
      { length: 60 },
      (_, at) => `figure: Zed${'abcdefghij'[at % 10]}${'klmnop'[(at / 10) | 0]}\n`,
    );
    const { files, cursor } = readFixture(`1926: A year\n  Zedbn rides.\n  - Zed<|>\n${people.join('')}`);
    const analysis = analysisOf(files);
    const list = analysis.complete(cursor?.uri ?? '', cursor?.offset ?? 0);
    assert.equal(list.items[0]?.label, 'Zedbn');
    assert.deepEqual([list.items.length, list.incomplete], [30, true]);
  });

  it('replaces what has been typed of a name of several words', () => {
    const document = 'May 1925: A year\n  - Rakovsky becomes General Sec<|>\n';
    const item = offered(document).find(({ label }) => label.startsWith('General Secretary of the C'));
    const typed = document.replace('<|>', '').slice(item?.edit.span.start, item?.edit.span.end);
    assert.equal(typed, 'General Sec');
  });

  it('offers places behind “in”, by their name of that day', () => {
    const names = labels(offered('1920: A year\n  - Trotsky is arrested in <|>\n'));
    assert.ok(names.includes('Petrograd'));
    assert.ok(!names.includes('Leningrad'));
  });

  it('offers verbs behind a name', () => {
    assert.ok(labels(offered('1920: A year\n  - Trotsky <|>\n')).includes('becomes'));
  });

  it('offers names in prose behind a capital letter, on request only', () => {
    assert.ok(labels(offered('1925: A year\n  Then Smi<|>\n')).includes('Smirnov'));
    assert.deepEqual(offered('1925: A year\n  Then Smi<|>\n', ' '), []);
    assert.deepEqual(offered('1925: A year\n  then smi<|>\n'), []);
  });

  it('offers keywords in column 0 and properties where they belong', () => {
    assert.ok(labels(offered('fig<|>\n')).includes('figure:'));
    assert.ok(labels(offered('figure: X\n  bo<|>\n')).includes('born:'));
    assert.ok(!labels(offered('figure: X\n  bo<|>\n')).includes('because:'));
  });

  it('offers what a property takes: titles, timelines, holders', () => {
    const notes = 'timeline: T\n  from: <|>\n\n1926: The coup\n';
    assert.ok(labels(offered(notes)).includes('Soviet Union, 1917–1941'));
    assert.equal(labels(offered('1926: The coup\n\n1927: After it\n  because: <|>\n'))[0], 'The coup');
    assert.ok(offered('office: Duke\n  held by: <|>\n').every(({ kind }) => kind === 'figure'));
  });

  it('explains an item when it is asked to', () => {
    const { files, cursor } = readFixture('May 1925: A year\n  - Dz<|>\n');
    const analysis = analysisOf(files);
    const item = analysis
      .complete(cursor?.uri ?? '', cursor?.offset ?? 0)
      .items.find(({ label }) => label === 'Dzerzhinsky');
    assert.match(analysis.documentationOf(item?.id ?? '') ?? '', /Felix Edmundovich Dzerzhinsky/);
    assert.equal(analysis.documentationOf('nonsense'), undefined);
  });

  it('says nothing inside comments and in odd places', () => {
    assert.deepEqual(offered('// - <|>\n'), []);
    assert.ok(labels(offered('<|>')).includes('timeline:'), 'an empty file has yet to be opened');
  });
});
