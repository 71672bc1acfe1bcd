import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DateStyle, format, formatRange, formatText } from '#server/core/ide/formatting.js';
import { lineEnd } from '#server/core/syntax/block.js';
import { splitBlocks } from '#server/core/syntax/cut.js';
import { applied } from '#server/core/syntax/format/edits.js';
import { meaningOf } from '#server/core/syntax/format/meaning.js';
import { Tree } from '#server/core/syntax/tree.js';

const KEEP = { dates: 'keep' } as const;
const texts = ['samples', 'test/fixtures/notes', 'test/grammar', 'server/canon/soviet-union']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((path) => path.endsWith('.tl'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

describe('Whatever it is given, the formatter', () => {
  it('changes nothing that is said', () => {
    check((text) => assert.deepEqual(said(formatText(text, KEEP)), said(text)));
  });

  it('keeps every word, comment and sign, bullets aside', () => {
    check((text) => assert.deepEqual(wordsOf(formatText(text, KEEP)), wordsOf(text)));
  });

  it('has nothing to add a second time', () => {
    check((text) => {
      const once = formatText(text, KEEP);
      assert.equal(formatText(once, KEEP), once);
    });
  });

  it('means the same dates in every style, and settles on it', () => {
    for (const dates of ['iso', 'english'] satisfies DateStyle[]) {
      check((text) => {
        const once = formatText(text, { dates });
        assert.deepEqual(kinds(once), kinds(text));
        assert.equal(formatText(once, { dates }), once);
      });
    }
  });

  it('says of a range what it says of those blocks of the whole', () => {
    fc.assert(
      fc.property(document(), fc.nat(), fc.nat(200), (text, at, length) => {
        const tree = Tree.parse(text);
        const start = at % (text.length + 1);
        const end = Math.min(text.length, start + length);
        const first = tree.blockAt(start);
        const last = Math.max(first, tree.blockAt(end > start ? end - 1 : end));
        const [from, to] = [tree.startOf(Math.max(0, first)), tree.startOf(last + 1)];
        // An insertion at a seam belongs to the block before it, which ends there, unless that is the first block's start.
        const wanted = format(tree, KEEP).filter(({ span, text: fresh }) =>
          span.start === span.end && fresh.includes('\n')
            ? span.start > from && span.start <= to
            : span.start >= from && span.end <= to && span.start < to,
        );
        assert.deepEqual(formatRange(tree, { start, end }, KEEP), wanted);
      }),
    );
  });

  it('answers edits in order that do not overlap and change at most one line each, or take whole blank lines away', () => {
    check((text) => {
      let at = 0;
      for (const { span, text: fresh } of format(Tree.parse(text), KEEP)) {
        assert.ok(at <= span.start && span.start <= span.end && span.end <= text.length);
        const old = text.slice(span.start, span.end);
        assert.notEqual(old, fresh);
        if (old.includes('\n')) assert.match(old, /^[ \t\u00a0\r\n]+$/);
        at = span.end;
      }
    });
  });

  it('leaves no tabs in indentation and no blanks at line ends outside of what it may not touch', () => {
    for (const { path, text } of texts.filter((it) => !it.path.startsWith('test/grammar'))) {
      for (const line of formatText(damaged(text), KEEP).split('\n')) {
        assert.doesNotMatch(line, /^ *\t/, path);
        assert.doesNotMatch(line, /(?:^|[^ ])(?: |\t)$/, path);
      }
    }
  });
});

describe('The notes of the tests', () => {
  for (const { path, text } of texts) {
    it(`${path}: the same is said, once and for all`, () => {
      const once = formatText(text, KEEP);
      assert.deepEqual(said(once), said(text));
      assert.equal(formatText(once, KEEP), once);
    });
  }
});

/** Of every block what it says; a preamble of nothing says nothing. */
function said(text: string): string[] {
  return splitBlocks(text)
    .filter((block) => block.kind !== 'preamble' || /[^ \t\u00a0\n\ufeff]/.test(block.text.replaceAll('\r\n', '\n')))
    .map((block) => meaningOf(block, () => []));
}

function kinds(text: string): string[] {
  return splitBlocks(text)
    .filter((block) => block.text.replace(/^\ufeff/, '').trim() !== '')
    .map((block) => block.kind);
}

/** Every line that is not blank, with its blanks and its bullet left out. */
function wordsOf(text: string): string[] {
  const lines: string[] = [];
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const words = text
      .slice(at, end)
      .replace(/[ \t\u00a0]+/g, '')
      .replace(/^[-*•–]/, '-');
    if (words !== '') lines.push(words);
    at = text.indexOf('\n', end) + 1 || text.length;
  }
  return lines;
}

/** As it comes out of a mail program: other blanks at both ends of the lines. */
function damaged(text: string): string {
  return text.replaceAll(/^ {2}/gm, '\t').replaceAll(/$/gm, ' \t');
}

function check(property: (text: string) => void): void {
  fc.assert(fc.property(document(), property), { numRuns: 600 });
}

/** What opens blocks, closes them, or comes close; blanks of all kinds; things that never end. */
const odd = [
  '20 July 1926: Dzerzhinsky dies\n',
  '1926-07-20 ',
  '1926: A\n',
  '1923\n',
  '# Part\n',
  '#\tPart\n',
  '  - Stalin is executed\n',
  '-Lenin is wounded\n',
  '• Lenin\n',
  '\t– Lenin  \n',
  '* * *\n',
  '---\n',
  '- ',
  '*',
  '-0043: x\n',
  '    7 November: Inner\n',
  '   - 8 November: Inner\n',
  '\t9 November:  Inner\n',
  ' prose\n',
  '  prose  \n',
  '   prose\n',
  '      prose\n',
  '\tprose\n',
  ' \tprose\n',
  'prose\n',
  'Febuary 30, 1927: x\n',
  'figrue: X\n',
  'figure: X\n',
  'figure:X\n',
  '  born:1881\n',
  'born : 1881\n',
  'because:A; B  // why\n',
  '\tbecause:   A\n',
  'becuase: A\n',
  'he said: so\n',
  '  colour: red\n',
  '// note\n',
  '  // note\n',
  '\n',
  '\n\n\n',
  ' \n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u3000',
  '```\n',
  '  ```\n',
  '**1923** – ',
  '**',
  'March',
  ':',
  ': ',
  '- 1919: x\n',
  '•1919:x\n',
  '😀',
  '👩‍🚀 \n',
  '\ud83d',
  '\ufeff',
  'timeline: T\n  from: S\n',
  '..',
  '–',
  ' – ',
  '[@a]',
  '  //',
  '1',
  'x',
];

function document(): fc.Arbitrary<string> {
  const lines = texts.filter(({ path }) => !path.startsWith('server')).flatMap(({ text }) => text.split(/(?<=\n)/));
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...odd) }, fc.constantFrom(...lines));
  const plain = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(''));
  return fc.oneof(
    plain,
    plain.map((text) => applied(text.replaceAll('\n', '\r\n'), [])),
  );
}
