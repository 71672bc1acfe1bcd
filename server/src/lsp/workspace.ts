/**
 * Which files there are, and whose text counts: that of the editor while a file is open there, else that on disk. All of
 * them are kept in one Analysis, under one key each whatever way the editor spells their URIs.
 */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { type Analysis, beginningOf, type Settings, type Tagger, type Text } from '../core/ide/api.js';
import type { FileState, Host } from './host.js';
import { WorkspaceSettings } from './settings.js';

export type OnProgress = (done: number, all: number) => void;

/** How many files are read from disk at once. */
const AT_ONCE = 32;

/** So far into a text the host looks for signs of another language, in UTF-16 units. */
const TOP = 8_192;

export class Workspace {
  readonly analysis: Analysis;
  readonly settings: WorkspaceSettings;
  readonly #host: Host;
  readonly #onChange: (key: string | undefined) => void;
  readonly #folders = new Set<string>();
  /** The open files, the version the editor gave their text, and which opening of a file that was. */
  readonly #open = new Map<string, { readonly version: number; readonly opening: number }>();
  #lastOpening = 0;
  /** What is wrong with files that could not be read. */
  readonly #problems = new Map<string, string>();
  /** How the editor spells a key; kept after closing, so that what was published there can be withdrawn there. */
  readonly #spellings = new Map<string, string>();
  /** Files whose text belongs to another language that shares our file extension. */
  readonly #foreign = new Set<string>();
  /** The last reading that was begun of each file: an older one that ends later is out of date. */
  readonly #readings = new Map<string, number>();
  #lastReading = 0;
  #revision = 0;

