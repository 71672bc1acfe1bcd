// What a person sees, in a light and a dark theme. The pictures are for looking at; that the window shows the right words is asserted.

import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, openNew, pause, rangeOf, typeBelow, waitFor } from './support/editor.js';
import { waitForNoProblems, waitForProblems } from './support/language.js';
import { inTheme, THEMES, takePicture, waitForShown } from './support/picture.js';
import {
  hoverMouse,
  moveMouseAway,
  pressKey,
  readText,
  resize,
  screenshot,
  stretchHover,
  typeKeys,
  windowIsReachable,
} from './support/window.js';

// Words that stand together: behind a name there may be an age.
const CAMPS = 'reorganises the camps';
const PARADE = 'reviews the parade';
const CANDIDATE = 'The compromise candidate';
const RUMOUR = `timeline: The man in Berlin
  from: Soviet Union, 1917–1941
  pod: A rumour

March 1928: A rumour
  allow: acts-after-death of Dzerzhinsky because he is only believed dead
  - Dzerzhinsky visits Berlin

April 1928: Somebody looks for him
  because: A rumour
  - Menzhinsky visits Berlin
`;
const POST = `What if Iron Felix had listened to his doctors?

20 July 1926: Dzerzhinsky survives
  The attack passes. He is told to rest, and does not.

May 1927: The camps
  because: Dzerzhinsky survives
  - Dzerzhinsky reorganises the camps

1929: The quarrel
  - Sverdlov visits Leningrad
  - Smirnov becomes People's Commissar for Defence

1 December 1934: A quiet day
  - Kirov visits the Smolny
`;
const SIZE = { width: 1000, height: 640 };
/** For what needs few lines, or long ones. */
const LOW = 400;
const WIDE = 1120;
const LINES_ABOVE = 6;

// Made once is enough: in a worker the same words are shown, which the other tests ask for.
const isWorker = process.env['UCHRONIA_VSCODE_KIND'] === 'worker';

(windowIsReachable && !isWorker ? describe : describe.skip)('pictures', () => {
  before(() => resize(SIZE.width, SIZE.height));

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    describe(`in the ${theme} theme`, () => {
      before(async () => {
        await inTheme(theme);
      });

      afterEach(async function () {
        if (this.currentTest?.isFailed()) await screenshot(`failed-${this.currentTest.title}-${theme}`);
        await moveMouseAway();
        await pressKey('Escape');
        await vscode.commands.executeCommand('workbench.action.closePanel');
        await closeAll();
        await resize(SIZE.width, SIZE.height);
      });

      it('finding', async () => {
        const editor = await show(CAMPS);
        await waitForProblems(editor.document.uri);
        await hoverUntilShown(lineOf(editor, CAMPS), 'Dzerzhinsky', /20 July 1926/);
        await takePicture(`finding-${theme}`);
      });

      it('hover', async () => {
        const editor = await show(PARADE);
        await hoverUntilShown(lineOf(editor, PARADE), 'Smirnov', /\b56\b/);
        await takePicture(`hover-${theme}`);
      });

      it('completion', async () => {
        const editor = await show(CAMPS);
        await typeBelow(editor, CAMPS, '  - ');
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await waitForShown('.suggest-widget', /Trotsky|Smirnov|Kamenev/);
        await takePicture(`completion-${theme}`);
      });

      it('fixes', async () => {
        await resize(SIZE.width, LOW);
        const editor = await show(CAMPS);
        await waitForProblems(editor.document.uri);
        const { start } = rangeOf(editor.document, 'Dzerzhinsky', `Dzerzhinsky ${CAMPS}`);
        editor.selection = new vscode.Selection(start, start);
        await vscode.commands.executeCommand('editor.action.quickFix');
        await waitForShown('.action-widget', /survive/);
        await takePicture(`fixes-${theme}`);
      });

      it('rename', async () => {
        const editor = await show(CANDIDATE);
        await waitForShown('.codelens-decoration', /2 consequences/);
        const { start } = rangeOf(editor.document, CANDIDATE, `: ${CANDIDATE}`);
        editor.selection = new vscode.Selection(start, start);
        // Answers only when the new name has been given.
        void vscode.commands.executeCommand('editor.action.rename');
        await waitForShown('.rename-box', /Preview/);
        // The box takes the keys a moment after it is there.
        await pause(500);
        await typeKeys('Nobody’s first choice');
        await pressKey('Control+Enter');
        await waitForShown('.panel .monaco-list', /Nobody’s first choice/);
        await takePicture(`rename-${theme}`);
        await vscode.commands.executeCommand('refactorPreview.discard');
      });

      it('pasted', async () => {
        await resize(WIDE, LOW);
        const { document } = await openNew('a-post.tl', '');
        await vscode.env.clipboard.writeText(POST);
        await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
        await waitForShown('.codelens-decoration', /Checked against[\s\S]*Show them/);
        await waitForNoProblems(document.uri);
        await takePicture(`pasted-${theme}`);
      });

      it('reason', async () => {
        await resize(SIZE.width, LOW);
        const { document } = await openNew('the-man-in-berlin.tl', RUMOUR);
        await waitForShown('.view-lines', /Menzhinsky\s*\d\d\s/);
        await waitForNoProblems(document.uri);
        await takePicture(`reason-${theme}`);
      });
    });
  }
});

/** Opens the sample with the given words in the upper part of the window, which leaves room below for what comes up, and the cursor out of the way. */
async function show(words: string): Promise<vscode.TextEditor> {
  const editor = await open(MAIN_SAMPLE);
  const { start } = rangeOf(editor.document, words);
  const end = editor.document.lineAt(start.line).range.end;
  editor.selection = new vscode.Selection(end, end);
  const top = new vscode.Position(start.line - LINES_ABOVE, 0);
  editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
  await waitForShown('.view-lines', new RegExp(words.replaceAll(' ', '\\s')));
  return editor;
}

function lineOf(editor: vscode.TextEditor, words: string): number {
  return rangeOf(editor.document, words).start.line + 1;
}

/** Shows a hover to its end. Like a person, moves the mouse to the word again if nothing came up: the text may have been scrolling under it. */
async function hoverUntilShown(line: number, word: string, pattern: RegExp): Promise<void> {
  let attempt = 0;
  await waitFor(`${pattern} in the hover over ${word}`, async () => {
    if (attempt++ % 20 === 0) {
      await moveMouseAway();
      await hoverMouse(line, word);
    }
    const text = await readText('.monaco-hover');
    return text !== false && pattern.test(text) ? true : undefined;
  });
  await stretchHover();
  await hoverMouse(line, word);
}
