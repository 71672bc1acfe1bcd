import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalysis } from '#server/core/ide/analysis.js';
import type { Analysis } from '#server/core/ide/api.js';
import { FileModel } from '#server/core/model/file-model.js';
import { prepare } from '#server/core/model/prepared/write.js';
import { Project } from '#server/core/model/project.js';
import { contentOf } from '#server/core/syntax/content.js';
import { shippedCanon } from '../../support/canon.js';
import { leftOf } from '../../support/collected.js';
import { plainly } from '../../support/plainly.js';
import { blocksOf, declaredIn, namesOf, worldOf } from '../../support/told.js';

const canon = shippedCanon();
const prepared = prepare(canon);

/** The prepared form; `read` hears of every text that somebody wants to see. */
function histories(read: (uri: string) => void = () => {}) {
  return {
    prepared: new TextEncoder().encode(prepared),
    files: canon.map(({ uri, text }) => ({
      uri,
      text: () => {
        read(uri);
        return text;
      },
    })),
  };
}

/** Those whom notes declare and have meet somebody of real history, all of them asked about. */
function peopleOf(project: Project, family: string, deed: string): WeakRef<object>[] {
  const people = Array.from({ length: 100 }, (_, index) => `Bors${index} ${family}${index}`);
  const told = people.map((name) => `figure: ${name}\n1926: A day\n  - ${name} ${deed}\n`);
  project.setFile('file:///notes.tl', `timeline: Of notes\n  from: Soviet Union, 1917–1941\n${told.join('')}`);
  const timeline = project.timelines.at(-1);
  const [parent] = timeline?.parents ?? [];
  assert.ok(timeline && parent);
  return timeline.declarations.map(({ thing }) => {
    for (const { world } of [timeline, parent]) assert.equal(world.deaths.get(thing), undefined);
    return new WeakRef(thing);
  });
}

describe('The prepared form of the histories that ship', () => {
  for (const deed of ['meets Molotov', 'becomes General Secretary'])
    it(`keeps nobody of notes that are gone, in which somebody ${deed}`, async () => {
      const project = new Project(histories());
      const people = peopleOf(project, 'Hale', deed);
      assert.equal(people.length, 100);
      // Whatever was looked at last may still be at hand somewhere.
      peopleOf(project, 'Moor', deed);
      assert.equal(await leftOf(people), 0);
    });

  it('knows the same things, names, statements and worlds as their texts', () => {
    const fromText = new Project(canon);
    const fromForm = new Project(histories());
    assert.deepEqual(
      fromForm.timelines.map(({ name }) => name),
      fromText.timelines.map(({ name }) => name),
    );
    for (const [index, timeline] of fromText.timelines.entries()) {
      const other = fromForm.timelines[index];
      assert.ok(other);
      assert.deepEqual(declaredIn(other), declaredIn(timeline));
      assert.deepEqual(namesOf(other), namesOf(timeline));
      assert.deepEqual(worldOf(other), worldOf(timeline));
    }
    assert.deepEqual(blocksOf(fromForm), blocksOf(fromText));
  });

  it('answers about one thing as about all, whoever asks first', () => {
    const fromText = new Project(canon);
    const fromForm = new Project(histories());
    const deathIn = ({ timelines: [timeline] }: Project) => {
      const stalin = timeline?.names.named('Stalin')[0]?.[0]?.thing;
      return stalin && timeline?.world.deaths.get(stalin)?.when;
    };
    assert.ok(deathIn(fromForm));
    assert.deepEqual(deathIn(fromForm), deathIn(fromText));
    const [world, same] = [fromForm, fromText].map(({ timelines: [timeline] }) => timeline && worldOf(timeline));
    assert.deepEqual(world, same);
  });

  it('reads a block by itself as it reads it in its file', () => {
    const [alone, fromText] = [new Project(histories()), new Project(canon)].map(({ timelines }) =>
      timelines.flatMap(({ statements }) =>
        statements.map(({ origin: { slot } }) => ({
          text: slot.block.text,
          content: contentOf(slot.block),
          start: slot.start,
          at: slot.file.positionAt(slot.start),
          when: slot.when,
        })),
      ),
    );
    assert.deepEqual(alone, fromText);
  });

  it('is written the same way each time', () => {
    assert.equal(prepare(canon), prepared);
  });

  it('needs no text until somebody asks what stands in one', () => {
    const read: string[] = [];
    const analysis = createAnalysis(histories((uri) => read.push(uri)));
    const notes =
      'timeline: Of streets\n  from: Soviet Union, 1917–1941\n\n3 May 1926: A long day\n  Stalin walks home.\n';
    analysis.setFile('file:///notes.tl', notes);
    assert.deepEqual(analysis.findings('file:///notes.tl'), []);
    assert.deepEqual(read, []);
    assert.match(analysis.hover('file:///notes.tl', notes.indexOf('Stalin'))?.markdown ?? '', /Stalin/);
    assert.notDeepEqual(read, []);
  });

  it('is not read and dated as a whole where a sample takes an event back or looks ahead to one', () => {
    const { resolveDates } = FileModel.prototype;
    const dated: string[] = [];
    FileModel.prototype.resolveDates = function (...given) {
      if (this.origin === 'shipped') dated.push(this.uri);
      resolveDates.apply(this, given);
    };
    try {
      for (const sample of ['marat-lives.tl', 'pasted-from-a-forum.tl']) {
        const found = findingsOf(createAnalysis(histories()), sample, readFileSync(`samples/${sample}`, 'utf8'));
        assert.notDeepEqual(found, []);
      }
    } finally {
      FileModel.prototype.resolveDates = resolveDates;
    }
    assert.deepEqual(dated, []);
  });

  it('finds what the texts find, in every sample and fixture of ours', function () {
    this.timeout(120_000);
    const fromText = createAnalysis(canon);
    const fromForm = createAnalysis(histories());
    const files = documents();
    assert.ok(files.length > 20);
    for (const path of files) {
      const text = readFileSync(path, 'utf8');
      assert.deepEqual(findingsOf(fromForm, path, text), findingsOf(fromText, path, text), path);
    }
  });

  it('gives way to the texts where the writer says more about a history that ships', () => {
    const more = 'canon: Soviet Union, 1917–1941\n\nfigure: Bors the Younger\n  born: 1890\n  died: 1920\n';
    const notes =
      'timeline: Of Bors\n  from: Soviet Union, 1917–1941\n\n1926: A visit\n  - Bors the Younger visits Moscow\n  - Dzerzhinsky dies\n';
    const [fromText, fromForm] = [createAnalysis(canon), createAnalysis(histories())].map((analysis) => {
      const found = () => findingsOf(analysis, 'file:///notes.tl', notes);
      const before = found();
      analysis.setFile('file:///more.tl', more);
      const extended = found();
      analysis.removeFile('file:///more.tl');
      return { before, extended, after: found() };
    });
    assert.deepEqual(fromForm, fromText);
    assert.match(JSON.stringify(fromForm?.extended), /Bors the Younger died/);
    assert.deepEqual(fromForm?.after, fromForm?.before);
  });
});

function findingsOf(analysis: Analysis, uri: string, text: string) {
  analysis.setFile(uri, text);
  const found = plainly(analysis.findings(uri));
  analysis.removeFile(uri);
  return found;
}

function documents(): string[] {
  return ['samples', 'test/fixtures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tl'))
      .map((file) => `${folder}/${file}`),
  );
}
