/** `uchronia world --at DATE`: who lives, who holds what, what is called what, what is still to come and what has fallen. */
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Moment, WorldAt } from '../core/ide/api.js';
import { gather } from './gather.js';
import { load } from './load.js';
import { oneOf, pathsOf, readOptions } from './options.js';
import { renderWorldJson } from './render/world-json.js';
import { renderWorldText } from './render/world-text.js';
import { displayPath } from './report.js';
import { settingsFor } from './settings.js';
import type { Terminal } from './terminal.js';
import { wrongUse } from './usage.js';

export async function world(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (typeof options === 'string') return wrongUse(options, terminal.err);
  const say = (path: string, message: string) => terminal.err(`uchronia: ${displayPath(path)}: ${message}\n`);

  const { files, problems } = await gather(options.paths);
  for (const { path, message } of problems) say(path, message);
  const { analysis, uris, unreadable } = await load(files, await settingsFor(files, options.paths), say);
  for (const { path, message } of unreadable) say(path, message);

  const named = options.timeline === undefined ? {} : { timeline: timelineOrFile(options.timeline, uris) };
  const moment: Moment = { date: options.at, ...named };
  const answer = analysis.worldAt(moment);
  if ('refused' in answer) {
    const how = answer.refused === 'which-timeline' ? ' Use --timeline NAME.' : '';
    terminal.err(`uchronia: ${withPaths(answer.message, uris)}${how}\n`);
    return 2;
  }
  const shown: WorldAt = { ...answer, timeline: { ...answer.timeline, name: withPaths(answer.timeline.name, uris) } };
  terminal.out(
    options.format === 'json'
      ? renderWorldJson(shown, (at) => placeOf(at.uri, at.span.start))
      : renderWorldText(shown, terminal),
  );
  return problems.length > 0 || unreadable.length > 0 ? 2 : 0;

  function placeOf(uri: string, offset: number) {
    const { line, character } = analysis.positionAt(uri, offset);
    return { file: displayPath(fileURLToPath(uri)), line: line + 1, column: character + 1 };
  }
}

interface Options {
  readonly at: string;
  readonly timeline: string | undefined;
  readonly format: 'text' | 'json';
  readonly paths: readonly string[];
}

function optionsOf(args: readonly string[]): Options | string {
  const known = { at: { type: 'string' }, timeline: { type: 'string' }, format: { type: 'string' } } as const;
  return readOptions(args, known, ({ values, positionals }) => {
    const { at, timeline } = values;
    if (at === undefined) return '\'world\' needs to know the date: --at 1927-05 or --at "May 1927".';
    return { at, timeline, format: oneOf('format', values.format, ['text', 'json']), paths: pathsOf(positionals) };
  });
}

/** A file without a header goes by its path. */
function timelineOrFile(name: string, uris: readonly string[]): string {
  const uri = pathToFileURL(resolve(name)).href;
  return uris.includes(uri) ? uri : name;
}

function withPaths(text: string, uris: readonly string[]): string {
  return uris.reduce((words, uri) => words.replaceAll(uri, displayPath(fileURLToPath(uri))), text);
}
