/**
 * Runs the compiled mocha tests and writes their counts to out/test/mocha.json. Without arguments all of them but those
 * for a real VS Code; else those whose path contains one of the arguments.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Mocha from 'mocha';

const wanted = process.argv.slice(2);
const mocha = new Mocha({ timeout: 40_000, reporter: wanted.length > 0 ? 'spec' : 'dot' });
for (const file of testFiles()) mocha.addFile(file);
await mocha.loadFilesAsync();

let passed = 0;
const runner = mocha.run((failed) => {
  mkdirSync('out/test', { recursive: true });
  writeFileSync('out/test/mocha.json', `${JSON.stringify({ passed, failed })}\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
runner.on('pass', () => passed++);

/** Compiled tests whose source is still there: the compiler never deletes what it once wrote. */
function testFiles() {
  return readdirSync('out/test', { recursive: true, encoding: 'utf8' })
    .map((file) => `out/test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.js') && !file.startsWith('out/test/vscode/'))
    .filter((file) => existsSync(file.replace(/^out\//, '').replace(/\.js$/, '.ts')))
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .sort()
    .map((file) => resolve(file));
}
