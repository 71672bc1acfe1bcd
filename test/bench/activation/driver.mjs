/** Runs in VS Code's extension host: activates the extensions one after the other and writes down how long each took. */
import { writeFileSync } from 'node:fs';
import { extensions } from 'vscode';

export async function run() {
  const times = {};
  for (const id of process.env.UCHRONIA_ACTIVATE.split(' ')) {
    const extension = extensions.getExtension(id);
    if (extension === undefined) throw new Error(`VS Code does not know ${id}.`);
    if (extension.isActive) throw new Error(`${id} is active before it is asked to be.`);
    // What else a new window does should be over.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const from = performance.now();
    await extension.activate();
    times[id] = performance.now() - from;
  }
  writeFileSync(process.env.UCHRONIA_RESULT, JSON.stringify(times));
}
