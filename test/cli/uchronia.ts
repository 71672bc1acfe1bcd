/** Runs the command as a shell would. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What ships. Tests run in the root of the checkout. */
export const BUNDLE = join(process.cwd(), 'dist', 'uchronia.cjs');

/** The bundle; but while coverage is measured the modules it is made of, since a bundle is counted as one function. */
const { NODE_V8_COVERAGE } = process.env;
export const COMMAND = NODE_V8_COVERAGE ? join(process.cwd(), 'out', 'server', 'main.js') : BUNDLE;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function uchronia(args: readonly string[], options: { cwd?: string; command?: string } = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [options.command ?? COMMAND, ...args], { cwd: options.cwd });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
