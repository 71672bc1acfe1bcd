/** Finding names in prose. */
import { Random } from '../../../out/test/support/workload/random.js';
import { cpuTime, inTurn, median, ms, ratio } from '../measure.mjs';
import { inOneText, nameCounter, nameIndexOf } from '../ours.mjs';
import { ahoCorasick } from '../peers/peers.mjs';
import { workspaceOf } from '../workspaces.mjs';

export const names = {
  title: 'Finding names',
  rows: [
    {
      id: 'million',
      name: 'prose scan with 1M names, as a fraction of the speed with 1k names',
      must: 0.75,
      goal: 0.9,
      better: 'higher',
    },
    {
      id: 'ahocorasick',
      name: 'prose scan with 100k names against ahocorasick: times as fast',
      must: 3,
      goal: 10,
      better: 'higher',
    },
  ],
  async measure(context) {
    const { found } = context;
    const workspace = workspaceOf(10_000);
    const paragraphs = workspace.files[0].text.split('\n').filter((line) => /^ {2}[A-Z]/.test(line));
    const bytes = paragraphs.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    const measuring = { ...context, paragraphs, prose: inOneText(paragraphs), bytes, inUse: workspace.names };
    if (context.wants('million')) found.million = await manyNames(measuring);
    if (context.wants('ahocorasick')) found.ahocorasick = await againstAhoCorasick(measuring);
  },
};

async function manyNames({ quick, say, prose, bytes, inUse }) {
  const few = nameCounter(nameIndexOf(inUse));
  const many = nameCounter(nameIndexOf(padded(inUse, quick ? 100_000 : 1_000_000)));
  const times = await inTurn(
    { few: () => few(prose), many: () => many(prose) },
    { rounds: 9, warmFor: 300, clock: cpuTime },
  );
  for (const [name, list] of Object.entries(times)) say(`${name}: ${speed(bytes, list)}`);
  return ratio(times.few, times.many);
}

async function againstAhoCorasick({ quick, say, paragraphs, prose, bytes, inUse }) {
  const list = padded(inUse, quick ? 10_000 : 100_000);
  const ours = nameCounter(nameIndexOf(list));
  const search = ahoCorasick(list);
  const times = await inTurn(
    { ours: () => ours(prose), ahocorasick: () => search(paragraphs) },
    { rounds: 9, warmFor: 300, clock: cpuTime },
  );
  for (const [name, one] of Object.entries(times)) say(`${name}: ${speed(bytes, one)}`);
  return ratio(times.ahocorasick, times.ours);
}

/** The names in use and others like them, up to a number. */
function padded(inUse, count) {
  const random = new Random(1_000_003);
  const consonants = [...'bdfgklmnprstvz'];
  const vowels = [...'aeiou'];
  const all = new Set(inUse);
  while (all.size < count) {
    const word = (syllables) => {
      const letters = Array.from({ length: syllables }, () => random.pick(consonants) + random.pick(vowels)).join('');
      return letters.charAt(0).toUpperCase() + letters.slice(1);
    };
    all.add(`${word(2)} ${word(4)}`);
  }
  return [...all];
}

function speed(bytes, times) {
  return `${(bytes / 1000 / median(times)).toFixed(1)} MB/s, ${ms(median(times))}`;
}
