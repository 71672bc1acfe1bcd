import assert from 'node:assert/strict';
import { rules } from '#server/core/rules/index.js';
import { uchronia } from './uchronia.js';

describe('uchronia explain', () => {
  it('tells what a rule finds, why, and what to do, with its examples', async () => {
    const { code, out, err } = await uchronia(['explain', 'acts-after-death']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^acts-after-death \(error\)\n\nSomebody who has died acts/);
    assert.match(out, /What to do: Let him survive/);
    assert.match(out, /Found:\n\n {4}timeline: Camps\n/);
    assert.match(out, /Not found:\n\n {4}timeline: Dzerzhinsky Lives\n/);
    for (const line of out.split('\n')) if (!line.startsWith('    ')) assert.ok(line.length <= 100, line);
  });

  it('lists all rules where none is named', async () => {
    const { out } = await uchronia(['explain']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      rules.map(({ id }) => id).sort(),
    );
  });

  it('says both as JSON', async () => {
    const list = JSON.parse((await uchronia(['explain', '--format', 'json'])).out);
    assert.equal(list.rules.length, rules.length);
    const { rule } = JSON.parse((await uchronia(['explain', 'syntax', '--format', 'json'])).out);
    assert.equal(rule.canBeAllowed, false);
    assert.ok(rule.examples.bad.length > 0);
  });

  it('names the nearest of a rule nobody knows', async () => {
    for (const slip of ['act-after-death', 'acts after death', 'death']) {
      const { code, err } = await uchronia(['explain', slip]);
      assert.equal(code, 2);
      assert.match(err, /The nearest (?:is|are) .*acts-after-death/);
    }
    assert.equal((await uchronia(['explain', '__proto__'])).code, 2);
    assert.equal((await uchronia(['explain', 'a', 'b'])).code, 2);
  });

  it('takes capitals as they come, and calls nothing near that is not', async () => {
    assert.match((await uchronia(['explain', 'ACTS-AFTER-DEATH'])).out, /^acts-after-death /);
    for (const word of ['', 'xq', '--', 'Wolkenkuckucksheim']) {
      const { code, err } = await uchronia(['explain', '--', word]);
      assert.equal(code, 2);
      assert.match(err, /lists them all/, word);
    }
    for (const wrong of [['--format', 'xml'], ['--format'], ['--bogus']]) {
      const { code, out, err } = await uchronia(['explain', ...wrong]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^uchronia: .+\n/);
    }
  });
});
