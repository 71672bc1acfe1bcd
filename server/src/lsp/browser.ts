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

/** Filled in by esbuild.mjs: what the server on Node.js reads from the folder it is installed in. */
declare const UCHRONIA_SHIPPED: {
  readonly version: string;
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
  const { version, pages } = UCHRONIA_SHIPPED;
  return {
    ...(readsFiles ? clientFiles(connection) : noFiles),
    version,
    readCanon: () => readCanon(home),
    loadTagger: async () => (await import('../tagger.js')).createTagger(),
    pageOf: (rule) => (pages.includes(rule) ? `${home}/docs/rules/${rule}.md` : undefined),
    // All of them come from one editor, which spells each in one way.
    keyOf: (uri) => uri.replace(/\/+$/, ''),
    covers: wouldFind,
    isForeign: looksLikeTeal,
  };
}

/** The histories that ship, in the form that was prepared of the very texts beside it, which all are read for whoever asks later. */
async function readCanon(home: string): Promise<Histories> {
  const { manifest, prepared } = readPreparedFile(await bytesBeside('canon.txt'));
  const texts = await Promise.all(
    manifest.map(async ([path]) => new TextDecoder().decode(await bytesBeside(`../${path}`))),
  );
  const files = manifest.map(([path], index) => ({ uri: `${home}/${path}`, text: () => texts[index] as string }));
  return { prepared, files };
}
