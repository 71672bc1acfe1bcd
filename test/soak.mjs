/**
 * `npm run soak`: the property "findings after edits are those of the texts read anew" at many more random sequences of
 * edits than the tests try. It says how far it is, and where it failed.
 *
 *     npm run soak                 100,000 sequences, some minutes
 *     npm run soak -- 5000         so many
 *     npm run soak -- --from 4711  beginning with this one; with `1` behind it only this one
 */
import { parseArgs } from 'node:util';
import { build, install, requireNode, root } from '../tools/steps.mjs';

requireNode();
process.chdir(root);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });
process.exitCode = await main();

async function main() {
  const count = wholeNumber(positionals[0] ?? '100000');
  // The tests try the first thousand.
  const from = wholeNumber(values.from ?? '1000');
  if (count === undefined || from === undefined) {
    console.error('How many sequences, and the number of the first, are whole numbers.');
    return 2;
  }
  for (const prepare of [install, build]) {
    const code = await prepare();
    if (code !== 0) return code;
  }
  return soak(from, count);
}

async function soak(from, count) {
  const { checkSteps, shrunk, stepsOf } = await import('../out/test/support/random-edits.js');
  const begun = Date.now();
  let said = begun;
  console.log(`\n▸ ${count} sequences of edits, from ${from} on …`);
  for (let seed = from; seed < from + count; seed++) {
    try {
      checkSteps(stepsOf(seed));
    } catch (error) {
      console.error(`\n✗ Sequence ${seed} fails: ${error.message}`);
      console.error(`\nMade as short as it still fails:\n${JSON.stringify(shrunk(stepsOf(seed)), undefined, 1)}`);
      console.error(`\nOnce more: npm run soak -- 1 --from ${seed}`);
      return 1;
    }
    if (Date.now() - said > 5_000) {
      said = Date.now();
      const done = seed + 1 - from;
      console.log(`  ${done} of ${count}, ${Math.round((done * 1_000) / (said - begun))} a second`);
    }
  }
  console.log(`  all ${count} hold, in ${((Date.now() - begun) / 1_000).toFixed(0)} s`);
  return 0;
}

function wholeNumber(text) {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
