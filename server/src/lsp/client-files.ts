/**
 * Files that only the editor can read: those of a workspace that lies on no disk of ours, and all of them in a browser.
 * An editor that answers such questions says so when it starts us (`InitializationOptions`).
 */
import type { Connection } from 'vscode-languageserver/node';
import { encodingMessage } from '../files/encoding.js';
import { isSkippedName, isTimelinePath } from '../files/names.js';
import type { FileState, Host } from './host.js';

/** What our own client sends with `initialize`. */
export interface InitializationOptions {
  /** It answers `uchronia/readFolder` and `uchronia/readFile`. */
  readonly readsFiles?: boolean;
  /** The URI of the folder that the extension is installed in. */
  readonly home?: string;
  /** Where a web worker finds the prepared histories, and the scripts it loads later: a URL of the folder they are in. */
  readonly scripts?: string;
}

/** The entries of a folder; none when there is no such folder. */
type FolderAnswer = readonly { readonly uri: string; readonly name: string; readonly isFolder: boolean }[];

/** `undecodable`: the bytes are no UTF-8; `start` are the first two. */
type FileAnswer =
  | FileState
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'undecodable'; readonly start: readonly number[] };

export type FileReader = Pick<Host, 'find' | 'read'>;

/** For an editor that does not know the questions. */
export const noFiles: FileReader = { find: async () => [], read: async () => ({ kind: 'missing' }) };

export function clientFiles(connection: Connection): FileReader {
  const entriesOf = (folder: string) => connection.sendRequest<FolderAnswer>('uchronia/readFolder', { uri: folder });
  const find = async (folder: string): Promise<string[]> => {
    const entries = await entriesOf(folder);
    const found = entries.map(async ({ uri, name, isFolder }) => {
      if (isFolder) return isSkippedName(name) ? [] : find(uri);
      return isTimelinePath(name) ? [uri] : [];
    });
    return (await Promise.all(found)).flat();
  };
  return {
    find: async (folder) => (await find(folder)).sort(),
    read: async (key) => stateOf(await connection.sendRequest<FileAnswer>('uchronia/readFile', { uri: key })),
  };
}

export function initializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  return {
    ...('readsFiles' in value && { readsFiles: value.readsFiles === true }),
    ...('home' in value && typeof value.home === 'string' && { home: value.home }),
    ...('scripts' in value && typeof value.scripts === 'string' && { scripts: value.scripts }),
  };
}

function stateOf(answer: FileAnswer): FileState {
  if (answer.kind === 'failed') return { kind: 'unreadable', message: `This cannot be read: ${answer.reason}.` };
  if (answer.kind === 'undecodable') return { kind: 'unreadable', message: encodingMessage(answer.start) };
  return answer;
}
