/** `uchronia format`: puts files in order where they lie, or says which are not. */
import { basename } from 'node:path';
import { DATE_STYLES, type DateStyle, type FormatOptions, formatText } from '../core/ide/formatting.js';
import { isTimelinePath } from '../files/names.js';
import { type Problem, readExactly } from '../files/read.js';
import { replaceFile } from '../files/replace.js';
import { looksLikeTeal } from '../files/teal.js';
import { gather } from './gather.js';
import { oneOf, pathsOf, readOptions } from './options.js';
import { displayPath } from './report.js';
import { settingsFor } from './settings.js';
import type { Terminal } from './terminal.js';
import { wrongUse } from './usage.js';

export async function format(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') return wrongUse(options, terminal.err);
  const complain = ({ path, message }: Omit<Problem, 'kind'>) =>
    terminal.err(`uchronia: ${displayPath(path)}: ${message}\n`);

  const { files, problems } = await gather(options.paths);
  problems.forEach(complain);
  const count = { changed: 0, kept: 0, failed: problems.length };
  const settings = await settingsFor(files, options.paths);
  for (const { file, start, message } of settings.problems)
    terminal.err(`uchronia: ${file}:${start.line + 1}: ${message}\n`);
  for (const path of files) {
    const outcome = await formatFile(path, { mode: options.mode, dates: options.dates ?? settings.of(path).dates });
    if (typeof outcome === 'string') count[outcome]++;
    else complain(outcome);
    if (outcome === 'changed') terminal.out(`${displayPath(path)}\n`);
    else if (typeof outcome !== 'string' && outcome.kind !== 'foreign') count.failed++;
  }
  if (count.changed + count.kept > 0) terminal.err(`${summary(count, options.mode)}\n`);
  if (count.failed > 0) return 2;
  return options.mode === 'check' && count.changed > 0 ? 1 : 0;
}

interface Options {
  /** As asked for; else as it is set beside the notes. */
  readonly dates: DateStyle | undefined;
  readonly mode: 'write' | 'check';
  readonly paths: readonly string[];
}

function optionsOf(args: readonly string[]): Options | string {
  const known = { check: { type: 'boolean' }, dates: { type: 'string' } } as const;
  return readOptions(args, known, ({ values, positionals }) => ({
    dates: values.dates === undefined ? undefined : oneOf('style of dates', values.dates, DATE_STYLES),
    mode: values.check ? 'check' : 'write',
    paths: pathsOf(positionals),
  }));
}

type Outcome =
  | 'changed'
  | 'kept'
  | { readonly path: string; readonly kind: Problem['kind'] | 'foreign'; readonly message: string };

async function formatFile(path: string, options: FormatOptions & Pick<Options, 'mode'>): Promise<Outcome> {
  // Whoever names a file of another kind has mistyped it, and it would not survive being taken for notes.
  if (!isTimelinePath(basename(path))) {
    return { path, kind: 'unreadable', message: 'Left as it is: only .tl files are formatted.' };
  }
  const reading = await readExactly(path);
  if ('problem' in reading) return reading.problem;
  const { text } = reading;
  if (looksLikeTeal(text.replace(/^\ufeff/, ''))) {
    return { path, kind: 'foreign', message: 'Left out: it looks like Teal or Lua code.' };
  }
  const formatted = formatText(text, options);
  if (formatted === text) return 'kept';
  if (options.mode === 'check') return 'changed';
  return (await replaceFile(path, formatted)) ?? 'changed';
}

function summary(
  { changed, kept }: { readonly changed: number; readonly kept: number },
  mode: Options['mode'],
): string {
  const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);
  if (mode === 'check') return `${files(changed)} of ${changed + kept} would be formatted.`;
  return `${files(changed)} formatted, ${kept} left as ${kept === 1 ? 'it was' : 'they were'}.`;
}
