/** The core as editors and the command line see it: files in, findings, hover and completion out. */

import { usesRead } from '../model/challenge/readers.js';
import type { Finding } from '../model/finding.js';
import type { PreparedHistories } from '../model/prepared/read.js';
import { Project } from '../model/project.js';
import type { Tagger } from '../model/prose/tagger.js';
import type { Settings } from '../model/settings.js';
import type { Slot } from '../model/slot.js';
import type { SlotUses } from '../model/uses.js';
import type { Text } from '../syntax/pieces.js';
import type { Tree } from '../syntax/tree.js';
import { type Position, type Span, shift, type TextEdit } from '../text/span.js';
import type {
  Analysis,
  CompletionList,
  FormatOptions,
  HoverInfo,
  Markdown,
  Moment,
  Outlook,
  Refusal,
  SemanticToken,
  TimelineName,
  WorldAt,
} from './api.js';

export type { Analysis } from './api.js';

import { Checking } from './checking.js';
import { complete, completeEmptyFile, documentationOf } from './completion.js';
import { type FixForAll, fixAllOf, safeFixes } from './fix-all.js';
import { format, formatOnType, formatRange } from './formatting.js';
import { type Hints, hintsOf } from './hints.js';
import { hover } from './hover.js';
import type { Look } from './look.js';
import { type Navigation, navigationOf } from './navigation.js';
import { nameOf, ownTimelines } from './outlook/moment.js';
import { outlookAt } from './outlook/outlook.js';
import { worldAt } from './outlook/world-at.js';
import { type Overview, overviewOf } from './overview.js';
import type { Refactoring } from './refactor-edit.js';
import { refactoringsAt } from './refactorings.js';
import { semanticTokens } from './semantic-tokens.js';
import { type Structure, structureOf } from './structure.js';

/** The histories that ship, as texts or in their prepared form. */
export type Histories = readonly { readonly uri: string; readonly text: string }[] | PreparedHistories;

/** An analysis over the shipped canons, to which a workspace's files are added. */
export function createAnalysis(canon: Histories): Analysis {
  return new Host(canon);
}

/** What was worked out about one block; good while the block, the version of the project and the tagger are the same. */
interface Shown {
  readonly block: Slot['block'];
  readonly version: number;
  readonly tagger: Tagger | undefined;
  readonly uses: SlotUses;
}

class Host implements Analysis {
  readonly navigation: Navigation;
  readonly structure: Structure;
  readonly hints: Hints;
  readonly overview: Overview;
  readonly #look: Look;
  readonly #project: Project;
  readonly #checking: Checking;
  readonly #shown = new WeakMap<Slot, Shown>();
  #tagger: Tagger | undefined;

