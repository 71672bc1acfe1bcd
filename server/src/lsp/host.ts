/** What the server needs from the machine it runs on; `node.ts` has it from disk, `browser.ts` from the editor. */
import type { Histories } from '../core/ide/analysis.js';
import type { Tagger, Text } from '../core/ide/api.js';

/** What was found where a file should be. */
export type FileState =
  | { readonly kind: 'text'; readonly text: Text }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'missing' };

export interface Host {
  readonly version: string;
  readCanon(): Promise<Histories>;
  /** The keys of all timelines below a folder, sorted. */
  find(folder: string): Promise<readonly string[]>;
  read(key: string): Promise<FileState>;
  loadTagger(): Promise<Tagger>;
  /** Where the documentation of a rule can be read, if it ships here: the target of a finding's link. */
  pageOf(rule: string): string | undefined;
  /** One spelling for all the ways in which a URI can be written. */
  keyOf(uri: string): string;
  /** Whether the search below this folder would find a file of this name. */
  covers(folder: string, key: string): boolean;
  /** Whether a text belongs to another language that shares our file extension. */
  isForeign(text: string): boolean;
}
