/** Reads one file as text, or says in a writer's words why it cannot. */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import type { Text } from '../core/ide/api.js';
import { encodingMessage } from './encoding.js';

/** A path that could not be read, and what to tell its owner. */
export interface Problem {
  readonly path: string;
  readonly kind: 'missing' | 'unreadable';
  readonly message: string;
}

export type Reading<T extends Text> = { readonly text: T } | { readonly problem: Problem };

// Not the ready-made one: a process that has only just begun would wait for its module.
const bytesOf = promisify(readFile);

/** The text of a file in pieces, a byte order mark left out. */
export async function readText(path: string): Promise<Reading<readonly string[]>> {
  const read = await readBytes(path);
  return 'problem' in read ? read : { text: piecesOf(withoutMark(read.bytes)).map(textOf) };
}

/** The text of a file to the last byte, for those who will write it back. */
export async function readExactly(path: string): Promise<Reading<string>> {
  const read = await readBytes(path);
  return 'problem' in read ? read : { text: textOf(read.bytes) };
}

async function readBytes(path: string): Promise<{ readonly bytes: Buffer } | { readonly problem: Problem }> {
  let bytes: Buffer;
  try {
    bytes = await bytesOf(path);
  } catch (error) {
    return { problem: problemOf(path, error) };
  }
  return isUtf8(bytes) ? { bytes } : { problem: { path, kind: 'unreadable', message: encodingMessage(bytes) } };
}

/** Cuts them before lines that are not indented, for there most blocks begin. */
function piecesOf(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  while (bytes.length - start > 2 * PIECE) {
    const end = endOfPiece(bytes, start + PIECE);
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  pieces.push(bytes.subarray(start));
  return pieces;
}

function endOfPiece(bytes: Buffer, from: number): number {
  let at = from;
  do at = bytes.indexOf(LINE_FEED, at) + 1;
  while (at > 0 && isIndented(bytes[at]));
  return at > 0 ? at : bytes.length;
}

/** Whether a line that begins with a byte surely opens no block: one that is blank, or indented. */
function isIndented(first = SPACE): boolean {
  return first <= SPACE;
}

const PIECE = 32_768;
const LINE_FEED = 10;
const SPACE = 32;

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
