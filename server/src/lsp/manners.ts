/** Who asks before the greeting or after the goodbye is refused, with the errors that the protocol has for it. */
import type { Connection, ConnectionOptions, Message } from 'vscode-languageserver/node';
import { ErrorCodes, ResponseError } from './protocol.js';

/** Opens a connection with manners; `create` is what makes one of its options. */
export function mannered(create: (options: ConnectionOptions) => Connection): Connection {
  const state = { hasBegun: false, isOver: false };
  const connection = create({
    messageStrategy: {
      handleMessage: (message, next) => next(admitted(message, state)),
    },
  });
  connection.onRequest(
    TOO_EARLY,
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'Nobody has said hello yet'),
  );
  connection.onRequest(TOO_LATE, () => new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down'));
  return connection;
}

const TOO_EARLY = 'uchronia/too-early';
const TOO_LATE = 'uchronia/too-late';

interface State {
  hasBegun: boolean;
  isOver: boolean;
}

/** The question itself, or one that is answered with the refusal. What is only told, and answers of ours, pass. */
function admitted(message: Message, state: State): Message {
  if (!('id' in message) || !('method' in message)) return message;
  if (state.isOver) return { ...message, method: TOO_LATE } as Message;
  if (message.method === 'initialize') state.hasBegun = true;
  else if (!state.hasBegun) return { ...message, method: TOO_EARLY } as Message;
  if (message.method === 'shutdown') state.isOver = true;
  return message;
}
