/**
 * The discussion that the project grew from, hovered name by name: who is meant, and what he was that day.
 * The cards stand in `thread.hovers.md`, to be read by a person. UPDATE=1 writes them anew; look at the difference.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { analysisOf } from './support/canon.js';

const folder = 'test/fixtures/canon';
const text = readFileSync(`${folder}/thread.tl`, 'utf8');
const snapshot = `${folder}/thread.hovers.md`;

/** Names the thread uses: people, offices, bodies, places. */
const expected = [
  ...['Lenin', 'Trotsky', 'Stalin', 'Zinoviev', 'Kamenev', 'Bukharin', 'Rykov', 'Tomsky', 'Dzerzhinsky', 'Menzhinsky'],
  ...[
    'Yagoda',
    'Ivan Smirnov',
    'Smirnov',
    'Rakovsky',
    'Radek',
    'General Secretary',
    'Premier',
    'Foreign Commissar',
    'Defence Commissar',
  ],
  ...['Left Opposition', 'Politburo', 'Central Committee', 'OGPU', 'Cheka', 'Red Army', 'Comintern'],
  ...['Militant Godless', 'Ukrainian SSR', 'Soviet Union', 'USSR', 'Petrograd', 'Leningrad', 'Romania', 'Siberia'],
  ...['Kazakhstan', 'Haiti', 'Poland', 'Germany'],
];

interface Hovered {
  readonly entry: string;
  readonly name: string;
  readonly card: readonly string[];
}

describe('The thread', () => {
  const hovered = hoverAll();

  it('has a card for each of the names it uses', () => {
    const names = new Set(hovered.map(({ name }) => name));
    assert.deepEqual(
      expected.filter((name) => !names.has(name)),
      [],
    );
    assert.ok(expected.length >= 30);
    assert.deepEqual(
      hovered.filter(({ card }) => card.length === 0).map(({ name }) => name),
      [],
    );
  });

  it('tells of each the right person, dates and office at that moment', () => {
    const page = pageOf(hovered);
    if (process.env['UPDATE'] && !process.env['CI']) writeFileSync(snapshot, page);
    assert.equal(readFileSync(snapshot, 'utf8').replaceAll('\r\n', '\n'), page);
  });
});

/** Every name once in each entry, in the order of the text. */
function hoverAll(): Hovered[] {
  const uri = 'thread.tl';
  const analysis = analysisOf({ [uri]: text });
  const hovered: Hovered[] = [];
  for (const { span } of analysis.semanticTokens(uri)) {
    const name = text.slice(span.start, span.end);
    const entry = entryAt(span.start);
    if (hovered.some((one) => one.entry === entry && one.name === name)) continue;
    const card = analysis.hover(uri, span.start)?.markdown ?? '';
    hovered.push({ entry, name, card: firstLines(card) });
  }
  return hovered;
}

/** The head line of the entry around an offset. */
function entryAt(offset: number): string {
  const end = text.indexOf('\n', offset);
  return [...text.slice(0, end).matchAll(/^(?=\S.*\d{4}: ).+$|^\d{4}: .+$/gm)].at(-1)?.[0] ?? '';
}

/** What stands before the sources and the notes; of a list of names only the one borne that day. */
function firstLines(card: string): string[] {
  const lines = card.split(/ *\n+/);
  const end = lines.findIndex((line) => /^(?:\*?Sources?:|Note)/.test(line));
  const [, called] = /^Called (.+?) (?:or|on|in) /m.exec(card) ?? [];
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line) => !called || !line.startsWith('- ') || line.startsWith(`- ${called}`));
}

function pageOf(cards: readonly Hovered[]): string {
  const entries = [...new Set(cards.map(({ entry }) => entry))];
  const sections = entries.map((entry) => {
    const items = cards
      .filter((one) => one.entry === entry)
      .map(({ name, card }) => [`- ${name}`, ...card.map((line) => `  - ${line.replace(/^- /, '')}`)].join('\n'));
    return `## ${entry}\n\n${items.join('\n')}\n`;
  });
  return `# What hover says in thread.tl\n\nWritten by \`UPDATE=1\` in test/thread.test.ts; read it before committing it.\n\n${sections.join('\n')}`;
}
