/** The entry of the server's code: loading it is starting it. */
import { serveOnNode } from './node.js';

/** Fulfilled when some file has been checked. */
export const hasChecked = serveOnNode();
