import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalysis } from '#server/core/ide/analysis.js';
import { Tree } from '#server/core/syntax/tree.js';

/** What a damaged line may cause: a complaint about how the line is written. What it *said* is another matter. */
const aboutWriting = new Set(['syntax', 'invalid-date', 'wrong-weekday']);

describe('A damaged line', () => {
  const files = Object.fromEntries(
    readdirSync('samples').map((name) => [name, readFileSync(`samples/${name}`, 'utf8')]),
  );

  for (const [name, text] of Object.entries(files)) {
    it(`of ${name} is complained of in its own block, and nowhere else`, () => {
      const lines = text.split('\n');
      // How a line is written has nothing to do with real history, and without it a thousand damages take a second.
      const analysis = createAnalysis([]);
      for (let at = 0; at < lines.length; at++) {
        for (const damaged of damages(lines, at)) {
          analysis.setFile(name, damaged.text);
          const tree = Tree.parse(damaged.text);
          const near = new Set([tree.blockAt(damaged.offset), tree.blockAt(Math.max(0, damaged.offset - 1))]);
          for (const finding of analysis.findings(name)) {
            if (aboutWriting.has(finding.rule))
              assert.ok(
                near.has(tree.blockAt(finding.span.start)),
                `${finding.rule} far from line ${at + 1}: ${finding.message}`,
              );
          }
        }
      }
    });
  }
});

/** The line cut short, with a letter too few, too many or wrong, doubled, joined to the next; gone, and gone with the one below. */
function* damages(lines: readonly string[], at: number): Iterable<{ text: string; offset: number }> {
  const before = lines.slice(0, at).join('\n') + (at > 0 ? '\n' : '');
  const line = lines[at] ?? '';
  const after = lines.slice(at + 1);
  const broken = new Set([line.slice(1), `${line}${line}`, `${line}${after[0] ?? ''}`, `${line}\n${line}`]);
  for (const part of [1, 2, 3].map((quarter) => Math.floor((line.length * quarter) / 4))) {
    broken.add(line.slice(0, part));
    broken.add(line.slice(0, part) + line.slice(part + 1));
    for (const slip of [':', '-', '[', '9', '\t']) broken.add(line.slice(0, part) + slip + line.slice(part));
  }
  broken.add(line.replace(':', ''));
  broken.add(line.replace(':', ';'));
  broken.add(line.replace(/^ +/, ''));
  broken.add(`  ${line}`);
  broken.delete(line);
  for (const one of broken) yield { text: [before + one, ...after].join('\n'), offset: before.length };
  for (const count of [0, 1]) yield { text: before + after.slice(count).join('\n'), offset: before.length };
}
