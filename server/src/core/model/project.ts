/** The files of a workspace beside the shipped canon, assembled anew when what some file says has changed. */
import { contentOf } from '../syntax/content.js';
import { type Text, wholeOf } from '../syntax/pieces.js';
import { shift, span, type TextEdit } from '../text/span.js';
import { Asking } from './asking.js';
import { type Assembly, assemble } from './assembly.js';
import { FileModel, type Retold } from './file-model.js';
import { foldedName } from './names/words.js';
import { type PreparedHistories, readPrepared } from './prepared/read.js';
import { retell, retitled } from './retelling.js';
import { defaultSettings, type Settings } from './settings.js';
import type { Slot } from './slot.js';
import type { Timeline } from './timeline.js';

interface Source {
  readonly uri: string;
  readonly text: string;
}

export class Project {
  #shipped: readonly FileModel[];
  #isPrepared = false;
  /** The folded names of the histories that ship. */
  #shippedNames: ReadonlySet<string> | undefined;
  readonly #files = new Map<string, FileModel>();
  readonly #settings = new Map<string, Settings>();
  #base: Assembly | undefined;
  #current: Assembly | undefined;
  /** Blocks that say something else than they did when the files were put together. */
  readonly #retold = new Map<Slot, Retold>();
  /** Whom the checked blocks have asked about. */
  asking = new Asking();
  #version = 0;
  #generation = 0;
  #moves = 0;

  /** The histories that ship, as texts or in their prepared form. `shipped`: files that another project has read already. */
  constructor(histories: readonly Source[] | PreparedHistories, shipped?: readonly FileModel[]) {
    if (shipped) this.#shipped = shipped;
    else if ('prepared' in histories) {
      const { files, assembly } = readPrepared(histories);
      this.#shipped = files;
      this.#base = assembly;
      this.#isPrepared = true;
    } else this.#shipped = histories.map(({ uri, text }) => new FileModel(uri, text, 'shipped'));
  }

  setFile(uri: string, text: Text): void {
    const known = this.#files.get(uri);
    if (this.isShipped(uri) || (known && known.tree.text === wholeOf(text))) return;
    this.#files.set(uri, new FileModel(uri, text, 'own'));
    this.#current = undefined;
  }

  editFile(uri: string, edits: readonly TextEdit[]): void {
    const file = this.#files.get(uri);
    if (!file) return;
    for (const edit of edits) {
      const lines = file.tree.lineCount;
      const retold = file.edit(edit);
      if (!retold) this.#current = undefined;
      else for (const one of retold) if (!this.#retold.has(one.slot)) this.#retold.set(one.slot, one);
      if (file.tree.lineCount !== lines || !file.isProse(shift(span(0, edit.text.length), edit.span.start)))
        this.#moves++;
    }
  }

  removeFile(uri: string): void {
    this.#settings.delete(uri);
    if (this.#files.delete(uri)) this.#current = undefined;
  }

  /** What is true in a timeline depends on the butterfly setting alone. */
  setSettings(uri: string, settings: Settings): void {
    if (this.settingsOf(uri).butterfly !== settings.butterfly && this.#files.has(uri)) this.#current = undefined;
    this.#settings.set(uri, settings);
  }

  settingsOf(uri: string): Settings {
    return this.#settings.get(uri) ?? defaultSettings;
  }

  file(uri: string): FileModel | undefined {
    return this.#files.get(uri) ?? this.#shipped.find((file) => file.uri === uri);
  }

  /** The writer's files, in the order they came. */
  get uris(): string[] {
    return [...this.#files.keys()];
  }

  /** The same files with other texts for some of them; this project stays as it is. */
  with(texts: ReadonlyMap<string, string>): Project {
    const other = new Project([], this.#shipped);
    if (this.#base) other.#base = this.#base;
    other.#isPrepared = this.#isPrepared;
    other.#shippedNames = this.#shippedNames;
    for (const [uri, file] of this.#files) other.setFile(uri, texts.get(uri) ?? file.tree.text);
    for (const [uri, settings] of this.#settings) other.setSettings(uri, settings);
    return other;
  }

  /** The writer's files. */
  get ownFiles(): readonly FileModel[] {
    return [...this.#files.values()];
  }

  /** Every file, the writer's before those that ship. */
  get files(): readonly FileModel[] {
    return [...this.#files.values(), ...this.#shipped];
  }

  isShipped(uri: string): boolean {
    return this.#shipped.some((file) => file.uri === uri);
  }

  /** Grows whenever an edit has moved lines up or down, or words in a line that is not prose. */
  get moves(): number {
    return this.#moves;
  }

  /** Grows whenever what the files say has changed; whatever was worked out at an older version has to be again. */
  get version(): number {
    this.#assembly();
    return this.#version;
  }

  /** Grows whenever the files have been put together anew, so that nothing that was checked before is good any more. */
  get generation(): number {
    this.#assembly();
    return this.#generation;
  }

  get timelines(): readonly Timeline[] {
    return this.#assembly().timelines;
  }

  timelineOf(slot: Slot): Timeline | undefined {
    this.#assembly();
    return slot.timeline;
  }

  source(id: string): Slot | undefined {
    return this.#assembly().sources.get(id);
  }

  #assembly(): Assembly {
    if (this.#current && this.#retold.size === 0) return this.#current;
    this.#version++;
    const isRetold = this.#current && this.#retell(this.#current);
    this.#retold.clear();
    if (this.#current && isRetold) return this.#current;
    this.#generation++;
    this.asking = new Asking();
    const own = [...this.#files.values()];
    const butterfly = (file: FileModel) => this.settingsOf(file.uri).butterfly;
    if (this.#extendsCanon(own)) {
      // A canon of the writer's own, under the name of a shipped one, says more about the same history.
      if (this.#isPrepared)
        this.#shipped = this.#shipped.map(({ uri, tree }) => new FileModel(uri, tree.text, 'shipped'));
      this.#isPrepared = false;
      this.#base = undefined;
      this.#current = assemble([...this.#shipped, ...own], undefined, butterfly);
    } else {
      this.#base ??= assemble(this.#shipped, undefined);
      this.#current = assemble(own, this.#base, butterfly);
    }
    return this.#current;
  }

  /** Takes in what some blocks say now, and has those checked again for which that may matter. False where it has to be put together anew. */
  #retell(assembly: Assembly): boolean {
    const changes = retell(assembly, [...this.#retold.values()]);
    if (!changes) return false;
    for (const slot of [...this.asking.take(changes), ...retitled(assembly, changes)]) slot.file.touched.add(slot);
    // What was worked out for all timelines is known by the list of them.
    this.#current = { ...assembly, timelines: [...assembly.timelines] };
    return true;
  }

  #extendsCanon(own: readonly FileModel[]): boolean {
    this.#shippedNames ??= new Set(
      this.#isPrepared ? this.#base?.timelines.map(({ name }) => foldedName(name)) : this.#shipped.flatMap(canonNames),
    );
    const shipped = this.#shippedNames;
    return own.some((file) => canonNames(file).some((name) => shipped.has(name)));
  }
}

function canonNames(file: FileModel): string[] {
  return file.others.flatMap(({ block }) => {
    if (block.kind !== 'canon') return [];
    const { name } = contentOf(block);
    return [foldedName(block.text.slice(name.start, name.end))];
  });
}
