// Names in colours. A grammar cannot tell a person from a town, nor the living from the dead: that the window can is asserted, and two
// pictures are for looking at.

import * as vscode from 'vscode';
import { closeAll, MAIN_SAMPLE, open, rangeOf, waitFor } from './support/editor.js';
import { inTheme, THEMES, takePicture } from './support/picture.js';
import { moveMouseAway, readText, windowIsReachable } from './support/window.js';

/** Which of VS Code's styles draw italic text; only semantic tokens make text italic in the sample's lines. */
const ITALIC = '.view-line .mtki';

(windowIsReachable ? describe : describe.skip)('names', () => {
  afterEach(closeAll);

  for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
    it(`shows the dead otherwise than the living in the ${theme} theme`, async () => {
      await inTheme(theme);
      const editor = await open(MAIN_SAMPLE);
      const start = rangeOf(editor.document, '7–12 November 1926');
      editor.selection = new vscode.Selection(start.start, start.start);
      editor.revealRange(start, vscode.TextEditorRevealType.AtTop);
      await moveMouseAway();
      await waitFor('the dead in italics, and nobody else', async () => {
        const text = await readText(ITALIC);
        return text !== false && /^Dzerzhinsky(\s+Dzerzhinsky)*$/.test(text.trim()) ? true : undefined;
      });
      await takePicture(`names-${theme}`);
    });
  }
});
