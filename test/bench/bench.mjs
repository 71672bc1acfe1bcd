/**
 * `npm run bench`: measures ours, the peers and the floors in turn, and prints medians and ratios. Only the ratios mean
 * anything: one machine is twice as fast as itself an hour ago.
 *
 *     npm run bench                     everything, some minutes
 *     npm run bench -- --quick          smaller workspaces, fewer repetitions: to see that it runs, and roughly how fast
 *     npm run bench -- keystroke parse  the rows with one of these words in their names
 *     npm run bench -- --json FILE      the numbers also as JSON
 *     npm run bench -- --list           the names of the rows
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, install, requireNode, root, step } from '../../tools/steps.mjs';
import { installPeers } from './install.mjs';
import { printTable } from './table.mjs';

requireNode();
let isShipped = false;
process.chdir(root);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
process.exitCode = await main().finally(() => isShipped && bundles('Bundling as for the tests'));

async function main() {
  for (const prepare of values.list ? [] : [install, build, ship, installPeers]) {
    const code = await prepare();
    if (code !== 0) return code;
  }
  // Only now: they import what the build has made and what has been installed.
  const { groups } = await import('./rows/index.mjs');
  const chosen = groups.filter((group) => group.rows.some((row) => isWanted(row.name)));
  if (values.list) {
    for (const { rows } of groups) for (const { name } of rows) console.log(name);
    return 0;
  }
  if (chosen.length === 0) {
    console.error(`No row has ${positionals.map((word) => `'${word}'`).join(' or ')} in its name; see --list.`);
    return 2;
  }
  const rows = [];
  for (const group of chosen) rows.push(...(await measured(group)));
  printTable(rows);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rows: rows.map(plain) }, null, 2)}\n`);
  // A goal that is missed is a number in the table; only what could not be measured at all is a failure.
  return rows.some(({ value }) => value === null) ? 1 : 0;
}

/** What is measured is what ships. */
function ship() {
  isShipped = true;
  return bundles('Bundling as for shipping', '--ship');
}

function bundles(what, ...options) {
  return step(what, process.execPath, ['esbuild.mjs', ...options]);
}

async function measured({ title, rows, measure }) {
  console.log(`\n▸ ${title} …`);
  const from = Date.now();
  const wanted = rows.filter(({ name }) => isWanted(name));
  const say = (text) => console.log(`    ${text}`);
  // What has been measured before something failed counts all the same.
  const found = {};
  try {
    await measure({ quick: values.quick, say, wants: (id) => wanted.some((row) => row.id === id), found });
  } catch (error) {
    console.error(error);
  }
  console.log(`  ${((Date.now() - from) / 1000).toFixed(0)} s`);
  return wanted.map((row) => ({ ...row, value: found[row.id] ?? null }));
}

function isWanted(name) {
  return positionals.length === 0 || positionals.some((word) => name.toLowerCase().includes(word.toLowerCase()));
}

function plain({ name, value, must, goal, better }) {
  return { name, value, must, goal, better };
}