  /** `onChange` is told which open file has changed, or nothing where it may be several or one that nobody looks at. */
  constructor(analysis: Analysis, host: Host, onChange: (key: string | undefined) => void) {
    this.analysis = analysis;
    this.settings = new WorkspaceSettings(host);
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Every file that can have findings, the open ones first. */
  keys(): readonly string[] {
    const settings = this.settings.problems().keys();
    return [...new Set([...this.#open.keys(), ...this.analysis.fileUris(), ...this.#problems.keys(), ...settings])];
  }

  /** Grows with every change: what was worked out at this number is still right. */
  get revision(): number {
    return this.#revision;
  }

  keyOf(uri: string): string {
    return this.#host.keyOf(uri);
  }

  uriOf(key: string): string {
    return this.#spellings.get(key) ?? key;
  }

  editorSettingsOf(key: string): unknown {
    return this.settings.saidOf(this.#folderOf(key));
  }

  settingsOf(key: string): Settings {
    return this.settings.of(key, this.#folderOf(key));
  }

  versionOf(key: string): number | undefined {
    return this.#open.get(key)?.version;
  }

  /** Another number each time a file is opened: an editor counts its versions anew, and may have dropped what it was told. */
  openingOf(key: string): number | undefined {
    return this.#open.get(key)?.opening;
  }

  /** Another number whenever what is told of a finding that is still there may have another place: a line, a column or a URI. */
  get placesStamp(): number {
    return this.analysis.moves + this.#lastOpening;
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  problemOf(key: string): string | undefined {
    return this.#problems.get(key);
  }

  /** Whether there is a text here that is ours to talk about. */
  isOurs(key: string): boolean {
    return this.analysis.hasFile(key) && !this.#foreign.has(key);
  }

  /** Fulfilled when its settings have been read, too. */
  open(uri: string, version: number, text: string): Promise<void> {
    const key = this.keyOf(uri);
    this.#spellings.set(key, uri);
    this.#open.set(key, { version, opening: ++this.#lastOpening });
    this.#set(key, text);
    this.#settle(key);
    this.#changed(key);
    return this.#prepare(key);
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const key = this.keyOf(uri);
    const opening = this.openingOf(key);
    if (opening === undefined) {
      // VS Code empties a document without a name after it has closed it, and tells of that, too.
      if (this.#spellings.has(key)) return;
      throw new Error(`A change of ${uri}, which was never open.`);
    }
    this.#open.set(key, { version, opening });
    // One after the other: the positions of each are those of the text that the one before left.
    for (const change of changes) this.#apply(key, change);
    this.#changed(key);
  }

  /** From now on the text on disk counts again, if the file is one that would be read. */
  async close(uri: string): Promise<void> {
    const key = this.keyOf(uri);
    this.#open.delete(key);
    if (!this.#covers(key)) this.#forget(key);
    // What is still there is a shipped file, which somebody may have edited.
    if (this.#covers(key) || this.analysis.hasFile(key)) return this.reload(key);
    this.#changed();
  }

  /** From now on findings may rest on it. */
  useTagger(tagger: Tagger): void {
    this.analysis.useTagger(tagger);
    this.#changed();
  }

  /** Fulfilled when every file in it has been read; `onProgress` hears now and then how many of how many have. */
  async addFolder(uri: string, onProgress?: OnProgress): Promise<void> {
    const folder = this.keyOf(uri);
    this.#folders.add(folder);
    await this.#readBelow(folder, onProgress);
  }

  removeFolder(uri: string): void {
    this.#folders.delete(this.keyOf(uri));
    for (const key of this.keys()) if (!this.isOpen(key) && !this.#covers(key)) this.#forget(key);
    this.#changed();
  }

  /** The folders of the workspace, as keys. */
  folders(): readonly string[] {
    return [...this.#folders];
  }

  /** What the editor has set, for each folder and for all else under ''. */
  configure(values: ReadonlyMap<string, unknown>): void {
    this.settings.setEditor(values);
    this.#settleAll();
  }

  /** A file is new on disk, or a folder with files in it. */
  async createdOnDisk(uri: string): Promise<void> {
    const key = this.keyOf(uri);
    if (await this.settings.changedOnDisk(key)) this.#settleAll();
    else if (this.#covers(key)) await this.reload(key);
    else await this.#readBelow(key);
  }

  async changedOnDisk(uri: string): Promise<void> {
    const key = this.keyOf(uri);
    if (await this.settings.changedOnDisk(key)) this.#settleAll();
    else if (this.#covers(key)) await this.reload(key);
  }

  /** A file may be gone from disk, or a folder with everything in it; some programs delete a file to write it anew. */
  async deletedOnDisk(uri: string): Promise<void> {
    const key = this.keyOf(uri);
    if (await this.settings.changedOnDisk(key)) this.#settleAll();
    for (const it of this.keys()) if (it === key || it.startsWith(`${key}/`)) await this.reload(it);
  }

  /** Reads one file again. */
  async reload(key: string): Promise<void> {
    const reading = ++this.#lastReading;
    this.#readings.set(key, reading);
    const [state] = await Promise.all([this.#host.read(key), this.settings.prepare(key, this.#folderOf(key))]);
    if (this.#readings.get(key) !== reading) return;
    this.#readings.delete(key);
    this.#take(key, state);
    this.#settle(key);
    this.#changed();
  }

  /** Many at a time: waiting for the disk is most of it. */
  async #readBelow(folder: string, onProgress?: OnProgress): Promise<void> {
    const keys = (await this.#host.find(folder)).filter((key) => this.#covers(key));
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => this.reload(key)));
      onProgress?.(Math.min(keys.length, at + AT_ONCE), keys.length);
    }
  }

  #take(key: string, state: FileState): void {
    if (state.kind === 'unreadable') this.#problems.set(key, state.message);
    else this.#problems.delete(key);
    // What is wrong with the file on disk is worth knowing while it is open, but its text is the editor's.
    if (this.isOpen(key)) return;
    if (state.kind !== 'text' || this.#host.isForeign(beginningOf(state.text))) this.#remove(key);
    else this.#set(key, state.text);
  }

  #forget(key: string): void {
    this.#readings.delete(key);
    this.#problems.delete(key);
    this.#remove(key);
  }

  #set(key: string, text: Text): void {
    this.analysis.setFile(key, text);
    this.#weigh(key, beginningOf(text));
  }

  #remove(key: string): void {
    this.analysis.removeFile(key);
    this.#foreign.delete(key);
  }

  #weigh(key: string, text: string): void {
    if (this.#host.isForeign(text)) this.#foreign.add(key);
    else this.#foreign.delete(key);
  }

  #changed(key?: string): void {
    this.#revision++;
    this.#onChange(key);
  }

  async #prepare(key: string): Promise<void> {
    const before = this.settingsOf(key);
    await this.settings.prepare(key, this.#folderOf(key));
    if (this.settingsOf(key) === before) return;
    this.#settle(key);
    this.#changed();
  }

  /** Gives a file the settings that are known for it by now. */
  #settle(key: string): void {
    this.analysis.setSettings(key, this.settingsOf(key));
  }

  #settleAll(): void {
    for (const key of this.analysis.fileUris()) this.#settle(key);
    this.#changed();
  }

  /** The innermost folder of the workspace that a file lies in. */
  #folderOf(key: string): string | undefined {
    const around = [...this.#folders].filter((folder) => key.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  #covers(key: string): boolean {
    return [...this.#folders].some((folder) => this.#host.covers(folder, key));
  }

  #apply(key: string, change: TextDocumentContentChangeEvent): void {
    if (!('range' in change)) {
      this.#set(key, change.text);
      return;
    }
    const start = this.analysis.offsetAt(key, change.range.start);
    const end = Math.max(start, this.analysis.offsetAt(key, change.range.end));
    this.analysis.editFile(key, [{ span: { start, end }, text: change.text }]);
    // Whose language it is shows at its top; looking there again would cost the whole text with every key.
    if (start < TOP) this.#weigh(key, this.analysis.text(key, { start: 0, end: TOP }) ?? '');
  }
}
