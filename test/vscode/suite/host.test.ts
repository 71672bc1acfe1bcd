// Where the extension runs, since everything else is to be the same there.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const isWorker = process.env['UCHRONIA_VSCODE_KIND'] === 'worker';

describe('the extension', () => {
  it(isWorker ? 'runs in a web worker' : 'runs in a process of Node.js', () => {
    assert.equal('importScripts' in globalThis, isWorker);
  });

  // Both ways of running are tried in one of the two states each.
  it(isWorker ? 'works in a folder that nobody trusts' : 'works in a trusted folder', async () => {
    assert.equal(vscode.workspace.isTrusted, !isWorker);
    const extension = vscode.extensions.getExtension('uchronia.uchronia');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
  });
});
