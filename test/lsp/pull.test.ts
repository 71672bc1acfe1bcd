import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PULL, quitServers } from './editor.js';
import { hasDeadMan, hasNoDeadMan, MENDED, NOTES, THE_NAME } from './notes.js';

type Items = WorkspaceDiagnosticReport['items'];

describe('the server answers an editor that asks', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function start(files: Readonly<Record<string, string>>): Promise<Editor> {
    return (await Editor.start(folderOf(files), PULL)).editor;
  }

  it('about one file, shortly when nothing is new', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    const first = await editor.pull(uri);
    assert.ok(first.kind === 'full' && hasDeadMan(first.items));
    const second = await editor.pull(uri, first.resultId);
    assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
    await editor.change(uri, { range: THE_NAME, text: 'Menzhinsky' });
    const third = await editor.pull(uri, first.resultId);
    assert.ok(third.kind === 'full' && hasNoDeadMan(third.items));
    assert.deepEqual(editor.publishedUris(), [], 'told unasked, an editor would show everything twice');
  });

  it('with the whole workspace in mind from the first answer on', async () => {
    const branch = `timeline: Branch\n  from: Of camps\n  pod: The camps\n`;
    const editor = await start({ 'a.tl': branch, 'z.tl': MENDED });
    const report = await editor.pull(await editor.open('a.tl'));
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.filter((it) => (it.severity ?? 1) <= 2),
      [],
    );
  });

  it('with the evidence in another file, and in the history that ships', async () => {
    const coup = `timeline: The coup\n  from: Soviet Union, 1917–1941\n  pod: The coup\n\n7 November 1926: The coup\n  - Stalin is executed\n`;
    const visits = `timeline: The coup\n\nMay 1927: Visits\n  because: The coup\n  - Stalin visits Kharkov\n  - Dzerzhinsky visits Kharkov\n`;
    const editor = await start({ 'coup.tl': coup, 'visits.tl': visits });
    const report = await editor.pull(await editor.open('visits.tl'));
    assert.ok(report.kind === 'full');
    const evidence = report.items
      .filter((it) => it.code === 'acts-after-death')
      .map((it) => it.relatedInformation?.map(({ location: { uri, range } }) => [uri, range.start.line] as const)[0]);
    assert.deepEqual(evidence[0], [editor.uri('coup.tl'), 5]);
    assert.match(evidence[1]?.[0] ?? '', /^file:.*\/people\.tl$/);
    assert.equal(evidence.length, 2);
  });

  it('with nothing about a file that is not there', async () => {
    const editor = await start({});
    const report = await editor.pull(editor.uri('gone.tl'));
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items, []);
  });

  it('about all files at once', async () => {
    const editor = await start({ 'a.tl': NOTES, 'b.tl': MENDED });
    const ask = (previousResultIds: object[]): Promise<WorkspaceDiagnosticReport> =>
      editor.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    assert.deepEqual(items.map((it) => it.uri).sort(), [editor.uri('a.tl'), editor.uri('b.tl')]);
    const found = items.find((it) => it.uri === editor.uri('a.tl'));
    assert.ok(found?.kind === 'full' && hasDeadMan(found.items));
    const again = await ask([
      ...items.map((it) => ({ uri: it.uri, value: it.resultId })),
      { uri: editor.uri('c.tl'), value: '1' },
    ]);
    assert.deepEqual(again.items.map((it) => [it.uri, it.kind]).sort(), [
      [editor.uri('a.tl'), 'unchanged'],
      [editor.uri('b.tl'), 'unchanged'],
      [editor.uri('c.tl'), 'full'],
    ]);
  });

  it('about files nobody has opened as they change, in one long answer', async () => {
    const editor = await start({ 'a.tl': MENDED, 'b.tl': MENDED });
    const streamed: Items = [];
    editor.connection.onNotification('$/progress', ({ token, value }: { token: string; value: { items: Items } }) => {
      if (token === 'all') streamed.push(...value.items);
    });
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'all' };
    const answer: Promise<WorkspaceDiagnosticReport> = editor.connection.sendRequest(
      'workspace/diagnostic',
      params,
      source.token,
    );
    const last = (name: string) => streamed.filter((it) => it.uri === editor.uri(name)).at(-1);
    await editor.until(
      () => last('a.tl') !== undefined && last('b.tl') !== undefined,
      () => 'the first chunk',
    );
    writeFileSync(join(editor.folder, 'b.tl'), NOTES);
    await editor.onDisk(2, 'b.tl');
    await editor.until(
      () => {
        const report = last('b.tl');
        return report?.kind === 'full' && hasDeadMan(report.items);
      },
      () => `b.tl to be streamed: ${JSON.stringify(streamed)}`,
    );
    source.cancel();
    assert.deepEqual(await answer, { items: [] });
    assert.equal(await editor.quit(), 0);
  });

  it('and asks it to ask again when another file has changed the findings of an open one', async () => {
    const parent = 'timeline: Parent\n  from: Soviet Union, 1917–1941\n  pod: The crash\n\n5 May 1925: The crash\n';
    const child = 'timeline: Branch\n  from: Parent\n  pod: The crash\n\nMay 1927: Late\n  - Trotsky visits Moscow\n';
    const editor = await start({ 'a.tl': child, 'z.tl': `${parent}  - Trotsky dies in Moscow\n` });
    const uri = await editor.open('a.tl');
    const before = await editor.pull(uri);
    assert.ok(before.kind === 'full' && hasDeadMan(before.items), JSON.stringify(before));
    const { refreshes } = editor;
    writeFileSync(join(editor.folder, 'z.tl'), parent);
    await editor.onDisk(2, 'z.tl');
    await editor.until(
      () => editor.refreshes > refreshes,
      () => 'a refresh',
    );
    const after = await editor.pull(uri, before.resultId);
    assert.ok(after.kind === 'full' && hasNoDeadMan(after.items), JSON.stringify(after));
  });

  it('drops what nobody waits for any more', async () => {
    // Enough files for the server to be still reading when it hears the second thoughts.
    const editor = await start(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}.tl`, NOTES])));
    const uri = await editor.open('0.tl');
    const source = new CancellationTokenSource();
    const cancelled = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const overtaken = editor.pull(uri);
    source.cancel();
    await editor.change(uri, { range: THE_NAME, text: 'Menzhinsky' });
    await Promise.all([
      assert.rejects(cancelled, { code: -32800 }),
      assert.rejects(overtaken, { code: -32802, data: { retriggerRequest: true } }),
    ]);
    const report = await editor.pull(uri);
    assert.ok(report.kind === 'full' && hasNoDeadMan(report.items));
  });
});
