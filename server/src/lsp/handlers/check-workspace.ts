/** Reads and checks every file again because somebody wants to be sure, and counts what is found; nothing is held back any more. */
import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver/node';
import type { Context } from '../context.js';
import { heard } from '../current.js';
import { LSPErrorCodes, ResponseError } from '../protocol.js';

export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** What is only worth a look. */
  readonly others: number;
}

export async function checkWorkspace(
  { workspace, complete, withheld }: Context,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<Counts> {
  await complete;
  withheld.pasted.release();
  const counts = { files: 0, errors: 0, warnings: 0, others: 0 };
  const keys = workspace.keys();
  progress.begin('Checking', 0);
  try {
    for (const [at, key] of keys.entries()) {
      progress.report(Math.floor((at / keys.length) * 100), `${at + 1} of ${keys.length} files`);
      // The editor's text counts where a file is open.
      if (!workspace.isOpen(key)) await workspace.reload(key);
      await heard();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      if (workspace.problemOf(key) !== undefined) counts.errors++;
      if (!workspace.isOurs(key)) continue;
      counts.files++;
      for (const { severity } of workspace.analysis.findings(key)) {
        if (severity === 'error') counts.errors++;
        else if (severity === 'warning') counts.warnings++;
        else counts.others++;
      }
    }
    return counts;
  } finally {
    progress.done();
  }
}
