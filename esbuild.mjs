/**
 * Bundles what ships into dist/: the extension, the language server (both for Node.js and for browsers), the command line
 * and the tagger, one file each, so that none of them reads node_modules at run time and none pays for another before it needs it.
 */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Modules that stay a file of their own in dist/ and are loaded only when somebody asks for them. */
const lazy = new Map([
  ['lsp/start.js', './server.cjs'],
  ['tagger.js', './tagger.cjs'],
  ['paste/paste.js', './paste.cjs'],
]);

const isForShipping = process.argv.includes('--ship');

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

/** The same for a web worker, which loads the very files that Node.js does (server/src/lsp/beside.ts). */
/** @type {import('esbuild').Plugin} */
const lazyScripts = {
  name: 'lazy-scripts',
  setup(bundler) {
    bundler.onResolve({ filter: /\.js$/ }, (request) => {
      if (request.kind !== 'dynamic-import') return undefined;
      for (const [suffix, file] of lazy)
        if (request.path.endsWith(`/${suffix}`)) return { path: file.replace('./', ''), namespace: 'beside' };
      return undefined;
    });
    bundler.onLoad({ filter: /./, namespace: 'beside' }, ({ path }) => ({
      contents: `module.exports = require('./beside.ts').scriptBeside('${path}');`,
      resolveDir: 'server/src/lsp',
    }));
  },
};

/** The examples of the rules are for their pages and for `uchronia explain`; a server has no use for them, and starts without. */
/** @type {import('esbuild').Plugin} */
const withoutExamples = {
  name: 'without-examples',
  setup(bundler) {
    bundler.onLoad({ filter: /core[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^ {2}examples: \{\n.*?^ {2}\},\n/ms,
        '  examples: { bad: [], good: [] },\n',
      ),
      loader: 'ts',
    }));
  },
};

/** The protocol's library loads it for the names of pipes, which servers are not asked for; a start would wait 3 ms for it. */
/** @type {import('esbuild').Plugin} */
const lateCrypto = {
  name: 'late-crypto',
  setup(bundler) {
    bundler.onResolve({ filter: /^crypto$/ }, ({ path }) => ({ path, namespace: 'late' }));
    bundler.onLoad({ filter: /./, namespace: 'late' }, () => ({
      contents: "module.exports = new Proxy({}, { get: (_, name) => require('node:crypto')[name] });",
    }));
  },
};

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // Else each becomes a constructor, which reads its pattern whether or not it is ever asked.
  supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
  // What is shipped is small; what is tested can be read in traces and counted in coverage.
  minify: isForShipping,
  sourcemap: isForShipping ? false : 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  // The build that `main` names finds its parts only at run time.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'import.meta.dirname': '__dirname', UCHRONIA_VERSION: JSON.stringify(version) },
  plugins: [lazyModules],
  logLevel: 'warning',
};

/** The histories that ship, by their paths in the installation. */
const canon = readdirSync('server/canon', { recursive: true })
  .filter((file) => file.endsWith('.tl'))
  .map((file) => `server/canon/${file.replaceAll('\\', '/')}`)
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** What the browser's server cannot look up (server/src/lsp/browser.ts). */
const shipped = {
  version,
  canon: canon.map(({ path }) => path),
  pages: readdirSync('docs/rules').map((file) => file.replace(/\.md$/, '')),
};

/** @type {import('esbuild').BuildOptions} */
const forBrowsers = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  plugins: [lazyScripts, withoutExamples],
  // The same code for both: only what connects it to the editor differs.
  alias: { 'vscode-languageserver/node': 'vscode-languageserver/browser' },
};

/** A module that a web worker may load as well: scripts of one worker would share what is not in a function. */
const script = { ...shared, banner: { js: '(() => {' }, footer: { js: '})();' } };

/** What Node.js puts around a module: here by hand, for it is `server/src/files/compiled.ts` that loads it. */
const withinFunction = {
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
};

const results = await Promise.all([
  build({ ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
  build({
    ...forBrowsers,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.browser.cjs',
    external: ['vscode'],
  }),
  build({
    ...forBrowsers,
    entryPoints: ['server/src/lsp/browser.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
    define: { UCHRONIA_SHIPPED: JSON.stringify(shipped) },
  }),
  build({ ...shared, entryPoints: ['server/src/lsp/quick-start.ts'], outfile: 'dist/server.cjs' }),
  build({
    ...shared,
    entryPoints: ['server/src/lsp/start.ts'],
    outfile: 'dist/server-code.cjs',
    plugins: [lazyModules, withoutExamples, lateCrypto],
    ...withinFunction,
  }),
  build({ ...script, entryPoints: ['server/src/tagger.ts'], outfile: 'dist/tagger.cjs' }),
  build({ ...script, entryPoints: ['server/src/paste/paste.ts'], outfile: 'dist/paste.cjs' }),
  build({
    ...shared,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/uchronia.cjs',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
for (const file of ['client', 'server-code', 'uchronia']) inAscii(`dist/${file}.cjs`);
writeFileSync('dist/canon.txt', await prepared());
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', licenses(results));
// npm does this for an installed command; a checkout has to do it itself.
chmodSync('dist/uchronia.cjs', 0o755);

/** What the histories that ship come to (server/src/files/prepared.ts). */
async function prepared() {
  const entry = 'server/src/core/model/prepared/write.ts';
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  const { prepare } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const files = canon.map(({ path, text }) => [path, Buffer.byteLength(text)]);
  const form = prepare(canon.map(({ path, text }) => ({ uri: path, text })));
  return `${JSON.stringify({ files, length: form.length })}\n${form}`;
}

/** What esbuild leaves as it is stands in regular expressions. A text of one byte a letter is half as long to the engine that reads it. */
function inAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}

/** The licences of the packages that are in the bundles now: they ask to go wherever their code goes. */
function licenses(results) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = inputs.flatMap((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = readdirSync(folder).find((it) => /^licen[cs]e/i.test(it));
      const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
