// Bundles the suite to CommonJS. Every VS Code that the extension supports can load that, while the compiler's output is modules, which only later ones load.

import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

export async function bundleSuite(source, out) {
  const tests = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map((name) => `${source}/${name}`),
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // mocha is loaded as it is, and `vscode` exists only in the extension host.
    packages: 'external',
    logLevel: 'warning',
  });
  return tests.map((name) => name.replace(/\.ts$/, '.cjs'));
}
