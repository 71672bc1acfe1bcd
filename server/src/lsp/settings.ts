/** The settings of every file: what the editor says, and behind it the `uchronia.json` beside the notes, which wins. */
import { defaultSettings, type Settings, wholeOf } from '../core/ide/api.js';
import { combined, SETTINGS_FILE } from '../settings/combine.js';
import { type PlacedProblem, SettingsFiles } from '../settings/files.js';
import { type Choices, readValue } from '../settings/read.js';
import type { Host } from './host.js';

export class WorkspaceSettings {
  readonly #files: SettingsFiles;
  /** What the editor says, for each folder of the workspace, and for all other files under ''. */
  #editor: ReadonlyMap<string, Choices> = new Map();
  /** The same as the editor said it. */
  #said: ReadonlyMap<string, unknown> = new Map();
  /** One object for the same choices: whoever compares settings need not look into them. */
  readonly #made = new Map<string, Settings>();

  constructor(host: Pick<Host, 'read'>) {
    this.#files = new SettingsFiles(async (key) => {
      const state = await host.read(key);
      if (state.kind === 'missing') return undefined;
      return state.kind === 'text' ? { text: wholeOf(state.text) } : { unreadable: state.message };
    });
  }

  /** Reads the files that may have something to say about one of the notes. `folder`: that of the workspace it is in. */
  prepare(key: string, folder: string | undefined): Promise<void> {
    return this.#files.prepare(key, folder ?? '');
  }

  /** As far as is known by now. */
  of(key: string, folder: string | undefined): Settings {
    const editor = this.#editor.get(folder ?? '') ?? this.#editor.get('') ?? new Map();
    const file = this.#files.choicesFor(key, folder ?? '');
    if (editor.size === 0 && file.size === 0) return defaultSettings;
    const id = JSON.stringify([...editor, null, ...file]);
    const known = this.#made.get(id) ?? combined(editor, file);
    this.#made.set(id, known);
    return known;
  }

  /** The value of the editor's section `uchronia`, for each folder and for all else under ''. */
  setEditor(values: ReadonlyMap<string, unknown>): void {
    this.#said = values;
    this.#editor = new Map([...values].map(([folder, value]) => [folder, readValue(value ?? {})]));
  }

  /** What the editor says itself, for what it shows and no file beside the notes decides. */
  saidOf(folder: string | undefined): unknown {
    return this.#said.get(folder ?? '') ?? this.#said.get('');
  }

  /** Whether a file that has come, gone or changed on disk holds settings that somebody asked for. */
  async changedOnDisk(key: string): Promise<boolean> {
    return key.endsWith(`/${SETTINGS_FILE}`) && this.#files.refresh(key);
  }

  problems(): ReadonlyMap<string, readonly PlacedProblem[]> {
    return this.#files.problems();
  }
}
