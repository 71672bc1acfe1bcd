/** What a verb of facts is: how it is written, what may stand around it, and what it changes. */
import type { ThingKind } from '../thing.js';

/** What a fact changes. Each effect is carried out in `facts/effects.ts`. */
export type Effect =
  | 'none'
  | 'birth'
  | 'birth-of-object'
  | 'death'
  | 'death-of-object'
  | 'take-office'
  | 'appoint-object'
  | 'hold-office'
  | 'keep-office'
  | 'leave-office'
  | 'leave'
  | 'replace'
  | 'join'
  | 'leave-group'
  | 'visit'
  | 'stay'
  | 'end-stay'
  | 'found'
  | 'dissolve'
  | 'rename'
  | 'undo-death'
  | 'undo-stay'
  /** An event takes place, as its entry says already; denied, it is undone. */
  | 'happen'
  | 'undo';

export type VerbTopic =
  | 'a life'
  | 'an office'
  | 'a group'
  | 'being somewhere'
  | 'institutions and places'
  | 'wars and events'
  | 'undoing real history';

export interface Verb {
  /** How it is called in the list of verbs, shown to writers: "becomes". */
  readonly id: string;
  /** The headword it stands under where it is but a synonym with a grammar of its own: `resigns` under `leaves`. */
  readonly under?: string;
  readonly about: VerbTopic;
  /**
   * Finite forms: "is executed", "flees to", "leaves … for". Where `…` stands, a place is named. A form that ends in a
   * preposition of place needs its object.
   */
  readonly forms: readonly string[];
  /** Headlines leave the "is" out: "executed". No object may follow one that its verb does not take. */
  readonly headlines?: readonly string[];
  /** Forms that stand before their subject: "death of". */
  readonly nouns?: readonly string[];
  /** Forms that are this verb only where they are denied: "is not shot". */
  readonly deniedForms?: readonly string[];
  /** The same before their subject: "the attempt on Kirov fails". */
  readonly deniedNouns?: readonly string[];
  /** Forms that stand behind whoever does it, and before the subject: "exiles … to", "founds". */
  readonly actives?: readonly string[];
  /** Forms that stand behind the object, and before the subject: "is replaced by". */
  readonly passives?: readonly string[];
  readonly subject: readonly ThingKind[];
  /** The kinds its object may be of, likeliest first; absent: it takes none. */
  readonly object?: readonly ThingKind[];
  /** `needed`: without an object it is not this verb. `text`: the object is a name being given. */
  readonly objectIs?: 'needed' | 'optional' | 'text';
  /** What follows need not be a name: "survives an attempt", "marries a dancer". */
  readonly takesAnything?: true;
  /** What follows has to have one of these words in it: "escapes the firing squad", "is spared" or "is spared the gallows". */
  readonly peril?: { readonly of: ReadonlySet<string>; readonly isNeeded: boolean };
  /** The name given is one that the subject is known by: "Stalingrad reverts to Tsaritsyn", not "Memel reverts to Germany". */
  readonly ofItself?: true;
  /** It is this verb only where its clause ends behind it: "lives", not "lives in Moscow". */
  readonly alone?: true;
  readonly effect: Effect;
  readonly help: string;
}

/** A verb that could mean two things, so that it means nothing until the writer has chosen. */
export interface DoubtfulVerb {
  readonly forms: readonly string[];
  readonly subject: readonly ThingKind[];
  /** It is this verb only where nothing but a place or a date follows: "falls", not "falls ill". */
  readonly alone?: true;
  /** What it may stand for: a form for every one of `forms`, in the same order. */
  readonly readings: readonly { readonly forms: readonly string[]; readonly means: string }[];
}

export const people: readonly ThingKind[] = ['figure'];
export const bodies: readonly ThingKind[] = ['group', 'place', 'office'];
export const anyone: readonly ThingKind[] = ['figure', 'group', 'place', 'office'];
