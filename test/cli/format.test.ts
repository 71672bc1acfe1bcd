import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders } from '../support/temporary-folder.js';
import { type Outcome, uchronia } from './uchronia.js';

const PASTED = '1918:\n-Lenin is wounded\n1919:\n-Nothing';
const TIDY = '1918:\n  - Lenin is wounded\n\n1919:\n  - Nothing\n';

describe('uchronia format', () => {
  afterEach(removeFolders);

  it('rewrites what is not in order, and lists it', async () => {
    const cwd = folderOf({ 'b/pasted.tl': PASTED, 'tidy.tl': TIDY });
    assert.deepEqual(await uchronia(['format'], { cwd }), {
      code: 0,
      out: 'b/pasted.tl\n',
      err: '1 file formatted, 1 left as it was.\n',
    });
    assert.equal(readFileSync(join(cwd, 'b/pasted.tl'), 'utf8'), TIDY);
    assert.deepEqual(await uchronia(['format'], { cwd }), {
      code: 0,
      out: '',
      err: '0 files formatted, 2 left as they were.\n',
    });
  });

  it('with --check only lists, and answers 1', async () => {
    const cwd = folderOf({ 'pasted.tl': PASTED, 'tidy.tl': TIDY });
    const before = statSync(join(cwd, 'pasted.tl'));
    assert.deepEqual(await uchronia(['format', '--check'], { cwd }), {
      code: 1,
      out: 'pasted.tl\n',
      err: '1 file of 2 would be formatted.\n',
    });
    assert.equal(readFileSync(join(cwd, 'pasted.tl'), 'utf8'), PASTED);
    assert.equal(statSync(join(cwd, 'pasted.tl')).mtimeMs, before.mtimeMs);
    assert.equal((await uchronia(['format', '--check', 'tidy.tl'], { cwd })).code, 0);
  });

  it('touches no file that is in order, and leaves nothing behind', async () => {
    const cwd = folderOf({ 'pasted.tl': PASTED, 'tidy.tl': TIDY });
    const { ino, mtimeMs } = statSync(join(cwd, 'tidy.tl'));
    await uchronia(['format'], { cwd });
    const after = statSync(join(cwd, 'tidy.tl'));
    assert.deepEqual({ ino: after.ino, mtimeMs: after.mtimeMs }, { ino, mtimeMs });
    assert.deepEqual(readdirSync(cwd).sort(), ['pasted.tl', 'tidy.tl']);
  });

  it('keeps the byte-order mark and the line ends', async () => {
    const cwd = folderOf({ 'windows.tl': `\ufeff${PASTED.replaceAll('\n', '\r\n')}` });
    await uchronia(['format'], { cwd });
    assert.equal(readFileSync(join(cwd, 'windows.tl'), 'utf8'), `\ufeff${TIDY.replaceAll('\n', '\r\n')}`);
  });

  it('writes dates in the style it is asked for', async () => {
    const cwd = folderOf({ 'a.tl': '20 July 1926: Felix dies on 20 July 1926\n' });
    await uchronia(['format', '--dates', 'iso'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.tl'), 'utf8'), '1926-07-20: Felix dies on 20 July 1926\n');
    await uchronia(['format', '--dates=english'], { cwd });
    assert.equal(readFileSync(join(cwd, 'a.tl'), 'utf8'), '20 July 1926: Felix dies on 20 July 1926\n');
  });

  it('keeps the mode of a file, and the links to it', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = folderOf({ 'notes/a.tl': PASTED });
    const path = join(cwd, 'notes/a.tl');
    chmodSync(path, 0o664);
    symlinkSync('notes/a.tl', join(cwd, 'link.tl'));
    assert.equal((await uchronia(['format', 'link.tl'], { cwd })).code, 0);
    assert.equal(statSync(path).mode & 0o777, 0o664);
    assert.ok(lstatSync(join(cwd, 'link.tl')).isSymbolicLink());
    assert.equal(readFileSync(path, 'utf8'), TIDY);
  });

  it('never writes what it cannot read, and does the rest', async () => {
    const latin = Buffer.from('Mai 1927:  Gef\xe4hrlich', 'latin1');
    const cwd = folderOf({ 'a.tl': latin, 'b.tl': PASTED, 'c.tl': Buffer.from(`\ufeff${PASTED}`, 'utf16le') });
    const { code, out, err } = await uchronia(['format', 'a.tl', 'b.tl', 'c.tl', 'gone.tl'], { cwd });
    assert.equal(code, 2);
    assert.equal(out, 'b.tl\n');
    assert.match(err, /^uchronia: gone\.tl: This cannot be read: there is no such file or folder\.$/m);
    assert.match(err, /^uchronia: a\.tl: This file is not UTF-8 text, so it was left alone\./m);
    assert.match(err, /^uchronia: c\.tl: .* UTF-16/m);
    assert.deepEqual(readFileSync(join(cwd, 'a.tl')), latin);
  });

  it('does not write where it may not', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const cwd = folderOf({ 'a.tl': PASTED });
    chmodSync(join(cwd, 'a.tl'), 0o444);
    const { code, err } = await uchronia(['format'], { cwd });
    assert.equal(code, 2);
    assert.match(err, /^uchronia: a\.tl: This cannot be written: permission denied\.$/m);
    assert.equal(readFileSync(join(cwd, 'a.tl'), 'utf8'), PASTED);
  });

  it('leaves alone what are no notes', async () => {
    const teal = 'local   record Point\n   x: number\nend\n';
    const cwd = folderOf({ 'init.tl': teal, 'README.md': PASTED, 'tidy.tl': TIDY });
    const { code, err } = await uchronia(['format'], { cwd });
    assert.equal(code, 0);
    assert.match(err, /^uchronia: init\.tl: Left out: it looks like Teal or Lua code\.$/m);
    assert.equal(readFileSync(join(cwd, 'init.tl'), 'utf8'), teal);
    const named = await uchronia(['format', 'README.md'], { cwd });
    assert.equal(named.code, 2);
    assert.match(named.err, /README\.md: Left as it is: only \.tl files are formatted\./);
    assert.equal(readFileSync(join(cwd, 'README.md'), 'utf8'), PASTED);
  });

  it('answers wrong use with 2 and a hint', async () => {
    const wrong: readonly [readonly string[], RegExp][] = [
      [['format', '--chekc'], /--chekc/],
      [['format', '--dates', 'roman'], /keep, iso or english/],
      [['format', '--dates'], /--dates/],
    ];
    for (const [args, complaint] of wrong) {
      const { code, out, err }: Outcome = await uchronia(args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(err, complaint);
    }
    assert.match((await uchronia(['format', '--help'])).out, /uchronia format/);
  });
});
