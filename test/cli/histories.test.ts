import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOTES = `timeline: Of camps
  from: Soviet Union, 1917–1941

May 1927: The camps
  - Dzerzhinsky reorganises the camps
`;

describe('The history that ships, as an installation finds it', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'uchronia-'));
    for (const path of ['package.json', 'server/canon', 'dist/uchronia.cjs', 'dist/canon.txt'])
      cpSync(path, join(folder, path), { recursive: true });
    writeFileSync(join(folder, 'notes.tl'), NOTES);
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function findings(): string {
    const { stdout, stderr } = spawnSync(process.execPath, ['dist/uchronia.cjs', 'check', 'notes.tl'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  it('says the same as it is prepared and as it is written', () => {
    const prepared = findings();
    assert.match(prepared, /Felix Dzerzhinsky died on 20 July 1926/);
    rmSync(join(folder, 'dist/canon.txt'));
    assert.equal(findings(), prepared);
  });

  it('counts as it is written where what was prepared is not whole', () => {
    const prepared = findings();
    const path = join(folder, 'dist/canon.txt');
    const text = readFileSync(path, 'latin1');
    for (const length of [text.length - 1, 100_000, 0]) {
      writeFileSync(path, text.slice(0, length));
      assert.equal(findings(), prepared);
    }
  });

  it('counts as it is written where its files are not those that were prepared', () => {
    const path = join(folder, 'server/canon/soviet-union/people.tl');
    const text = readFileSync(path, 'utf8');
    const changed = text.replace('died: 1926-07-20', 'died: 1926-07-2');
    assert.notEqual(changed, text);
    writeFileSync(path, changed.replace('died: 1926-07-2 ', 'died: 1926-07 '));
    assert.match(findings(), /Felix Dzerzhinsky died in July 1926/);
  });
});
