import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { contentOf } from '#server/core/syntax/content.js';
import { Tree } from '#server/core/syntax/tree.js';
import { createTagger } from '#server/tagger.js';
import { analysisOf } from './support/canon.js';
import { markOf } from './support/fixture.js';

const FOLDER = 'test/fixtures/notes';

/** Longer notes in the manner of several writers: every planted slip is found, and nothing else is called wrong. */
describe('The longer notes', () => {
  const names = readdirSync(FOLDER).flatMap((file) => /^(.+)\.planted\.tsv$/.exec(file)?.[1] ?? []);

  it('are nine', () => assert.equal(names.length, 9));

  for (const name of names) {
    const notes = `${name}.tl`;
    const history = `${name}.canon.tl`;
    const text = readFileSync(`${FOLDER}/${notes}`, 'utf8');

    it(`${name} has a hundred entries or more`, () => {
      const dated = Tree.parse(text).blocks.flatMap((block) =>
        block.kind === 'entry' ? [block, ...contentOf(block).inner] : [],
      );
      assert.ok(dated.length >= 100, `only ${dated.length}`);
    });

    it(`${name} has the slips planted in it found, and no others`, () => {
      const told = existsSync(`${FOLDER}/${history}`)
        ? { [history]: readFileSync(`${FOLDER}/${history}`, 'utf8') }
        : {};
      const analysis = analysisOf({ ...told, [notes]: text });
      analysis.useTagger(tagger);
      const found = analysis.findings(notes).map((finding) => markOf(notes, text, finding));
      const planted = plantedIn(name);
      const missed = planted.filter(
        ({ line, rule, certain }) =>
          !found.some(
            (mark) => mark.line + 1 === line && mark.rule === rule && (certain || mark.severity === 'information'),
          ),
      );
      const extra = found.filter(
        ({ line, rule, severity }) =>
          (severity === 'error' || severity === 'warning') &&
          !planted.some((slip) => slip.line === line + 1 && slip.rule === rule),
      );
      assert.deepEqual({ missed, extra }, { missed: [], extra: [] });
      const ofHistory = Object.keys(told).flatMap((uri) => analysis.findings(uri));
      assert.deepEqual(
        ofHistory.filter(({ severity }) => severity === 'error' || severity === 'warning'),
        [],
      );
    });
  }
});

const tagger = createTagger();

interface Slip {
  readonly line: number;
  readonly rule: string;
  readonly certain: boolean;
}

function plantedIn(name: string): Slip[] {
  const [, ...rows] = readFileSync(`${FOLDER}/${name}.planted.tsv`, 'utf8').trimEnd().split(/\r?\n/);
  return rows.map((row) => {
    const [line, rule = '', certainty] = row.split('\t');
    return { line: Number(line), rule, certain: certainty === 'certain' };
  });
}
