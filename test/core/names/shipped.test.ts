/** Every name that ships is recognised in prose as what it is, however a sentence dresses it up. */
import assert from 'node:assert/strict';
import { Project } from '#server/core/model/project.js';
import { proseUses } from '#server/core/model/prose/prose-uses.js';
import type { Timeline } from '#server/core/model/timeline.js';
import { shippedCanon } from '../../support/canon.js';

/** What stands before the name, how it is written, what stands behind it. */
type Dress = (name: string) => readonly [before: string, name: string, behind: string];

const dresses: Readonly<Record<string, Dress>> = {
  'within a sentence': (name) => ['They talk of ', name, ' at dinner.'],
  'at its beginning': (name) => ['', name, ' is spoken of.'],
  'at its end': (name) => ['They talk of ', name, '. It rains.'],
  'behind an article': (name) => ['They talk of the ', name, ' at dinner.'],
  'with the apostrophes of a printer': (name) => ['They talk of ', name.replaceAll("'", '’'), ' at dinner.'],
  'with blanks at which no line breaks': (name) => ['They talk of ', name.replaceAll(' ', '\u00a0'), ' at dinner.'],
  'in several lines': (name) => ['They talk of ', name.replaceAll(' ', '\r\n  '), ' at dinner.'],
  'with hyphens at which no line breaks': (name) => ['They talk of ', name.replaceAll('-', '\u2011'), ' at dinner.'],
  'in bold': (name) => ['They talk of **', name, '** at dinner.'],
  'in quotation marks': (name) => ['They talk of “', name, '” at dinner.'],
  'in brackets': (name) => ['They talk (of ', name, ') at dinner.'],
  'between dashes': (name) => ['They talk—', name, '—at dinner.'],
  'as an owner': (name) => ['They read ', name, '’s letter at dinner.'],
};

/** Names that are not found, or not quite, and why that is better. */
const exceptions: Readonly<Record<string, string>> = {
  // In small letters a possessive plural may be anybody's.
  "degenerated workers' state": 'small letters behind an apostrophe',
  "degenerate workers' state": 'small letters behind an apostrophe',
  // The last point is the sentence's as often as the name's.
  'U.S.S.R.': 'a point at the end',
  'U.S.': 'a point at the end',
};

describe('Every name that ships', function () {
  this.timeout(60_000);
  const project = new Project(shippedCanon());
  for (const timeline of project.timelines) {
    const entries = timeline.names.entries.filter(({ rank, name }) => rank !== 'derived' && !exceptions[name]);
    for (const [where, dress] of Object.entries(dresses))
      it(`${where}: ${timeline.name}`, () => {
        const missed = entries.filter(({ thing, name }) => {
          const [before, written, behind] = dress(name);
          const found = thingsAt(timeline, before, written, behind);
          return !found.includes(thing);
        });
        assert.deepEqual(
          missed.map(({ name }) => name),
          [],
        );
      });
  }

  it('is found, or has a reason', () => {
    for (const name of Object.keys(exceptions))
      for (const timeline of project.timelines.filter(({ names }) => names.entries.some((one) => one.name === name)))
        assert.deepEqual(thingsAt(timeline, 'They talk of ', name, ' at dinner.'), [], name);
  });
});

/** What exactly these words may mean; an article in front of them may belong to the name. */
function thingsAt(timeline: Timeline, before: string, name: string, behind: string) {
  const text = `${before}${name}${behind}`;
  const where = { start: 0, end: text.length };
  const { uses } = proseUses({ text, where, timeline, date: undefined, tagger: undefined });
  const end = before.length + name.length;
  const starts = [before.length, before.length - 'the '.length];
  const use = uses.find(({ span }) => span.end === end && starts.includes(span.start));
  return use?.layers.flat().map(({ thing }) => thing) ?? [];
}
