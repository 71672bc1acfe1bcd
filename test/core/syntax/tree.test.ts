import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Block } from '#server/core/syntax/block.js';
import { contentOf } from '#server/core/syntax/content.js';
import { splitBlocks } from '#server/core/syntax/cut.js';
import { Tree } from '#server/core/syntax/tree.js';
import { LineIndex } from '#server/core/text/line-index.js';

const samples = readdirSync('samples').map((name) => ({ name, text: readFileSync(`samples/${name}`, 'utf8') }));

/** Pieces that open blocks, close them, or come close to it. */
const pieces = [
  '20 July 1926: Dzerzhinsky dies\n',
  '1926-07-20 ',
  '# Part\n',
  '  - Stalin is executed\n',
  'figure: X\n',
  '  born: 1881\n',
  '\n',
  '\r\n',
  '\r',
  '  ',
  '\t',
  '**1923** – ',
  'March',
  ': ',
  'and so on\n',
  '  // note\n',
  '- 1919: x\n',
  '😀',
  '\ufeff',
  'timeline: T\n  from: S\n',
  '..',
  '–',
  '[@a]',
  '1',
  'x',
];

describe('The tree of a file', () => {
  it('tiles the text: the blocks put together are the file', () => {
    fc.assert(fc.property(text(), (it) => assert.equal(Tree.parse(it).text, it)));
  });

  it('cuts a timeline where its writer would', () => {
    const tree = Tree.parse(
      'Preface.\n# One\n1926: A\n  - b\nprose\nfigure: X\n  born: 1881\n**May 1927** – B\n- 3 June 1927: C\n-no date\n',
    );
    assert.deepEqual(
      tree.blocks.map((block) => `${block.kind} ${block.text.split('\n')[0]}`),
      [
        'preamble Preface.',
        'heading # One',
        'entry 1926: A',
        'figure figure: X',
        'entry **May 1927** – B',
        'entry - 3 June 1927: C',
      ],
    );
  });

  it('is the same after any edits as if it had been read anew', () => {
    fc.assert(
      fc.property(text(), fc.array(fc.tuple(fc.nat(), fc.nat(40), piece()), { maxLength: 12 }), (start, edits) => {
        const tree = Tree.parse(start);
        let plain = start;
        for (const [at, length, insert] of edits) {
          const from = plain.length === 0 ? 0 : at % (plain.length + 1);
          const to = Math.min(plain.length, from + length);
          plain = plain.slice(0, from) + insert + plain.slice(to);
          tree.edit({ span: { start: from, end: to }, text: insert });
          assert.deepEqual(shape(tree.blocks), shape(splitBlocks(plain)));
          checkPlaces(tree, plain);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every block that an edit does not touch', () => {
    const sample = samples.find(({ name }) => name === 'the-smirnov-dictatorship.tl')?.text as string;
    const tree = Tree.parse(sample);
    const at = sample.indexOf('Agitation');
    const before = new Set(tree.blocks);
    tree.edit({ span: { start: at, end: at }, text: 'Red ' });
    assert.equal(tree.blocks.filter((block) => before.has(block)).length, before.size - 1);
  });

  it('hands out any part of its text, also right after an edit', () => {
    fc.assert(
      fc.property(text(), fc.nat(), piece(), fc.nat(60), fc.nat(60), (start, at, insert, from, length) => {
        const place = at % (start.length + 1);
        const tree = Tree.parse(start);
        tree.edit({ span: { start: place, end: place }, text: insert });
        const plain = start.slice(0, place) + insert + start.slice(place);
        assert.equal(tree.slice({ start: from, end: from + length }), plain.slice(from, from + length));
      }),
    );
  });

  it('knows which block an offset lies in', () => {
    const tree = Tree.parse('1926: A\n1927: B\n');
    assert.deepEqual(
      [0, 7, 8, 15, 99].map((offset) => tree.blockAt(offset)),
      [0, 0, 1, 1, 1],
    );
    assert.equal(Tree.parse('').blockAt(0), -1);
  });
});

/** Lines, columns and the places of blocks, against those of the text as a whole. */
function checkPlaces(tree: Tree, plain: string): void {
  const lines = new LineIndex(plain);
  assert.equal(tree.length, plain.length);
  assert.equal(tree.lineCount, lines.lineCount);
  let start = 0;
  for (const [index, { text: own }] of tree.blocks.entries()) {
    assert.equal(tree.startOf(index), start);
    assert.equal(tree.blockAt(start), index);
    start += own.length;
  }
  for (let offset = 0; offset <= plain.length; offset += 3) {
    const position = lines.positionAt(offset);
    assert.deepEqual(tree.positionAt(offset), position);
    assert.equal(tree.offsetAt(position), lines.offsetAt(position));
  }
  for (let line = -1; line <= lines.lineCount; line++) {
    const far = { line, character: 1000 };
    assert.equal(tree.offsetAt(far), lines.offsetAt(far));
  }
}

describe('Broken lines', () => {
  for (const { name, text: sample } of samples) {
    it(`of ${name}: every cut and every lost letter still gives a tree, spans in bounds`, () => {
      for (const [broken] of damaged(sample)) for (const block of Tree.parse(broken).blocks) checkSpans(block);
    });
  }
});

function* damaged(sample: string): Iterable<[string, number]> {
  const lines = sample.split('\n');
  for (let at = 0; at < lines.length; at++) {
    for (const count of [1, 2]) {
      const rest = [...lines.slice(0, at), ...lines.slice(at + count)].join('\n');
      yield [rest, at];
    }
    yield [
      lines
        .slice(0, at + 1)
        .join('\n')
        .slice(0, -3),
      at,
    ];
  }
  for (let at = 0; at < sample.length; at++) yield [sample.slice(0, at) + sample.slice(at + 1), at];
}

function checkSpans(block: Block): void {
  const content = contentOf(block);
  const spans = [
    content.name,
    ...content.properties.flatMap(({ keySpan, value }) => [keySpan, value]),
    ...content.bullets.map(({ value }) => value),
    ...content.paragraphs.map((paragraph) => paragraph.span),
    ...content.inner.flatMap(({ date, title }) => [date, title]),
    ...content.comments,
    ...content.problems.map((problem) => problem.span),
  ];
  for (const { start, end } of spans)
    assert.ok(
      0 <= start && start <= end && end <= block.text.length,
      `${start}..${end} in ${JSON.stringify(block.text)}`,
    );
}

function shape(blocks: readonly Block[]): string[] {
  return blocks.map((block) => `${block.kind}|${block.text}`);
}

function piece(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...samples.flatMap((sample) => sample.text.split(/(?<=\n)/))),
  );
}

function text(): fc.Arbitrary<string> {
  return fc.array(piece(), { maxLength: 20 }).map((parts) => parts.join(''));
}
