// The main job: a writer opens a timeline and sees the anachronism, mends it and sees it go.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import {
  closeAll,
  MAIN_SAMPLE,
  open,
  openNew,
  pause,
  rangeOf,
  remove,
  typeBelow,
  typeOver,
  waitFor,
} from './support/editor.js';
import { codeOf, problems, waitForNoProblems, waitForProblems, wordsAt } from './support/language.js';

const CAMPS = '- Dzerzhinsky reorganises the camps';

describe('findings', () => {
  afterEach(closeAll);

  it('shows that Dzerzhinsky acts after his death, and nothing else', async () => {
    const { document } = await open(MAIN_SAMPLE);
    const findings = await waitForProblems(document.uri);
    assert.deepEqual(wordsAt(document, findings), ['Dzerzhinsky']);
    const [finding] = findings;
    assert.ok(finding);
    assert.equal(codeOf(finding), 'acts-after-death');
    assert.deepEqual(finding.range, rangeOf(document, 'Dzerzhinsky', CAMPS));
    assert.match(finding.message, /20 July 1926/);
  });

  it('clears the finding when somebody alive is typed in his place, and brings it back', async () => {
    const editor = await open(MAIN_SAMPLE);
    const { document } = editor;
    await waitForProblems(document.uri);
    await typeOver(editor, rangeOf(document, 'Dzerzhinsky', CAMPS), 'Menzhinsky');
    await waitForNoProblems(document.uri);
    await typeOver(editor, rangeOf(document, 'Menzhinsky', CAMPS.replace('Dzerzhinsky', 'Menzhinsky')), 'Dzerzhinsky');
    moveToTop(editor);
    assert.deepEqual(wordsAt(document, await waitForProblems(document.uri)), ['Dzerzhinsky']);
  });

  it('says nothing about the line that is being written until the cursor leaves it', async () => {
    const editor = await open(MAIN_SAMPLE);
    const { document } = editor;
    await waitForProblems(document.uri);
    const line = '  - Sverdlov visits Moscow';
    await typeBelow(editor, CAMPS, line);
    await pause(1_500);
    assert.deepEqual(wordsAt(document, problems(document.uri)), ['Dzerzhinsky']);
    moveToTop(editor);
    await waitFor(
      'what is wrong with that line',
      () => wordsAt(document, problems(document.uri)).includes('Sverdlov') || undefined,
    );
  });

  it('keeps the finding at its words while lines are typed above it', async () => {
    const editor = await open(MAIN_SAMPLE);
    const { document } = editor;
    await waitForProblems(document.uri);
    await typeBelow(editor, '# Before the storm', '\n// A remark.\n');
    assert.deepEqual(wordsAt(document, await waitForProblems(document.uri)), ['Dzerzhinsky']);
  });

  it('keeps the finding while a line elsewhere is only half typed', async () => {
    const editor = await open(MAIN_SAMPLE);
    const { document } = editor;
    await waitForProblems(document.uri);
    await typeBelow(editor, '1928: Two old comrades too many', '  - Trotsky becomes\n193');
    assert.ok(wordsAt(document, await waitForProblems(document.uri)).includes('Dzerzhinsky'));
  });

  it('finds what only the tagger can tell, which is loaded for that sentence', async () => {
    const deal = 'October 1940: The deal\n  Trotsky then very nearly wrecks the whole deal.\n';
    const { document } = await openNew('aside/deal.tl', deal);
    const found = await waitForProblems(document.uri);
    assert.deepEqual(wordsAt(document, found), ['Trotsky']);
    await closeAll();
    await remove('aside');
  });

  it('finds in a second file what is wrong there', async () => {
    await open(MAIN_SAMPLE);
    const { document } = await open('pasted-from-a-forum.tl');
    const words = wordsAt(document, await waitForProblems(document.uri));
    assert.ok(
      words.some((word) => word.includes('Litvinov') || word.includes('Foreign Commissar')),
      `found only at: ${words.join(', ')}`,
    );
    const first = await waitForProblems(vscode.Uri.joinPath(document.uri, '..', MAIN_SAMPLE));
    assert.equal(first.length, 1);
  });
});

function moveToTop(editor: vscode.TextEditor): void {
  editor.selection = new vscode.Selection(0, 0, 0, 0);
}
