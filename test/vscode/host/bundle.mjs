// Bundles the suite: for the extension host of a desktop or a remote machine, which is Node.js, and for that of VS Code for the Web, which is a web worker.

import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

/** To CommonJS: every VS Code that the extension supports can load that, while the compiler's output is modules, which only later ones load. */
export async function bundleSuite(source, out, tests) {
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

/** To one file, since a worker can load no other; what the tests read from the environment is written into it. */
export async function bundleSuiteForWorker(source, out, tests, environment) {
  const lines = tests.map((name) => `await import('./${name}');`);
  await build({
    stdin: {
      contents: `import { runWith } from './index.worker.ts';
        export const run = () => runWith(async () => { ${lines.join('\n')} });`,
      resolveDir: source,
    },
    outfile: out,
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    // Mocha for browsers takes whatever `module` it sees for its own, so ours is filled when it is done.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    // These packages are the modules of Node.js, for browsers.
    alias: { 'node:assert': 'assert', 'node:util': 'util' },
    define: { 'process.env': JSON.stringify(environment), global: 'globalThis' },
    logLevel: 'warning',
  });
}

/**
 * The tests of one kind of run whose names begin with one of the words on the command line (`node test/vscode/run.mjs node views`), or all of
 * them if there are no words. What is tried in a window of several folders has a run of its own: where VS Code adds a second one to a
 * single folder it begins anew, and ends the tests.
 */
export function testsFor(kind, source, words) {
  const tests = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  const ofKind = tests.filter((name) => (name === SEVERAL_FOLDERS) === (kind === 'folders'));
  return words.length === 0 ? ofKind : ofKind.filter((name) => words.some((word) => name.startsWith(word)));
}

const SEVERAL_FOLDERS = 'folders.test.ts';
