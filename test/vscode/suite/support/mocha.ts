/** How mocha runs the suite, in whichever extension host. */
import type { MochaOptions, Runner } from 'mocha';

export const optionsOfMocha: MochaOptions & { reporter: string; ui: 'bdd' } = {
  ui: 'bdd',
  reporter: 'spec',
  timeout: 30_000,
  slow: 5_000,
  // A busy window drops a key, and a watcher a file, that are none of ours to mend; whoever fails twice has failed.
  retries: 1,
  color: false,
  forbidOnly: Boolean(process.env['CI']),
};

/** Says which tests had to be tried again, so that one that often is does not go unseen. */
export function tellRetries(runner: Runner, tell: (line: string) => void): void {
  runner.on('retry', (test, error) => tell(`    tried again: ${test.fullTitle()} (${error.message})`));
}
