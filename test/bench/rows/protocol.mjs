/** The server at work on a large workspace, at the other end of a pipe. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '#server/core/text/line-index.js';
import { median, ms, quantile, timed } from '../measure.mjs';
import { bundled } from '../servers/bundle.mjs';
import { Client } from '../servers/client.mjs';
import { describe, onDisk, plain, workspaceOf } from '../workspaces.mjs';

const requests = { hover: [2, 1.25], completion: [5, 3], definition: [2, 1.25] };

export const protocol = {
  title: 'Over the protocol',
  rows: [
    {
      id: 'diagnostics',
      name: 'didChange → diagnostics published, p95 at 100k ÷ trivial server’s hover p95, the worse of one file and 1,000',
      must: 30,
      goal: 10,
      better: 'lower',
    },
    ...Object.entries(requests).map(([id, [must, goal]]) => ({
      id,
      name: `${id} over the protocol at 100k, p50 ÷ trivial server’s hover p50, the worse of one file and 1,000`,
      must,
      goal,
      better: 'lower',
    })),
  ],
  async measure(context) {
    const entries = context.quick ? 10_000 : 100_000;
    const { found } = context;
    for (const variant of [plain, { ...plain, files: 1_000 }]) {
      context.say(`${entries} entries, ${describe(variant)}:`);
      for (const [id, value] of Object.entries(await measured(context, workspaceOf(entries, variant)))) {
        if (value !== undefined) found[id] = Math.max(found[id] ?? 0, value);
      }
    }
  },
};

async function measured({ quick, say }, workspace) {
  const { folder, paths, remove } = onDisk(workspace);
  const trivial = Client.overPipes(await bundled('trivial'), '--stdio');
  const ours = Client.overPipes('dist/server.cjs', '--stdio');
  try {
    await trivial.initialize();
    const { capabilities } = await ours.initialize([pathToFileURL(folder).href]);
    const editing = await Editing.open(ours, paths);
    const wanted = Object.keys(requests).filter((id) => capabilities[`${id}Provider`]);
    await settled(ours, workspace);
    const times = { trivial: [], diagnostics: [], hover: [], completion: [], definition: [] };
    const rounds = quick ? 60 : 200;
    for (let round = -20; round < rounds; round++) {
      const note = (id, time) => round >= 0 && times[id].push(time);
      note('trivial', await timed(() => trivial.ask('hover', editing.uri, { line: 0, character: 0 })));
      for (const id of wanted) note(id, await timed(() => editing.ask(id, round + 20)));
      note('diagnostics', await timed(() => editing.type(round + 20)));
    }
    for (const [id, list] of Object.entries(times)) {
      if (list.length > 0) say(`  ${id}: p50 ${ms(median(list))}, p95 ${ms(quantile(list, 0.95))}`);
    }
    return {
      diagnostics: quantile(times.diagnostics, 0.95) / quantile(times.trivial, 0.95),
      ...Object.fromEntries(wanted.map((id) => [id, median(times[id]) / median(times.trivial)])),
    };
  } finally {
    await Promise.all([trivial.quit(), ours.quit()]);
    remove();
  }
}

/** Waits until every file that has findings has been heard of and the server is quiet. */
async function settled(client) {
  const quiet = 2_000;
  for (;;) {
    const news = client.published(() => true).then(() => 'news');
    const rest = new Promise((resolve) => setTimeout(() => resolve('quiet'), quiet));
    // A server that still computes cannot answer: what it says first decides whether it is at rest.
    const alive = await client.ask('hover', 'file:///nowhere.tl', { line: 0, character: 0 });
    if (alive === null && (await Promise.race([news, rest])) === 'quiet') return;
  }
}

/** One open file, in which letters are typed into prose and names are asked about. */
class Editing {
  #client;
  #version = 1;
  #prose;
  #names;
  #facts;
  uri;

  constructor(client, uri, text) {
    this.#client = client;
    this.uri = uri;
    const lines = new LineIndex(text);
    const places = (pattern, by) => [...text.matchAll(pattern)].map(({ index }) => lines.positionAt(index + by));
    this.#prose = places(/^ {2}[A-Z][a-z]{2,}(?= [a-z])/gm, 4);
    this.#names = places(/(?<=\b(?:and|that|tells) )[A-Z][a-z]{6,}/g, 3);
    // Two letters into the second name of a fact.
    this.#facts = places(/(?<=^ {2}- .* meets )[A-Z][a-z]/gm, 2);
  }

  /** Opens the first file in which there is something to be asked of every kind. */
  static async open(client, paths) {
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const editing = new Editing(client, pathToFileURL(path).href, text);
      if ([editing.#prose, editing.#names, editing.#facts].some((places) => places.length === 0)) continue;
      await client.open(editing.uri, text);
      return editing;
    }
    throw new Error('No file holds prose, names and a fact of somebody meeting somebody.');
  }

  ask(request, round) {
    const places = request === 'completion' ? this.#facts : this.#names;
    return this.#client.ask(request, this.uri, places[(round * 7919) % places.length]);
  }

  /** Types a letter, or takes it away again, and waits for the findings of that text. */
  async type(round) {
    const start = this.#prose[((round >> 1) * 7919) % this.#prose.length];
    const version = ++this.#version;
    const heard = this.#client.published((params) => params.uri === this.uri && params.version === version);
    const isTyped = round % 2 === 0;
    const end = { ...start, character: start.character + (isTyped ? 0 : 1) };
    await this.#client.change(this.uri, version, { start, end }, isTyped ? 'e' : '');
    return heard;
  }
}
