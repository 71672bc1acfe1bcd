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

  it('put entries in order with the remarks right on top of them', () => {
    const order = 'Put these entries in the order of their dates';
    assert.equal(
      offered(
        '# H\n// about C\n// and more\n1928: C<|>\n\n// about no one\n\n// about A\n1926: A\n// about B\n1927: B\n  // in B\n\n// about I\n# I\n',
      )[order],
      '# H\n// about A\n1926: A\n\n// about B\n1927: B\n  // in B\n// about C\n// and more\n1928: C\n\n// about no one\n\n// about I\n# I\n',
    );
    assert.equal(
      offered('\ufeff// about B\r\n1927: B<|>\r\n\r\n// about A\r\n1926: A\r\n')[order],
      '\ufeff// about A\r\n1926: A\r\n\r\n// about B\r\n1927: B\r\n',
    );
    assert.equal(offered('\ufeff1927: B<|>\n\n1926: A\n')[order], '\ufeff1926: A\n\n1927: B\n');
  });
});
