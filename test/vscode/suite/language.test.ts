// Which files are ours. Teal, a typed Lua, uses the same extension, so the first line decides.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, pause, rangeOf } from './support/editor.js';
import { waitForProblems, wordsAt } from './support/language.js';
import { waitForShown } from './support/picture.js';
import { countShown, windowIsReachable } from './support/window.js';

const TEAL = 'local record Point\n  x: number -- as Dzerzhinsky orders\nend\n\nreturn Point\n';
const NEW_TIMELINE = [
  'timeline: A new one',
  '  from: Soviet Union, 1917–1941',
  '',
  '1930: A meeting',
  '  - Lenin arrives in Moscow',
  '',
].join('\n');

describe('language', () => {
  afterEach(closeAll);

  it('takes a sample for a timeline', async () => {
    const { document } = await open(MAIN_SAMPLE);
    assert.equal(document.languageId, 'timeline');
  });

  it('checks a new file as soon as it is there', async () => {
    const { document } = await openNew('a-new-one.tl', NEW_TIMELINE);
    assert.deepEqual(wordsAt(document, await waitForProblems(document.uri)), ['Lenin']);
  });

  it('knows a timeline by its first line where the name does not tell', async () => {
    const { document } = await openNew('a-new-one', NEW_TIMELINE);
    assert.equal(document.languageId, 'timeline');
  });

  (windowIsReachable ? it : it.skip)('boxes no dash and no accent, in a folder that nobody trusts either', async () => {
    await openNew('a-new-one.tl', NEW_TIMELINE.replace('A meeting', 'An éminence grise'));
    await waitForShown('.view-lines', /éminence/);
    await pause(1_000);
    assert.equal(await countShown('.unicode-highlight'), 0);
  });

  it('leaves Teal code alone, whoever is named in it', async () => {
    const { document } = await openNew('point.tl', TEAL);
    await pause(1_500);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    const position = rangeOf(document, 'Dzerzhinsky').start;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    assert.deepEqual(hovers, []);
  });
});
