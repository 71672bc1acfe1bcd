import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver/node';
import { tokenKinds, tokenModifiers } from '../../core/ide/api.js';
import type { Context } from '../context.js';

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
  return context.tokens.full(await keyOfCurrent(context, textDocument.uri, token));
}

export async function semanticTokensDelta(
  context: Context,
  { textDocument, previousResultId }: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  return context.tokens.since(await keyOfCurrent(context, textDocument.uri, token), previousResultId);
}

export async function semanticTokensRange(
  context: Context,
  { textDocument, range }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const key = await keyOfCurrent(context, textDocument.uri, token);
  const { analysis } = context.workspace;
  const start = analysis.offsetAt(key, range.start);
  return context.tokens.within(key, { start, end: Math.max(start, analysis.offsetAt(key, range.end)) });
}

/** Hears first what has arrived meanwhile: colours for a text that is no longer there would stand on the wrong words. */
async function keyOfCurrent({ workspace, ready }: Context, uri: string, token: CancellationToken): Promise<string> {
  const key = workspace.keyOf(uri);
  const version = workspace.versionOf(key);
  await ready;
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  if (workspace.versionOf(key) !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
  }
  return key;
}
