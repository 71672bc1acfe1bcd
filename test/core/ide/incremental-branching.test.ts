import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { plainly } from '../../support/plainly.js';

/** A small history, so that a hundred analyses are quick. */
const history = {
  uri: 'canon:/valley.tl',
  text: `canon: The Valley
  covers: 1100..1300
figure: Anna Reed
  born: 1100
  died: 1150, of a fever
figure: Bors Hale
  born: 1105
  died: 12 May 1152, hanged because The trial of Bors
place: Reedham
place: Halewick
1 May 1152: The trial of Bors
`,
};

/** Something for every rule that looks at more than one block. */
const start = `timeline: T
  Prose on top.
  from: The Valley
  pod: 1140

1130: Early
  - Anna Reed dies

1141: One
  Prose.
  because: Two; Three
1142: Two
  More prose.
  because: One
1143: Three
  because: Four
1150: Four
  - Anna Reed survives
3 May 1149: Here
  - Bors Hale visits Reedham
3 May 1149: There
  Much prose.
  - Bors Hale visits Halewick
1152: The trial never happens
  - The trial of Bors never happens
1153: Five
  because: The trial of Bors
1152: Bors Hale dies
1154: Bors Hale survives
`;

const pieces = [
  'x',
  ' ',
  '\n',
  'Rain. ',
  'because: One\n',
  '  - Bors Hale dies\n',
  '# Part\n',
  '1149',
  ';',
  'timeline: U\n',
];

describe('Findings about several blocks, after edits', () => {
  it('are those of the text read anew: places, evidence and fixes included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 6 }),
        (edits) => {
          const edited = createAnalysis([history]);
          edited.setFile('a.tl', start);
          edited.findings('a.tl');
          for (const [at, length, text] of edits) {
            const now = edited.text('a.tl') as string;
            const from = at % (now.length + 1);
            edited.editFile('a.tl', [{ span: { start: from, end: Math.min(now.length, from + length) }, text }]);
            const fresh = createAnalysis([history]);
            fresh.setFile('a.tl', edited.text('a.tl') as string);
            assert.deepEqual(plainly(edited.findings('a.tl')), plainly(fresh.findings('a.tl')));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('have fixes that know how the other entry looks by now', () => {
    const notes = 'timeline: T\n  from: The Valley\n  pod: 1140\n1150: Four\n1143: Three\n  because: Four\n';
    const edited = createAnalysis([history]);
    edited.setFile('a.tl', notes);
    const turned = () =>
      edited.findings('a.tl').flatMap(({ fixes }) => fixes.filter(({ title }) => title.startsWith('Turn it round')));
    assert.equal(turned().length, 1);
    const behindTitle = notes.indexOf('Four') + 'Four'.length;
    edited.editFile('a.tl', [{ span: { start: behindTitle, end: behindTitle }, text: ' ' }]);
    const places = turned().flatMap(({ edits }) => edits.map(({ edit }) => edit.span.start));
    assert.ok(places.includes(behindTitle + 1), places.join(', '));
  });

  it('stay where they are when prose grows in every entry', () => {
    const edited = createAnalysis([history]);
    edited.setFile('a.tl', start);
    edited.findings('a.tl');
    for (const word of ['Prose on top', 'Prose.', 'More prose', 'Much prose']) {
      const at = (edited.text('a.tl') as string).indexOf(word);
      edited.editFile('a.tl', [{ span: { start: at, end: at }, text: 'It rains for days. ' }]);
    }
    const fresh = createAnalysis([history]);
    fresh.setFile('a.tl', edited.text('a.tl') as string);
    const found = edited.findings('a.tl');
    assert.deepEqual(plainly(found), plainly(fresh.findings('a.tl')));
    const rules = new Set(found.map(({ rule }) => rule));
    for (const rule of ['causal-circle', 'change-before-pod', 'effect-before-cause', 'not-tied-to-pod'])
      assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join(', ')}`);
    for (const rule of ['out-of-order', 'relies-on-undone-event', 'two-places-at-once', 'nothing-to-undo'])
      assert.ok(rules.has(rule), `${rule} is not among ${[...rules].join(', ')}`);
  });
});
