import assert from 'node:assert/strict';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { uchronia } from './uchronia.js';

const NOTES = `timeline: Of camps
  from: Soviet Union, 1917–1941
  pod: The camps

May 1927: The camps
  - Dzerzhinsky visits Kharkov
`;
const OFF = '{ "rules": { "acts-after-death": "off" } }';

describe('uchronia.json at a terminal', () => {
  afterEach(removeFolders);

  it('counts for all notes below the current folder, the nearest first', async () => {
    const cwd = folderOf({ 'uchronia.json': OFF, 'a/a.tl': NOTES, 'b/b.tl': NOTES, 'b/uchronia.json': '{}' });
    const { code, out } = await uchronia(['check', '--format', 'json', 'a', 'b'], { cwd });
    assert.equal(code, 1);
    assert.deepEqual(
      JSON.parse(out).findings.map((it: { file: string; rule: string }) => `${it.file} ${it.rule}`),
      ['b/b.tl acts-after-death'],
    );
  });

  it('above the folder that was named counts for nobody who stands elsewhere', async () => {
    const folder = folderOf({ 'uchronia.json': OFF, 'notes/a.tl': NOTES });
    const elsewhere = folderOf({ 'other.txt': '' });
    assert.equal((await uchronia(['check', join(folder, 'notes')], { cwd: elsewhere })).code, 1);
    assert.equal((await uchronia(['check', folder], { cwd: elsewhere })).code, 0);
  });

  it('is among the findings where it is wrong, and the rest of it counts', async () => {
    const cwd = folderOf({ 'a.tl': NOTES, 'uchronia.json': `{\n  "butterly": "off",\n  ${OFF.slice(1)}` });
    const { code, out } = await uchronia(['check'], { cwd });
    assert.equal(code, 1);
    assert.match(
      out,
      /^uchronia\.json:2:3: warning\[settings\]\n {2}2 \| {3}"butterly": "off",\n.*\^{10}\n.*“butterfly”/,
    );
    assert.doesNotMatch(out, /acts-after-death/);
  });

  it('sets how dates are written, unless the command says otherwise', async () => {
    const cwd = folderOf({ 'a.tl': '20 July 1926: A\n', 'uchronia.json': '{"format": {"dates": "iso"}}' });
    assert.equal((await uchronia(['format', '--check'], { cwd })).code, 1);
    assert.equal((await uchronia(['format', '--check', '--dates', 'keep'], { cwd })).code, 0);
  });
});
