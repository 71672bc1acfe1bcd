// Which files are ours. Teal, a typed Lua, uses the same extension, so the first line decides.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, pause } from './support/editor.js';
import { waitForProblems } from './support/language.js';

const TEAL = 'local record Point\n  x: number\n  y: number\nend\n\nreturn Point\n';

describe('language', () => {
  afterEach(closeAll);

  it('takes a sample for a timeline', async () => {
    const { document } = await open(MAIN_SAMPLE);
    assert.equal(document.languageId, 'timeline');
  });

  it('takes a new file for a timeline by its first line, and checks it', async () => {
    const text =
      'timeline: A new one\n  from: Soviet Union, 1917–1941\n\n1930: A meeting\n  - Lenin arrives in Moscow\n';
    const { document } = await openNew('a-new-one.tl', text);
    assert.equal(document.languageId, 'timeline');
    const findings = await waitForProblems(document.uri);
    assert.deepEqual(
      findings.map(({ range }) => document.getText(range)),
      ['Lenin'],
    );
  });

  it('leaves Teal code alone', async () => {
    const { document } = await openNew('point.tl', TEAL);
    await pause(1_500);
    assert.notEqual(document.languageId, 'timeline');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});
