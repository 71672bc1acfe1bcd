import assert from 'node:assert/strict';
import { WordScanner } from '#server/core/model/names/word-scanner.js';
import { Project } from '#server/core/model/project.js';
import { shippedCanon } from '../../support/canon.js';

/** The title of a coming entry that prose begins with on 1 May 1920, in a timeline with these entries later on. */
function aheadIn(prose: string, ...titles: string[]): string | undefined {
  const project = new Project(shippedCanon());
  project.setFile('a.tl', `timeline: Otherwise\n\n${titles.map((title, at) => `${1930 + at}: ${title}\n`).join('\n')}`);
  const timeline = project.timelines.find(({ name }) => name === 'Otherwise');
  assert.ok(timeline);
  const [own] = timeline.eventTitles;
  const word = new WordScanner(prose, 0, prose.length);
  assert.ok(word.next());
  return own?.ahead(word, prose, prose.length, Date.UTC(1920, 4, 1) / 86_400_000)?.written;
}

describe('Titles that prose may speak of', () => {
  it('are those with a name in them, without the article', () => {
    assert.equal(aheadIn('Peace of Tula, as they call it', 'The Peace of Tula'), 'Peace of Tula');
    assert.equal(aheadIn("Lenin's letter is read", "Lenin's letter"), "Lenin's letter");
    assert.equal(aheadIn('long night over us', 'The long night'), undefined);
    assert.equal(aheadIn('Peace of Tula 1931', 'Peace of Tula 1931'), undefined);
    assert.equal(aheadIn('Тульский Мир настал', 'Тульский Мир'), 'Тульский Мир');
    assert.equal(aheadIn('The', 'The', 'The  '), undefined);
  });

  it('are of one entry only, whatever the capitals of another', () => {
    assert.equal(aheadIn('Peace of Tula', 'The Peace of Tula', 'Quiet'), 'Peace of Tula');
    assert.equal(aheadIn('Peace of Tula', 'The Peace of Tula', 'Peace of Tula'), undefined);
    assert.equal(aheadIn('Peace of Tula', 'The Peace of Tula', 'peace of tula'), undefined);
    assert.equal(aheadIn('Peace of Tula', 'the peace of tula', 'The Peace of Tula'), undefined);
    assert.equal(aheadIn('Peace of Tula', 'The Peace of Tula', 'Peace\n  also: the peace of tula'), undefined);
  });

  it('are the longest of several', () => {
    assert.equal(aheadIn('Peace of Tula fails', 'Peace of Tula', 'Peace of Tula fails'), 'Peace of Tula fails');
  });
});
