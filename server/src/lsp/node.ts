/** The server on Node.js: files from disk, the connection that the command line names (`--stdio`, `--node-ipc` …). */
import { Console } from 'node:console';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Connection, ConnectionOptions, Message } from 'vscode-languageserver/node';
import { findTimelines } from '../files/find.js';
import { readCanon, rulePage, version } from '../files/home.js';
import { wouldFind } from '../files/names.js';
import { readText } from '../files/read.js';
import { looksLikeTeal } from '../files/teal.js';
import { clientFiles, type FileReader, initializationOptions, noFiles } from './client-files.js';
import type { FileState, Host } from './host.js';
import { mannered } from './manners.js';
import { bytesOf } from './message-bytes.js';
import { createConnection, StreamMessageWriter } from './protocol.js';
import { serve } from './server.js';

/** Fulfilled when some file has been checked. */
export function serveOnNode(): Promise<void> {
  const connection = mannered(process.argv.includes('--stdio') ? overStdio : createConnection);
  return serve(connection, ({ initializationOptions: value }) =>
    nodeHost(initializationOptions(value).readsFiles ? clientFiles(connection) : noFiles),
  );
}

/** The library's own way over these pipes, but for how messages are written. */
function overStdio(options: ConnectionOptions): Connection {
  const contentTypeEncoder = { name: 'application/json', encode: async (message: Message) => bytesOf(message) };
  const writer: unknown = new StreamMessageWriter(process.stdout, { contentTypeEncoder });
  printElsewhere();
  // A stream to read from brings the end of the process with its own end; beside one the types know no writer.
  return createConnection(process.stdin, writer as NodeJS.WritableStream, options);
}

/** Whatever else is printed must not get between the messages. Opening another stream takes a while, and most often nothing is. */
function printElsewhere(): void {
  let ours: Console | undefined;
  Object.defineProperty(globalThis, 'console', {
    configurable: true,
    get: () => {
      ours ??= new Console(process.stderr);
      return ours;
    },
  });
}

/** `elsewhere` reads what is on no disk of ours. */
function nodeHost(elsewhere: FileReader): Host {
  return {
    version: version(),
    readCanon,
    find: (folder) => (isFile(folder) ? find(folder) : elsewhere.find(folder)),
    read: (key) => (isFile(key) ? read(key) : elsewhere.read(key)),
    loadTagger,
    pageOf: rulePage,
    keyOf,
    covers: wouldFind,
    isForeign: looksLikeTeal,
  };
}

async function find(folder: string): Promise<readonly string[]> {
  const { files } = await findTimelines(fileURLToPath(folder));
  return files.map((path) => pathToFileURL(path).href);
}

async function read(key: string): Promise<FileState> {
  const reading = await readText(fileURLToPath(key));
  if ('text' in reading) return { kind: 'text', text: reading.text };
  const { kind, message } = reading.problem;
  return kind === 'missing' ? { kind } : { kind, message };
}

async function loadTagger() {
  const { createTagger } = await import('../tagger.js');
  return createTagger();
}

/** Editors differ in which characters of a path they write as `%28`; Node.js decides for all of them. */
function keyOf(uri: string): string {
  if (!isFile(uri)) return uri;
  try {
    return pathToFileURL(fileURLToPath(uri)).href.replace(/\/+$/, '');
  } catch {
    return uri;
  }
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
