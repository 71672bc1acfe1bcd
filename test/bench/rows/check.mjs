/** Checking a whole workspace from nothing: read, parse, resolve, all rules, all prose. */
import { inTurn, logLogSlope, median, ms, ratio, timed } from '../measure.mjs';
import { coldCheck } from '../ours.mjs';
import { markwhen } from '../peers/peers.mjs';
import { asJson, describe, entriesOnly, onDisk, plain, workspaceOf } from '../workspaces.mjs';

export const check = {
  title: 'Checking from cold',
  rows: [
    {
      id: 'json',
      name: 'cold check of the whole workspace ÷ JSON.parse of the same bytes, 100k, the worst variant',
      must: 12,
      goal: 5,
      better: 'lower',
    },
    {
      id: 'markwhen',
      name: 'cold check against @markwhen/parser only parsing the same entries, 10k: times as fast',
      must: 20,
      goal: 60,
      better: 'higher',
    },
    { id: 'slope', name: 'log-log slope of the cold check, 1k to 100k', must: 1.08, goal: 1.03, better: 'lower' },
  ],
  async measure(context) {
    const { found } = context;
    if (context.wants('json')) found.json = await againstJson(context);
    if (context.wants('markwhen')) found.markwhen = await againstMarkwhen(context);
    if (context.wants('slope')) found.slope = await slope(context);
  },
};

// After two checks the engine was still compiling, and the third took a tenth to a fifth longer than the seventh.
//
// Nothing is collected on purpose between these runs: that would take the last object of most kinds, and with it the code
// compiled for them, which no running server loses. Ours took twice as long after it at 10,000 entries.

const manyFiles = { files: 1_000, letters: 'ascii', lineEnd: '\n' };
const hardest = { files: 1_000, letters: 'cyrillic', lineEnd: '\r\n' };

async function againstJson({ quick, say }) {
  const entries = quick ? 10_000 : 100_000;
  let worst = 0;
  for (const variant of quick ? [plain] : [plain, manyFiles, hardest]) {
    const workspace = workspaceOf(entries, variant);
    const json = asJson(workspace);
    const { paths, remove } = onDisk(workspace);
    const times = await inTurn(
      { ours: () => coldCheck(paths), json: () => JSON.parse(json) },
      { rounds: 5, warmUps: variant === plain ? 6 : 1, collects: false },
    ).finally(remove);
    const value = ratio(times.ours, times.json);
    say(
      `${entries} entries, ${describe(variant)}: ours ${ms(median(times.ours))}, JSON.parse ${ms(median(times.json))}, ratio ${value.toFixed(1)}`,
    );
    worst = Math.max(worst, value);
  }
  return worst;
}

async function againstMarkwhen({ quick, say }) {
  const entries = quick ? 1_000 : 10_000;
  const workspace = workspaceOf(entries);
  const text = entriesOnly(workspace);
  const { paths, remove } = onDisk(workspace);
  const works = { ours: () => coldCheck(paths), markwhen: () => markwhen(text) };
  // A check of this size is short: after three the engine was still compiling, and the seventh took half as long.
  const times = await inTurn(works, { rounds: 9, warmUps: 3, warmFor: 2_000, collects: false }).finally(remove);
  say(`${entries} entries: ours ${ms(median(times.ours))}, @markwhen/parser ${ms(median(times.markwhen))}`);
  return ratio(times.markwhen, times.ours);
}

/** Without what an empty workspace with the same declarations costs: that is the same at every size and would flatter. */
async function slope({ quick, say }) {
  const sizes = quick ? [0, 1_000, 10_000] : [0, 1_000, 10_000, 100_000];
  const folders = sizes.map((entries) => onDisk(workspaceOf(entries)));
  const times = sizes.map(() => []);
  for (let round = quick ? 0 : -1; round < 3; round++) {
    for (const [at, { paths }] of folders.entries()) {
      // The largest takes the longest, and is the steadiest.
      if (at === 3 && round > 1) continue;
      const time = await timed(() => coldCheck(paths));
      if (round >= 0) times[at].push(time);
    }
  }
  for (const { remove } of folders) remove();
  const [fixed, ...rest] = times.map(median);
  for (const [at, time] of rest.entries()) say(`${sizes[at + 1]} entries: ${ms(time)}, of it fixed ${ms(fixed)}`);
  return logLogSlope(rest.map((time, at) => [sizes[at + 1], Math.max(0.1, time - fixed)]));
}
