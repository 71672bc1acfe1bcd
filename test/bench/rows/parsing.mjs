/**
 * Reading text into blocks and lines. What is kept of it is the tree: the bounds and the kind of every block, the shape and
 * the bounds of every line of it, and the day of every plain date, as numbers; the lines of blocks that are not plain, as
 * objects. Nothing of that has to be looked for in the text again; what is made when somebody asks are the objects that
 * tell it, and the strings cut from the text.
 */
import { cpuTime, inTurn, median, ms, ratio } from '../measure.mjs';
import { parse } from '../ours.mjs';
import { markwhen } from '../peers/peers.mjs';
import { asJson, describe, entriesOnly, variants, workspaceOf } from '../workspaces.mjs';

/** How often, by the number of entries, and how long each side runs before that. */
const rounds = (entries) => (entries > 10_000 ? 5 : entries > 1_000 ? 15 : 41);
const warmFor = 300;

/**
 * A tree of each parser that is kept all the while. With the last object of a kind goes what the engine has compiled for
 * it when garbage is collected, as it is before every round; whoever has a file open keeps that.
 */
const kept = [];

const sizes = { '1k': 1_000, '10k': 10_000, '100k': 100_000 };

export const parsing = {
  title: 'Parsing',
  rows: [
    ...['1k', '10k'].map((size) => ({
      id: `markwhen ${size}`,
      name: `full parse against @markwhen/parser, per byte, ${size}: times as fast`,
      must: 150,
      goal: 300,
      better: 'higher',
    })),
    ...Object.keys(sizes).map((size) => ({
      id: `json ${size}`,
      name: `full parse with retained tree ÷ JSON.parse of the same bytes, ${size}, the worst variant`,
      must: 2,
      goal: 1,
      better: 'lower',
    })),
  ],
  async measure(context) {
    const { found } = context;
    const small = entriesOnly(workspaceOf(100));
    kept.push(parse(small), markwhen(small));
    for (const size of ['1k', '10k']) {
      const id = `markwhen ${size}`;
      if (context.wants(id)) found[id] = await againstMarkwhen(context, sizes[size]);
    }
    for (const [size, entries] of Object.entries(sizes)) {
      const id = `json ${size}`;
      if (context.wants(id)) found[id] = await againstJson(context, entries);
    }
  },
};

async function againstMarkwhen({ quick, say }, entries) {
  const text = entriesOnly(workspaceOf(entries));
  const times = await inTurn(
    { ours: () => parse(text), markwhen: () => markwhen(text) },
    { rounds: quick || entries > 1_000 ? 3 : 9, warmFor, clock: cpuTime },
  );
  say(`${entries} entries: ours ${ms(median(times.ours))}, @markwhen/parser ${ms(median(times.markwhen))}`);
  return ratio(times.markwhen, times.ours);
}

async function againstJson({ quick, say }, entries) {
  let worst = 0;
  for (const variant of quick ? variants.slice(0, 1) : variants) {
    const workspace = workspaceOf(entries, variant);
    const json = asJson(workspace);
    const times = await inTurn(
      { ours: () => workspace.files.map(({ text }) => parse(text)), json: () => JSON.parse(json) },
      { rounds: rounds(entries), warmFor, clock: cpuTime },
    );
    const value = ratio(times.ours, times.json);
    say(
      `${entries} entries, ${describe(variant)}: ours ${ms(median(times.ours))}, JSON.parse ${ms(median(times.json))}, ratio ${value.toFixed(2)}`,
    );
    worst = Math.max(worst, value);
  }
  return worst;
}
