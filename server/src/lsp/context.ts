/** What every handler may use. */
import type { Converter } from './convert.js';
import type { PullOutlet } from './pull.js';
import type { TokenAnswers } from './token-answers.js';
import type { Withheld } from './withheld.js';
import type { Workspace } from './workspace.js';

export interface Context {
  readonly workspace: Workspace;
  readonly converter: Converter;
  readonly pull: PullOutlet;
  readonly tokens: TokenAnswers;
  readonly withheld: Withheld;
  /** Fulfilled when the editor's settings, as far as they have been asked for, are here. */
  readonly configured: () => Promise<void>;
  /** Asks for the editor's settings again. */
  readonly configure: () => Promise<void>;
  /** Fulfilled once the workspace has been read, or has taken so long that a first answer is better than none. */
  readonly ready: Promise<void>;
  /** Fulfilled once all of the workspace has been read, however long that takes. */
  readonly complete: Promise<void>;
}
