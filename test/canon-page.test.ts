/**
 * What the shipped canons say of themselves, in docs/canon.md: how much there is, and how much of it is cited to a
 * publication. UPDATE=1 writes the page anew.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { Project } from '#server/core/model/project.js';
import type { ThingKind } from '#server/core/model/thing.js';
import type { Timeline } from '#server/core/model/timeline.js';
import type { StatementKind } from '#server/core/model/world/statement.js';
import { shippedCanon } from './support/canon.js';

const file = 'docs/canon.md';
/** What is no citation of a publication: nothing known, and the posts whose claims stand in the notes. */
const unpublished = new Set(['general-knowledge', 'op-1', 'op-2', 'wolfpaw', 'sam-r', 'thread-reply']);
const project = new Project(shippedCanon());

interface Share {
  readonly what: string;
  readonly stated: number;
  readonly cited: number;
}

/** Each row of the page: what its statements are about, and which they are. */
const subjects: readonly (readonly [string, readonly StatementKind[], ThingKind?])[] = [
  ['births and deaths of people', ['birth', 'death']],
  ['who held an office, from when to when', ['take']],
  ['who belonged to a body, from when to when', ['join']],
  ['where people had to live', ['stay']],
  ['when an office existed', ['found'], 'office'],
  ['when a body existed', ['found'], 'group'],
  ['when a place or a state existed', ['found'], 'place'],
  ['names of places and bodies', ['name']],
  ['first uses of words', ['found'], 'term'],
];

describe('The canons', () => {
  const canons = project.timelines.filter(({ kind }) => kind === 'canon');

  it(`say of themselves how much of them is cited (${file}; UPDATE=1 rewrites it)`, () => {
    const page = pageOf(canons);
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(file, page);
    assert.equal(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), page);
  });

  for (const canon of canons)
    it(`cite a publication for more than half of all they state: ${canon.name}`, () => {
      const { stated, cited } = sum(sharesOf(canon));
      assert.ok(cited / stated > 0.5, `${cited} of ${stated}`);
    });
});

function pageOf(canons: readonly Timeline[]): string {
  return `<!-- Generated from server/canon by test/canon-page.test.ts; \`UPDATE=1 npm test\` rewrites it. -->

# What the canons rest on

Every statement of the history that ships with Uchronia names its source. Where nobody has traced it to a publication yet, the
source is called “general knowledge”, and hovering says so. The share that is cited grows with every release.
${canons.map(sectionOf).join('')}`;
}

function sectionOf(canon: Timeline): string {
  const shares = sharesOf(canon);
  const count = (kind: ThingKind) =>
    new Set(canon.declarations.filter(({ thing }) => thing.kind === kind).map(({ thing }) => thing)).size;
  const tenures = shares[1]?.stated ?? 0;
  const all = sum(shares);
  return `
## ${canon.name}

${count('figure')} people, ${count('office')} offices with ${tenures} tenures, ${count('group')} bodies, ${count('place')} places, ${canon.events.size} events, ${count('term')} words.

Of ${all.stated} statements ${all.cited} are cited to a publication, **${percent(all)}**; the others are general knowledge.

| statements about | in all | cited | share |
| --- | ---: | ---: | ---: |
${shares
  .filter(({ stated }) => stated > 0)
  .map((share) => `| ${share.what} | ${share.stated} | ${share.cited} | ${percent(share)} |`)
  .join('\n')}
`;
}

function sharesOf(canon: Timeline): Share[] {
  const stated = canon.statements.filter(({ ends, within }) => !ends && !within);
  const shares = subjects.map(([what, kinds, kind]) => {
    const these = stated.filter((one) => kinds.includes(one.kind) && (!kind || one.subject.kind === kind));
    const cited = these.filter(({ citations }) => citations.some(({ id }) => !unpublished.has(id)));
    return { what, stated: these.length, cited: cited.length };
  });
  const entries = [...canon.events.keys()].map(({ block }) => [...block.text.matchAll(/\[@([\w-]+)\]/g)]);
  const cited = entries.filter((ids) => ids.some(([, id = '']) => !unpublished.has(id)));
  return [...shares, { what: 'events', stated: entries.length, cited: cited.length }];
}

function sum(shares: readonly Share[]): Share {
  const total = (key: 'stated' | 'cited') => shares.reduce((count, share) => count + share[key], 0);
  return { what: 'all', stated: total('stated'), cited: total('cited') };
}

/** Rounded down, so that a half that is not quite one is not called so. */
function percent({ stated, cited }: Share): string {
  return `${Math.floor((100 * cited) / stated)} %`;
}
