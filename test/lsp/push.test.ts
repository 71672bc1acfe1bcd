import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';
import { endOf, hasDeadMan, hasNoDeadMan, MENDED, NOTES, PROSE, THE_NAME } from './notes.js';

describe('the server tells an editor that does not ask', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  async function start(files: Readonly<Record<string, string | Uint8Array>>): Promise<Editor> {
    return (await Editor.start(folderOf(files), PUSH)).editor;
  }

  it('what is wrong in an open file, where, from which evidence', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    const found = (await editor.published(uri, hasDeadMan)).find((it) => it.code === 'acts-after-death');
    assert.ok(found);
    assert.deepEqual(found.range, THE_NAME);
    assert.equal(found.severity, 1);
    assert.equal(found.source, 'uchronia');
    assert.match(String(found.message), /20 July 1926/);
    assert.ok((found.relatedInformation?.length ?? 0) > 0);
    assert.match(found.codeDescription?.href ?? '', /docs\/rules\/[a-z-]+\.md$/, 'the rule links to its page');
    assert.match(found.relatedInformation?.[0]?.location.uri ?? '', /^file:.*\.tl$/);
    assert.ok(Array.isArray(found.data.fixes));
  });

  it('what is wrong in files that nobody has opened', async () => {
    const editor = await start({ 'a.tl': MENDED, 'sub/b.tl': NOTES, 'node_modules/c.tl': NOTES, '.git/d.tl': NOTES });
    await editor.published(editor.uri('sub/b.tl'), hasDeadMan);
    assert.deepEqual(
      editor.publishedUris().filter((uri) => /[cd]\.tl$/.test(uri)),
      [],
    );
  });

  it('that an edit has cleared a finding, and that another brings it back', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    const cleared = await editor.change(uri, { range: THE_NAME, text: 'Menzhinsky' });
    await editor.published(uri, (items, version) => hasNoDeadMan(items) && version === cleared);
    const first = { line: 5, character: 4 };
    await editor.change(
      uri,
      { range: { start: first, end: { line: 5, character: 14 } }, text: '' },
      { range: { start: first, end: first }, text: 'Dzer' },
      { range: { start: { line: 5, character: 8 }, end: { line: 5, character: 8 } }, text: 'zhinsky' },
    );
    assert.deepEqual(
      (await editor.published(uri, hasDeadMan)).find((it) => it.code === 'acts-after-death')?.range,
      THE_NAME,
    );
  });

  it('all of it again when a file is opened anew, since an editor drops what it knew when it closes one', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    const before = editor.publications.length;
    await editor.together(() => {
      void editor.close(uri);
      void editor.open('a.tl');
    });
    const toldAnew = () => editor.publications.slice(before).some((it) => it.uri === uri && it.version === 1);
    await editor.until(toldAnew, () => 'the findings of the file that was opened anew');
    assert.ok(hasDeadMan(editor.lastPublished(uri)));
  });

  it('nothing of changes in a file that it has closed, and logs no complaint', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    await editor.close(uri);
    await editor.change(uri, { range: THE_NAME, text: 'Menzhinsky' });
    await editor.open('a.tl');
    await editor.published(uri, (items, version) => hasDeadMan(items) && version === 1);
    assert.doesNotMatch(editor.log.join('\n'), /Error|not open/);
  });

  it('only about the text that is there: each list has the version it is about', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    let last = 0;
    for (let at = 0; at < 20; at++) {
      await editor.change(uri, {
        range: { start: { line: 0, character: 10 }, end: { line: 0, character: 10 } },
        text: '\n',
      });
      last = await editor.change(uri, {
        range: { start: { line: 0, character: 10 }, end: { line: 1, character: 0 } },
        text: '',
      });
    }
    const items = await editor.published(uri, (_items, version) => version === last);
    assert.deepEqual(items.find((it) => it.code === 'acts-after-death')?.range, THE_NAME);
  });

  it('nothing of texts that were gone before anybody could look at them', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    const before = editor.publications.length;
    const place = { line: 0, character: 10 };
    await editor.together(() => {
      for (let at = 0; at < 30; at++) void editor.change(uri, { range: { start: place, end: place }, text: 'x' });
    });
    await editor.published(uri, (_items, version) => version === 31);
    const versions = editor.publications.slice(before).map(({ version }) => version);
    assert.ok(versions.length < 5, `published ${versions.join(', ')}`);
  });

  it('counts columns in UTF-16 units', async () => {
    const editor = await start({});
    const uri = await editor.open('a.tl', NOTES.replace('- Dzer', '- \u{1F3AD} and Dzer'));
    const items = await editor.published(uri, () => true);
    await editor.change(uri, {
      range: { start: { line: 5, character: 4 }, end: { line: 5, character: 11 } },
      text: '',
    });
    assert.deepEqual((await editor.published(uri, (it) => it !== items && hasDeadMan(it)))[0]?.range, THE_NAME);
  });

  it('the text in the editor wins over that on disk, which counts again on close', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl', MENDED);
    await editor.published(uri, (items, version) => version === 1 && hasNoDeadMan(items));
    await editor.onDisk(2, 'a.tl');
    await editor.change(uri, { range: { start: endOf(MENDED), end: endOf(MENDED) }, text: '\n' });
    await editor.published(uri, (items, version) => version === 2 && hasNoDeadMan(items));
    await editor.close(uri);
    await editor.published(uri, hasDeadMan);
  });

  it('nothing more of a file that was deleted', async () => {
    const editor = await start({ 'a.tl': NOTES, 'sub/b.tl': NOTES });
    const [a, b] = [editor.uri('a.tl'), editor.uri('sub/b.tl')];
    await editor.published(a, hasDeadMan);
    await editor.published(b, hasDeadMan);
    rmSync(join(editor.folder, 'a.tl'));
    await editor.onDisk(3, 'a.tl');
    await editor.published(a, (items) => items.length === 0);
    rmSync(join(editor.folder, 'sub'), { recursive: true });
    await editor.onDisk(3, 'sub');
    await editor.published(b, (items) => items.length === 0);
  });

  it('an open file that is deleted stays as long as it is open', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    rmSync(join(editor.folder, 'a.tl'));
    await editor.onDisk(3, 'a.tl');
    await editor.change(uri, { range: { start: endOf(NOTES), end: endOf(NOTES) }, text: '\n' });
    await editor.published(uri, (items, version) => version === 2 && hasDeadMan(items));
    await editor.close(uri);
    await editor.published(uri, (items) => items.length === 0);
  });

  it('files that are new, other, or moved on disk', async () => {
    const editor = await start({ 'a.tl': MENDED });
    await editor.until(
      () => editor.watchers.length > 0,
      () => 'the request to watch files',
    );
    writeFileSync(join(editor.folder, 'a.tl'), NOTES);
    await editor.onDisk(2, 'a.tl');
    await editor.published(editor.uri('a.tl'), hasDeadMan);
    mkdirSync(join(editor.folder, 'old'));
    writeFileSync(join(editor.folder, 'old', 'b.tl'), NOTES);
    await editor.onDisk(1, 'old/b.tl');
    await editor.published(editor.uri('old/b.tl'), hasDeadMan);
    renameSync(join(editor.folder, 'old'), join(editor.folder, 'new'));
    await editor.onDisk(1, 'new');
    await editor.onDisk(3, 'old');
    await editor.published(editor.uri('new/b.tl'), hasDeadMan);
    await editor.published(editor.uri('old/b.tl'), (items) => items.length === 0);
  });

  it('of folders that come into the workspace, and go', async () => {
    const editor = await start({ 'a.tl': MENDED });
    await editor.until(
      () => editor.watchers.length > 0,
      () => 'the server to be ready',
    );
    const other = folderOf({ 'b.tl': NOTES });
    const folder = { uri: pathToFileURL(other).href, name: 'other' };
    const tell = (added: object[], removed: object[]) =>
      editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    await tell([folder], []);
    await editor.published(`${folder.uri}/b.tl`, hasDeadMan);
    await tell([], [folder]);
    await editor.published(`${folder.uri}/b.tl`, (items) => items.length === 0);
  });

  it('takes a whole new text as well as edits', async () => {
    const editor = await start({ 'a.tl': NOTES });
    const uri = await editor.open('a.tl');
    await editor.change(uri, { text: MENDED });
    await editor.published(uri, (items, version) => version === 2 && hasNoDeadMan(items));
  });

  it('which files cannot be read, and loses nothing elsewhere', async () => {
    const latin = Buffer.from('Mai 1927: Gef\xe4hrlich', 'latin1');
    const editor = await start({ 'a.tl': latin, 'b.tl': NOTES, 'c.tl': '' });
    const uri = editor.uri('a.tl');
    const [item] = await editor.published(uri, (items) => items.length > 0);
    assert.deepEqual(
      [item?.code, item?.range.start, item?.severity],
      ['unreadable-file', { line: 0, character: 0 }, 1],
    );
    assert.match(String(item?.message), /^This file is not UTF-8 text/);
    await editor.published(editor.uri('b.tl'), hasDeadMan);
    // The reason is still there for whoever opens the file to see what is wrong with it.
    await editor.open('a.tl', 'May 1927: Gef\uFFFDhrlich');
    await editor.published(uri, (items, version) => version === 1 && items.some((it) => it.code === 'unreadable-file'));
    writeFileSync(join(editor.folder, 'a.tl'), 'May 1927: Gefährlich');
    await editor.notify('didSave', { textDocument: { uri } });
    await editor.published(uri, (items) => !items.some((it) => it.code === 'unreadable-file'));
  });

  it('nothing about Teal', async () => {
    const teal = '-- Dzerzhinsky\nlocal x: number = 1\n';
    const editor = await start({ 'init.tl': teal, 'b.tl': NOTES });
    await editor.published(editor.uri('b.tl'), hasDeadMan);
    const uri = await editor.open('other.tl', `${teal}${NOTES}`);
    assert.deepEqual(await editor.published(uri, () => true), []);
    assert.deepEqual(editor.publishedUris(), [editor.uri('b.tl')]);
  });

  it('what only the tagger can see, a little later', async () => {
    const editor = await start({ 'a.tl': PROSE });
    await editor.published(editor.uri('a.tl'), hasDeadMan);
  });

  it('about notes that are not saved yet, until they are closed', async () => {
    const editor = await start({});
    const uri = 'untitled:Untitled-1';
    await editor.notify('didOpen', { textDocument: { uri, languageId: 'timeline', version: 1, text: NOTES } });
    await editor.published(uri, hasDeadMan);
    await editor.close(uri);
    await editor.published(uri, (items) => items.length === 0);
  });

  it('under the URI that the editor uses, however it is spelled', async () => {
    const editor = await start({ 'with (brackets).tl': NOTES });
    await editor.published(editor.uri('with (brackets).tl'), hasDeadMan);
    const uri = editor.uri('with (brackets).tl').replaceAll('(', '%28').replaceAll(')', '%29');
    await editor.notify('didOpen', { textDocument: { uri, languageId: 'timeline', version: 1, text: MENDED } });
    await editor.published(uri, (items, version) => version === 1 && hasNoDeadMan(items));
  });
});
