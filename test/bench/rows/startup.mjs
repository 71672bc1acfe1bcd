/** From starting the server to what it first has to say. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
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
  ],
  async measure({ quick: isQuick, say, found }) {
    const trivial = await bundled('trivial');
    const all = [...quiet, dead].map(notes);
    const [french, soviet, ofTheDead] = all;
    const works = {
      node: () => run('-e', '0'),
      trivial: () => hello(trivial),
      french: () => findings(french),
      soviet: () => findings(soviet),
      dead: () => findings(ofTheDead),
    };
    const times = await processesInTurn(works, { rounds: isQuick ? 7 : 25, warmUps: 2 });
    for (const { remove } of all) remove();
    for (const [name, list] of Object.entries(times)) say(`${name}: ${ms(median(list))}`);
    found.quiet = Math.max(ratio(times.french, times.trivial), ratio(times.soviet, times.trivial));
    found.dead = ratio(times.dead, times.trivial);
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

async function hello(command) {
  const client = new Client(command, '--stdio');
  await client.initialize();
  // Saying goodbye is not what is measured, but a process that still ends would be in the way of the next.
  return () => client.quit();
}

/** A folder with one file, opened in the editor at once; until all findings are there that it has. */
async function findings({ folder, text, rule }) {
  const client = new Client('dist/server.cjs', '--stdio');
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
