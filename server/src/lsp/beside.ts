/**
 * Scripts of the installation that a web worker loads when somebody asks for what they do. They are the very modules that
 * Node.js requires, so that the package has each of them once; esbuild.mjs puts calls of this in the place of `import()`.
 */

/** What a worker has and Node.js has not. */
declare function importScripts(url: string): void;

let folder: string | undefined;

/** Where the scripts are, as the editor says that starts us. */
export function scriptsAreIn(url: string): void {
  folder = url;
}

/**
 * What a CommonJS module exports. It must keep its names to itself: all scripts of a worker share one scope.
 * @public esbuild.mjs writes the calls
 */
export function scriptBeside(file: string): unknown {
  if (folder === undefined) throw new Error(`The editor has not said where to find ${file}.`);
  const scope: { module?: unknown } = globalThis;
  const module = { exports: {} };
  scope.module = module;
  try {
    importScripts(`${folder}/${file}`);
  } finally {
    scope.module = undefined;
  }
  return module.exports;
}
