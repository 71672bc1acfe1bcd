// What VS Code loads and runs in its extension host: mocha with the tests of this directory. Bundled to CommonJS by host/bundle.mjs.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { optionsOfMocha, tellRetries } from './support/mocha.js';

export async function run(): Promise<void> {
  const { UCHRONIA_TESTS, UCHRONIA_RESULT, UCHRONIA_VSCODE_WINDOW } = process.env;
  // Mocha is a module; not every VS Code that loads this file can `require` one.
  const { default: Mocha } = await import('mocha');
  // The window's console carries VS Code's own log too; host/workbench.mjs prints what is marked.
  const mark = UCHRONIA_VSCODE_WINDOW === undefined ? '' : 'uchronia-report:';
  Mocha.reporters.Base.consoleLog = (...line: unknown[]) => console.log(mark + format(...line));
  const mocha = new Mocha(optionsOfMocha);
  const tests: unknown = JSON.parse(UCHRONIA_TESTS ?? '[]');
  if (!Array.isArray(tests)) throw new Error('UCHRONIA_TESTS is not a list of files');
  for (const name of tests) mocha.addFile(join(__dirname, String(name)));
  await mocha.loadFilesAsync();
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve).on('pass', () => passed++);
    tellRetries(runner, Mocha.reporters.Base.consoleLog);
  });
  if (UCHRONIA_RESULT) writeFileSync(UCHRONIA_RESULT, JSON.stringify({ passed, failed }));
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