  constructor(canon: Histories) {
    this.#project = new Project(canon);
    this.#checking = new Checking(this.#project);
    this.#look = {
      project: this.#project,
      usesOf: (slot) => this.#usesOf(slot),
      spotAt: (uri, offset) => this.#slotAt(uri, offset),
    };
    this.navigation = navigationOf(this.#look);
    this.structure = structureOf(this.#look);
    this.hints = hintsOf(this.#look, (uri) => this.findings(uri));
    this.overview = overviewOf(this.#project);
  }

  setFile(uri: string, text: Text): void {
    this.#project.setFile(uri, text);
  }

  editFile(uri: string, edits: readonly TextEdit[]): void {
    this.#project.editFile(uri, edits);
  }

  removeFile(uri: string): void {
    this.#project.removeFile(uri);
    this.#checking.forget(uri);
  }

  setSettings(uri: string, settings: Settings): void {
    this.#project.setSettings(uri, settings);
  }

  hasFile(uri: string): boolean {
    return this.#project.file(uri) !== undefined;
  }

  fileUris(): readonly string[] {
    return this.#project.uris;
  }

  text(uri: string, within?: Span): string | undefined {
    const tree = this.#project.file(uri)?.tree;
    return within ? tree?.slice(within) : tree?.text;
  }

  positionAt(uri: string, offset: number): Position {
    return this.#project.file(uri)?.positionAt(offset) ?? { line: 0, character: 0 };
  }

  offsetAt(uri: string, position: Position): number {
    return this.#project.file(uri)?.tree.offsetAt(position) ?? 0;
  }

  findings(uri: string): readonly Finding[] {
    return this.#checking.findings(uri);
  }

  get moves(): number {
    return this.#project.moves;
  }

  findingsStamp(uri: string): string {
    return this.#checking.stamp(uri);
  }

  prepare(uri: string, isEnough: (blocks: number) => boolean): boolean {
    return this.#checking.prepare(uri, isEnough);
  }

  prepareAll(): void {
    this.#checking.prepareAll();
  }

  fixAll(uri: string, rule?: string): FixForAll | undefined {
    const findings = this.findings(uri);
    return rule === undefined ? safeFixes(uri, findings) : fixAllOf(rule, uri, findings);
  }

  wantsTagger(uri: string): boolean {
    return this.#checking.wantsTagger(uri);
  }

  useTagger(tagger: Tagger): void {
    this.#tagger = tagger;
    this.#checking.useTagger(tagger);
  }

  hover(uri: string, offset: number): HoverInfo | undefined {
    const at = this.#slotAt(uri, offset);
    if (!at) return undefined;
    return hover(at, this.#look);
  }

  complete(uri: string, offset: number, trigger?: string): CompletionList {
    const at = this.#slotAt(uri, offset);
    if (!at) return this.hasFile(uri) && !trigger ? completeEmptyFile(this.#project) : { items: [], incomplete: false };
    const rulesFound = () => this.#checking.rulesIn(at.slot);
    return complete({ ...at, project: this.#project, rulesFound, ...(trigger ? { trigger } : {}) });
  }

  refactorings(uri: string, offset: number): readonly Refactoring[] {
    return refactoringsAt(this.#look.spotAt(uri, offset), this.#look);
  }

  documentationOf(id: string): Markdown | undefined {
    return documentationOf(id, this.#project);
  }

  semanticTokens(uri: string, within?: Span): readonly SemanticToken[] {
    const file = this.#project.file(uri);
    if (!file) return [];
    void this.#project.version;
    const wanted = within ?? { start: 0, end: file.tree.length };
    const tokens: SemanticToken[] = [];
    for (let index = Math.max(0, file.tree.blockAt(wanted.start)); index < file.slots.length; index++) {
      const slot = file.slots[index] as Slot;
      const { start } = slot;
      if (start >= wanted.end) break;
      for (const token of semanticTokens(slot, this.#look)) {
        const there = shift(token.span, start);
        if (there.start < wanted.end && there.end > wanted.start) tokens.push({ ...token, span: there });
      }
    }
    return tokens;
  }

  timelines(): readonly TimelineName[] {
    return ownTimelines(this.#project).map(nameOf);
  }

  stillToCome(moment: Moment): Outlook | Refusal {
    return outlookAt(moment, this.#project, (slot) => this.#usesOf(slot)?.uses ?? []);
  }

  worldAt(moment: Moment): WorldAt | Refusal {
    return worldAt(moment, this.#project, (slot) => this.#usesOf(slot)?.uses ?? []);
  }

  format(uri: string, options: FormatOptions): readonly TextEdit[] {
    const tree = this.#ownTree(uri);
    return tree ? format(tree, options) : [];
  }

  formatRange(uri: string, range: Span, options: FormatOptions): readonly TextEdit[] {
    const tree = this.#ownTree(uri);
    return tree ? formatRange(tree, range, options) : [];
  }

  formatOnType(uri: string, offset: number, typed: string): readonly TextEdit[] {
    const tree = this.#ownTree(uri);
    return tree ? formatOnType(tree, offset, typed) : [];
  }

  /** Of a shipped file we know only the text that was shipped, not what an editor has made of it. */
  #ownTree(uri: string): Tree | undefined {
    return this.#project.isShipped(uri) ? undefined : this.#project.file(uri)?.tree;
  }

  #slotAt(uri: string, offset: number): { slot: Slot; offset: number } | undefined {
    const file = this.#project.file(uri);
    if (!file) return undefined;
    void this.#project.version;
    // At the seam of two blocks the cursor stands at the start of the second, unless there is none.
    const index = file.tree.blockAt(Math.min(offset, file.tree.length));
    const slot = file.slots[index];
    return slot && { slot, offset: offset - slot.start };
  }

  /** Every use of a block, for whoever looks at it: most blocks are checked without. */
  #usesOf(slot: Slot): SlotUses | undefined {
    const { version } = this.#project;
    const known = this.#shown.get(slot);
    const sameTagger = known && (known.tagger === this.#tagger || !known.uses.wantsTagger);
    if (known && known.block === slot.block && known.version === version && sameTagger) return known.uses;
    const uses = usesRead(slot, this.#project, this.#tagger);
    if (uses) this.#shown.set(slot, { block: slot.block, version, tagger: this.#tagger, uses });
    return uses;
  }
}
