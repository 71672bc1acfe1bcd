import assert from 'node:assert/strict';
import { cursorIn, edited } from '../../support/cursor.js';

/** The notes after each change that is offered at the cursor, by its title. */
function offered(document: string): Record<string, string | undefined> {
  const { analysis, uri, offset, files } = cursorIn(document);
  return Object.fromEntries(
    analysis.refactorings(uri, offset).map(({ title, edits }) => [title, edited(files, edits)['notes.tl']]),
  );
}

describe('Changes of form', () => {
  it('write a date in the other style', () => {
    assert.deepEqual(offered('20 Ju<|>ly 1926: A\n'), { 'Write this date as 1926-07-20': '1926-07-20: A\n' });
    assert.deepEqual(offered('1926-07-<|>20: A\n'), { 'Write this date as 20 July 1926': '20 July 1926: A\n' });
    assert.deepEqual(offered('Tuesday, 20 Ju<|>ly 1926: A\n'), {}, 'the weekday would be lost');
  });

  it('make a fact of a sentence that reads as one', () => {
    assert.deepEqual(offered('1926: A\r\n  Stalin is exe<|>cuted.\r\n'), {
      'Make this sentence a fact': '1926: A\r\n  - Stalin is executed\r\n',
    });
    assert.deepEqual(offered('1926: A\n  It rains. Stalin is exe<|>cuted. So.\n'), {
      'State this sentence as a fact below': '1926: A\n  It rains. Stalin is executed. So.\n  - Stalin is executed\n',
    });
    assert.deepEqual(offered('1926: A\n  Stalin would have been exe<|>cuted.\n'), {});
  });

  it('put entries in order, and no others, and never those that count from above', () => {
    assert.deepEqual(offered('# H\n\n1928: C<|>\n  x\n\n1926: A\n\n\n1927: B'), {
      'Put these entries in the order of their dates': '# H\n\n1926: A\n\n1927: B\n\n\n1928: C\n  x',
    });
    assert.deepEqual(offered('1926: A<|>\n\n1927: B\n'), {});
    assert.deepEqual(offered('1928: C<|>\n\n1926: A\n\n2 weeks later: B\n'), {});
    assert.deepEqual(offered('<|>'), {});
  });
});
