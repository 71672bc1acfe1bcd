/** The requests of our own client, which no other editor sends. */
import type { Connection, WorkDoneProgressParams } from 'vscode-languageserver/node';
import type { Refusal } from '../core/ide/api.js';
import type { Context } from './context.js';
import { checkWorkspace } from './handlers/check-workspace.js';
import { paste } from './handlers/paste.js';
import { entries, moment, type ShownMoment, type ShownWorld, timelines, world } from './handlers/views.js';
import type { Answer } from './listen.js';

export function answerViews(connection: Connection, context: Context, answer: Answer): void {
  connection.onRequest<ShownWorld | Refusal | null, void>(
    'uchronia/world',
    answer(world, () => null),
  );
  connection.onRequest<ShownMoment | null, void>(
    'uchronia/moment',
    answer(moment, () => null),
  );
  connection.onRequest(
    'uchronia/entries',
    answer(entries, () => []),
  );
  connection.onRequest('uchronia/timelines', () => timelines(context));
  connection.onRequest('uchronia/paste', paste);
  connection.onRequest('uchronia/check', ({ workDoneToken }: WorkDoneProgressParams, token) =>
    checkWorkspace(context, connection.window.attachWorkDoneProgress(workDoneToken), token),
  );
}
