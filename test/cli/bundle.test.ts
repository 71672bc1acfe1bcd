import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Editor, PULL, quitServers } from '../lsp/editor.js';
import { PROSE } from '../lsp/notes.js';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { BUNDLE, COMMAND, uchronia } from './uchronia.js';

describe('the bundles', () => {
  afterEach(async () => {
    await quitServers();
    removeFolders();
  });

  it('check, with the tagger too, as the modules they are made of do', async () => {
    const cwd = folderOf({ 'a.tl': PROSE });
    const bundled = await uchronia(['check', '--format', 'json'], { cwd, command: BUNDLE });
    assert.deepEqual(bundled, await uchronia(['check', '--format', 'json'], { cwd, command: COMMAND }));
    assert.equal(bundled.code, 1, bundled.out);
    assert.match(bundled.out, /acts-after-death/);
  });

  it('serve an editor', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': PROSE }), PULL, BUNDLE);
    const report = await editor.pull(await editor.open('a.tl'));
    assert.equal(report.kind, 'full');
    assert.equal(await editor.quit(), 0);
  });

  it('come with the licences of what is in them', () => {
    const licenses = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
    for (const name of ['vscode-languageserver', 'vscode-languageclient', 'compromise']) {
      assert.match(licenses, new RegExp(`^${name} [\\d.]+ \\(MIT\\)\\n\\n\\S`, 'm'));
    }
    for (const file of ['client', 'server', 'tagger', 'uchronia']) assert.ok(existsSync(`dist/${file}.cjs`));
  });
});
