/**
 * What a writer wants to know most at a date of the notes: what history still holds for the people, offices and places in
 * them unless something stops it, and what has fallen, with the whole chain. Plain data; texts are for people, no Markdown.
 */
import type { ThingKind } from '../../model/thing.js';
import type { StatementKind } from '../../model/world/statement.js';
import type { Span, TextEdit } from '../../text/span.js';
import type { Instant } from '../../time/index.js';

/** Where in the notes, or when in which of the timelines. */
export type Moment =
  /** The timeline and the date that hold at an offset, in UTF-16 units: those of the entry there, or of the one above. */
  | { readonly uri: string; readonly offset: number }
  /**
   * `timeline`: its name, or the uri of a file without a header; may be left out where the notes have only one.
   * `date`: as a writer would type it, "May 1927".
   */
  | { readonly timeline?: string; readonly date: string };

/** A question that has no answer, in words for whoever asked. */
export interface Refusal {
  readonly refused: 'unknown-file' | 'unknown-timeline' | 'which-timeline' | 'no-timeline' | 'bad-date' | 'no-date';
  readonly message: string;
  /** What may have been meant: names of timelines. */
  readonly nearest: readonly string[];
}

/** A timeline that can be asked about. */
export interface TimelineName {
  /** The name in its header, or the uri of a file without one. */
  readonly name: string;
  readonly kind: 'canon' | 'timeline' | 'notes';
}

export interface Named {
  readonly kind: ThingKind;
  /** As in messages: "Felix Dzerzhinsky". */
  readonly name: string;
}

/** A line of a file, and what it says. */
export interface Evidence {
  /** "Mary died on 8 February 1587, beheaded". */
  readonly text: string;
  readonly date: string;
  readonly when: Instant;
  /** The titles of what it cites, parted by `; `; absent where it cites nothing. */
  readonly source?: string;
  readonly uri: string;
  /** Looked up each time it is read, so that it stays right while text above it changes. */
  readonly span: Span;
}

/** A line to write into the notes, in the order of the dates. */
export interface Suggestion {
  readonly title: string;
  readonly uri: string;
  readonly edit: TextEdit;
  /** The text has VS Code snippet placeholders. */
  readonly snippet?: true;
}

interface Item {
  /** What kind of thing happens, for an icon: `take` and `leave` of offices, `join` and `part` of groups, `happen` of events … */
  readonly kind: StatementKind;
  /** A sentence for people, without its full stop. */
  readonly text: string;
  /** In as few words as say it, without its date: "Trotsky dies". */
  readonly headline: string;
  readonly date: string;
  readonly when: Instant;
  /** Whose history has it: "real history", or the timeline that this one branches from, “in quotation marks”. */
  readonly history: string;
  /** The people, offices, groups and places of the notes that it concerns, then its other people. */
  readonly about: readonly Named[];
  readonly evidence: Evidence;
  /** Only some reading of the dates, or an inference, has it so. */
  readonly isPossible?: true;
  readonly suggestion?: Suggestion;
}

/** "Leon Trotsky dies on 21 August 1940, of the blow he was given the day before"; its suggestion would stop it. */
export interface ToCome extends Item {
  /** What it follows from: any one of these lists is reason enough, and every cause of a list is needed. */
  readonly because: readonly (readonly string[])[];
}

/** "In real history … ; here it never comes to that: …"; its suggestion says why it happens all the same. */
export interface Fallen extends Item {
  /** What brought it down, what brought that down, and so on to the line of the notes that began it. */
  readonly chain: readonly Evidence[];
}

export interface Outlook {
  readonly timeline: TimelineName;
  /** The date in words, and the days it can mean. */
  readonly date: string;
  readonly when: Instant;
  /** What comes after that date, in order of time. */
  readonly stillToCome: readonly ToCome[];
  /** What the notes have brought down by that date, whenever it would have been, in order of time. */
  readonly fallen: readonly Fallen[];
}
