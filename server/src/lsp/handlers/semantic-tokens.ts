import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver/node';
import { tokenKinds, tokenModifiers } from '../../core/ide/api.js';
import type { Context } from '../context.js';
import { currentKey } from '../current.js';

/** What the integers stand for; package.json tells VS Code what to make of those that are our own. */
export const SEMANTIC_TOKENS: SemanticTokensOptions = {
  legend: { tokenTypes: [...tokenKinds], tokenModifiers: [...tokenModifiers] },
  range: true,
  full: { delta: true },
};

export async function semanticTokens(
  context: Context,
  { textDocument }: SemanticTokensParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  return context.tokens.full(await keyOf(context, textDocument.uri, token));
}

export async function semanticTokensDelta(
  context: Context,
  { textDocument, previousResultId }: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  return context.tokens.since(await keyOf(context, textDocument.uri, token), previousResultId);
}

export async function semanticTokensRange(
  context: Context,
  { textDocument, range }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const key = await keyOf(context, textDocument.uri, token);
  const { analysis } = context.workspace;
  const start = analysis.offsetAt(key, range.start);
  return context.tokens.within(key, { start, end: Math.max(start, analysis.offsetAt(key, range.end)) });
}

/** Colours for a text that is no longer there would stand on the wrong words. */
function keyOf({ workspace, ready }: Context, uri: string, token: CancellationToken): Promise<string> {
  return currentKey(workspace, uri, token, ready);
}
