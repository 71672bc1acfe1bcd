/** From starting the server to what it first has to say. */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { median, ms, ratio, timed } from '../measure.mjs';
import { bundled } from '../servers/bundle.mjs';
import { Client } from '../servers/client.mjs';
import { onDisk } from '../workspaces.mjs';

/** One over each shipped history: somebody dead is named, but only in a fact. */
const quiet = [
  { text: readFileSync('samples/marat-lives.tl', 'utf8'), rule: 'acts-after-death' },
  {
    text: `timeline: Of camps
  from: Soviet Union, 1917–1941
  pod: The camps

May 1927: The camps
  Menzhinsky has a plan, and Yagoda has another.
  - Dzerzhinsky reorganises the camps
`,
    rule: 'acts-after-death',
  },
];

/** Somebody dead acts in a sentence that the built-in grammar leaves to the tagger, which has to be loaded for it. */
const dead = {
  text: `timeline: Of prose
  from: Soviet Union, 1917–1941
  pod: The paper

November 1923: The paper
  That autumn Martov founded a new paper in Berlin and printed it at his own expense.

October 1940: The deal
  Trotsky then very nearly wrecks the whole deal.
`,
  rule: 'acts-after-death',
};

export const startup = {
  title: 'Starting',
  rows: [
    {
      id: 'quiet',
      name: 'spawn → first findings of a sample whose prose names nobody dead ÷ trivial bundled server, spawn → initialize, the worse of two',
      must: 1.6,
      goal: 1.3,
      better: 'lower',
    },
    {
      id: 'dead',
      name: 'spawn → all findings of a sample whose prose names somebody dead ÷ trivial bundled server, spawn → initialize',
      must: 5,
      goal: 3,
      better: 'lower',
    },
    {
      id: 'canon',
      name: 'getting the histories that ship ready, as a share of spawn → first findings, the quicker of two',
      must: 0.1,
      goal: 0.05,
      better: 'lower',
    },
  ],
  async measure({ quick: isQuick, say, found }) {
    const trivial = await bundled('trivial');
    const canon = await bundled('canon', { define: { 'import.meta.dirname': '__dirname' } });
    const all = [...quiet, dead].map(notes);
    const [french, soviet, ofTheDead] = all;
    const works = {
      node: () => run('-e', '0'),
      trivial: () => hello(trivial),
      french: () => findings(french),
      soviet: () => findings(soviet),
      dead: () => findings(ofTheDead),
    };
    const loading = [];
    works.canon = async () => {
      loading.push(Number(await saidBy(canon)));
    };
    const warmUps = 2;
    const times = await processesInTurn(works, { rounds: isQuick ? 7 : 25, warmUps });
    for (const { remove } of all) remove();
    for (const [name, list] of Object.entries(times)) say(`${name}: ${ms(median(list))}`);
    found.quiet = Math.max(ratio(times.french, times.trivial), ratio(times.soviet, times.trivial));
    found.dead = ratio(times.dead, times.trivial);
    const loaded = loading.slice(warmUps);
    say(`getting the histories ready: ${ms(median(loaded))}`);
    found.canon = Math.max(ratio(loaded, times.french), ratio(loaded, times.soviet));
  },
};

/** As `inTurn`; each work answers how its process is ended, which is not in the time. */
async function processesInTurn(works, { rounds, warmUps }) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      let end;
      const time = await timed(async () => {
        end = await work();
      });
      if (round >= 0) times[name].push(time);
      await end?.();
    }
  }
  return times;
}

/** How long a process takes to begin and end. */
function run(...command) {
  return new Promise((resolve) => spawn(process.execPath, command, { stdio: 'ignore' }).on('close', () => resolve()));
}

/** What a process writes. */
async function saidBy(command) {
  const { stdout } = await promisify(execFile)(process.execPath, [command]);
  return stdout;
}

async function hello(command) {
  const client = Client.forked(command);
  await client.initialize();
  // Saying goodbye is not what is measured, but a process that still ends would be in the way of the next.
  return () => client.quit();
}

/** A folder with one file, opened in the editor at once; until all findings are there that it has. */
async function findings({ folder, text, rule }) {
  const client = Client.forked('dist/server.cjs');
  const folderUri = pathToFileURL(folder).href;
  const heard = client.published(({ diagnostics }) => diagnostics.some(({ code }) => code === rule));
  await client.initialize([folderUri]);
  await client.open(`${folderUri}/notes.tl`, text);
  await heard;
  return () => client.quit();
}

function notes({ text, rule }) {
  const { folder, remove } = onDisk({ files: [{ uri: 'file:///notes.tl', text }] });
  return { folder, text, rule, remove };
}
