import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CodeAction, CompletionItem, CompletionList, Hover } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, PUSH, quitServers } from './editor.js';
import { endOf, hasDeadMan, NOTES, THE_NAME } from './notes.js';

describe('the server', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('says what it can do, and what it is', async () => {
    const { hello } = await Editor.start(folderOf({}), PULL);
    assert.equal(hello.serverInfo?.name, 'uchronia');
    assert.match(hello.serverInfo?.version ?? '', /^\d+\.\d+\.\d+$/);
    assert.deepEqual(hello.capabilities.textDocumentSync, { openClose: true, change: 2, willSave: true, save: true });
    assert.equal(hello.capabilities.hoverProvider, true);
    assert.ok(hello.capabilities.completionProvider?.triggerCharacters?.includes('@'));
    assert.equal(hello.capabilities.completionProvider?.resolveProvider, true);
    assert.ok(hello.capabilities.diagnosticProvider);
    const told = await Editor.start(folderOf({}), PUSH);
    assert.equal(told.hello.capabilities.diagnosticProvider, undefined);
  });

  it('tells who somebody is', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    const hover = await editor.ask<Hover | null>('hover', uri, { line: 5, character: 7 });
    assert.deepEqual(hover?.range, THE_NAME);
    const { contents } = hover;
    assert.ok(typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
    assert.match(contents.value, /Felix/);
    assert.match(contents.value, /1926/);
    assert.equal(await editor.ask<Hover | null>('hover', uri, { line: 3, character: 0 }), null);
    assert.equal(await editor.ask<Hover | null>('hover', editor.uri('gone.tl'), { line: 0, character: 0 }), null);
  });

  it('never answers for a text that is no longer there, nor somebody who no longer waits', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    const codeOf = (answer: Promise<unknown>) =>
      answer.then(
        () => 'answered',
        (error) => error.code,
      );
    const source = new CancellationTokenSource();
    const codes: Promise<unknown>[] = [];
    await editor.together(() => {
      const params = { textDocument: { uri }, position: { line: 5, character: 7 } };
      codes.push(codeOf(editor.connection.sendRequest('textDocument/hover', params, source.token)));
      source.cancel();
    });
    await editor.together(() => {
      codes.push(codeOf(editor.ask('hover', uri, { line: 5, character: 7 })));
      void editor.change(uri, { range: THE_NAME, text: 'Menzhinsky' });
    });
    await editor.together(() => {
      codes.push(codeOf(editor.ask('completion', uri, { line: 5, character: 5 })));
      void editor.change(uri, { text: NOTES });
    });
    assert.deepEqual(await Promise.all(codes), [-32800, -32801, -32801]);
    assert.ok(await editor.ask<Hover | null>('hover', uri, { line: 5, character: 7 }));
  });

  it('offers names, and says more about the one that is looked at', async () => {
    const { editor } = await Editor.start(folderOf({}), PUSH);
    const begun = `${NOTES}  - `;
    const text = `${begun}Dz`;
    const uri = await editor.open('a.tl', text);
    const list = await editor.ask<CompletionList>('completion', uri, endOf(text), { context: { triggerKind: 1 } });
    const item = list.items.find((it) => it.label.includes('Dzerzhinsky'));
    assert.ok(item);
    assert.ok(item.detail);
    assert.ok(item.textEdit && 'range' in item.textEdit);
    assert.deepEqual(item.textEdit.range, { start: endOf(begun), end: endOf(text) });
    assert.match(item.textEdit.newText, /Dzerzhinsky/);
    const resolved = await editor.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    const { documentation } = resolved;
    assert.ok(typeof documentation === 'object' && documentation.kind === 'markdown' && documentation.value.length > 0);
  });

  it('offers forms to fill in, and plain text to an editor that has none', async () => {
    const completion = { completionItem: { snippetSupport: true } };
    const filling = { ...PUSH, textDocument: { ...PUSH.textDocument, completion } };
    const texts: (string | undefined)[] = [];
    for (const capabilities of [filling, PUSH]) {
      const { editor } = await Editor.start(folderOf({}), capabilities);
      const uri = await editor.open('a.tl', '1 May 1926: A\n\n');
      const list = await editor.ask<CompletionList>('completion', uri, { line: 2, character: 0 });
      const item = list.items.find(({ label }) => label === 'entry …');
      assert.equal(item?.insertTextFormat, capabilities === filling ? 2 : undefined);
      texts.push(item?.textEdit?.newText);
    }
    assert.match(texts[0] ?? '', /^\$\{1:2 May 1926\}: /);
    assert.equal(texts[1], '2 May 1926: What happens\n  ');
  });

  it('offers fixes for what is under the cursor, for the version it saw', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    const diagnostics = await editor.published(uri, hasDeadMan);
    const ask = (line: number, only?: string[]): Promise<CodeAction[]> => {
      const at = { line, character: 6 };
      const context = { diagnostics, ...(only && { only }) };
      return editor.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context,
      });
    };
    const actions = await ask(5);
    assert.ok(actions.length > 0);
    for (const action of actions) {
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.diagnostics?.[0]?.source, 'uchronia');
      const [change] = action.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change);
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      assert.ok(change.edits.length > 0);
    }
    assert.equal((await ask(5, ['quickfix'])).length, actions.length);
    assert.deepEqual(await ask(5, ['refactor']), []);
    assert.deepEqual(await ask(3), []);
  });

  it('takes a megabyte of pasted text, and edits in it, without losing its breath', async () => {
    const { editor } = await Editor.start(folderOf({}), PUSH);
    const uri = await editor.open('a.tl', NOTES);
    await editor.published(uri, hasDeadMan);
    const entry =
      'May 1927: The camps\n  The weather is bad, and Moscow is quiet; nobody knows which way the wind blows.\n\n';
    const paste = entry.repeat(Math.ceil(1_000_000 / entry.length));
    const at = { line: 4, character: 0 };
    await editor.change(uri, { range: { start: at, end: at }, text: paste });
    const line = 5 + paste.split('\n').length - 1;
    const hover = await editor.ask<Hover | null>('hover', uri, { line, character: 7 });
    assert.ok(hover, 'the dead man is still known at the end of the text');
    const end = { line: line + 1, character: 0 };
    for (const text of 'Lenin speaks.') await editor.change(uri, { range: { start: end, end }, text });
    await editor.published(uri, (items, version) => version === 15 && hasDeadMan(items));
  });

  it('answers the second of two requests when the first was cancelled', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    const { CancellationTokenSource } = await import('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: THE_NAME.start };
    const first = editor.connection
      .sendRequest('textDocument/hover', params, source.token)
      .catch((error) => error.code);
    source.cancel();
    const second = await editor.ask<Hover | null>('hover', uri, THE_NAME.start);
    assert.ok(second);
    // Cancelled in time or answered before: both are allowed, silence is not.
    const outcome = await first;
    assert.ok(outcome === -32800 || typeof outcome === 'object');
  });

  it('logs nonsense and lives on', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    await editor.change(editor.uri('never-opened.tl'), { text: 'x' });
    await editor.until(
      () => editor.log.some((it) => it.includes('never-opened.tl')),
      () => 'a line in the log',
    );
    const uri = await editor.open('a.tl');
    const far = { line: 1_000_000, character: 1_000_000 };
    await editor.ask('hover', uri, far);
    await editor.ask('completion', uri, far);
    await editor.change(uri, { range: { start: far, end: far }, text: '' });
    await editor.published(uri, (items, version) => version === 2 && hasDeadMan(items));
  });

  it('ends with 0 after a goodbye, with 1 without', async () => {
    const { editor } = await Editor.start(folderOf({}), PUSH);
    assert.equal(await editor.quit(), 0);
    const { editor: other } = await Editor.start(folderOf({}), PUSH);
    assert.equal(await other.leave(), 1);
  });
});
