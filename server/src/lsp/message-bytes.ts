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
  // No text within a message can look like this: there a quotation mark has a backslash before it.
  const hole = `"${list.name}":[]`;
  const around = JSON.stringify(list.without);
  const at = around.indexOf(hole) + hole.length - 1;
  const parts: Uint8Array[] = [Buffer.from(around.slice(0, at))];
  for (const [index, item] of list.items.entries()) {
    if (index > 0) parts.push(comma);
    parts.push(bytesOfItem(item));
  }
  parts.push(Buffer.from(around.slice(at)));
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

/** The diagnostics of a message that is about one file, what their list is called there, and the message without them. */
interface Diagnostics {
  readonly name: string;
  readonly items: readonly object[];
  readonly without: object;
}

function diagnosticsIn(
  message: Message & { method?: string; params?: unknown; result?: unknown },
): Diagnostics | undefined {
  const { method, params, result } = message;
  if (method === 'textDocument/publishDiagnostics' && hasList(params, 'diagnostics'))
    return {
      name: 'diagnostics',
      items: params.diagnostics,
      without: { ...message, params: { ...params, diagnostics: [] } },
    };
  // What an editor that asks is answered.
  if (hasList(result, 'items') && 'kind' in result)
    return { name: 'items', items: result.items, without: { ...message, result: { ...result, items: [] } } };
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
