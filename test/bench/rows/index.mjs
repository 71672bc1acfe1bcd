/** All rows, in the order of the table. */
import { check } from './check.mjs';
import { extension } from './extension.mjs';
import { keystroke } from './keystroke.mjs';
import { memory } from './memory.mjs';
import { names } from './names.mjs';
import { parsing } from './parsing.mjs';
import { protocol } from './protocol.mjs';
import { startup } from './startup.mjs';

export const groups = [parsing, check, keystroke, memory, names, protocol, startup, extension];
