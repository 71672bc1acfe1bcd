/**
 * Loads a module that lies beside the code with what the engine has compiled of it in an earlier process, so that a start
 * neither reads its whole text nor compiles anything anew. What is kept lies beside the module and goes with it; where
 * nothing can be written the module is compiled as always.
 */
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

interface Loaded {
  readonly exports: unknown;
  /** Keeps what is compiled by now for the processes to come, unless that is kept already. Costs some milliseconds once. */
  keep(): void;
}

type Body = (exports: unknown, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/**
 * `path`: a CommonJS module within `(function (exports, require, module, __filename, __dirname) { … })`, all of it ASCII: to put that
 * around it here would copy a million letters, and memory that is new to a process is slow. `require`: what it requires with;
 * making one would take a module of Node.js to load first.
 */
export function loadCompiled(path: string, require: NodeJS.Require): Loaded {
  // The engine knows a text by its length alone: what was kept of another must not pass for this one's.
  const { size, mtimeMs } = statSync(path);
  const ofCode = `${path}.${size}-${Math.floor(mtimeMs)}.`;
  const keptAt = `${ofCode}${process.versions.v8}-${process.arch}`;
  const kept = readKept(keptAt);
  const script = new Script(readFileSync(path, 'latin1'), { filename: path, ...(kept && { cachedData: kept }) });
  const module = { exports: {} };
  const body = script.runInThisContext() as Body;
  body.call(module.exports, module.exports, require, module, path, dirname(path));
  const isKept = kept !== undefined && script.cachedDataRejected === false;
  return {
    exports: module.exports,
    keep: () => {
      if (isKept) return;
      replace(keptAt, script.createCachedData());
      sweep(path, ofCode, keptAt);
    },
  };
}

function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** All of it or nothing: the engine does not look closely at what it is given. */
function replace(file: string, data: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = openSync(draft, 'wx');
    try {
      writeFileSync(handle, data);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes what is left of other code, and what is more than a day old: of an engine that was updated, of a process that was
 * killed while it wrote. Two engines that share a folder do not do so to each other for ever: after the first time both are
 * young, and neither writes again.
 */
function sweep(path: string, ofCode: string, keptAt: string): void {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (!name.startsWith(prefix) || !isOurs.test(name.slice(prefix.length)) || file === keptAt) continue;
      if (!file.startsWith(ofCode) || statSync(file).mtimeMs < yesterday) rmSync(file, { force: true });
    }
  } catch {
    // It stays until another time.
  }
}

/**
 * What follows the name of the module: length and time of the code before the version of the engine, which was all at first.
 * A source map has no such name, nor what somebody has put aside.
 */
const isOurs = /^(?:\d+--?\d+\.|\d+\.\d+\.\d+)/;
