/**
 * What an editor, or the command line, may ask of the core: plain data in and out, no protocol, no I/O.
 * Offsets are UTF-16 units from the start of a file's text.
 */
import type { Finding } from '../model/finding.js';
import type { Tagger } from '../model/prose/tagger.js';
import type { Settings } from '../model/settings.js';
import type { FormatOptions } from '../syntax/format/format.js';
import type { Text } from '../syntax/pieces.js';
import type { Position, Span, TextEdit } from '../text/span.js';
import type { FixForAll } from './fix-all.js';
import type { Hints } from './hints.js';
import type { Navigation } from './navigation.js';
import type { Moment, Outlook, Refusal, TimelineName } from './outlook/types.js';
import type { WorldAt } from './outlook/world-types.js';
import type { Overview } from './overview.js';
import type { Refactoring } from './refactor-edit.js';
import type { Structure } from './structure.js';

export type { TaggedWord, Tagger } from '../model/prose/tagger.js';
export { defaultSettings, type Settings } from '../model/settings.js';
export type { FormatOptions } from '../syntax/format/format.js';
export { beginningOf, type Text, wholeOf } from '../syntax/pieces.js';
export type { FixForAll } from './fix-all.js';
export { type Hints, INLAY_KINDS, type InlayChoice, LENS_KINDS, type Lens } from './hints.js';
export type { Destination, Link, Navigation, RenameEdit } from './navigation.js';
export type * from './outlook/types.js';
export type * from './outlook/world-types.js';
export type { EntryCard, MomentCard, Overview, TimelineCard } from './overview.js';
export type { Refactoring } from './refactor-edit.js';
export type { Card, OutlineItem, Structure } from './structure.js';

/** Markdown in which every word that came from a document has been escaped. */
export type Markdown = string;

export interface HoverInfo {
  readonly span: Span;
  readonly markdown: Markdown;
}

export type CompletionKind =
  | 'figure'
  | 'office'
  | 'group'
  | 'place'
  | 'term'
  | 'verb'
  | 'keyword'
  | 'event'
  | 'date'
  | 'snippet';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line beside the label: "b. 1881, aged 45". */
  readonly detail?: string;
  /** Replaces what the writer has typed of it so far. */
  readonly edit: TextEdit;
  /** The text of the edit has VS Code snippet placeholders. */
  readonly isSnippet?: true;
  /** What the typed text is matched against. */
  readonly filterText: string;
  /** Sorts the likeliest first. */
  readonly sortText: string;
  /** Handed to `documentationOf` when the editor shows this item. */
  readonly id: string;
}

export interface CompletionList {
  readonly items: readonly CompletionItem[];
  /** Whether typing on may bring further items, so that the editor has to ask again. */
  readonly incomplete: boolean;
}

/** The kinds of things whose names are coloured, in the order in which the protocol counts them. */
export const tokenKinds = ['figure', 'office', 'group', 'place', 'term', 'event'] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** `declaration`: where the name is declared. `dead`, `unborn`: a person who is not alive on the day spoken of. */
export const tokenModifiers = ['declaration', 'dead', 'unborn'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A name, or the part of one that stands on one line, and what it names. */
export interface SemanticToken {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly modifiers: readonly TokenModifier[];
}

/** Every `.tl` file of a workspace beside the shipped canon, and everything that can be asked about them. */
export interface Analysis {
  /** Where things are declared, named and told of. */
  readonly navigation: Navigation;
  /** Outlines, folds, and what follows from what. */
  readonly structure: Structure;
  /** What stands beside the words: dates, ages, consequences. */
  readonly hints: Hints;
  /** What there is: timelines, entries in order of time, and where a place stands in it. */
  readonly overview: Overview;

  /** Adds a file or replaces its text. `uri` is any string that names it; never parsed here. */
  setFile(uri: string, text: Text): void;
  /** Applies edits one after the other, each to the text that the one before left. */
  editFile(uri: string, edits: readonly TextEdit[]): void;
  removeFile(uri: string): void;
  /** Whether or not the file is there yet; `defaultSettings` for a file that none were given for. */
  setSettings(uri: string, settings: Settings): void;
  hasFile(uri: string): boolean;
  /** All files but the shipped canon, in the order they came. */
  fileUris(): readonly string[];
  /** With `within` only what stands there, for the price of that. */
  text(uri: string, within?: Span): string | undefined;
  positionAt(uri: string, offset: number): Position;
  offsetAt(uri: string, position: Position): number;

  /** Sorted by place. Cheap when nothing the file depends on has changed since the last call. */
  findings(uri: string): readonly Finding[];
  /**
   * Works towards `findings` of a file until `isEnough`, which is asked after every few blocks, and told how many they were.
   * Answers whether nothing is left to do: who has others to answer calls it again and again, with a rest between.
   */
  prepare(uri: string, isEnough: (blocks: number) => boolean): boolean;
  /** Works towards the findings of all files, which takes less time than one file after the other, and cannot be stopped. */
  prepareAll(): void;
  /** The fixes of one rule for a whole file together; those that need no asking, where no rule is named. */
  fixAll(uri: string, rule?: string): FixForAll | undefined;
  /**
   * Another number whenever a finding that is still there, or what it refers to, may stand in another line or column. What an
   * edit of prose moves in its own line does not count: what is found in its block is found anew.
   */
  readonly moves: number;
  /** Another string whenever `findings` may give something else, lines and columns included, than at the last asking. */
  findingsStamp(uri: string): string;
  /**
   * Whether `findings` of this file would be fuller with a tagger: some sentence about a dead or unborn person is
   * beyond the built-in grammar. Load one, hand it to `useTagger`, and ask again.
   */
  wantsTagger(uri: string): boolean;
  useTagger(tagger: Tagger): void;

  hover(uri: string, offset: number): HoverInfo | undefined;
  /** `trigger`: the character just typed, absent when the writer asked. */
  complete(uri: string, offset: number, trigger?: string): CompletionList;
  /** Changes of form that may be asked for at an offset; nothing is wrong without them. */
  refactorings(uri: string, offset: number): readonly Refactoring[];
  documentationOf(id: string): Markdown | undefined;
  /** The names in a file, in order, none over another; with `within` only those there, for the price of those there. */
  semanticTokens(uri: string, within?: Span): readonly SemanticToken[];

  /** The timelines of the writer's files, in the order of the files. */
  timelines(): readonly TimelineName[];
  /**
   * What history still holds for the people, offices and places of some notes after a date, and what has fallen by then. Looks
   * through all of the notes: ask when somebody looks, not with every keystroke.
   */
  stillToCome(moment: Moment): Outlook | Refusal;
  /** The whole of one day: who lives and how old, who holds which office here and in real history, what is called what. */
  worldAt(moment: Moment): WorldAt | Refusal;

  /** The edits that format a file: in order, none overlapping, and no larger than they have to be. */
  format(uri: string, options: FormatOptions): readonly TextEdit[];
  /** The same of the blocks that `range` touches. */
  formatRange(uri: string, range: Span, options: FormatOptions): readonly TextEdit[];
  /** `typed`: the character before `offset`. */
  formatOnType(uri: string, offset: number, typed: string): readonly TextEdit[];
}
