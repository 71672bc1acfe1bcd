/** What a command may do to the world outside: write, in colours or not. Tests can hand in another one. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** How many columns of text fit. */
  readonly width: number;
}

/** Wide enough for a source line, narrow enough to read, where nobody says how wide the window is. */
const WIDTH = 100;
const NARROWEST = 40;

export function processTerminal(): Terminal {
  // A reader that goes away early (`| head`) is no error; whatever is still to be written has nobody to read it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  const { NO_COLOR, TERM } = process.env;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    color: process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb',
    width: Math.max(NARROWEST, Math.min(process.stdout.columns ?? WIDTH, WIDTH)),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
