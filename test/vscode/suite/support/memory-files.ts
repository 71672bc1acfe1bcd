// Files that are on no disk: a file system as extensions bring them (`vscode-vfs:` and the like), small enough to be seen through.

import * as vscode from 'vscode';

export const SCHEME = 'memory';

export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #files = new Map<string, Uint8Array>();

  /** As another program would write it, or do away with it. */
  put(uri: vscode.Uri, text: string | undefined): void {
    const isNew = !this.#files.has(uri.path);
    const { Created, Changed, Deleted } = vscode.FileChangeType;
    if (text === undefined) this.#files.delete(uri.path);
    else this.#files.set(uri.path, new TextEncoder().encode(text));
    this.#changed.fire([{ uri, type: text === undefined ? Deleted : isNew ? Created : Changed }]);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (!file && this.#in(path).length === 0) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = new Map(
      this.#in(path).map((file) => {
        const [name = '', ...inside] = file.slice(path.replace(/\/?$/, '/').length).split('/');
        return [name, inside.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
      }),
    );
    return [...names];
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.put(uri, new TextDecoder().decode(content));
  }

  delete(uri: vscode.Uri): void {
    for (const path of this.#files.keys())
      if (path === uri.path || this.#in(uri.path).includes(path)) this.put(uri.with({ path }), undefined);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.put(from, undefined);
  }

  /** Folders are there as long as something is in them. */
  createDirectory(): void {}

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  #in(folder: string): string[] {
    return [...this.#files.keys()].filter((path) => path.startsWith(folder.replace(/\/?$/, '/')));
  }
}
