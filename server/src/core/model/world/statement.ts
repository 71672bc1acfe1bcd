/** The one coin of the world model: something that changed on some day, and what it followed from. */
import type { Citation } from '../../syntax/content.js';
import type { Span } from '../../text/span.js';
import type { Instant } from '../../time/index.js';
import type { Slot } from '../slot.js';
import type { Thing } from '../thing.js';

export type StatementKind =
  | 'birth'
  | 'death'
  /** A figure takes an office (`object`). */
  | 'take'
  | 'leave'
  /** A figure joins a group (`object`). */
  | 'join'
  | 'part'
  /** A figure is in a place (`object`) from that day on. */
  | 'stay'
  | 'unstay'
  /** A figure is in a place (`object`) on that day. */
  | 'visit'
  /** An office, a group or a place begins. */
  | 'found'
  | 'end'
  /** A place or a group bears `name` from that day on. */
  | 'name'
  | 'unname'
  /** An entry takes place. */
  | 'happen'
  /** What real history has here does not happen: `object` is absent, `undoes` says what. */
  | 'undo';

/**
 * Where a statement is written: a span counted from the start of one part of a block, so that it stays right while
 * prose around that part changes.
 */
export interface Origin {
  readonly slot: Slot;
  readonly part: 'head' | 'property' | 'bullet' | 'inner';
  /** Which property, bullet or inner entry; 0 for the head. */
  readonly index: number;
  readonly span: Span;
}

export type Cause =
  | { readonly kind: 'event'; readonly event: Thing; readonly text: string }
  | Condition
  /** Nothing of that name is known, or nothing that can be told from the lanes: it never fails. */
  | { readonly kind: 'unknown'; readonly text: string };

/** What has to be so, or with `isNot` must not be so, when the effect comes. */
export interface Condition {
  /** `holds`: an office (`object`), the day before. `member`: of a group (`object`). `died`: by then. `exists`: what is no person. */
  readonly kind: 'holds' | 'member' | 'died' | 'exists';
  readonly subject: Thing;
  readonly object?: Thing;
  readonly isNot?: true;
  readonly text: string;
}

export interface Statement {
  readonly kind: StatementKind;
  readonly subject: Thing;
  readonly object?: Thing;
  readonly name?: string;
  /** What an `undo` takes back. */
  readonly undoes?: StatementKind;
  readonly when: Instant;
  /** Any one of these lists is reason enough; every cause of a list is needed. Empty: it needs no reason. */
  readonly causes: readonly (readonly Cause[])[];
  /** The entry it is told in: what that entry loses, it loses. */
  readonly within?: Thing;
  /** For an end that was stated together with its start (`1922..1927`): that start. */
  readonly ends?: Statement;
  /** A property of a declaration, such as `died:`, says it: it stands whatever its parents say. */
  readonly replaces?: true;
  /** An office that its holder goes on in, under another name, because of this: how he came into the one before. */
  readonly carriesOn?: Statement;
  /** "shot", "of a heart attack". */
  readonly note?: string;
  readonly citations: readonly Citation[];
  readonly origin: Origin;
  /** For an entry whose title reads as a fact: that fact. Undone, the entry has not happened either. */
  readonly says?: readonly Statement[] | undefined;
}

/** Why a statement of a parent does not hold in a timeline that branches from it. */
export interface Fall {
  readonly why: 'changed' | 'undone' | 'cause-lost' | 'dead' | 'ended' | 'inferred';
  /** The statement, of this timeline or fallen itself, that brought it down. */
  readonly by?: Statement;
  /** For a lost cause: which of them it was. */
  readonly cause?: Cause;
}
