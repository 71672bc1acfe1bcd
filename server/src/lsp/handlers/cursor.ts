/** Where the cursor is, as our own client tells it: nowhere when no timeline is being written. */
import type { Context } from '../context.js';

export interface CursorParams {
  readonly at?: {
    readonly uri: string;
    /** Counted from 0, in the text of that version. */
    readonly line: number;
    readonly version: number;
  };
}

export function cursor({ workspace, withheld }: Context, { at }: CursorParams): void {
  const key = at && workspace.keyOf(at.uri);
  // In another text it is another line.
  const isCurrent = key !== undefined && workspace.versionOf(key) === at?.version;
  if (isCurrent) withheld.cursorAt(key, at?.line);
  else withheld.cursorAt();
}
