/** The entry of the server's bundle: loading it is starting it. */
import { serveOnNode } from './node.js';

serveOnNode();
