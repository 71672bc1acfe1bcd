/** The whole of one day in one timeline, as plain data: whoever lives, holds, is called what. */
import type { Answer } from '../../time/index.js';
import type { Outlook } from './types.js';

/** `isPossible`: only some reading of the dates has it so, or it is inferred. */
export interface Possible {
  readonly name: string;
  readonly isPossible?: true;
}

interface OfTheNotes {
  /** As in messages: "Felix Dzerzhinsky". */
  readonly name: string;
  /** Whether the notes name it, or change something about it. */
  readonly isOfTheNotes: boolean;
}

export interface PersonAt extends OfTheNotes {
  readonly kind: 'figure';
  /** `possibly` where he is born or dies in the span asked about, or its dates are vague. */
  readonly isAlive: Answer;
  /** In years; absent where no birth is known, or somebody is certainly dead or unborn. `least ≤ most`. */
  readonly age?: { readonly least: number; readonly most: number };
  /** "died on 20 July 1926, of a heart attack", "born on 1 May 1930"; absent for the living. */
  readonly absent?: string;
  readonly offices: readonly Possible[];
  readonly groups: readonly Possible[];
  readonly staysIn: readonly Possible[];
  /** What real history has of him that day where it is otherwise: "died on 25 August 1936, shot", "alive". */
  readonly inRealHistory?: string;
}

export interface OfficeAt extends OfTheNotes {
  readonly kind: 'office';
  readonly here: readonly HolderAt[];
  /** The same in real history; [] where there nobody holds it, or nobody has said who. */
  readonly inRealHistory: readonly HolderAt[];
  readonly isOtherwise: boolean;
}

export interface HolderAt extends Possible {
  /** "20 July 1926"; absent where no day is known. */
  readonly since?: string;
}

export interface PlaceAt extends OfTheNotes {
  readonly kind: 'place' | 'group';
  readonly exists: Answer;
  /** What it is called that day; [] where it is not there. */
  readonly called: readonly Possible[];
  /** Where real history calls it something else that day. */
  readonly inRealHistory?: readonly Possible[];
  /** Members of a group that the notes name. */
  readonly members: readonly Possible[];
}

/** Those of the notes come first in every list. */
export interface WorldAt extends Outlook {
  /** Everybody who is or may be alive, and the dead and unborn of the notes. */
  readonly people: readonly PersonAt[];
  /** The offices that there are that day. */
  readonly offices: readonly OfficeAt[];
  /** Places of the notes, and others that bear a name here which real history does not give them. */
  readonly places: readonly PlaceAt[];
  readonly groups: readonly PlaceAt[];
}
