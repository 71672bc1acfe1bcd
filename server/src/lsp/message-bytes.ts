/**
 * Messages as the bytes that are sent. The diagnostics of a large file are by far the longest of them, and go out again with
 * every letter that is typed; nearly all are the same objects as before (`convert.ts`), so the bytes of each are kept.
 */
import type { Message } from 'vscode-languageserver/node';

/** Of a diagnostic that is still told; anything else is written anew each time. */
const known = new WeakMap<object, Buffer>();

const comma = Buffer.from(',');

export function bytesOf(message: Message): Buffer {
  const list = diagnosticsIn(message);
  if (list === undefined || list.items.length === 0) return Buffer.from(JSON.stringify(message));
  const { field, around, name, items } = list;
  // A key stays where it is named first: so the list opens the message, and nobody has to look for it.
  const rest = JSON.stringify({ [field]: {}, ...message, [field]: { [name]: [], ...around, [name]: [] } });
  const at = `{"${field}":{"${name}":[`.length;
  const parts: Uint8Array[] = [Buffer.from(rest.slice(0, at))];
  for (const [index, item] of items.entries()) {
    if (index > 0) parts.push(comma);
    parts.push(bytesOfItem(item));
  }
  parts.push(Buffer.from(rest.slice(at)));
  return Buffer.concat(parts);
}

function bytesOfItem(item: object): Buffer {
  let bytes = known.get(item);
  if (!bytes) {
    bytes = Buffer.from(inAscii(JSON.stringify(item)));
    known.set(item, bytes);
  }
  return bytes;
}

/**
 * The quotation marks and dashes of our own words, escaped: where the notes have no other letters, all of the message is
 * ASCII, which an editor reads at half the price.
 */
function inAscii(json: string): string {
  return json.replace(/[\u2010-\u2026]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

/** The diagnostics of a message that is about one file, and how they are reached: by the name of a field, and by theirs in there. */
interface Diagnostics {
  readonly field: 'params' | 'result';
  readonly around: object;
  readonly name: 'diagnostics' | 'items';
  readonly items: readonly object[];
}

function diagnosticsIn({
  method,
  params,
  result,
}: Message & { method?: string; params?: unknown; result?: unknown }): Diagnostics | undefined {
  if (method === 'textDocument/publishDiagnostics' && hasList(params, 'diagnostics'))
    return { field: 'params', around: params, name: 'diagnostics', items: params.diagnostics };
  // What an editor that asks is answered.
  if (hasList(result, 'items') && 'kind' in result)
    return { field: 'result', around: result, name: 'items', items: result.items };
  return undefined;
}

function hasList<Name extends string>(value: unknown, name: Name): value is Record<Name, readonly object[]> {
  return (
    typeof value === 'object' &&
    value !== null &&
    name in value &&
    Array.isArray((value as Record<string, unknown>)[name])
  );
}
