/** `uchronia check`: reads the timelines, asks the core, prints the report. */
import { gather } from './gather.js';
import { type Loaded, load } from './load.js';
import { oneOf, pathsOf, readOptions } from './options.js';
import { renderJson } from './render/json.js';
import { renderSarif } from './render/sarif.js';
import { renderText } from './render/text.js';
import { displayPath, type Report, reportFinding, reportProblem } from './report.js';
import { type CommandSettings, settingsFor } from './settings.js';
import type { Terminal } from './terminal.js';
import { wrongUse } from './usage.js';

const FORMATS = { text: renderText, json: renderJson, sarif: renderSarif };

export async function check(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') return wrongUse(options, terminal.err);
  const say = (path: string, message: string) => terminal.err(`uchronia: ${displayPath(path)}: ${message}\n`);

  const { files, problems } = await gather(options.paths);
  for (const { path, message } of problems) say(path, message);
  const settings = await settingsFor(files, options.paths);
  const loaded = await load(files, settings, say);
  loaded.analysis.prepareAll();
  await giveTagger(loaded);

  const report = reportOn(loaded, settings);
  if (files.length > 0) terminal.out(FORMATS[options.format](report, terminal));
  if (problems.length > 0 || loaded.unreadable.length > 0) return 2;
  return report.findings.some((it) => it.severity === 'error' || it.severity === 'warning') ? 1 : 0;
}

interface Options {
  readonly format: keyof typeof FORMATS;
  readonly paths: readonly string[];
}

function optionsOf(args: readonly string[]): Options | string {
  return readOptions(args, { format: { type: 'string' } }, ({ values, positionals }) => ({
    format: oneOf('format', values.format, ['text', 'json', 'sarif']),
    paths: pathsOf(positionals),
  }));
}

/** Most notes need no tagger, and loading it takes longer than all the rest. */
async function giveTagger({ analysis, uris }: Loaded): Promise<void> {
  if (!uris.some((uri) => analysis.wantsTagger(uri))) return;
  const { createTagger } = await import('../tagger.js');
  analysis.useTagger(createTagger());
}

function reportOn({ analysis, uris, unreadable }: Loaded, settings: CommandSettings): Report {
  const found = uris.flatMap((uri) => analysis.findings(uri).map((it) => reportFinding(analysis, uri, it)));
  const findings = [...settings.problems, ...unreadable.map(reportProblem), ...found];
  return { files: uris.length, findings: findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) };
}
