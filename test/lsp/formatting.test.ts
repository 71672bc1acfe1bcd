import assert from 'node:assert/strict';
import type { ClientCapabilities, Position, TextEdit } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';

const PASTED = '1918:\n-Lenin is wounded\n1919:\n-Nothing\n20 July 1926: A\n';
const OPTIONS = { tabSize: 4, insertSpaces: false };

describe('the server, asked to format', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('says that it can', async () => {
    const { hello } = await Editor.start(folderOf({}), PUSH);
    assert.equal(hello.capabilities.documentFormattingProvider, true);
    assert.equal(hello.capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(hello.capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
  });

  it('answers small edits for all of a file, whatever the editor indents with', async () => {
    const { editor, uri } = await open(PASTED);
    const edits = await format(editor, uri);
    assert.equal(applied(PASTED, edits), '1918:\n  - Lenin is wounded\n\n1919:\n  - Nothing\n\n20 July 1926: A\n');
    for (const { range } of edits) assert.equal(range.start.line, range.end.line);
  });

  it('answers the blocks of a range', async () => {
    const { editor, uri } = await open(PASTED);
    const range = { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } };
    const edits = await ask(editor, 'rangeFormatting', uri, { range, options: OPTIONS });
    assert.equal(applied(PASTED, edits), '1918:\n-Lenin is wounded\n1919:\n  - Nothing\n\n20 July 1926: A\n');
  });

  it('writes dates as the settings say, or as the request does', async () => {
    const configured: ClientCapabilities = { ...PUSH, workspace: { ...PUSH.workspace, configuration: true } };
    const { editor, uri } = await open('20 July 1926: A\n', configured);
    editor.connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'uchronia' ? { format: { dates: 'iso' } } : null)),
    );
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal(applied('20 July 1926: A\n', await format(editor, uri)), '1926-07-20: A\n');
    assert.deepEqual(await format(editor, uri, { dates: 'keep' }), []);
    const plain = await open('20 July 1926: A\n');
    assert.deepEqual(await format(plain.editor, plain.uri), []);
    assert.equal(
      applied('20 July 1926: A\n', await format(plain.editor, plain.uri, { dates: 'iso' })),
      '1926-07-20: A\n',
    );
    assert.deepEqual(await format(plain.editor, plain.uri, { dates: 7 }), []);
  });

  it('indents after Enter, and takes an empty bullet away', async () => {
    const head = '1926: A\n\n';
    const { editor, uri } = await open(head);
    const typed = (position: Position) =>
      ask(editor, 'onTypeFormatting', uri, { position, ch: '\n', options: OPTIONS });
    assert.equal(applied(head, await typed({ line: 1, character: 0 })), '1926: A\n  \n');
    const list = '1926: A\n  - x\n  - \n  ';
    await editor.change(uri, { text: list });
    assert.equal(applied(list, await typed({ line: 3, character: 2 })), '1926: A\n  - x\n\n');
    assert.deepEqual(await typed({ line: 0, character: 3 }), []);
  });

  it('leaves alone what it does not know, and what is not ours', async () => {
    const { editor, uri } = await open('local   x = {}\n-y\n');
    assert.deepEqual(await format(editor, uri), []);
    assert.deepEqual(await format(editor, editor.uri('gone.tl')), []);
  });

  it('takes a lone carriage return for a line end as the protocol does', async () => {
    const text = '1918:\r-a\r\n-b\r \n';
    const { editor, uri } = await open(text);
    const edits = await format(editor, uri);
    for (const { range } of edits) assert.equal(range.start.line, range.end.line);
  });
});

async function open(text: string, capabilities = PUSH): Promise<{ editor: Editor; uri: string }> {
  const { editor } = await Editor.start(folderOf({}), capabilities);
  return { editor, uri: await editor.open('a.tl', text) };
}

function format(editor: Editor, uri: string, more: object = {}): Promise<TextEdit[]> {
  return ask(editor, 'formatting', uri, { options: { ...OPTIONS, ...more } });
}

function ask(editor: Editor, method: string, uri: string, more: object): Promise<TextEdit[]> {
  return editor.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, ...more });
}

/** As an editor applies them: all at once, to the text as it was. */
function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
  return edits.reduceRight(
    (result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
    text,
  );
}
