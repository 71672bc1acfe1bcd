/**
 * Reads files for the server where it cannot: in a browser, and in workspaces that are on no disk (`vscode-vfs:` and the
 * like). Whatever file system VS Code knows can be asked.
 */
import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Asked {
  readonly uri: string;
}

type FileAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'missing' }
  | { kind: 'failed'; reason: string }
  | { kind: 'undecodable'; start: number[] };

const UTF8 = new TextDecoder('utf-8', { fatal: true });

export function answerFileQuestions(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest('uchronia/readFolder', ({ uri }: Asked) => readFolder(Uri.parse(uri))),
    client.onRequest<FileAnswer, Error>('uchronia/readFile', ({ uri }: Asked) => readFile(Uri.parse(uri))),
  ];
}

/** The entries of a folder, links to folders left out: those may run in a circle. */
async function readFolder(folder: Uri): Promise<{ uri: string; name: string; isFolder: boolean }[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries
      .filter(([, type]) => type !== (FileType.SymbolicLink | FileType.Directory))
      .map(([name, type]) => ({
        uri: Uri.joinPath(folder, name).toString(),
        name,
        isFolder: type === FileType.Directory,
      }));
  } catch {
    // It is gone, or was a file.
    return [];
  }
}

async function readFile(uri: Uri): Promise<FileAnswer> {
  let bytes: Uint8Array;
  try {
    bytes = await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
  try {
    return { kind: 'text', text: UTF8.decode(bytes) };
  } catch {
    return { kind: 'undecodable', start: [...bytes.slice(0, 2)] };
  }
}
