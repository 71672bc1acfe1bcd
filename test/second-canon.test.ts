/** The French Revolution: small, and nothing of it is known to the code. */
import assert from 'node:assert/strict';
import { Project } from '#server/core/model/project.js';
import type { ThingKind } from '#server/core/model/thing.js';
import type { Statement } from '#server/core/model/world/statement.js';
import { analysisOf, shippedCanon } from './support/canon.js';
import { checkFindings } from './support/fixture.js';

const name = 'French Revolution, 1789–1799';
const project = new Project(shippedCanon());
const timeline = project.timelines.find((one) => one.name === name);

describe('The second canon', () => {
  it('is small but real', () => {
    const count = (kind: ThingKind) => timeline?.declarations.filter(({ thing }) => thing.kind === kind).length ?? 0;
    assert.ok(count('figure') >= 35, `${count('figure')} people`);
    assert.ok(count('office') >= 8, `${count('office')} offices`);
    assert.ok(count('term') >= 10, `${count('term')} words`);
    assert.ok((timeline?.events.size ?? 0) >= 35, `${timeline?.events.size} events`);
  });

  it('names a declared source for all it states', () => {
    const stated = (timeline?.statements ?? []).filter(isStated);
    const bare = stated.filter(({ citations, within }) => citations.length === 0 && !within);
    assert.deepEqual(
      bare.map(({ kind, subject }) => `${kind} ${subject.name}`),
      [],
    );
    const ids = new Set(stated.flatMap(({ citations }) => citations.map(({ id }) => id)));
    assert.deepEqual(
      [...ids].filter((id) => !project.source(id)),
      [],
    );
  });

  it('speaks up in notes of its own years', () =>
    checkFindings(`April 1794: A club
  - Marat visits Lyon
//  ^^^^^ error[acts-after-death]: Jean-Paul Marat died on 13 July 1793
//               ^^^^ warning[name-not-in-use]: Lyon was no longer called that in April 1794

June 1796: A scandal
  - Danton becomes Director
//  ^^^^^^ error[acts-after-death]: Georges-Jacques Danton died on 5 April 1794
`));

  it('lets Danton live where the Terror never comes', () =>
    checkFindings(`timeline: The Gironde holds
  from: ${name}
  pod: Fall of the Girondins

2 June 1793: Fall of the Girondins never happens

1795: Old friends
  - Danton visits Lyon
  - Marat visits Toulon
  - Brissot visits Versailles
`));

  it('keeps silent in notes of other years', () => {
    const uri = 'notes.tl';
    const analysis = analysisOf({
      [uri]: 'May 1925: A play\n  Danton and Marat walk through Moscow; Carnot sleeps. David is a Director.\n',
    });
    assert.deepEqual(analysis.findings(uri), []);
    assert.deepEqual(
      analysis.semanticTokens(uri).map(({ span }) => analysis.text(uri)?.slice(span.start, span.end)),
      ['Moscow'],
    );
  });
});

function isStated({ kind, ends }: Statement): boolean {
  return kind !== 'happen' && kind !== 'undo' && !ends;
}
