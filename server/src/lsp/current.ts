/** Answers are about the text that is there: what has arrived since a question was asked is heard before it is answered. */
import type { CancellationToken } from 'vscode-languageserver/node';
import { LSPErrorCodes, ResponseError } from './protocol.js';
import type { Workspace } from './workspace.js';

/** Fulfilled when the next message has been heard, if one has arrived already. */
export async function heard(): Promise<void> {
  // The protocol library hears one message a turn, and asks for its next turn only after our first.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * The key of a file that somebody asks about, once `after` is fulfilled and what was sent meanwhile has been heard. If that
 * was a change, or that nobody waits any more, it is the error that the protocol has for it.
 */
export async function currentKey(
  workspace: Workspace,
  uri: string,
  token: CancellationToken,
  after?: Promise<void>,
): Promise<string> {
  const key = workspace.keyOf(uri);
  const version = workspace.versionOf(key);
  await after;
  await heard();
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  if (workspace.versionOf(key) !== version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed');
  }
  return key;
}
