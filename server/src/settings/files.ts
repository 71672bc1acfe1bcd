/** The `uchronia.json` files near some notes, each read once and again when it has changed. */
import { LineIndex } from '../core/text/line-index.js';
import type { Position } from '../core/text/span.js';
import { settingsPaths } from './combine.js';
import { type Choices, readSettings, type SettingsProblem } from './read.js';

/** What stands at a path; nothing where there is no file. */
export type ReadFile = (
  path: string,
) => Promise<{ readonly text: string } | { readonly unreadable: string } | undefined>;

/** A problem of one file, where people and editors look for it: lines and columns from 0. */
export interface PlacedProblem extends Omit<SettingsProblem, 'span'> {
  readonly start: Position;
  readonly end: Position;
  /** The line that `start` is on. */
  readonly line: string;
}

interface Read {
  readonly choices: Choices;
  readonly problems: readonly PlacedProblem[];
}

export class SettingsFiles {
  readonly #readFile: ReadFile;
  /** What was found at each path that was looked at; undefined where there is no file. */
  readonly #known = new Map<string, Promise<Read | undefined>>();
  readonly #read = new Map<string, Read>();

  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** Reads what may hold settings for a file and has not been looked at yet. `root`: the folder above which nobody looks. */
  async prepare(file: string, root: string): Promise<void> {
    await Promise.all(settingsPaths(file, root).map((path) => this.#look(path)));
  }

  /** What the nearest of the files read so far says. */
  choicesFor(file: string, root: string): Choices {
    const path = settingsPaths(file, root).find((one) => this.#read.has(one));
    return (path && this.#read.get(path)?.choices) || new Map();
  }

  /** Looks again at a path that was looked at before. Answers whether anybody had asked for it. */
  async refresh(path: string): Promise<boolean> {
    if (!this.#known.has(path)) return false;
    this.#known.delete(path);
    await this.#look(path);
    return true;
  }

  /** The files that have problems, and those. */
  problems(): ReadonlyMap<string, readonly PlacedProblem[]> {
    return new Map(
      [...this.#read].filter(([, { problems }]) => problems.length > 0).map(([path, { problems }]) => [path, problems]),
    );
  }

  /** The last look counts, whichever ends first. */
  async #look(path: string): Promise<void> {
    const known = this.#known.get(path);
    if (known) return void (await known);
    const looking = this.#readFile(path).then(
      (found) => found && ('text' in found ? readText(found.text) : unreadable(found.unreadable)),
    );
    this.#known.set(path, looking);
    const read = await looking;
    if (this.#known.get(path) !== looking) return;
    if (read) this.#read.set(path, read);
    else this.#read.delete(path);
  }
}

function readText(text: string): Read {
  const { choices, problems } = readSettings(text);
  const lines = new LineIndex(text);
  return {
    choices,
    problems: problems.map(({ span, ...problem }) => {
      const start = lines.positionAt(span.start);
      const line = text.slice(lines.lineStart(start.line), lines.lineEnd(start.line));
      return { ...problem, start, end: lines.positionAt(span.end), line };
    }),
  };
}

function unreadable(message: string): Read {
  const top = { line: 0, character: 0 };
  return { choices: new Map(), problems: [{ start: top, end: top, line: '', severity: 'error', message }] };
}
