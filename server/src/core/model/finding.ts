import type { Span, TextEdit } from '../text/span.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Further evidence of a finding: the place that says the other thing. */
export interface Related {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** A quick fix: edits of one or more files. `snippet` marks edits whose text has VS Code snippet placeholders. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly uri: string; readonly edit: TextEdit }[];
  readonly snippet?: true;
  /** It is offered, and never done unasked or for all of a kind: the writer may mean what stands there. */
  readonly isGuess?: true;
}

/** Something a rule has to say about a stretch of one file. Offsets are UTF-16 units from the start of that file. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  /** Plain text: what is wrong, why (the fact, dated and sourced), what to do. */
  readonly message: string;
  /** Of one that was said before in the file, and so is said more quietly: how loud it was there. */
  readonly repeats?: Severity | undefined;
  /** The finding that said the same before it. While there is the same one, only the places that a finding tells of may change. */
  readonly first?: Finding | undefined;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}
