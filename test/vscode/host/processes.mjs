// Everything that the runner starts is started here, so that nothing outlives it: each child leads a process group of its own, and stopping the child
// stops the group. (The server forks extension hosts, which start language servers; npm starts compilers.)

import { spawn } from 'node:child_process';

const running = new Set();

/** Starts a command in a process group of its own. `onOutput` is given each piece of its output, errors included. */
export function start(command, args, { onOutput = () => {}, ...options } = {}) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', onOutput);
  }
  child.on('error', () => running.delete(child));
  return child;
}

/** Runs a command to its end; rejects with the last lines of its output if it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = start(command, args, { ...options, onOutput: (text) => (output = (output + text).slice(-20_000)) });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve(output);
      const tail = output.trimEnd().split('\n').slice(-25).join('\n');
      reject(new Error(`${command} ${args.join(' ')}\nended with ${signal ?? `code ${code}`}:\n${tail}`));
    });
  });
}

/** Ends every group still running. Synchronous, for it must also work from an `exit` handler; killing asks nobody to tidy up, the directories are ours. */
export function stopAll() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group has already ended.
    }
  }
  running.clear();
}
