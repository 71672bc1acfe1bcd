import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { OutlineItem } from '#server/core/ide/api.js';
import { analysisOf } from '../../support/canon.js';
import { cursorIn, drawn } from '../../support/cursor.js';

const NOTES = `timeline: T
  from: Soviet Union, 1917–1941
  pod: The coup

// One remark,
// and another.

# Part One

## 1926

20 July 1926: The coup. It is quick. #purge
  A sentence. Another, with Lenin in it.
  - Stalin is executed
  - 21 July: The day after

22 July 1926
  Nobody sleeps. Then they do.

# Part Two

figure: Ann Quill
  born: 1880

1927: After it
  because: The coup
`;

describe('The outline', () => {
  const draw = (items: readonly OutlineItem[], indent = ''): string[] =>
    items.flatMap(({ name, detail, kind, children }) => [
      `${indent}${kind}: ${name}${detail ? ` (${detail})` : ''}`,
      ...draw(children, `${indent}  `),
    ]);

  it('nests headings, entries with their dates, and what they hold', () => {
    assert.deepEqual(draw(analysisOf({ 'n.tl': NOTES }).structure.outline('n.tl')), [
      'timeline: T (timeline)',
      'heading: Part One',
      '  heading: 1926',
      '    entry: The coup. (20 July 1926)',
      '      entry: The day after (21 July)',
      '    entry: Nobody sleeps. (22 July 1926)',
      'heading: Part Two',
      '  figure: Ann Quill (figure)',
      '  entry: After it (1927)',
    ]);
  });

  it('gives every item its words, within its parent', () => {
    for (const text of [
      NOTES,
      NOTES.replaceAll('\n', '\r\n'),
      `\ufeff${NOTES}`,
      'figure:\n',
      '# \n## x\n',
      '== A ==\n1926\n',
      '',
      'x',
    ]) {
      const within = (items: readonly OutlineItem[], start: number, end: number) => {
        for (const { span, nameSpan, children, name } of items) {
          assert.ok(start <= span.start && span.end <= end, JSON.stringify(text));
          assert.ok(
            span.start <= nameSpan.start && nameSpan.end <= span.end,
            JSON.stringify([text, name, span, nameSpan]),
          );
          assert.notEqual(name, '');
          within(children, span.start, span.end);
        }
      };
      within(analysisOf({ 'n.tl': text }).structure.outline('n.tl'), 0, text.length);
    }
  });
});

describe('Names of all files', () => {
  it('are found by a few letters, by other names too, the writer’s own first', () => {
    const { structure } = analysisOf({ 'n.tl': NOTES, 'm.tl': 'figure: Smirnoff\n  also: The Crow\n' });
    const found = (query: string) =>
      structure.searchNames(query).map(({ name, kind, within }) => `${kind} ${name} (${within})`);
    assert.equal(found('smirn')[0], 'figure Smirnoff ()');
    assert.ok(found('smirn').includes('figure Ivan Nikitich Smirnov (Soviet Union, 1917–1941)'));
    assert.equal(found('the crow')[0], 'figure Smirnoff ()');
    assert.equal(found('aq')[0], 'figure Ann Quill (T)');
    assert.equal(found('coup')[0], 'entry The coup. It is quick. (T)');
    assert.deepEqual(found('qqqxqq'), []);
    assert.ok(found('').length > 3);
  });
});

describe('Folds', () => {
  it('are sections, blocks and runs of comments', () => {
    const analysis = analysisOf({ 'n.tl': NOTES });
    const folds = analysis.structure.folds('n.tl').map(({ span, isComment }) => {
      const line = (offset: number) => analysis.positionAt('n.tl', offset).line + 1;
      return `${line(span.start)}–${line(span.end)}${isComment ? ' comment' : ''}`;
    });
    assert.deepEqual(
      folds.sort(),
      ['1–6', '5–6 comment', '8–18', '10–18', '12–15', '17–18', '20–26', '22–23', '25–26'].sort(),
    );
  });
});

