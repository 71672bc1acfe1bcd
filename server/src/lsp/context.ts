/** What every handler may use. */
import type { Converter } from './convert.js';
import type { FormatOptionsOf } from './handlers/format-options.js';
import type { PullOutlet } from './pull.js';
import type { TokenAnswers } from './token-answers.js';
import type { Workspace } from './workspace.js';

export interface Context {
  readonly workspace: Workspace;
  readonly converter: Converter;
  readonly pull: PullOutlet;
  readonly tokens: TokenAnswers;
  readonly formatOptions: FormatOptionsOf;
  /** Fulfilled once the workspace has been read, or has taken so long that a first answer is better than none. */
  readonly ready: Promise<void>;
}
