import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { plainText } from '#server/lsp/plain-text.js';
import { COMMAND } from '../cli/uchronia.js';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';
import { endOf, NOTES } from './notes.js';

describe('the server, with an editor that', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('shows no Markdown, writes plain text', async () => {
    const { completion: _, hover: __, ...textDocument } = PUSH.textDocument ?? {};
    const { editor } = await Editor.start(folderOf({}), { ...PUSH, textDocument });
    const text = `${NOTES}  - Dz`;
    const uri = await editor.open('a.tl', text);
    const hover = await editor.ask<Hover>('hover', uri, { line: 5, character: 7 });
    const { contents } = hover;
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'plaintext');
    assert.match(contents.value, /^Felix Edmundovich Dzerzhinsky \(/);
    assert.doesNotMatch(contents.value, /\*\*|\\/);
    const list = await editor.ask<CompletionList>('completion', uri, endOf(text), { context: { triggerKind: 1 } });
    const item = list.items.find((it) => it.label.includes('Dzerzhinsky'));
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.ok(typeof resolved.documentation === 'object' && resolved.documentation.kind === 'plaintext');
  });

  it('asks on after its goodbye, refuses', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    await editor.connection.sendRequest('shutdown');
    for (const method of ['hover', 'completion', 'codeAction', 'formatting', 'semanticTokens/full', 'diagnostic']) {
      await assert.rejects(
        editor.ask(method, uri, { line: 0, character: 0 }),
        (error: { code?: number }) => error.code === -32600,
        method,
      );
    }
    assert.equal(await editor.leave(), 0);
  });
});

describe('the server, before anybody has said hello', () => {
  it('refuses to answer', async () => {
    const child = spawn(process.execPath, [COMMAND, 'serve', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    try {
      const asked = connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'file:///a.tl' },
        position: { line: 0, character: 0 },
      });
      await assert.rejects(asked, (error: { code?: number }) => error.code === -32002);
    } finally {
      connection.dispose();
      child.kill();
    }
  });
});

describe('plain text of Markdown', () => {
  for (const [markdown, plain] of [
    ['**Felix Dzerzhinsky** (born 1877)', 'Felix Dzerzhinsky (born 1877)'],
    ['*In real history: died*', 'In real history: died'],
    ['a \\*star\\* and \\[brackets\\]', 'a *star* and [brackets]'],
    ['[the source](https://example.org/a)', 'the source'],
    ['Ham &amp; eggs &lt;3', 'Ham & eggs <3'],
    ['https\u200b://example.org', 'https://example.org'],
  ] as const) {
    it(`of ${markdown}`, () => assert.equal(plainText(markdown), plain));
  }
});
