/** The server on Node.js: files from disk, the connection that the command line names (`--stdio`, `--node-ipc` …). */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { findTimelines, isSkippedName, isTimelinePath } from '../files/find.js';
import { readCanon, rulePage, version } from '../files/home.js';
import { readText } from '../files/read.js';
import { looksLikeTeal } from '../files/teal.js';
import type { FileState, Host } from './host.js';
import { serve } from './server.js';

export function serveOnNode(): void {
  serve(createConnection(), nodeHost());
}

function nodeHost(): Host {
  return {
    version: version(),
    readCanon,
    find,
    read,
    loadTagger,
    pageOf: rulePage,
    keyOf,
    covers,
    isForeign: looksLikeTeal,
  };
}

async function find(folder: string): Promise<readonly string[]> {
  if (!isFile(folder)) return [];
  const { files } = await findTimelines(fileURLToPath(folder));
  return files.map((path) => pathToFileURL(path).href);
}

async function read(key: string): Promise<FileState> {
  if (!isFile(key)) return { kind: 'missing' };
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

function covers(folder: string, key: string): boolean {
  if (!key.startsWith(`${folder}/`) || !isTimelinePath(key)) return false;
  return !key
    .slice(folder.length + 1)
    .split('/')
    .some(isSkippedName);
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
