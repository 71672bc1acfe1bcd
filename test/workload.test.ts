import assert from 'node:assert/strict';
import { LineIndex } from '#server/core/text/line-index.js';
import { analysisOf } from './support/canon.js';
import { type EntryPlan, type Workload, type WorkloadOptions, workload } from './support/workload.js';

const plain: WorkloadOptions = { entries: 400, files: 1, letters: 'ascii', lineEnd: '\n' };

describe('The generated notes of the bench', () => {
  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(workload(plain), workload(plain));
    assert.notDeepEqual(workload(plain).files, workload({ ...plain, seed: 7 }).files);
  });

  it('use a thousand names, all different', () => {
    assert.equal(new Set(workload(plain).names).size, 1_000);
  });

  it('hold what was promised of every hundred entries: ten facts, five dead, two findings', () => {
    const { plans } = workload({ ...plain, entries: 2_000 });
    const count = (holds: (plan: EntryPlan) => boolean) => plans.filter(holds).length;
    assert.equal(
      count((it) => it.holdsFact),
      200,
    );
    assert.equal(
      count((it) => it.namesDead),
      100,
    );
    assert.equal(
      count((it) => it.holdsFinding),
      40,
    );
  });

  for (const letters of ['ascii', 'cyrillic'] as const) {
    it(`have entries of about 260 bytes (${letters})`, () => {
      const bytes =
        workload({ ...plain, letters, entries: 1_000 }).bytes - workload({ ...plain, letters, entries: 0 }).bytes;
      assert.ok(bytes > 240_000 && bytes < 280_000, `${bytes / 1_000} bytes`);
    });

    for (const files of [1, 20]) {
      it(`have their findings in the entries that were to have them, and nowhere else (${letters}, ${files} files)`, () => {
        const notes = workload({ ...plain, letters, files, lineEnd: files === 1 ? '\n' : '\r\n' });
        assert.deepEqual(
          entriesWithFindings(notes),
          notes.plans.flatMap((plan, index) => (plan.holdsFinding ? [index] : [])),
        );
      });
    }
  }

  it('have a fact that hundreds of entries depend on, one digit from killing their man', () => {
    const notes = workload({ ...plain, entries: 10_000, files: 10 });
    const named = notes.plans.filter((plan) => plan.namesHub).length;
    assert.equal(named, 1_000);
    const few = workload(plain);
    const { uri, offset, alive, dead } = few.hub;
    const text = few.files.find((file) => file.uri === uri)?.text ?? '';
    assert.equal(text.slice(offset, offset + 1), alive);
    const killed = {
      ...few,
      files: few.files.map((file) => ({ ...file, text: text.slice(0, offset) + dead + text.slice(offset + 1) })),
    };
    const more = entriesWithFindings(killed).length - entriesWithFindings(few).length;
    assert.ok(more > 30, `only ${more} entries more have findings`);
  });
});

/** The entries with a finding, by their numbers in the workspace; the one that was not planned writes its date otherwise. */
function entriesWithFindings({ files }: Workload): number[] {
  const analysis = analysisOf(Object.fromEntries(files.map(({ uri, text }) => [uri, text])));
  const found = new Set<number>();
  let before = 0;
  for (const { uri, text } of files) {
    const lines = text.split('\n');
    const index = new LineIndex(text);
    const entryOf = (line: number) => lines.slice(0, line + 1).filter((it) => /^\d{4}-/.test(it)).length - 1;
    for (const { span } of analysis.findings(uri)) found.add(before + entryOf(index.positionAt(span.start).line));
    before += lines.filter((it) => /^\d{4}-/.test(it)).length;
  }
  return [...found].sort((a, b) => a - b);
}
