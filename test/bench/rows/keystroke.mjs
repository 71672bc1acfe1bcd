/** One letter typed, in the core: what it costs until all findings are there again. */
import { median, ms, quantile, timed } from '../measure.mjs';
import { allFindings, analysisOf, coldCheck } from '../ours.mjs';
import { textDocument } from '../peers/peers.mjs';
import { onDisk, workspaceOf } from '../workspaces.mjs';

export const keystroke = {
  title: 'Typing',
  rows: [
    {
      id: 'p50',
      name: 'keystroke in prose → its findings, in the core, p50 at 100k ÷ at 1k',
      must: 1.5,
      goal: 1.15,
      better: 'lower',
    },
    {
      id: 'p95',
      name: 'keystroke in prose → its findings, in the core, p95 at 100k ÷ one TextDocument.update at 100k',
      must: 1 / 10,
      goal: 1 / 30,
      better: 'lower',
    },
    {
      id: 'fact',
      name: 'keystroke in a fact that 1,000 entries depend on → all findings ÷ cold check, 100k',
      must: 1 / 8,
      goal: 1 / 20,
      better: 'lower',
    },
  ],
  async measure(context) {
    const { quick, wants, found } = context;
    const large = workspaceOf(quick ? 10_000 : 100_000);
    const analysis = await analysisOf(large);
    if (wants('p50') || wants('p95')) Object.assign(found, await inProse(context, large, analysis));
    if (wants('fact')) found.fact = await inFact(context, large, analysis);
  },
};

async function inProse({ quick, say }, large, analysis) {
  const small = workspaceOf(1_000);
  const typing = {
    small: typist(small, await analysisOf(small)),
    large: typist(large, analysis),
    document: documentTypist(large),
  };
  const times = { small: [], large: [], document: [] };
  const rounds = quick ? 100 : 300;
  for (let round = -20; round < rounds; round++) {
    for (const [name, type] of Object.entries(typing)) {
      const time = await timed(() => type(round + 20));
      if (round >= 0) times[name].push(time);
    }
  }
  for (const [name, list] of Object.entries(times)) {
    say(`${name}: p50 ${ms(median(list))}, p95 ${ms(quantile(list, 0.95))}`);
  }
  return {
    p50: median(times.large) / median(times.small),
    p95: quantile(times.large, 0.95) / median(times.document),
  };
}

/** Types a letter into one line of prose after another, all over the file, and asks for the findings each time. */
function typist({ files: [{ uri, text }] }, analysis) {
  const places = placesInProse(text);
  let typed = 0;
  return (round) => {
    // Each time a little further on in the text, which has grown by what was typed before it.
    const at = places[(round * 7919) % places.length];
    analysis.editFile(uri, [{ span: { start: at + typed, end: at + typed }, text: 'e' }]);
    analysis.findings(uri);
    analysis.editFile(uri, [{ span: { start: at + typed, end: at + typed + 1 }, text: '' }]);
    typed = 0;
  };
}

function documentTypist({ files: [{ text }] }) {
  const places = placesInProse(text);
  const update = textDocument(text);
  return (round) => update(places[(round * 7919) % places.length], 'e');
}

/** In the middle of the first word of every line of prose. */
function placesInProse(text) {
  const places = [];
  for (const match of text.matchAll(/^ {2}[A-Z][a-z]{2,}(?= [a-z])/gm)) places.push(match.index + 4);
  return places;
}

async function inFact({ quick, say }, large, analysis) {
  const { paths, remove } = onDisk(large);
  const { uri, offset, alive, dead } = large.hub;
  const keys = [];
  const colds = [];
  for (let round = 0; round < (quick ? 2 : 3); round++) {
    colds.push(await timed(() => coldCheck(paths)));
    for (const letter of [dead, alive]) {
      keys.push(
        await timed(() => {
          analysis.editFile(uri, [{ span: { start: offset, end: offset + 1 }, text: letter }]);
          return allFindings(analysis);
        }),
      );
    }
  }
  remove();
  say(`the key ${ms(median(keys))}, the cold check ${ms(median(colds))}`);
  return median(keys) / median(colds);
}
