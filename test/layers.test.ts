import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** Who may import whom, the lowest first: a layer sees only those above it in this list, and itself. */
const layers = [
  'core/text',
  'core/time',
  'core/syntax',
  'core/model',
  'core/rules',
  'core/ide',
  'files',
  'settings',
  'tagger.ts',
  'paste',
  'lsp',
  'cli',
  'main.ts',
];
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'core/time': ['core/text'],
  lsp: ['cli'],
  cli: ['lsp'],
};

describe('The layers of the server', () => {
  const sources = readdirSync('server/src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'));

  for (const file of sources) {
    it(`${file} imports only what lies below it`, () => {
      const text = readFileSync(`server/src/${file}`, 'utf8');
      for (const [, specifier] of text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/gm)) {
        if (!specifier?.startsWith('.')) {
          assert.ok(
            !file.startsWith('core/') || specifier === undefined,
            `the core is pure: ${specifier} may not be imported there`,
          );
          continue;
        }
        const target = posix.normalize(posix.join(posix.dirname(file), specifier)).replace(/\.js$/, '.ts');
        const [from, to] = [layerOf(file), layerOf(target)];
        const lies = layers.indexOf(to) <= layers.indexOf(from) && !forbidden[from]?.includes(to);
        assert.ok(
          lies,
          `${from} may not import ${to}: move what you need down, or hand it in from above (ARCHITECTURE.md, “Layers”)`,
        );
      }
    });
  }
});

function layerOf(file: string): string {
  const layer = layers.find((one) => file === one || file.startsWith(`${one}/`));
  assert.ok(layer, `${file} belongs to no layer: give it a room in ARCHITECTURE.md and in this test`);
  return layer;
}
