/**
 * After every change all files are looked at again, a little later and a little at a time: one round asks each file for
 * its diagnostics and tells the outlet. A change during a round ends it; the next one begins anew.
 */
import type { Tagger } from '../core/ide/api.js';
import type { Diagnostics, FileDiagnostics } from './diagnostics.js';
import type { Workspace } from './workspace.js';

/** Where a round's diagnostics go: to an editor that is told, or to one that asks. */
export interface Outlet {
  file(key: string, diagnostics: FileDiagnostics): void;
  gone(key: string): void;
  roundEnded(): void;
}

/** Long enough to let a word be typed, short enough not to be noticed. */
const PAUSE_MS = 150;

export class Rounds {
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  readonly #outlet: Outlet;
  readonly #loadTagger: () => Promise<Tagger>;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #round = 0;
  #taggerAsked = false;
  #held = true;

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

  /** Until this is called nothing is told: findings on half a workspace would be wrong ones. */
  release(): void {
    this.#held = false;
    this.schedule();
  }

  schedule(): void {
    this.#round++;
    clearTimeout(this.#timer);
    if (this.#held) return;
    this.#timer = setTimeout(() => void this.#run().catch(this.#onError), PAUSE_MS);
  }

  stop(): void {
    this.#held = true;
    this.schedule();
  }

  async #run(): Promise<void> {
    const round = this.#round;
    for (const key of this.#workspace.keys()) {
      this.#outlet.file(key, this.#diagnostics.current(key));
      // Whatever has arrived meanwhile goes first: a change ends this round, a request is answered at once.
      await new Promise((resolve) => setImmediate(resolve));
      if (round !== this.#round) return;
    }
    for (const key of this.#diagnostics.takeGone()) this.#outlet.gone(key);
    this.#outlet.roundEnded();
    await this.#fetchTagger();
  }

  /** Only after a round, so that nobody waits for it; and once, also if it fails. */
  async #fetchTagger(): Promise<void> {
    const { analysis } = this.#workspace;
    const isWanted = analysis.fileUris().some((key) => this.#workspace.isOurs(key) && analysis.wantsTagger(key));
    if (this.#taggerAsked || !isWanted) return;
    this.#taggerAsked = true;
    analysis.useTagger(await this.#loadTagger());
    this.schedule();
  }
}
