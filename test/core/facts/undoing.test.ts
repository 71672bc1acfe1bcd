/** The labelled ways to say that something did not happen: read as labelled or not read at all, never as the contrary. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Project } from '#server/core/model/project.js';
import { shippedCanon } from '../../support/canon.js';

/** `missed` is said in the last column where the reader does not get it yet: then it must be no fact at all. */
const labels = readFileSync('test/fixtures/undoing/undoing.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [date = '', words = '', about = '', then = '', missed = ''] = line.split('\t');
    return { date, words, about, then, missed };
  });

const unchanged: Readonly<Record<string, string>> = { lives: 'dies', never: 'happens' };

describe('What is said not to have happened', () => {
  const project = new Project(shippedCanon());

  for (const { date, words, about, then, missed } of labels) {
    const expected = missed === 'missed' ? unchanged[then] : then;
    it(`as a title: ${words}`, () => assert.equal(whatComesOf(`${date}: ${words}`, about), expected));
    it(`as a bullet: ${words}`, () => assert.equal(whatComesOf(`${date}: A day\n  - ${words}`, about), expected));
  }

  function whatComesOf(entry: string, about: string): string {
    project.setFile('a.tl', `timeline: A\n  from: Soviet Union, 1917–1941\n  pod: 1917\n\n${entry}\n`);
    const timeline = project.timelines.find(({ name }) => name === 'A');
    const thing = timeline?.names.named(about).flat()[0]?.thing;
    if (timeline && thing?.kind === 'figure') return timeline.world.deaths.has(thing) ? 'dies' : 'lives';
    const event = timeline?.parents
      .flatMap(({ world }) => world.standing)
      .find(({ subject }) => subject.name === about);
    if (!timeline || !event) throw new Error(`nothing is called ${about}`);
    const { fallen } = timeline.world;
    const isTakenBack = (event.says ?? []).length > 0 && event.says?.every((said) => fallen.has(said));
    return fallen.has(event) || isTakenBack ? 'never' : 'happens';
  }
});
