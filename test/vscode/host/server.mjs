// Starts VS Code's server on a free port and waits until it answers.

import { freePort } from './ports.mjs';
import { start } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;
// Tests ask no gallery about extensions.
const NO_GALLERY = { EXTENSIONS_GALLERY: '{}' };

/** `{ origin, authority, ended }`: where it listens, and a promise that rejects when it ends, which it should not before we stop it. */
export async function startServer({ node, main }, { userDataDir, extensionsDir, isTrusting, env }) {
  const port = await freePort();
  const args = [
    main,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
    ...[
      '--server-data-dir',
      `${userDataDir}/server`,
      '--user-data-dir',
      userDataDir,
      '--extensions-dir',
      extensionsDir,
    ],
    '--disable-telemetry',
    ...(isTrusting ? ['--disable-workspace-trust'] : []),
    // A built VS Code takes the address's extensionTestsPath only with this.
    '--enable-smoke-test-driver',
  ];
  let output = '';
  const child = start(node, args, {
    env: { ...env, ...NO_GALLERY },
    onOutput: (text) => (output = (output + text).slice(-20_000)),
  });
  const ended = new Promise((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      reject(new Error(`VS Code's server ended with ${signal ?? `code ${code}`}:\n${output.trimEnd()}`));
    });
  });
  ended.catch(() => {}); // Also watched by others, later; until then a rejection must not count as unhandled.
  const authority = `127.0.0.1:${port}`;
  await Promise.race([answers(`http://${authority}/`, () => output), ended]);
  return { origin: `http://${authority}`, authority, ended };
}

async function answers(url, output) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`VS Code's server did not answer within ${START_TIMEOUT_MS / 1000} s:\n${output()}`);
}
