import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, PUSH, quitServers } from './editor.js';
import { hasDeadMan, hasNoDeadMan, MENDED, NOTES, THE_NAME } from './notes.js';

const LINE = THE_NAME.start.line;
const DEAD = { range: { ...THE_NAME, end: { line: LINE, character: 14 } }, text: 'Dzerzhinsky' };

/** The notes with a second dead man below the first. */
const TWO = `${NOTES}  - Dzerzhinsky visits Moscow\n`;

describe('what is wrong in the line that is being written', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function start(text: string, capabilities = PUSH): Promise<[Editor, string]> {
    const { editor } = await Editor.start(folderOf({ 'a.tl': text, 'b.tl': MENDED }), capabilities);
    return [editor, await editor.open('a.tl')];
  }

  it('is told when the cursor leaves the line, and not before', async () => {
    const [editor, uri] = await start(MENDED);
    await cursorAt(editor, uri, LINE, 1);
    const version = await editor.change(uri, DEAD);
    assert.ok(hasNoDeadMan(await editor.published(uri, (_, of) => of === version)));
    await cursorAt(editor, uri, LINE + 1, version);
    const found = await editor.published(uri, hasDeadMan);
    assert.deepEqual(deadLines(found), [LINE]);
  });

  it('is told to an editor that asks, in another answer with another id', async () => {
    const [editor, uri] = await start(MENDED, PULL);
    await cursorAt(editor, uri, LINE, 1);
    const version = await editor.change(uri, DEAD);
    const held = await editor.pull(uri);
    assert.ok(held.kind === 'full' && hasNoDeadMan(held.items));
    const { refreshes } = editor;
    await cursorAt(editor, uri, 0, version);
    await editor.until(
      () => editor.refreshes > refreshes,
      () => 'a refresh',
    );
    const after = await editor.pull(uri, held.resultId);
    assert.ok(after.kind === 'full' && hasDeadMan(after.items), JSON.stringify(after));
    assert.notEqual(after.resultId, held.resultId);
  });

  it('stays while the cursor only comes by, and goes with the first letter', async () => {
    const [editor, uri] = await start(NOTES);
    await editor.published(uri, hasDeadMan);
    await cursorAt(editor, uri, LINE, 1);
    await editor.change(uri, insertAt(0, 0, '// A remark.\n'));
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === 2)), [LINE + 1]);
    await editor.change(uri, insertAt(LINE + 1, 30, 's'));
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === 3)), []);
  });

  it('is held back there alone, wherever lines above it take it', async () => {
    const [editor, uri] = await start(TWO);
    await editor.published(uri, (items) => deadLines(items).length === 2);
    await cursorAt(editor, uri, LINE, 1);
    await editor.change(uri, insertAt(LINE, 35, ' again'));
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === 2)), [LINE + 1]);
    await editor.change(uri, insertAt(0, 0, '// One.\r\n// Two.\r\n'));
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === 3)), [LINE + 3]);
    // The editor tells the same line by its new number.
    await cursorAt(editor, uri, LINE + 2, 3);
    await editor.change(uri, { range: { start: at(0, 0), end: at(1, 0) }, text: '' });
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === 4)), [LINE + 2]);
  });

  it('is told after Enter', async () => {
    const [editor, uri] = await start(MENDED);
    await cursorAt(editor, uri, LINE, 1);
    await editor.change(uri, DEAD);
    const version = await editor.change(uri, insertAt(LINE, 35, '\n  '));
    await cursorAt(editor, uri, LINE + 1, version);
    assert.deepEqual(deadLines(await editor.published(uri, hasDeadMan)), [LINE]);
  });

  it('is told when no line is written any more, or the line is one of another text', async () => {
    for (const params of [{}, { at: { uri: 'untitled:gone', line: 0, version: 1 } }, 'stale'] as const) {
      const [editor, uri] = await start(MENDED);
      await cursorAt(editor, uri, LINE, 1);
      const version = await editor.change(uri, DEAD);
      await editor.published(uri, (items, of) => of === version && hasNoDeadMan(items));
      const sent = params === 'stale' ? { at: { uri, line: LINE + 1, version: version - 1 } } : params;
      await editor.connection.sendNotification('uchronia/cursor', sent);
      assert.ok(hasDeadMan(await editor.published(uri, hasDeadMan)));
    }
  });

  it('is told of the text on disk once the file is closed', async () => {
    const [editor, uri] = await start(NOTES);
    await editor.published(uri, hasDeadMan);
    await cursorAt(editor, uri, LINE, 1);
    const version = await editor.change(uri, insertAt(LINE, 35, ' again'));
    await editor.published(uri, (items, of) => of === version && hasNoDeadMan(items));
    await editor.close(uri);
    assert.deepEqual(deadLines(await editor.published(uri, hasDeadMan)), [LINE]);
  });

  it('is told at once where no further word can mend it', async () => {
    const [editor, uri] = await start(MENDED);
    const last = LINE + 1;
    await cursorAt(editor, uri, last, 1);
    const version = await editor.change(uri, insertAt(last, 0, '31 February 1928: The leap\n'));
    const found = await editor.published(uri, (_, of) => of === version);
    assert.deepEqual(
      found.filter(({ range }) => range.start.line === last).map(({ code }) => code),
      ['invalid-date'],
    );
  });

  it('is told at once to an editor that does not say where its cursor is', async () => {
    const [editor, uri] = await start(MENDED);
    await editor.change(uri, DEAD);
    assert.deepEqual(deadLines(await editor.published(uri, hasDeadMan)), [LINE]);
  });
});

function cursorAt(editor: Editor, uri: string, line: number, version: number): Promise<void> {
  return editor.connection.sendNotification('uchronia/cursor', { at: { uri, line, version } });
}

function at(line: number, character: number) {
  return { line, character };
}

function insertAt(line: number, character: number, text: string) {
  return { range: { start: at(line, character), end: at(line, character) }, text };
}

function deadLines(items: readonly Diagnostic[]): number[] {
  return items.filter(({ code }) => code === 'acts-after-death').map(({ range }) => range.start.line);
}
