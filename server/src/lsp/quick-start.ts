/** As `start.ts`, where it is bundled: with what an earlier process has left compiled. */
import { join } from 'node:path';
import { loadCompiled } from '../files/compiled.js';
import { readCanon } from '../files/home.js';

// Another thread unpacks it while this one loads the code.
const histories = readCanon();
const { exports, keep } = loadCompiled(join(import.meta.dirname, 'server-code.cjs'));
const { serveOnNode } = exports as typeof import('./node.js');
// When some file has been checked, everything that starting needs has been compiled.
void serveOnNode(histories).then(keep);
