/** The entry of the server's process: loading it is starting it. In the bundles `quick-start.ts` stands for it. */
import { readCanon } from '../files/home.js';
import { serveOnNode } from './node.js';

void serveOnNode(readCanon());
