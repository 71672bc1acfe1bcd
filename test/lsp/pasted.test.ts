import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Diagnostic } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, PUSH, quitServers } from './editor.js';
import { endOf } from './notes.js';

/** A finding in each entry. */
const POST = `May 1927: The camps
  - Dzerzhinsky reorganises the camps

June 1927: A visit
  - Lenin visits Moscow

July 1927: A speech
  - Sverdlov visits Moscow
`;
const HEADER = `timeline: Of camps
  from: Soviet Union, 1917–1941

May 1926: Before
  - Lenin visits Moscow
`;
/** Of the entries of the post and of the one above them, once they are pasted below. */
const OWN = 4;
const [CAMPS, VISIT, SPEECH] = [7, 10, 13];

describe('what was pasted', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  /** A file that is open, with the post pasted below what stands there; the version of the text after that. */
  async function pasted(capabilities = PUSH): Promise<{ editor: Editor; uri: string; version: number }> {
    const { editor } = await Editor.start(folderOf({ 'a.tl': HEADER }), capabilities);
    const uri = await editor.open('a.tl');
    const start = endOf(HEADER);
    const text = `\n${POST}`;
    const version = await editor.change(uri, { range: { start, end: start }, text });
    await tellPasted(editor, uri, version);
    return { editor, uri, version };
  }

  async function tellPasted(editor: Editor, uri: string, version: number): Promise<void> {
    const range = { start: endOf(HEADER), end: endOf(`${HEADER}\n${POST}`) };
    await editor.connection.sendNotification('uchronia/pasted', { uri, version, range });
    await cursorAt(editor, uri, range.end.line, version);
  }

  it('is not told at once, and all of it when the writer wants it', async () => {
    const { editor, uri, version } = await pasted();
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === version)), [OWN]);
    const lens = await pastedLens(editor, uri);
    assert.equal(lens?.command?.title, 'Three things to look at in what you have pasted: show them');
    assert.equal(lens?.range.start.line, OWN + 2);
    await editor.connection.sendRequest('workspace/executeCommand', lens?.command);
    assert.deepEqual(deadLines(await editor.published(uri, (items) => deadLines(items).length > 1)), [
      OWN,
      CAMPS,
      VISIT,
      SPEECH,
    ]);
    assert.equal(await pastedLens(editor, uri), undefined);
  });

  it('is shown by the line on top where that counts it already', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': '' }), PUSH);
    const uri = await editor.open('a.tl');
    const start = { line: 0, character: 0 };
    const version = await editor.change(uri, { range: { start, end: start }, text: POST });
    await editor.connection.sendNotification('uchronia/pasted', { uri, version, range: { start, end: endOf(POST) } });
    await editor.published(uri, (items, of) => of === version && items.length === 0);
    const lens = await pastedLens(editor, uri);
    assert.deepEqual([lens?.command?.title, lens?.range.start.line], ['Show them', 0]);
  });

  it('is not told to an editor that asks, and then in another answer', async () => {
    const { editor, uri } = await pasted(PULL);
    const held = await editor.pull(uri);
    assert.ok(held.kind === 'full');
    assert.deepEqual(deadLines(held.items), [OWN]);
    const { refreshes } = editor;
    await editor.connection.sendRequest('workspace/executeCommand', { command: 'uchronia.showPasted' });
    await editor.until(
      () => editor.refreshes > refreshes,
      () => 'a refresh',
    );
    const after = await editor.pull(uri, held.resultId);
    assert.ok(after.kind === 'full');
    assert.equal(deadLines(after.items).length, 4);
  });

  it('is told entry by entry where the cursor comes to it', async () => {
    const { editor, uri, version } = await pasted();
    await editor.published(uri, (_, of) => of === version);
    await cursorAt(editor, uri, VISIT - 1, version);
    assert.deepEqual(deadLines(await editor.published(uri, (items) => deadLines(items).length > 1)), [OWN, VISIT]);
    assert.match((await pastedLens(editor, uri))?.command?.title ?? '', /^Two things/);
    // The first line of the last entry is another than that in which pasting has left the cursor.
    await cursorAt(editor, uri, SPEECH - 1, version);
    await editor.published(uri, (items) => deadLines(items).includes(SPEECH));
  });

  it('is told of an entry that is changed; the others wait where lines above take them', async () => {
    const { editor, uri, version } = await pasted();
    await editor.published(uri, (_, of) => of === version);
    const above = { line: 0, character: 0 };
    const moved = await editor.change(uri, { range: { start: above, end: above }, text: '// One.\n// Two.\n' });
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === moved)), [OWN + 2]);
    const at = { line: CAMPS + 2, character: 35 };
    const changed = await editor.change(uri, { range: { start: at, end: at }, text: ' again' });
    // The line itself is the cursor's no longer.
    await cursorAt(editor, uri, 0, changed);
    const found = await editor.published(uri, (items, of) => of === changed && deadLines(items).length > 1);
    assert.deepEqual(deadLines(found), [OWN + 2, CAMPS + 2]);
  });

  it('is told when the file is saved by somebody, not when the editor saves by itself', async () => {
    const { editor, uri, version } = await pasted();
    await editor.published(uri, (_, of) => of === version);
    const { length } = editor.publications;
    await editor.notify('willSave', { textDocument: { uri }, reason: 2 });
    await pastedLens(editor, uri);
    assert.equal(editor.publications.length, length);
    await editor.notify('willSave', { textDocument: { uri }, reason: 1 });
    assert.equal(deadLines(await editor.published(uri, (items) => deadLines(items).length > 1)).length, 4);
  });

  it('is told of another text, and to whoever has the workspace checked', async () => {
    const whole = await pasted();
    const version = await whole.editor.change(whole.uri, { text: `${HEADER}\n${POST}` });
    const found = await whole.editor.published(whole.uri, (items, of) => of === version && deadLines(items).length > 1);
    assert.equal(deadLines(found).length, 4);
    const checked = await pasted();
    await checked.editor.published(checked.uri, (_, of) => of === checked.version);
    await checked.editor.connection.sendRequest('uchronia/check', { workDoneToken: 'check' });
    await checked.editor.published(checked.uri, (items) => deadLines(items).length === 4);
  });

  it('is told at once where it is one entry, and to editors that do not tell what was pasted', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': HEADER }), PUSH);
    const uri = await editor.open('a.tl');
    const start = endOf(HEADER);
    const one = `\n${POST.slice(0, POST.indexOf('June'))}`;
    const first = await editor.change(uri, { range: { start, end: start }, text: one });
    const range = { start, end: endOf(HEADER + one) };
    await editor.connection.sendNotification('uchronia/pasted', { uri, version: first, range });
    assert.deepEqual(deadLines(await editor.published(uri, (_, of) => of === first)), [OWN, CAMPS]);
    const { end } = range;
    const second = await editor.change(uri, { range: { start: end, end }, text: POST });
    assert.equal(deadLines(await editor.published(uri, (_, of) => of === second)).length, 5);
  });

  it('has its fixes when they are asked for, and none unasked', async () => {
    const { editor, uri, version } = await pasted();
    await editor.published(uri, (_, of) => of === version);
    const fixes = async (triggerKind: 1 | 2): Promise<CodeAction[]> => {
      const at = { line: CAMPS, character: 6 };
      const context = { diagnostics: [], only: ['quickfix'], triggerKind };
      const params = { textDocument: { uri }, range: { start: at, end: at }, context };
      return editor.connection.sendRequest('textDocument/codeAction', params);
    };
    assert.deepEqual(await fixes(2), []);
    assert.ok((await fixes(1)).some(({ title }) => /survive/.test(title)));
  });
});

async function cursorAt(editor: Editor, uri: string, line: number, version: number): Promise<void> {
  await editor.connection.sendNotification('uchronia/cursor', { at: { uri, line, version } });
}

async function pastedLens(editor: Editor, uri: string): Promise<CodeLens | undefined> {
  const lenses: CodeLens[] = await editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
  return lenses.find(({ command }) => command?.command === 'uchronia.showPasted');
}

function deadLines(items: readonly Diagnostic[]): number[] {
  return items.filter(({ code }) => code === 'acts-after-death').map(({ range }) => range.start.line);
}
