// Completion offers whom and what the date allows, first.

import { strict as assert } from 'node:assert';
import { closeAll, MAIN_SAMPLE, open, typeBelow } from './support/editor.js';
import { completions } from './support/language.js';

const CAMPS = '- Dzerzhinsky reorganises the camps';

describe('completion', () => {
  afterEach(closeAll);

  it('offers figures after "- ", the living before the dead', async () => {
    const editor = await open(MAIN_SAMPLE);
    const position = await typeBelow(editor, CAMPS, '  - ');
    const offered = await completions(editor.document.uri, position);
    assertBefore(offered, 'Trotsky', 'Dzerzhinsky');
  });

  it('offers offices after "becomes ", those that exist before the others', async () => {
    const editor = await open(MAIN_SAMPLE);
    const position = await typeBelow(editor, CAMPS, '  - Trotsky becomes ');
    const offered = await completions(editor.document.uri, position);
    // The first Gulag had a head in 1930.
    assertBefore(offered, 'General Secretary of the Central Committee', 'Head of the Gulag');
  });

  it('offers figures in prose after "@", and after a capital letter', async () => {
    for (const typed of ['@', 'Here comes Tro']) {
      const editor = await open(MAIN_SAMPLE);
      const position = await typeBelow(editor, CAMPS, `  ${typed}`);
      const offered = await completions(editor.document.uri, position);
      assert.ok(offered.includes('Trotsky'), `no Trotsky after "${typed}" in: ${offered.join(', ')}`);
      await closeAll();
    }
  });
});

/** The second may be missing altogether. */
function assertBefore(offered: readonly string[], first: string, second: string): void {
  assert.ok(offered.includes(first), `no ${first} in: ${offered.join(', ')}`);
  const last = offered.lastIndexOf(second);
  assert.ok(last < 0 || offered.indexOf(first) < last, `${second} is offered before ${first}`);
}
