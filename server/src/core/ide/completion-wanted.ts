/** What the places where something can be completed say of themselves, to whoever makes items of it. */
import type { Project } from '../model/project.js';
import type { Slot } from '../model/slot.js';
import type { Thing, ThingKind } from '../model/thing.js';
import type { Span } from '../text/span.js';
import type { CompletionKind } from './api.js';

export interface CompletionInput {
  readonly slot: Slot;
  /** Counted from the start of the block. */
  readonly offset: number;
  readonly project: Project;
  /** The rules that find something in the block, worked out when somebody asks. */
  readonly rulesFound: () => ReadonlySet<string>;
  /** The character just typed; absent where the writer asked. */
  readonly trigger?: string;
}

/** A word that is what it is, or, with `isSnippet`, a form with places to fill in. */
export interface FixedWord {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** What is written, where that is not the label. */
  readonly insert?: string;
  readonly isSnippet?: true;
}

/** What belongs at the cursor, and the text of the block that it will take the place of. */
export interface Wanted {
  readonly typed: Span;
  readonly kinds?: readonly ThingKind[];
  /** What the line names already, and would not name twice. */
  readonly besides?: readonly Thing[];
  readonly words?: readonly FixedWord[];
  /** Whether a letter more brings other words. */
  readonly incomplete?: boolean;
}
