/**
 * Which blocks of the files have to be checked, and the findings of each file: all blocks when names or dates have
 * changed, else only those in which something has, and those for which a changed fact matters. The work can be cut into slices.
 */
import type { FileModel } from '../model/file-model.js';
import type { Finding } from '../model/finding.js';
import { type LookedOver, lookOver } from '../model/look-over.js';
import type { Project } from '../model/project.js';
import type { Tagger } from '../model/prose/tagger.js';
import type { Settings } from '../model/settings.js';
import type { Slot } from '../model/slot.js';
import { doubtfulUsesOf, nothing, type SlotUses } from '../model/uses.js';
import { checkSlot, hasNothingToSay, type RuleReport } from '../rules/check.js';
import { FileFindings } from '../rules/file-findings.js';
import type { Block } from '../syntax/block.js';

/** What is known of one file; good while the file and the settings are the same, and the project has not been put together anew. */
interface State {
  readonly file: FileModel;
  readonly generation: number;
  readonly settings: Settings;
  readonly findings: FileFindings;
  /** The first block that has not been checked yet. */
  next: number;
  /**
   * What was found in the blocks that were looked over last and are to be read; good while the project has that version. By
   * block, which is another one once it is edited: an edit in prose makes no new version.
   */
  readonly found: Map<Block, LookedOver>;
  version: number;
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

  /** Checks blocks of a file until `isEnough`, asked after every few, and told how many they were; true once all are checked. */
  prepare(uri: string, isEnough: (blocks: number) => boolean): boolean {
    const state = this.#stateOf(uri);
    if (!state) return true;
    while (this.#catchUp(state, isEnough)) {
      if (state.next >= state.file.slots.length) return true;
      if (!this.#lookOver(state, isEnough)) return false;
    }
    return false;
  }

  /** The same for all blocks of all files, of which those of many are looked over before what is left of any is read. */
  prepareAll(): void {
    const waiting = new Set<State>();
    let looked = 0;
    const readOn = () => {
      for (const state of waiting) this.#catchUp(state, never);
      waiting.clear();
      looked = 0;
    };
    for (const uri of this.#project.uris) {
      const state = this.#stateOf(uri);
      while (state && state.next < state.file.slots.length) {
        const first = state.next;
        this.#lookOver(state, never);
        looked += state.next - first;
        waiting.add(state);
        if (looked >= AT_ONCE) readOn();
      }
    }
    readOn();
  }

  /** Changes whenever the findings of a file may have, the lines and columns of any of them included. */
  stamp(uri: string): string {
    const state = this.#checked(uri);
    return state ? `${this.#stamp} ${this.#project.moves}` : '';
  }

  #checked(uri: string): State | undefined {
    this.prepare(uri, never);
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
      state = {
        file,
        generation,
        settings,
        findings,
        next: 0,
        found: new Map(),
        version: 0,
        wanting: new Set(),
        tagger: this.#tagger,
      };
      this.#states.set(uri, state);
      file.touched.clear();
      this.#stamp++;
    }
    return state;
  }

  /** Checks what is left, has changed since it was checked, or asked for what has; true once that is done. */
  #catchUp(state: State, isEnough: (blocks: number) => boolean): boolean {
    const { touched } = state.file;
    if (state.tagger !== this.#tagger) {
      state.tagger = this.#tagger;
      // A reading without a tagger stays good where none was wanted.
      for (const slot of state.wanting) touched.add(slot);
    }
    for (const slot of touched) {
      touched.delete(slot);
      if (slot.index >= state.next) continue;
      this.#check(slot, state);
      if (isEnough(1)) return false;
    }
    // All have been read: what was found would keep blocks that are edited away.
    state.found.clear();
    return true;
  }

  /**
   * Looks over the next blocks, with which most are done; true unless that was enough. The others are left, to be read one by
   * one: the processor has the code for either near where it would not have that for both.
   */
  #lookOver(state: State, isEnough: (blocks: number) => boolean): boolean {
    const end = Math.min(state.file.slots.length, state.next + AT_ONCE);
    state.version = this.#project.version;
    while (state.next < end) {
      const done = this.#lookOverUntil(Math.min(end, state.next + BETWEEN), state);
      // Where all have to be read, each may be long, and nobody is let in while they are looked over.
      if (done === 0) return true;
      if (isEnough(done)) return false;
    }
    return true;
  }

  /** Answers with how many blocks are done. */
  #lookOverUntil(end: number, state: State): number {
    const { slots, touched } = state.file;
    const { asking } = this.#project;
    let done = 0;
    try {
      while (state.next < end) {
        const slot = slots[state.next++] as Slot;
        const { timeline } = slot;
        if (!timeline) continue;
        asking.begin(slot);
        const found = lookOver(slot, timeline);
        if (hasNothingToSay(slot, timeline, found)) {
          this.#take(slot, nothing, none, state);
          done++;
        } else {
          touched.add(slot);
          state.found.set(slot.block, found);
        }
      }
    } finally {
      asking.end();
    }
    return done;
  }

  #check(slot: Slot, state: State): void {
    const { timeline } = slot;
    if (!timeline) return;
    const { asking } = this.#project;
    asking.begin(slot);
    try {
      const found = state.version === this.#project.version ? state.found.get(slot.block) : undefined;
      const uses = doubtfulUsesOf(slot, timeline, this.#tagger, found);
      this.#take(slot, uses, checkSlot(slot, timeline, this.#project, uses, state.settings), state);
    } finally {
      asking.end();
    }
  }

  #take(slot: Slot, uses: SlotUses, reports: readonly RuleReport[], { findings, wanting }: State): void {
    if (uses.wantsTagger) wanting.add(slot);
    else if (wanting.size > 0) wanting.delete(slot);
    if (findings.put(slot, reports)) this.#stamp++;
  }
}

/** So many blocks are looked over before those that are left are read: some tens of milliseconds of work. */
const AT_ONCE = 4096;

/** After so many it is asked whether that is enough: a fraction of a millisecond of work. */
const BETWEEN = 64;

const none: readonly never[] = [];

const never = () => false;
