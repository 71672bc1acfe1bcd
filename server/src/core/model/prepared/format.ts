/**
 * The prepared form of the histories that ship: what they come to when they are put together, one JSON value a line, so
 * that a line is read only when somebody asks for what it tells. Things, statements and tenures refer to each other by
 * the numbers of their lines among their own kind. The texts themselves are not in it.
 */
import type { NameEntry, ThingKind } from '../thing.js';
import type { Cause, Condition, Origin, StatementKind } from '../world/statement.js';

/** The first line. */
export interface Head {
  readonly files: readonly FileRecord[];
  readonly timelines: readonly TimelineRecord[];
  /** By the name of a source: where it is declared. */
  readonly sources: Readonly<Record<string, Place>>;
  /** How many lines there are of each kind, in this order. */
  readonly counts: { readonly [kind in LineKind]: number };
}

export const lineKinds = ['things', 'statements', 'tenures', 'names', 'more'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A file and a block of it. */
export type Place = readonly [file: number, slot: number];

/** Earliest and latest day. */
export type Days = readonly [earliest: number, latest: number];

export interface FileRecord {
  /** As the file was called when it was read. */
  readonly uri: string;
  /** The index of the timeline that its blocks belong to. */
  readonly timeline: number;
  /** Of every block that declares a thing or is an event: how far it is from the one before, and its thing from that one's. */
  readonly things: readonly number[];
  /** How many statements each block has. They are numbered block by block, file by file. */
  readonly stated: readonly number[];
}

export interface TimelineRecord {
  readonly name: string;
  readonly coverage: readonly Days[];
  /** Its lines among the names. */
  readonly names: readonly [first: number, count: number];
  /** Its further lines, by what is in them. */
  readonly more: { readonly [what in keyof MoreLines]: number };
}

/** A tree of words: of every node but the root the node before it, and the word that leads on from there. */
export interface TreeRecord {
  /** Every word, once, with a blank between two. */
  readonly words: string;
  /** How far back that node is; 0 for the root. */
  readonly back: readonly number[];
  /** Which word it is, from 1 on; 0 for the first that was in no edge before. */
  readonly by: readonly number[];
}

/** What is asked for more rarely than names and things. */
export interface MoreLines {
  readonly nameTree: TreeRecord;
  /** The nodes at which its names end, in the order of their lines; 0 for the node behind the last of all before. */
  readonly nameNodes: readonly number[];
  /** The nodes behind which a name has a comma. */
  readonly nameCommas: readonly number[];
  readonly titleTree: TreeRecord;
  /** Its things beside events, those of one name known under it the last of them. */
  readonly things: readonly number[];
  /** Of the titles of its entries, by their first letter: the folded title and the event, in the order they are written. */
  readonly titles: Readonly<Record<string, readonly (readonly [title: string, thing: number])[]>>;
  /** By the nodes of the tree of titles; null where several entries bear one. */
  readonly eventTitles: Readonly<Record<string, readonly [written: string, thing: number] | null>>;
  readonly offices: {
    readonly seats: readonly (readonly [office: number, seats: number])[];
    readonly successors: readonly (readonly [older: number, newer: number])[];
    readonly bodies: readonly (readonly [body: number, offices: readonly number[]])[];
  };
  /** The statements that do not hold. */
  readonly idle: readonly number[];
  /** Those that hold although no block states them. */
  readonly added: readonly number[];
  /** The things that have each lane, in the order in which the lanes began. */
  readonly lanes: { readonly [lane in LaneName]: readonly number[] };
}

export const laneNames = ['births', 'deaths', 'offices', 'groups', 'stays', 'existence', 'names'] as const;
export type LaneName = (typeof laneNames)[number];

/** Statements for births and deaths, tenures for offices, groups and stays. */
export interface ThingRecord {
  readonly kind: ThingKind;
  readonly name: string;
  /** Where it is not the name. */
  readonly short?: string;
  /** Of an event: its entry. */
  readonly at?: Place;
  readonly births?: number;
  readonly deaths?: number;
  readonly offices?: readonly number[];
  readonly groups?: readonly number[];
  readonly stays?: readonly number[];
  readonly existence?: readonly PeriodRecord[];
  readonly names?: readonly PeriodRecord[];
  /** The tenures it has itself. */
  readonly inOffice?: readonly number[];
  readonly inGroup?: readonly number[];
  /** That it took place. */
  readonly happened?: number;
}

/** The statements that began and ended it; -1 for none. */
export type PeriodRecord = readonly [start: number, end: number];

export type TenureRecord = readonly [start: number, end: number];

/**
 * When: one day, or the earliest and the latest. Where: the part of the block, which one of its kind, and the span in it.
 * Places and citations that are the same as those of the statement before are left out (0).
 */
export type StatementRecord = readonly [
  kind: number,
  of: number,
  to: number | null,
  when: number | Days,
  at: PartRecord | 0,
  citations: readonly CitationRecord[] | 0,
  rest?: StatementRest,
];

/** The part is its number in `parts`. */
export type PartRecord = readonly [part: number, index: number, start: number, length: number];

export type CitationRecord = readonly [id: string, start: number, length: number];

/** What few statements have. */
export interface StatementRest {
  readonly name?: string;
  readonly undoes?: StatementKind;
  readonly causes?: readonly (readonly CauseRecord[])[];
  readonly within?: number;
  /** How many statements before it is the one that it ends. */
  readonly ends?: number;
  readonly replaces?: true;
  readonly note?: string;
  readonly says?: readonly number[];
  /** Of one that no block states: the block it comes from. */
  readonly place?: Place;
}

export const parts: readonly Origin['part'][] = ['head', 'property', 'bullet', 'inner'];

export const kinds: readonly StatementKind[] = [
  'birth',
  'death',
  'take',
  'leave',
  'join',
  'part',
  'stay',
  'unstay',
  'visit',
  'found',
  'end',
  'name',
  'unname',
  'happen',
  'undo',
];

/** A condition that must not be so has an exclamation mark before its kind. */
export type CauseRecord = readonly [kind: Cause['kind'] | `!${Condition['kind']}`, text: string, ...things: number[]];

/** A number for a name: which of the spellings it is that follow from the name of its thing. None: that name itself. */
export type NameRecord = readonly [
  thing: number,
  rank: NameEntry['rank'],
  name?: string | number,
  from?: Days,
  to?: Days,
];
