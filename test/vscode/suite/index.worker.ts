// What VS Code for the Web loads and runs in its extension host, a web worker: mocha for browsers, with the same tests. host/bundle.mjs puts them in one file.

import { format } from 'node:util';
// Has no exports: it makes the global `Mocha`.
import 'mocha/mocha.js';
import { optionsOfMocha, tellRetries } from './support/mocha.js';
import { tellResult } from './support/window.js';

export async function runWith(loadTests: () => Promise<void>): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => console.log(`uchronia-report:${format(...line)}`);
  const mocha = new Mocha({ ...optionsOfMocha, reporter: Mocha.reporters.Spec });
  // What mocha does before it loads a file: makes `describe` and `it`.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await loadTests();
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve).on('pass', () => passed++);
    tellRetries(runner, Mocha.reporters.Base.consoleLog);
  });
  await tellResult({ passed, failed });
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
