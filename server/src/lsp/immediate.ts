/**
 * `setImmediate` for browsers, which have none: the server lets what has arrived go first before it goes on with what is
 * long. A timer of no milliseconds would do the same but browsers make it wait for four; a message to oneself waits for none.
 */
/** As browsers have it; the types at hand are those of Node.js. */
declare const MessageChannel: new () => {
  readonly port1: { onmessage: () => void };
  readonly port2: { postMessage(message: undefined): void };
};

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** Only this one form of it is used. */
function afterMessages(run: () => void): void {
  waiting.push(run);
  port2.postMessage(undefined);
}

Object.assign(globalThis, { setImmediate: afterMessages });
