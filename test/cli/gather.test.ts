import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gather } from '#server/cli/gather.js';

describe('the paths of a command line', () => {
  it('never wait for a pipe that nobody writes to', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = mkdtempSync(join(tmpdir(), 'uchronia-'));
    try {
      const pipe = join(folder, 'pipe.tl');
      execFileSync('mkfifo', [pipe]);
      const { files, problems } = await gather([pipe]);
      assert.deepEqual(files, []);
      assert.match(problems[0]?.message ?? '', /no file that can be read/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
