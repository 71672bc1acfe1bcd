/**
 * Which blocks of the files have to be checked, and the findings of each file: all blocks when names or dates have
 * changed, else only those in which something has, and those for which a changed fact matters. The work can be cut into slices.
 */
import type { FileModel } from '../model/file-model.js';
import type { Finding } from '../model/finding.js';
import type { Project } from '../model/project.js';
import type { Tagger } from '../model/prose/tagger.js';
import type { Settings } from '../model/settings.js';
import type { Slot } from '../model/slot.js';
import { doubtfulUsesOf } from '../model/uses.js';
import { checkSlot } from '../rules/check.js';
import { FileFindings } from '../rules/file-findings.js';

/** What is known of one file; good while the file and the settings are the same, and the project has not been put together anew. */
interface State {
  readonly file: FileModel;
  readonly generation: number;
  readonly settings: Settings;
  readonly findings: FileFindings;
  /** The first block that has not been checked yet. */
  next: number;
  /** The blocks that a tagger could say more about. */
  readonly wanting: Set<Slot>;
  tagger: Tagger | undefined;
}

export class Checking {
  readonly #project: Project;
  readonly #states = new Map<string, State>();
  #tagger: Tagger | undefined;
  #stamp = 0;

  constructor(project: Project) {
    this.#project = project;
  }

  useTagger(tagger: Tagger): void {
    this.#tagger = tagger;
  }

  forget(uri: string): void {
    this.#states.delete(uri);
  }

  /** The findings of a file, every block of it checked. */
  findings(uri: string): readonly Finding[] {
    return this.#checked(uri)?.findings.findings ?? [];
  }

  /** The rules that find something in one block as it is now, whatever the rest of its file. */
  rulesIn(slot: Slot): ReadonlySet<string> {
    const { timeline } = slot;
    if (!timeline) return new Set();
    const uses = doubtfulUsesOf(slot, timeline, this.#tagger);
    const settings = this.#project.settingsOf(slot.file.uri);
    return new Set(checkSlot(slot, timeline, this.#project, uses, settings).map(({ rule }) => rule.id));
  }

  /** Whether a tagger would find more in a file. */
  wantsTagger(uri: string): boolean {
    return !this.#tagger && (this.#checked(uri)?.wanting.size ?? 0) > 0;
  }

  /** Checks blocks of a file until `isEnough`, asked after each; true once all are checked. */
  prepare(uri: string, isEnough: () => boolean): boolean {
    const state = this.#stateOf(uri);
    if (!state) return true;
    if (!this.#catchUp(state, isEnough)) return false;
    const { slots } = state.file;
    while (state.next < slots.length) {
      this.#check(slots[state.next++] as Slot, state);
      if (isEnough()) break;
    }
    return state.next >= slots.length;
  }

  /** Changes whenever the findings of a file may have, the lines and columns of any of them included. */
  stamp(uri: string): string {
    const state = this.#checked(uri);
    return state ? `${this.#stamp} ${this.#project.moves}` : '';
  }

  #checked(uri: string): State | undefined {
    this.prepare(uri, () => false);
    return this.#states.get(uri);
  }

  #stateOf(uri: string): State | undefined {
    const file = this.#project.file(uri);
    if (!file) {
      this.#states.delete(uri);
      return undefined;
    }
    // Asking for the generation brings the project up to date, and with it the slots.
    const { generation } = this.#project;
    const settings = this.#project.settingsOf(uri);
    let state = this.#states.get(uri);
    if (state?.file !== file || state.generation !== generation || state.settings !== settings) {
      const findings = new FileFindings(settings);
      state = { file, generation, settings, findings, next: 0, wanting: new Set(), tagger: this.#tagger };
      this.#states.set(uri, state);
      file.touched.clear();
      this.#stamp++;
    }
    return state;
  }

  /** Checks again what has been checked and has changed since, or asked for what has; true once that is done. */
  #catchUp(state: State, isEnough: () => boolean): boolean {
    const { file, wanting } = state;
    for (const slot of file.touched) {
      file.touched.delete(slot);
      if (slot.index >= state.next) continue;
      this.#check(slot, state);
      if (isEnough()) return false;
    }
    if (state.tagger === this.#tagger) return true;
    state.tagger = this.#tagger;
    // A reading without a tagger stays good where none was wanted.
    for (const slot of [...wanting]) this.#check(slot, state);
    return true;
  }

  #check(slot: Slot, { findings, wanting, settings }: State): void {
    const { timeline } = slot;
    if (!timeline) return;
    this.#project.asking.begin(slot);
    try {
      const uses = doubtfulUsesOf(slot, timeline, this.#tagger);
      if (uses.wantsTagger) wanting.add(slot);
      else if (wanting.size > 0) wanting.delete(slot);
      if (findings.put(slot, checkSlot(slot, timeline, this.#project, uses, settings))) this.#stamp++;
    } finally {
      this.#project.asking.end();
    }
  }
}
