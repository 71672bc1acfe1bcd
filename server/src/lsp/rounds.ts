/**
 * After every change the file that changed is told about at once, and then, after a rest, all files, a little at a time:
 * each is asked for its diagnostics, and the outlet is told. A change during a round ends it; the next one begins anew.
 */
import type { Tagger } from '../core/ide/api.js';
import { heard } from './current.js';
import type { Diagnostics, FileDiagnostics } from './diagnostics.js';
import type { Workspace } from './workspace.js';

/** Where a round's diagnostics go: to an editor that is told, or to one that asks. */
export interface Outlet {
  file(key: string, diagnostics: FileDiagnostics): void;
  gone(key: string): void;
  roundEnded(): void;
}

/** What an editor shows of the first round. */
export interface Progress {
  report(done: number, all: number): void;
  end(): void;
}

/** Long enough to let a word be typed before the other files are looked at, short enough not to be noticed. */
const PAUSE_MS = 150;

export class Rounds {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  readonly #outlet: Outlet;
  readonly #loadTagger: () => Promise<Tagger>;
  readonly #onError: (error: unknown) => void;
  /** Files that have changed and have not been told about since. */
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #round = 0;
  #taggerAsked = false;
  #held = true;
  /** Until some round has come to its end. */
  #progress: Progress | undefined;

  constructor(
    workspace: Workspace,
    diagnostics: Diagnostics,
    outlet: Outlet,
    loadTagger: () => Promise<Tagger>,
    onError: (error: unknown) => void,
  ) {
    this.#workspace = workspace;
    this.#diagnostics = diagnostics;
    this.#outlet = outlet;
    this.#loadTagger = loadTagger;
    this.#onError = onError;
  }

  /**
   * Until this is called nothing is told: findings on half a workspace would be wrong ones. The first round does not wait
   * for a rest.
   */
  release(progress: Progress): void {
    this.#held = false;
    this.#progress = progress;
    void this.#run(++this.#round).catch(this.#onError);
  }

  /** Something has changed: this open file, or anything. */
  schedule(key?: string): void {
    const round = ++this.#round;
    clearTimeout(this.#timer);
    if (key !== undefined) this.#changed.add(key);
    if (!this.#held) void this.#begin(round).catch(this.#onError);
  }

  stop(): void {
    this.#held = true;
    this.schedule();
  }

  async #begin(round: number): Promise<void> {
    // What has been typed meanwhile goes first: nobody wants to hear of a text that is no longer there.
    await heard();
    if (round !== this.#round) return;
    for (const key of this.#changed) if (!(await this.#tell(key, round))) return;
    this.#timer = setTimeout(() => void this.#run(round).catch(this.#onError), PAUSE_MS);
  }

  /** The open files come first in the list of all. */
  async #run(round: number): Promise<void> {
    const keys = this.#workspace.keys();
    for (const [at, key] of keys.entries()) {
      // Before others are looked at, those that somebody looks at get all there is to say of them.
      if (at > 0 && !this.#workspace.isOpen(key) && this.#workspace.isOpen(keys[at - 1] as string)) {
        if (await this.#fetchTagger(keys.slice(0, at))) return;
      }
      if (!(await this.#tell(key, round))) return;
      this.#progress?.report(at + 1, keys.length);
      // Whatever has arrived meanwhile goes first: a change ends this round, a request is answered at once.
      await heard();
      if (round !== this.#round) return;
    }
    for (const key of this.#diagnostics.takeGone()) this.#outlet.gone(key);
    this.#outlet.roundEnded();
    this.#progress?.end();
    this.#progress = undefined;
    await this.#fetchTagger(keys);
  }

  /** Tells the outlet about one file, unless something changes meanwhile; answers whether it did. */
  async #tell(key: string, round: number): Promise<boolean> {
    if (!(await this.#diagnostics.prepare(key, () => round === this.#round))) return false;
    this.#outlet.file(key, this.#diagnostics.current(key));
    this.#changed.delete(key);
    return true;
  }

  /** Only when a file wants it, and once, also if it fails. Answers whether it came, which begins a new round. */
  async #fetchTagger(keys: readonly string[]): Promise<boolean> {
    const { analysis } = this.#workspace;
    if (this.#taggerAsked || !keys.some((key) => this.#workspace.isOurs(key) && analysis.wantsTagger(key)))
      return false;
    this.#taggerAsked = true;
    this.#workspace.useTagger(await this.#loadTagger());
    return true;
  }
}
