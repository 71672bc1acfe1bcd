import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { workload } from '../support/workload.js';
import { Editor, PUSH, quitServers } from './editor.js';
import { hasDeadMan, NOTES } from './notes.js';

const SHOWING = { ...PUSH, window: { workDoneProgress: true } };

/** A workspace that takes a second or two to read and check. */
const { files } = workload({ entries: 3_000, files: 150, letters: 'ascii', lineEnd: '\n' });
const large = Object.fromEntries(files.map(({ uri, text }) => [uri.slice(uri.lastIndexOf('/') + 1), text]));

interface Progress {
  readonly value: {
    readonly kind: 'begin' | 'report' | 'end';
    readonly message?: string;
    readonly percentage?: number;
  };
}

describe('while a large workspace is loaded', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('the editor shows how far it is, is told of the open file first, and gets its answers', async () => {
    const { editor } = await Editor.start(folderOf({ ...large, 'zuletzt.tl': NOTES }), SHOWING);
    const progress: Progress['value'][] = [];
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    editor.connection.onNotification('$/progress', ({ value }: Progress) => void progress.push(value));
    const uri = await editor.open('zuletzt.tl');
    await editor.published(uri, hasDeadMan);
    const told = editor.publications.filter((it) => it.diagnostics.length > 0).map((it) => it.uri);
    assert.deepEqual(told.slice(0, 1), [uri]);
    const hover = await editor.ask<Hover | null>('hover', uri, { line: 5, character: 7 });
    assert.ok(hover);
    await editor.until(
      () => progress.at(-1)?.kind === 'end',
      () => `the end of the progress: ${JSON.stringify(progress)}`,
    );
    assert.equal(progress[0]?.kind, 'begin');
    assert.ok(progress.some((it) => /^(?:Reading|Checking) \d+ of \d+ files$/.test(it.message ?? '')));
    assert.ok(progress.every((it) => (it.percentage ?? 0) <= 100));
    const withFindings = new Set(editor.publications.filter((it) => it.diagnostics.length > 0).map((it) => it.uri));
    assert.ok(withFindings.size > 30, `${withFindings.size} files`);
  });

  it('a question is answered while one large file is being checked', async () => {
    const [one] = workload({ entries: 6_000, files: 1, letters: 'ascii', lineEnd: '\n' }).files;
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES, 'book.tl': one?.text ?? '' }), PUSH);
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    const hover = await editor.ask<Hover | null>('hover', uri, { line: 5, character: 7 });
    assert.ok(hover);
    const isTold = () => editor.publishedUris().includes(editor.uri('book.tl'));
    assert.ok(!isTold(), 'the large file was checked before the question was answered');
    await editor.until(isTold, () => 'the findings of the large file');
  });
});
