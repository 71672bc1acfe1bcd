import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createAnalysis } from '#server/core/ide/analysis.js';
import type { Analysis } from '#server/core/ide/api.js';
import { plainly, plainRelated } from '../../support/plainly.js';

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
figure: Quillfeather
  born: 1100
office: Reeve
  exists: 1100..1300
  held by: Anna Reed 1130..1150
  held by: Bors Hale 1150..12 May 1152
1 May 1152: The trial of Bors
`,
};

const start = `timeline: T
  from: The Valley

1140: A meeting
  Anna Reed speaks. Nobody listens.
  - Anna Reed meets Bors Hale

1149: Anna Reed dies

1160: Years later
  Bors Hale signs. Quilfeather signs too.
  - Anna Reed becomes Reeve
  - Stranger becomes Reeve
`;

const pieces = [
  'x',
  ' ',
  '\n',
  'Anna Reed signs. ',
  '  - Bors Hale dies\n',
  '1155: Bors Hale survives\n',
  '# Part\n',
  'figure: Quillfeather\n',
  '😀',
  '1149',
  '  because: ',
  ':',
];

describe('Findings after edits', () => {
  it('are those of the text read anew: places, evidence and fixes included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(25), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 8 }),
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
            assert.deepEqual(findings(edited), findings(fresh));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are those of the text as it stands, also when it was edited before anybody asked', () => {
    const [edited, fresh] = [createAnalysis([history]), createAnalysis([history])];
    edited.setFile('a.tl', start);
    edited.editFile('a.tl', [{ span: { start: start.length, end: start.length }, text: `\n${start}` }]);
    fresh.setFile('a.tl', `${start}\n${start}`);
    assert.deepEqual(findings(edited), findings(fresh));
  });

  it('are found anew in prose that was looked over before, whether or not somebody has read it since', () => {
    const canon = {
      uri: 'canon:/hills.tl',
      text: 'canon: The Hills\n  covers: 1850..1950\nfigure: Cai Moor\n  died: 1910\n',
    };
    const quiet = 'Nobody speaks of it any more, and that is all that there is to say about it.';
    const notes = `timeline: T\n  from: The Hills\n3 May 1926: A day\n  Cai Moor signs.\n  ${quiet}\n`;
    for (const look of [
      (analysis: Analysis) => analysis.findings('a.tl').length,
      (analysis: Analysis) => analysis.prepare('a.tl', () => true),
    ]) {
      const analysis = createAnalysis([canon]);
      analysis.setFile('a.tl', notes);
      look(analysis);
      for (const [words, others] of [
        [quiet, `${quiet} Cai Moor laughs.`],
        ['Cai Moor signs.', 'It rains.'],
      ] as const) {
        const start = (analysis.text('a.tl') ?? '').indexOf(words);
        analysis.editFile('a.tl', [{ span: { start, end: start + words.length }, text: others }]);
        const fresh = createAnalysis([canon]);
        fresh.setFile('a.tl', analysis.text('a.tl') ?? '');
        assert.ok(fresh.findings('a.tl').length > 0);
        assert.deepEqual(findings(analysis), findings(fresh));
      }
    }
  });

  it('write a fix where its words are now, when lines above have moved them', () => {
    const analysis = createAnalysis([history]);
    analysis.setFile('a.tl', start);
    const before = findings(analysis);
    const at = start.indexOf('Nobody listens');
    analysis.editFile('a.tl', [{ span: { start: at, end: at }, text: 'Rain falls. ' }]);
    const fix = analysis
      .findings('a.tl')
      .flatMap((finding) => finding.fixes.map((one) => ({ finding, one })))
      .find(({ finding }) => finding.rule === 'misspelled-name');
    const [edit] = fix?.one.edits ?? [];
    const text = analysis.text('a.tl') as string;
    assert.equal(
      text.slice(edit?.edit.span.start, edit?.edit.span.end),
      text.slice(fix?.finding.span.start, fix?.finding.span.end),
    );
    assert.notDeepEqual(findings(analysis), before);
  });
});

describe('The stamp of the findings', () => {
  it('stays while prose is typed that changes none, and moves with the words that a finding points at', () => {
    const analysis = createAnalysis([history]);
    const notes = `${start}figure: Bors Hale\n  died: 1155\n\n1161: Rain\n  It pours.\n`;
    analysis.setFile('a.tl', notes);
    const type = (before: string, letters: string) => {
      const at = (analysis.text('a.tl') as string).indexOf(before);
      analysis.editFile('a.tl', [{ span: { start: at, end: at }, text: letters }]);
      return analysis.findingsStamp('a.tl');
    };
    const placesOf = () =>
      JSON.stringify(analysis.findings('a.tl').map(({ span, related }) => [span, related.map(plainRelated)]));
    const first = analysis.findingsStamp('a.tl');
    const places = placesOf();
    assert.equal(type('pours', 'still '), first);
    assert.equal(placesOf(), places);
    assert.notEqual(type('died: 1155', ' '), first);
    assert.notEqual(placesOf(), places);
  });
});

describe('Findings that are prepared a few blocks at a time', () => {
  it('are those that are asked for at once, also when something is typed in between', () => {
    const analysis = createAnalysis([history]);
    const more = Array.from({ length: 300 }, (_, at) => `${1155 + at}: Entry ${at}\n  Bors Hale speaks.\n`);
    analysis.setFile('a.tl', start + more.join('\n'));
    let steps = 0;
    while (!analysis.prepare('a.tl', () => true)) {
      if (++steps === 3) analysis.editFile('a.tl', [{ span: { start: 0, end: 0 }, text: '1149: Bors Hale dies\n' }]);
    }
    assert.ok(steps > 3);
    const fresh = createAnalysis([history]);
    fresh.setFile('a.tl', analysis.text('a.tl') as string);
    assert.deepEqual(findings(analysis), findings(fresh));
    assert.equal(
      analysis.prepare('gone.tl', () => true),
      true,
    );
    analysis.setFile('empty.tl', '');
    assert.equal(
      analysis.prepare('empty.tl', () => true),
      true,
    );
  });

  it('are the same where those of all files are asked for together, some of which are checked in part', () => {
    const entries = Array.from({ length: 300 }, (_, at) => `${1155 + at}: Entry ${at}\n  Bors Hale speaks.\n`);
    const [together, apart] = [createAnalysis([history]), createAnalysis([history])];
    for (const analysis of [together, apart]) {
      analysis.setFile('a.tl', start + entries.join('\n'));
      analysis.setFile('b.tl', start + entries.slice(0, 70).join('\n'));
      analysis.setFile('empty.tl', '');
    }
    together.prepare('a.tl', () => true);
    together.prepareAll();
    together.editFile('b.tl', [{ span: { start: 0, end: 0 }, text: '1149: Bors Hale dies\n' }]);
    together.prepareAll();
    apart.editFile('b.tl', [{ span: { start: 0, end: 0 }, text: '1149: Bors Hale dies\n' }]);
    for (const uri of ['a.tl', 'b.tl', 'empty.tl']) assert.deepEqual(findings(together, uri), findings(apart, uri));
    assert.ok(together.findings('b.tl').length > 0);
  });

  it('let somebody in after each block that has to be read, for that may be long', () => {
    const analysis = createAnalysis([history]);
    const entries = Array.from({ length: 100 }, (_, at) => `${1155 + at}: Entry ${at}\n  - Bors Hale speaks\n`);
    analysis.setFile('a.tl', entries.join('\n'));
    const told: number[] = [];
    analysis.prepare('a.tl', (blocks) => {
      told.push(blocks);
      return false;
    });
    assert.deepEqual(
      told,
      entries.map(() => 1),
    );
  });

  it('are missed for no block but the one that cannot be read', () => {
    const analysis = createAnalysis([history]);
    const entry = (at: number) => `${1155 + at}: Entry ${at}\n  Bors Hale signs. Anna Reed loyalists riot.\n`;
    analysis.setFile('a.tl', Array.from({ length: 100 }, (_, at) => entry(at)).join('\n'));
    const { length } = analysis.findings('a.tl');
    assert.ok(length >= 100);
    assert.ok(analysis.wantsTagger('a.tl'));
    let asked = 0;
    analysis.useTagger({
      tag: () => {
        if (++asked === 30) throw new Error('This is none of its words.');
        return [];
      },
    });
    assert.throws(() => analysis.findings('a.tl'), /none of its words/);
    assert.equal(analysis.findings('a.tl').length, length);
    assert.equal(asked, 100);
    analysis.setFile('a.tl', Array.from({ length: 100 }, (_, at) => entry(at + 1)).join('\n'));
    asked = 0;
    assert.throws(() => analysis.findings('a.tl'), /none of its words/);
    assert.ok(analysis.findings('a.tl').length >= length - 2);
    assert.equal(asked, 100);
  });
});

describe('The samples, edited letter by letter', () => {
  it('give the findings of the text as it stands', () => {
    const name = 'ides-of-march-alt.tl';
    const files = readdirSync('samples')
      .filter((one) => one.startsWith('ides'))
      .map((one) => ({ one, text: readFileSync(`samples/${one}`, 'utf8') }));
    const edited = createAnalysis([history]);
    for (const { one, text } of files) edited.setFile(one, text);
    const length = files.find(({ one }) => one === name)?.text.length ?? 0;
    for (let at = 0; at < length; at += 7) {
      edited.editFile(name, [{ span: { start: at, end: at + 1 }, text: '' }]);
      const fresh = createAnalysis([history]);
      for (const { one } of files) fresh.setFile(one, edited.text(one) as string);
      assert.deepEqual(findings(edited, name), findings(fresh, name));
    }
  });
});

function findings(analysis: Analysis, uri = 'a.tl'): unknown {
  return plainly(analysis.findings(uri));
}
