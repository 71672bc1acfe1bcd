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
import type { Timeline } from '../model/timeline.js';
import { doubtfulUsesOf, nothing, type SlotUses } from '../model/uses.js';
import { checkSlot, hasNothingToSay, type RuleReport } from '../rules/check.js';
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

  /** Checks blocks of a file until `isEnough`, asked after every few, and told how many they were; true once all are checked. */
  prepare(uri: string, isEnough: (blocks: number) => boolean): boolean {
    const state = this.#stateOf(uri);
    if (!state) return true;
    if (!this.#catchUp(state, isEnough)) return false;
    const { slots } = state.file;
    while (state.next < slots.length) {
      const some = slots.slice(state.next, state.next + AT_ONCE);
      state.next += some.length;
      this.#check(some, state);
      if (isEnough(some.length)) break;
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
  #catchUp(state: State, isEnough: (blocks: number) => boolean): boolean {
    const { file, wanting } = state;
    while (file.touched.size > 0) {
      const some = takeFrom(file.touched, AT_ONCE).filter((slot) => slot.index < state.next);
      if (some.length === 0) continue;
      this.#check(some, state);
      if (isEnough(some.length)) return false;
    }
    if (state.tagger === this.#tagger) return true;
    state.tagger = this.#tagger;
    // A reading without a tagger stays good where none was wanted.
    this.#check([...wanting], state);
    return true;
  }

  /**
   * Checks blocks, one step of the work after another for all of them: most are done with the first, and the processor has
   * the code of one step near where it would not have that of all.
   */
  #check(slots: readonly Slot[], state: State): void {
    const { asking } = this.#project;
    try {
      const rest: { readonly slot: Slot; readonly timeline: Timeline }[] = [];
      for (const slot of slots) {
        const { timeline } = slot;
        if (!timeline) continue;
        asking.begin(slot);
        if (hasNothingToSay(slot, timeline)) this.#take(slot, nothing, none, state);
        else rest.push({ slot, timeline });
      }
      const read = rest.map(({ slot, timeline }) => {
        asking.begin(slot);
        return { slot, timeline, uses: doubtfulUsesOf(slot, timeline, this.#tagger) };
      });
      for (const { slot, timeline, uses } of read) {
        asking.begin(slot);
        this.#take(slot, uses, checkSlot(slot, timeline, this.#project, uses, state.settings), state);
      }
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

/** So many blocks go through each step before the next: a few milliseconds of work, after which somebody may want to stop. */
const AT_ONCE = 64;

const none: readonly never[] = [];

/** Takes so many out of a set. */
function takeFrom<T>(set: Set<T>, count: number): T[] {
  const taken: T[] = [];
  for (const one of set) {
    if (taken.length === count) break;
    set.delete(one);
    taken.push(one);
  }
  return taken;
}
