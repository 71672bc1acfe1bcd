/** What an editor shows while a large workspace is read and first checked. */
import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features.js';

/** Shorter work would only flicker. */
const DELAY_MS = 400;

/** How often the editor hears how far it is. */
const EVERY_MS = 100;

export class Loading {
  readonly #connection: Connection;
  readonly #features: ClientFeatures;
  #reporter: (WorkDoneProgressReporter & { begin(title: string, percentage?: number): void; done(): void }) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;
  #last = 0;

  constructor(connection: Connection, features: ClientFeatures) {
    this.#connection = connection;
    this.#features = features;
  }

  /** From now on, if it takes long, something is shown. */
  begin(onError: (error: unknown) => void): void {
    if (!this.#features.showsProgress) return;
    this.#timer = setTimeout(() => void this.#show().catch(onError), DELAY_MS);
  }

  /** `what`: "Reading" or the like, `done` of `all` files. */
  readonly report = (what: string, done: number, all: number): void => {
    const now = Date.now();
    if (this.#reporter === undefined || now - this.#last < EVERY_MS) return;
    this.#last = now;
    this.#reporter.report(Math.round((100 * done) / Math.max(1, all)), `${what} ${done} of ${all} files`);
  };

  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#reporter?.done();
    this.#reporter = undefined;
  }

  async #show(): Promise<void> {
    const reporter = await this.#connection.window.createWorkDoneProgress();
    if (this.#isOver) return;
    reporter.begin('Uchronia', 0);
    this.#reporter = reporter;
  }
}
