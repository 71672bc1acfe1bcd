/** The server in a web worker: every file is read by the editor, and what ships beside the code is part of the bundle. */
import './immediate.js';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type InitializeParams,
} from 'vscode-languageserver/browser';
import { wouldFind } from '../files/names.js';
import { looksLikeTeal } from '../files/teal.js';
import { scriptsAreIn } from './beside.js';
import { clientFiles, initializationOptions, noFiles } from './client-files.js';
import type { Host } from './host.js';
import { serve } from './server.js';

/** Filled in by esbuild.mjs: what the server on Node.js reads from the folder it is installed in. */
declare const UCHRONIA_SHIPPED: {
  readonly version: string;
  /** Paths within the installation, sorted. */
  readonly canon: readonly { readonly path: string; readonly text: string }[];
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
    readCanon: async () => canon.map(({ path, text }) => ({ uri: `${home}/${path}`, text })),
    loadTagger: async () => (await import('../tagger.js')).createTagger(),
    pageOf: (rule) => (pages.includes(rule) ? `${home}/docs/rules/${rule}.md` : undefined),
    // All of them come from one editor, which spells each in one way.
    keyOf: (uri) => uri.replace(/\/+$/, ''),
    covers: wouldFind,
    isForeign: looksLikeTeal,
  };
}
