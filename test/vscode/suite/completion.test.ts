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
    const living = offered.findIndex((label) => label.includes('Trotsky'));
    const dead = offered.findIndex((label) => label.includes('Dzerzhinsky'));
    assert.ok(living >= 0, `no Trotsky in: ${offered.join(', ')}`);
    assert.ok(dead < 0 || living < dead, 'Dzerzhinsky, dead for ten months, is offered before Trotsky');
  });

  it('offers offices after "becomes "', async () => {
    const editor = await open(MAIN_SAMPLE);
    const position = await typeBelow(editor, CAMPS, '  - Trotsky becomes ');
    const offered = await completions(editor.document.uri, position);
    assert.ok(
      offered.slice(0, 20).some((label) => label.includes('General Secretary')),
      `no General Secretary among the first of: ${offered.join(', ')}`,
    );
  });
});
