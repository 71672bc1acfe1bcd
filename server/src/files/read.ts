/** Reads one file as text, or says in a writer's words why it cannot. */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { encodingMessage } from './encoding.js';

/** A path that could not be read, and what to tell its owner. */
export interface Problem {
  readonly path: string;
  readonly kind: 'missing' | 'unreadable';
  readonly message: string;
}

export type Reading = { readonly text: string } | { readonly problem: Problem };

// Not the ready-made one: a process that has only just begun would wait for its module.
const bytesOf = promisify(readFile);

/** The text of a file, a byte order mark left out. */
export function readText(path: string): Promise<Reading> {
  return readWith(withoutMark, path);
}

/** The text of a file to the last byte, for those who will write it back. */
export function readExactly(path: string): Promise<Reading> {
  return readWith(whole, path);
}

async function readWith(part: (bytes: Buffer) => Buffer, path: string): Promise<Reading> {
  let bytes: Buffer;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  if (!isUtf8(bytes)) return { problem: { path, kind: 'unreadable', message: encodingMessage(bytes) } };
  return { text: textOf(part(bytes)) };
}

/**
 * What a decoder makes of them, which takes ten times as long where there are letters of other alphabets. Long texts are left
 * to it: otherwise they would be kept outside of the heap, where whoever looks at their letters loses more than was gained.
 */
function textOf(bytes: Buffer): string {
  if (bytes.length >= LONG || !canTranscode) return UTF8.decode(bytes);
  return isAscii(bytes) ? bytes.toString('latin1') : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** A Node.js that was built without the tables of all alphabets has no such function, whatever its types say. */
const canTranscode = typeof transcode === 'function';
/** In bytes; less than what Node.js keeps outside, which is a million or so. */
const LONG = 500_000;

function whole(bytes: Buffer): Buffer {
  return bytes;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

export function problemOf(path: string, error: unknown): Problem {
  const code = codeOf(error);
  const kind = code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable';
  return { path, kind, message: `This cannot be read: ${reasonOf(error)}.` };
}

export function unwritable(path: string, error: unknown): Problem {
  return { path, kind: 'unreadable', message: `This cannot be written: ${reasonOf(error)}.` };
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'its links run in a circle';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'it is too large';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
