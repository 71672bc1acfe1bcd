/** What is asked: one name in a sentence, and why its bearer cannot be there. */

import type { NameKind, Sentence } from './sentence.js';

/** `acts`: here and now. `remembered`: spoken of, or not told as happening. `unsure`: a part-of-speech tagger may know. */
export type Role = 'acts' | 'remembered' | 'unsure';

/** Before its verb is asked. `subject`: ask the verb behind; `subject-now`: the same, but the past tense would look back. */
export type Standing = Role | 'subject' | 'subject-now';

/** The dead are remembered in the past tense; nobody remembers the unborn. */
export type Absence = 'past' | 'future';

export interface Mention {
  readonly sentence: Sentence;
  /** Its first and last word among the narrated ones. */
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly absence: Absence;
  /** For how long somebody has been dead; asked only where it matters. */
  readonly yearsGone?: (() => number) | undefined;
}
