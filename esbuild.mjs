/**
 * Bundles what ships into dist/: the extension, the language server, the command line and the tagger, one file each, so
 * that none of them reads node_modules at run time and none pays for another before it needs it.
 */
import { chmod } from 'node:fs/promises';
import { build } from 'esbuild';

/** Modules that stay a file of their own in dist/ and are loaded only when somebody asks for them. */
const lazy = new Map([
  ['lsp/start.js', './server.cjs'],
  ['tagger.js', './tagger.cjs'],
]);

/** @type {import('esbuild').Plugin} */
const lazyModules = {
  name: 'lazy-modules',
  setup(bundler) {
    bundler.onResolve({ filter: /\.js$/ }, (request) => {
      if (request.kind !== 'dynamic-import') return undefined;
      for (const [suffix, file] of lazy) if (request.path.endsWith(`/${suffix}`)) return { path: file, external: true };
      return undefined;
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: { 'import.meta.dirname': '__dirname' },
  plugins: [lazyModules],
  logLevel: 'warning',
};

await Promise.all([
  build({ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
  build({ ...shared, entryPoints: ['server/src/lsp/start.ts'], outfile: 'dist/server.cjs' }),
  build({ ...shared, entryPoints: ['server/src/tagger.ts'], outfile: 'dist/tagger.cjs' }),
  build({
    ...shared,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/uchronia.cjs',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
// npm does this for an installed command; a checkout has to do it itself.
await chmod('dist/uchronia.cjs', 0o755);
