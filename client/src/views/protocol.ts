/** What the server answers to the requests of the views. */
import type { Location, Range, TextDocumentPositionParams } from 'vscode-languageclient';

export interface Evidence {
  readonly text: string;
  readonly date: string;
  readonly source?: string;
  readonly location: Location;
}

export interface Suggestion {
  readonly title: string;
  readonly uri: string;
  readonly range: Range;
  readonly text: string;
  readonly isSnippet: boolean;
}

export interface Happening {
  readonly kind: string;
  readonly text: string;
  /** In as few words as say it. */
  readonly headline: string;
  readonly date: string;
  readonly year: number;
  readonly history: string;
  readonly evidence: Evidence;
  readonly suggestion?: Suggestion;
  readonly isPossible?: true;
}

export interface ToCome extends Happening {
  readonly because: readonly (readonly string[])[];
}

export interface Fallen extends Happening {
  readonly chain: readonly Evidence[];
}

export interface Possible {
  readonly name: string;
  readonly isPossible?: true;
}

export interface Person {
  readonly name: string;
  readonly isAlive: 'yes' | 'no' | 'possibly';
  readonly age?: { readonly least: number; readonly most: number };
  readonly absent?: string;
  readonly offices: readonly Possible[];
  readonly groups: readonly Possible[];
  readonly staysIn: readonly Possible[];
  readonly inRealHistory?: string;
}

export interface Holder extends Possible {
  readonly since?: string;
}

export interface Office {
  readonly name: string;
  readonly here: readonly Holder[];
  readonly inRealHistory: readonly Holder[];
  readonly isOtherwise: boolean;
}

export interface Place {
  readonly kind: 'place' | 'group';
  readonly name: string;
  readonly exists: 'yes' | 'no' | 'possibly';
  readonly called: readonly Possible[];
  readonly inRealHistory?: readonly Possible[];
  readonly members: readonly Possible[];
}

export interface World {
  readonly timeline: string;
  readonly date: string;
  readonly people: readonly Person[];
  readonly others: number;
  readonly offices: readonly Office[];
  readonly places: readonly Place[];
  readonly groups: readonly Place[];
  readonly stillToCome: readonly ToCome[];
  readonly fallen: readonly Fallen[];
}

/** Why there is no answer, in words for the writer. */
export interface Refusal {
  readonly refused: string;
  readonly message: string;
}

export interface Moment {
  readonly timeline: string;
  readonly date: string;
  readonly distance?: string;
  /** How much is found in what was pasted into the file, and waits there. */
  readonly held: number;
}

export interface TimelineCard {
  readonly name: string;
  readonly kind: 'canon' | 'timeline' | 'notes';
  /** Places in the same list. */
  readonly parents: readonly number[];
  readonly entries: number;
  readonly days?: string;
  readonly isShipped: boolean;
  readonly location: Location;
}

export interface EntryCard {
  readonly title: string;
  readonly date: string;
  readonly year: number;
  readonly location: Location;
}

export type At = TextDocumentPositionParams;
