/** How mocha runs the suite, in whichever extension host. */
import type { MochaOptions } from 'mocha';

export const optionsOfMocha: MochaOptions & { reporter: string; ui: 'bdd' } = {
  ui: 'bdd',
  reporter: 'spec',
  timeout: 30_000,
  slow: 5_000,
  color: false,
  forbidOnly: Boolean(process.env['CI']),
};
