import assert from 'node:assert/strict';
import { analysisOf } from '../../support/canon.js';
import { edited } from '../../support/cursor.js';

const HEADER = 'timeline: T\n\n';

/** The notes once the one entry that steps back has been moved up. */
function movedUp(entries: string): string | undefined {
  const files = { 'notes.tl': HEADER + entries };
  const fixes = analysisOf(files)
    .findings('notes.tl')
    .filter(({ rule }) => rule === 'out-of-order')
    .flatMap((finding) => finding.fixes)
    .filter(({ title }) => title.startsWith('Move this entry up'));
  assert.equal(fixes.length, 1);
  return edited(files, fixes[0]?.edits ?? [])['notes.tl']?.slice(HEADER.length);
}

describe('An entry that moves up to where it belongs', () => {
  it('takes the remarks right on top of it along, and leaves those on others with them', () => {
    assert.equal(
      movedUp('1925: A\n\n// about C\n1927: C\n\n// about B\n1926: B\n\n// about D\n1928: D\n'),
      '1925: A\n\n// about B\n1926: B\n\n// about C\n1927: C\n\n// about D\n1928: D\n',
    );
  });

  it('keeps the blank lines between entries where it was the last of the file', () => {
    assert.equal(movedUp('1925: A\n\n1927: C\n\n1926: B\n'), '1925: A\n\n1926: B\n\n1927: C\n');
    assert.equal(movedUp('1925: A\n\n1927: C\n\n// about B\n1926: B'), '1925: A\n\n// about B\n1926: B\n\n1927: C');
    assert.equal(movedUp('1925: A\n1927: C\n1926: B\n'), '1925: A\n1926: B\n1927: C\n');
    assert.equal(movedUp('1925: A\r\n\r\n1927: C\r\n\r\n1926: B\r\n'), '1925: A\r\n\r\n1926: B\r\n\r\n1927: C\r\n');
  });
});
