/** How notes hang together: the outline of a file, what of all files has a name, and what follows from what. */
import type { FileModel } from '../model/file-model.js';
import type { Location } from '../model/thing.js';
import type { BlockKind } from '../syntax/keywords.js';
import { type Span, span } from '../text/span.js';
import { causesOfHappening, consequencesOf, happeningAt } from './cause-and-effect.js';
import { foldsOf } from './folding.js';
import type { Look } from './look.js';
import { outlineOf } from './outline.js';
import { searchNames } from './search-names.js';
import { selectionsAt } from './selection.js';
import { branchesOf, parentsOf, timelineAt } from './timeline-tree.js';

export interface OutlineItem {
  readonly name: string;
  /** The date of an entry, as it is written; what a declaration declares. */
  readonly detail: string;
  readonly kind: BlockKind;
  /** All of it, in its file, and the words that name it. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** Something of any file that has a name. */
export interface FoundName {
  readonly name: string;
  readonly kind: BlockKind;
  readonly at: Location;
  /** The timeline it belongs to. */
  readonly within: string;
}

export interface Fold {
  readonly span: Span;
  readonly isComment: boolean;
}

/** A card in a tree: something that happens, or a timeline. It is found again by its file and the start of its name. */
export interface Card {
  readonly name: string;
  readonly detail: string;
  readonly uri: string;
  readonly whole: Span;
  readonly nameSpan: Span;
  /** Real history has it, and here it never comes to that. */
  readonly isLost?: true;
}

export interface Structure {
  /** Headings hold what stands below them. */
  outline(uri: string): readonly OutlineItem[];
  /** What has these letters in its name in this order, the writer's own before what ships; the likeliest first. */
  searchNames(query: string): readonly FoundName[];
  folds(uri: string): readonly Fold[];
  /** The entries, headings and declarations that begin there, with all that stands in them; together they leave nothing out. */
  blocks(uri: string, within: Span): readonly Span[];
  /** What a selection grows to from here: the smallest first, each within the next. */
  selections(uri: string, offset: number): readonly Span[];
  /** The entry, or the end of a life, under the cursor. */
  happening(uri: string, offset: number): Card | undefined;
  /** What a card follows from, and what follows from it, what never comes to be because of it included. */
  causes(uri: string, offset: number): readonly Card[];
  consequences(uri: string, offset: number): readonly Card[];
  timeline(uri: string, offset: number): Card | undefined;
  /** What it branches from, and what branches from it. */
  parents(uri: string, offset: number): readonly Card[];
  branches(uri: string, offset: number): readonly Card[];
}

export function structureOf(look: Look): Structure {
  return {
    outline: (uri) => outlineOf(look.project.file(uri)),
    searchNames: (query) => searchNames(query, look),
    folds: (uri) => foldsOf(look.project.file(uri)),
    blocks: (uri, within) => blocksOf(look.project.file(uri), within),
    selections: (uri, offset) => selectionsAt(look.spotAt(uri, offset), look),
    happening: (uri, offset) => happeningAt(look.spotAt(uri, offset), look),
    causes: (uri, offset) => causesOfHappening(look.spotAt(uri, offset), look),
    consequences: (uri, offset) => consequencesOf(look.spotAt(uri, offset), look),
    timeline: (uri, offset) => timelineAt(look.spotAt(uri, offset), look),
    parents: (uri, offset) => parentsOf(look.spotAt(uri, offset), look),
    branches: (uri, offset) => branchesOf(look.spotAt(uri, offset), look),
  };
}

function blocksOf(file: FileModel | undefined, within: Span): readonly Span[] {
  const spans = file?.slots.map(({ start, block }) => span(start, start + block.text.length)) ?? [];
  return spans.filter(({ start }) => within.start <= start && start < within.end);
}
