import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('A Node.js that cannot run the tools we build with', () => {
  // This one, told to behave as those before 20.19 and 22.12.
  const old = (file: string) =>
    spawnSync(process.execPath, ['--no-experimental-require-module', file], { encoding: 'utf8' });

  for (const file of ['start.mjs', 'test/all.mjs'])
    it(`ends ${file} with one sentence, before anything is installed`, () => {
      const { status, stdout, stderr } = old(file);
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', `Uchronia is built with Node.js 20.19, 22.12 or newer; this is ${process.version}.\n`],
      );
    });
});
