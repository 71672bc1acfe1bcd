/** The things that notes speak of: people, offices, groups, places, words, events. */
import type { Span } from '../text/span.js';
import type { Instant } from '../time/index.js';
import type { Slot } from './slot.js';

export type ThingKind = 'figure' | 'office' | 'group' | 'place' | 'term' | 'event';

/** A place in a file: where something is said. Offsets are UTF-16 units of that file. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** One thing. Things are compared by identity; one name in one chain of timelines is one thing. */
export interface Thing {
  readonly kind: ThingKind;
  /** The name it was declared under; for an event its title. */
  readonly name: string;
  /** How it is called in messages: "Felix Dzerzhinsky", without the patronymic. */
  readonly shortName: string;
}

/** What an entry is: that something takes place. */
export interface EventThing extends Thing {
  readonly kind: 'event';
  /** The block that tells of it. */
  readonly slot: Slot;
}

/** A spelling under which a thing is known, and since when and until when, if that is said. */
export interface NameEntry {
  readonly thing: Thing;
  readonly name: string;
  /**
   * `full`: the declared name. `also`: listed as another name. `dated`: a name it bore for a time.
   * `derived`: worked out from the full name of a person ("I. N. Smirnov", "Smirnov").
   */
  readonly rank: 'full' | 'also' | 'dated' | 'derived';
  readonly from?: Instant;
  readonly to?: Instant;
}
