/** The `uchronia` command: the language server for editors, everything else for people at a terminal. */
import { check } from './cli/check.js';
import { explain } from './cli/explain.js';
import { format } from './cli/format.js';
import { processTerminal } from './cli/terminal.js';
import { USAGE, wrongUse } from './cli/usage.js';
import { world } from './cli/world.js';
import { version } from './files/home.js';

/** How an editor may talk to us; the protocol library reads the same words from the command line. */
const TRANSPORT = /^--(?:stdio|node-ipc|socket=\d+|pipe=.+|clientProcessId=\d+)$/;

const terminal = processTerminal();
run(process.argv.slice(2)).then(
  // Setting the code and letting the process end by itself lets a slow reader of our output have all of it.
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.err(`uchronia: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return isHelp(args) ? help() : check(args, terminal);
    case 'format':
      return isHelp(args) ? help() : format(args, terminal);
    case 'world':
      return isHelp(args) ? help() : world(args, terminal);
    case 'explain':
      return isHelp(args) ? help() : explain(args, terminal);
    case 'serve':
      return isHelp(args) ? help() : serve(args);
    case '--help':
    case '-h':
    case 'help':
      return help();
    case '--version':
      terminal.out(`${version()}\n`);
      return 0;
    case undefined:
      terminal.err(USAGE);
      return 2;
    default:
      return wrongUse(`There is no command '${command}'.`, terminal.err);
  }
}

/** Returns at once; the server ends the process when its editor does. */
async function serve(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !TRANSPORT.test(arg));
  if (unknown !== undefined) return wrongUse(`'serve' does not know '${unknown}'.`, terminal.err);
  if (args.length === 0) return wrongUse("'serve' needs to know how to talk to the editor: --stdio.", terminal.err);
  await import('./lsp/start.js');
  return 0;
}

function help(): number {
  terminal.out(USAGE);
  return 0;
}

function isHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}
