/** The server in a web worker: every file is read by the editor, but for what ships beside the code. */
import './immediate.js';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type InitializeParams,
} from 'vscode-languageserver/browser';
import type { Histories } from '../core/ide/analysis.js';
import { wouldFind } from '../files/names.js';
import { readPreparedFile } from '../files/prepared.js';
import { looksLikeTeal } from '../files/teal.js';
import { bytesBeside, scriptsAreIn } from './beside.js';
import { clientFiles, initializationOptions, noFiles } from './client-files.js';
import type { Host } from './host.js';
import { serve } from './server.js';

/** Filled in by esbuild.mjs: what the server on Node.js looks up in the folder it is installed in. */
declare const UCHRONIA_SHIPPED: {
  readonly version: string;
  /** The histories, by their paths in there, in the order in which they were prepared. */
  readonly canon: readonly string[];
  /** The rules that have a page in docs/rules. */
  readonly pages: readonly string[];
};

/** The scope of the worker; its type is part of the library of browsers, which nothing else here may use. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
void serve(connection, browserHost);

function browserHost({ initializationOptions: value }: InitializeParams): Host {
  const { readsFiles, home = 'uchronia:', scripts } = initializationOptions(value);
  if (scripts !== undefined) scriptsAreIn(scripts);
  const { version, canon, pages } = UCHRONIA_SHIPPED;
  return {
    ...(readsFiles ? clientFiles(connection) : noFiles),
    version,
    readCanon: () => readCanon(canon, home),
    loadTagger: async () => (await import('../tagger.js')).createTagger(),
    pageOf: (rule) => (pages.includes(rule) ? `${home}/docs/rules/${rule}.md` : undefined),
    // All of them come from one editor, which spells each in one way.
    keyOf: (uri) => uri.replace(/\/+$/, ''),
    covers: wouldFind,
    isForeign: looksLikeTeal,
  };
}

/**
 * Their prepared form, and with it the texts it was made of, for whoever asks later: then nobody could wait for one. Where they are
 * not those, or it is not there, the texts alone.
 */
async function readCanon(paths: readonly string[], home: string): Promise<Histories> {
  const [file, ...texts] = await Promise.all([
    bytesBeside('canon.txt').catch(() => undefined),
    ...paths.map((path) => bytesBeside(`../${path}`)),
  ]);
  const decoder = new TextDecoder();
  const files = paths.map((path, index) => ({ uri: `${home}/${path}`, text: () => decoder.decode(texts[index]) }));
  const parts = file && readPreparedFile(file);
  const isOfThese = parts?.files.every(
    ([path, bytes], index) => path === paths[index] && bytes === texts[index]?.length,
  );
  return parts && isOfThese
    ? { prepared: parts.prepared, files }
    : files.map(({ uri, text }) => ({ uri, text: text() }));
}
