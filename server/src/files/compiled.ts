/**
 * Loads a module that lies beside the code with what the engine has compiled of it in an earlier process, so that a start
 * neither reads its whole text nor compiles anything anew. What is kept lies beside the module and goes with it; where
 * nothing can be written the module is compiled as always.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

interface Loaded {
  readonly exports: unknown;
  /** Keeps what is compiled by now for the processes to come, unless that is kept already. Costs some milliseconds once. */
  keep(): void;
}

type Body = (exports: unknown, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/** `path`: a CommonJS module, all of it ASCII. */
export function loadCompiled(path: string): Loaded {
  const keptAt = `${path}.${process.versions.v8}-${process.arch}`;
  const kept = readKept(keptAt, path);
  const code = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'latin1')}\n})`;
  const script = new Script(code, { filename: path, ...(kept && { cachedData: kept }) });
  const module = { exports: {} };
  const body = script.runInThisContext() as Body;
  body.call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  const isKept = kept !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    keep: () => {
      if (!isKept) replace(keptAt, script.createCachedData());
    },
  };
}

/** The engine knows a text by its length alone: what was kept of an older one must not pass for this one's. */
function readKept(file: string, path: string): Buffer | undefined {
  try {
    return statSync(file).mtimeMs >= statSync(path).mtimeMs ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** All of it or nothing: the engine does not look closely at what it is given. */
function replace(file: string, data: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = openSync(draft, 'wx');
    writeSync(handle, data);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}
