import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClientCapabilities, type CodeAction, DiagnosticSeverity } from 'vscode-languageserver/node';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { Editor, PUSH, quitServers } from './editor.js';
import { hasDeadMan, hasNoDeadMan, NOTES } from './notes.js';

const OFF = '{ "rules": { "acts-after-death": "off" } }';
const HINT = '{ "rules": { "acts-after-death": "hint" } }';

describe('Settings in an editor', () => {
  afterEach(quitServers);
  afterEach(removeFolders);

  it('are read beside the notes, and again when they change on disk', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES, 'b/b.tl': NOTES }), PUSH);
    const [above, below] = [await editor.open('a.tl'), await editor.open('b/b.tl')];
    await editor.published(below, hasDeadMan);
    writeFileSync(join(editor.folder, 'uchronia.json'), OFF);
    await editor.onDisk(1, 'uchronia.json');
    await editor.published(above, hasNoDeadMan);
    await editor.published(below, hasNoDeadMan);
    writeFileSync(join(editor.folder, 'b', 'uchronia.json'), HINT);
    await editor.onDisk(1, 'b/uchronia.json');
    const [hint] = await editor.published(below, hasDeadMan);
    assert.equal(hint?.severity, DiagnosticSeverity.Hint);
    assert.ok(hasNoDeadMan(editor.lastPublished(above)), 'the nearest counts');
    rmSync(join(editor.folder, 'uchronia.json'));
    await editor.onDisk(3, 'uchronia.json');
    await editor.published(above, hasDeadMan);
  });

  it('say what is wrong with them in their own file, until it is mended or gone', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES, 'uchronia.json': '{ "rulez": {} }' }), PUSH);
    const uri = editor.uri('uchronia.json');
    const [problem] = await editor.published(uri, (items) => items.length > 0);
    assert.match(String(problem?.message), /Did you mean “rules”\?/);
    assert.deepEqual(problem?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } });
    rmSync(join(editor.folder, 'uchronia.json'));
    await editor.onDisk(3, 'uchronia.json');
    await editor.published(uri, (items) => items.length === 0);
  });

  it('are mended by a click where the nearest word is plain', async () => {
    const text = '{ "rulez": {}, "butterfly": "sofd", "rules": { "acts-after-deth": "hint", "syntax": "purple" } }';
    const asking: ClientCapabilities = {
      ...PUSH,
      textDocument: { ...PUSH.textDocument, codeAction: { dynamicRegistration: true } },
    };
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES, 'uchronia.json': text }), asking);
    const uri = editor.uri('uchronia.json');
    const diagnostics = await editor.published(uri, (items) => items.length > 0);
    const actions: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    assert.deepEqual(
      actions.map(({ title, edit }) => [title, edit?.changes?.[uri]?.[0]?.newText]),
      [
        ['Write “rules”', '"rules"'],
        ['Write “soft”', '"soft"'],
        ['Write “acts-after-death”', '"acts-after-death"'],
      ],
    );
    const [first] = actions[0]?.edit?.changes?.[uri] ?? [];
    assert.deepEqual(first?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 9 } });
    await editor.until(
      () => editor.watchers.some((it) => /textDocument\/codeAction.*uchronia\.json/.test(JSON.stringify(it))),
      () => 'being asked to ask for fixes there',
    );
  });

  it('survive a uchronia.json that is a folder', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    mkdirSync(join(editor.folder, 'uchronia.json'));
    await editor.onDisk(1, 'uchronia.json');
    await editor.published(editor.uri('uchronia.json'), (items) => items.length === 1);
    await editor.published(editor.uri('a.tl'), hasDeadMan);
  });

  it('of the editor count where the file beside the notes says nothing, and take effect at once', async () => {
    const configured: ClientCapabilities = {
      ...PUSH,
      workspace: { ...PUSH.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    };
    const folder = folderOf({ 'a.tl': NOTES, 'b/b.tl': NOTES, 'b/uchronia.json': HINT });
    const { editor } = await Editor.start(folder, configured);
    let severity = 'error';
    editor.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ rules: { 'acts-after-death': severity }, trace: { server: 'off' } })),
    );
    const [above, below] = [await editor.open('a.tl'), await editor.open('b/b.tl')];
    await editor.published(above, hasDeadMan);
    severity = 'off';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.published(above, hasNoDeadMan);
    assert.equal((await editor.published(below, hasDeadMan))[0]?.severity, DiagnosticSeverity.Hint);
    await editor.until(
      () => editor.watchers.some((it) => JSON.stringify(it).includes('workspace/didChangeConfiguration')),
      () => 'being asked to say when settings change',
    );
  });

  it('may be sent along by an editor that cannot be asked', async () => {
    const { editor } = await Editor.start(folderOf({ 'a.tl': NOTES }), PUSH);
    const uri = await editor.open('a.tl');
    await editor.published(uri, hasDeadMan);
    const settings = { uchronia: { rules: { 'acts-after-death': 'off' } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await editor.published(uri, hasNoDeadMan);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: 7 });
    await editor.published(uri, hasDeadMan);
  });
});
