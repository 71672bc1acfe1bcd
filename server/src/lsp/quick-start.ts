/** The entry of the server's process where it is bundled: as `start.ts`, with what an earlier process has left compiled. */
import { join } from 'node:path';
import { loadCompiled } from '../files/compiled.js';

const { exports, keep } = loadCompiled(join(import.meta.dirname, 'server-code.cjs'), require);
const { hasChecked } = exports as typeof import('./start.js');
// By then everything that starting needs has been compiled.
void hasChecked.then(keep);
