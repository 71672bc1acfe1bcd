import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadCompiled } from '#server/files/compiled.js';

describe('A module with what an earlier process has compiled of it', () => {
  let folder: string;
  let module: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'uchronia-compiled-'));
    module = join(folder, 'code.cjs');
    write('one', 10);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const now = Math.floor(Date.now() / 1000);
  /** `age`: how many seconds ago. */
  const write = (answer: string, age: number) => {
    writeFileSync(
      module,
      `(function (exports, require, module, __filename, __dirname) {
        const { sep } = require('node:path');
        exports.answer = () => ['${answer}', sep, __dirname];
      })`,
    );
    const then = now - age;
    utimesSync(module, then, then);
  };
  const load = () => {
    const { exports, keep } = loadCompiled(module, createRequire(module));
    const [answer, , where] = (exports as { answer: () => string[] }).answer();
    assert.equal(where, folder);
    return { answer, keep };
  };
  const besideIt = () => readdirSync(folder).filter((name) => name !== 'code.cjs');
  const keptAt = () => join(folder, besideIt()[0] as string);

  it('is kept once, beside the module', () => {
    load().keep();
    assert.equal(besideIt().length, 1);
    const { ino } = statSync(keptAt());
    const again = load();
    again.keep();
    assert.equal(again.answer, 'one');
    assert.equal(statSync(keptAt()).ino, ino);
    assert.equal(besideIt().length, 1);
  });

  it('is not taken for one of the same length that was written later', () => {
    load().keep();
    write('two', -10);
    assert.equal(load().answer, 'two');
  });

  it('is not taken for one of the same length that is older', () => {
    load().keep();
    write('two', 20);
    assert.equal(load().answer, 'two');
  });

  it('takes the place of what is left of other code, of older engines and of processes that were killed', () => {
    load().keep();
    const left = keptAt();
    write('two', 20);
    const { keep } = load();
    const own = left.replace(/\d+\.(?=\d+\.)/, `${(now - 20) * 1000}.`);
    for (const [file, age] of [
      [`${own}.old-engine`, 100_000],
      [`${own}.12345`, 100_000],
      [`${own}.other-engine`, 10],
    ] as const) {
      writeFileSync(file, '');
      utimesSync(file, now - age, now - age);
    }
    writeFileSync(`${module}.11.3.244.8-node.33-x64`, '');
    const others = ['code.cjs.map', 'code.cjs.2', 'code.cjs.2026-11-26', 'code.cjs.1.old'];
    for (const name of others) writeFileSync(join(folder, name), '');
    keep();
    assert.deepEqual(besideIt().sort(), [basename(own), basename(`${own}.other-engine`), ...others].sort());
  });

  it('is made anew where what is kept is nonsense', () => {
    load().keep();
    writeFileSync(keptAt(), 'nonsense');
    // A text that this process has compiled already is not looked up.
    write('six', 10);
    const { answer, keep } = load();
    assert.equal(answer, 'six');
    keep();
    assert.notEqual(readFileSync(keptAt(), 'latin1'), 'nonsense');
  });

  it('does without where nothing can be kept', () => {
    load().keep();
    const file = keptAt();
    rmSync(file);
    mkdirSync(join(file, 'in the way'), { recursive: true });
    const { answer, keep } = load();
    keep();
    assert.equal(answer, 'one');
    assert.equal(besideIt().length, 1);
  });
});
