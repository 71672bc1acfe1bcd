import type { CodeLens, CodeLensParams } from 'vscode-languageserver/node';
import { LENS_KINDS, type Lens } from '../../core/ide/api.js';
import { chosen } from '../../settings/editor-only.js';
import type { Context } from '../context.js';
import { isPasted } from '../held-findings.js';
import { MAKE_DIVERGENCE, SHOW_PASTED } from './execute-command.js';

/** The client shows the places that a lens counts: what a list looks like is its own business. */
const SHOW_PLACES = 'uchronia.showPlaces';

export async function codeLenses(context: Context, { textDocument }: CodeLensParams): Promise<CodeLens[]> {
  const { workspace, converter, complete } = context;
  await complete;
  const key = workspace.keyOf(textDocument.uri);
  if (!workspace.isOurs(key)) return [];
  const { hints } = workspace.analysis;
  const choice = chosen(workspace.editorSettingsOf(key), 'codeLens', LENS_KINDS);
  const lenses = hints.lenses(key, choice).map(({ kind, span }) => ({
    range: converter.range(key, span),
    data: { uri: textDocument.uri, kind },
  }));
  const isCounted = lenses.some(({ data }) => data.kind === 'notes');
  const clickable = [
    ...whatWasPasted(context, key, isCounted),
    ...(choice.notes && hints.parting(key) ? [divergence(textDocument.uri)] : []),
  ];
  return [...lenses, ...clickable];
}

function divergence(uri: string): CodeLens {
  const command = { title: 'Make this my point of divergence', command: MAKE_DIVERGENCE, arguments: [uri] };
  return { range: lineRange(0), command };
}

/** Above the first of what was pasted and has not been looked at; `isCounted`: the line on top says how much there is. */
function whatWasPasted(context: Context, key: string, isCounted: boolean): CodeLens[] {
  const { workspace, withheld } = context;
  const [first] = withheld.pasted.heldIn(key);
  const text = first && workspace.analysis.hints.pasted(key, isPasted(context, key));
  if (!text) return [];
  const title = isCounted && first.first === 0 ? text.short : text.title;
  const command = { title, command: SHOW_PASTED, arguments: [workspace.uriOf(key)] };
  return [{ range: lineRange(first.first), command }];
}

function lineRange(line: number): CodeLens['range'] {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

/** What a lens says is worked out only for those that somebody sees. */
export function codeLensResolve({ workspace, converter }: Context, lens: CodeLens): CodeLens {
  const data: unknown = lens.data;
  if (!isOurs(data)) return lens;
  const key = workspace.keyOf(data.uri);
  const offset = workspace.analysis.offsetAt(key, lens.range.start);
  const text = workspace.analysis.hints.lensText(key, { kind: data.kind, offset });
  const places = text?.places.map(({ uri, span }) => converter.location(uri, span)) ?? [];
  const command = places.length > 0 ? SHOW_PLACES : '';
  return { ...lens, command: { title: text?.title ?? '', command, arguments: [data.uri, lens.range.start, places] } };
}

function isOurs(data: unknown): data is { uri: string; kind: Lens['kind'] } {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('kind' in data)) return false;
  return typeof data.uri === 'string' && LENS_KINDS.some((kind) => kind === data.kind);
}
