/**
 * What a web worker loads of the installation: the prepared histories, and scripts when somebody asks for what they do. They are
 * the very files that Node.js reads and requires, so that the package has each of them once; esbuild.mjs puts calls of
 * `scriptBeside` in the place of `import()`.
 */

/** What a worker has and Node.js has not. */
declare function importScripts(url: string): void;
declare const location: { readonly href: string };

let folder: string | undefined;

/** Where the scripts are, as the editor says that starts us. */
export function scriptsAreIn(url: string): void {
  folder = url;
}

/** Where a file beside the scripts is: where the editor said, or else where this script was loaded from. */
function folderOf(file: string): string {
  if (folder !== undefined) return folder;
  const { href } = location;
  if (!/^(?:https?|file):/.test(href)) throw new Error(`The editor has not said where to find ${file}.`);
  return href.slice(0, href.lastIndexOf('/'));
}

/** What is in a file of the installation. */
export async function bytesBeside(file: string): Promise<Uint8Array> {
  const answer = await fetch(`${folderOf(file)}/${file}`);
  if (!answer.ok) throw new Error(`${file} of the installation cannot be read (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * What a CommonJS module exports. It must keep its names to itself: all scripts of a worker share one scope.
 * @public esbuild.mjs writes the calls
 */
export function scriptBeside(file: string): unknown {
  const scope: { module?: unknown } = globalThis;
  const module = { exports: {} };
  scope.module = module;
  try {
    importScripts(`${folderOf(file)}/${file}`);
  } finally {
    scope.module = undefined;
  }
  return module.exports;
}
