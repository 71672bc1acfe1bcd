import assert from 'node:assert/strict';
import { namesOf } from '#server/core/ide/completion-names.js';
import { nearnessTo } from '#server/core/ide/completion-nearness.js';
import { Project } from '#server/core/model/project.js';
import { shippedCanon } from '../../support/canon.js';
import { leftOf } from '../../support/collected.js';

const uri = 'file:///notes.tl';

/** Sixty more entries at the end, and whoever writes there asks who is near. Answers with the names of that time. */
function writeOn(project: Project): WeakRef<object> {
  const { tree } = project.file(uri) ?? {};
  const at = tree?.text.length ?? 0;
  project.editFile(uri, [
    { span: { start: at, end: at }, text: '3 May 1926: A day\n  Rykov waits for Orlov.\n\n'.repeat(60) },
  ]);
  const slot = project.file(uri)?.slots.at(-1);
  const timeline = slot && project.timelineOf(slot);
  assert.ok(slot && timeline);
  assert.equal(nearnessTo(slot, timeline)(namesOf(timeline).of('figure', 'rykov')[0]?.words ?? []), 0);
  return new WeakRef(timeline.names);
}

describe('What completion keeps', () => {
  it('goes with the names that it is about, although the blocks around stay', async () => {
    const project = new Project(shippedCanon());
    project.setFile(
      uri,
      'timeline: On and on\n  from: Soviet Union, 1917–1941\n  pod: 1926\n\nfigure: Pavel Orlov\n\n',
    );
    const names = Array.from({ length: 8 }, () => writeOn(project));
    assert.ok((await leftOf(names)) <= 1);
    assert.ok(project.file(uri));
  });
});