describe('Selections', () => {
  it('grow from a word to the file', () => {
    const { analysis, uri, offset } = cursorIn(NOTES.replace('Lenin', 'Len<|>in'));
    const words = analysis.structure
      .selections(uri, offset)
      .map(({ start, end }) => (analysis.text(uri) ?? '').slice(start, end));
    assert.deepEqual(words.slice(0, 3), [
      'Lenin',
      'Another, with Lenin in it.',
      'A sentence. Another, with Lenin in it.',
    ]);
    assert.match(words[3] ?? '', /^20 July 1926: The coup[^#]*#purge[\s\S]*The day after$/);
    assert.match(words[4] ?? '', /^## 1926[\s\S]*Then they do\.$/);
    assert.match(words[5] ?? '', /^# Part One/);
    assert.equal(words.at(-1), NOTES);
  });

  it('have something to say everywhere, each within the next', () => {
    const { structure } = analysisOf({ 'n.tl': NOTES });
    for (let offset = 0; offset <= NOTES.length; offset++) {
      const spans = structure.selections('n.tl', offset);
      assert.ok(spans.length > 0);
      spans.reduce((inner, outer) => {
        assert.ok(outer.start <= inner.start && inner.end <= outer.end);
        return outer;
      });
    }
    assert.deepEqual(analysisOf({ 'n.tl': '' }).structure.selections('n.tl', 0), []);
  });
});

describe('Cause and effect', () => {
  const SAMPLE = readFileSync('samples/the-smirnov-dictatorship.tl', 'utf8');
  const at = (document: string) => {
    const { analysis, uri, offset } = cursorIn(document);
    const list = (cards: ReturnType<typeof analysis.structure.causes>) =>
      cards.map(({ name, detail }) => `${name} (${detail})`);
    return {
      analysis,
      card: analysis.structure.happening(uri, offset),
      causes: list(analysis.structure.causes(uri, offset)),
      consequences: list(analysis.structure.consequences(uri, offset)),
    };
  };

  it('follows the notes from an entry to its causes and to what follows', () => {
    const coup = at(SAMPLE.replace(': The Stalinite coup', ': The Stalin<|>ite coup'));
    assert.equal(coup.card?.name, 'The Stalinite coup');
    assert.deepEqual(coup.causes, ['Stalin strikes too early (14 March 1926)']);
    assert.ok(coup.consequences.includes('The compromise candidate (December 1926)'));
  });

  it('goes into real history: what never comes to be, what it followed from', () => {
    const coup = at(SAMPLE.replace(': The Stalinite coup', ': The Stalin<|>ite coup'));
    assert.ok(
      coup.consequences.some((card) =>
        /^Trial of the Sixteen \(.*in real history, never comes to that here\)$/.test(card),
      ),
      coup.consequences.join('\n'),
    );
    const trial = at('timeline: T\n  from: Soviet Union, 1917–1941\n\n1937: B\n  because: Trial of the Six<|>teen\n');
    assert.ok(
      trial.causes.some((card) => /Kirov/.test(card)),
      trial.causes.join('\n'),
    );
    assert.ok(
      trial.causes.some((card) => /^Joseph Stalin becomes General Secretary/.test(card)),
      trial.causes.join('\n'),
    );
    assert.ok(trial.consequences.some((card) => /^Ivan Smirnov dies \(25 August 1936, in real history\)$/.test(card)));
    assert.ok(trial.consequences.some((card) => /^B \(1937\)$/.test(card)));
  });

  it('goes on from a line of real history, and ends where there is nothing', () => {
    const trial = at('timeline: T\n  from: Soviet Union, 1917–1941\n\n1937: B\n  because: Trial of the Six<|>teen\n');
    const { analysis, card } = trial;
    assert.ok(card);
    const death = analysis.structure
      .consequences(card.uri, card.nameSpan.start)
      .find(({ name }) => name === 'Ivan Smirnov dies');
    assert.ok(death);
    assert.match(drawn(analysis, death.uri, death.nameSpan), /^people\.tl:\d+ .*25 August 1936|1936-08-25/);
    assert.deepEqual(
      analysis.structure.causes(death.uri, death.nameSpan.start).map(({ name }) => name),
      ['Trial of the Sixteen'],
    );
    assert.equal(at('# A he<|>ading\n').card, undefined);
    assert.deepEqual(at('1926: A<|>\n').causes, []);
  });
});

describe('The tree of timelines', () => {
  it('leads down to real history and up to the branches', () => {
    const { analysis, uri, offset } = cursorIn(
      'timeline: A<|>\n  from: Soviet Union, 1917–1941\n  pod: 1926\n\ntimeline: B\n  from: A\n\ntimeline: C\n  from: A\n\n1930: X\n',
    );
    const names = (cards: readonly { name: string; detail: string }[]) =>
      cards.map(({ name, detail }) => `${name} (${detail})`);
    assert.deepEqual(names([analysis.structure.timeline(uri, offset)].flatMap((card) => card ?? [])), [
      'A (parts at: 1926)',
    ]);
    assert.deepEqual(names(analysis.structure.parents(uri, offset)), ['Soviet Union, 1917–1941 (real history)']);
    assert.deepEqual(names(analysis.structure.branches(uri, offset)), ['B (a timeline)', 'C (a timeline)']);
    const inText = (analysis.text(uri) ?? '').indexOf('1930');
    assert.equal(analysis.structure.timeline(uri, inText)?.name, 'C');
  });

  it('has a place for notes without a header', () => {
    const { analysis, uri, offset } = cursorIn('1926: A<|>\n');
    assert.equal(analysis.structure.timeline(uri, offset)?.name, 'notes.tl');
    assert.deepEqual(
      analysis.structure.parents(uri, offset).map(({ name }) => name),
      ['Soviet Union, 1917–1941'],
    );
  });
});
